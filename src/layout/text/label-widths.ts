import type { EventTable } from '../../data/event-table.js';
import type { SpeechOptions } from '../../data/words/date-text.js';
import type { SceneStyle } from '../scene-style.js';
import { detailOf } from './event-words.js';
import { firstPart, lineOf, wrapToRoom } from './label-text.js';
import type { LineWidth } from './line-breaks.js';
import type { TextMeasurer } from './text-measurer.js';

/**
 * A label may spread into free room up to this multiple of its longest packed width, so that no line runs on and on.
 */
export const MAX_WIDENED = 1.6;
/** Room kept free after a text. */
const SLACK_PX = 2;
/** A label is shortened to this many label sizes, or to this share of its width if that is more. */
const SHORT_EM = 6;
const SHORT_SHARE = 0.5;

/** Gives the widths of the labels of events in one style when nothing cuts them, px. */
export class LabelWidths {
  readonly style: SceneStyle;
  /** Width of one line of a title. */
  readonly ofTitle: LineWidth;
  /** Width of a second line. */
  readonly ofDetail: LineWidth;
  readonly #table: EventTable;
  readonly #text: TextMeasurer;
  readonly #words: SpeechOptions;

  /** @param words the language and zone of second lines */
  constructor(table: EventTable, style: SceneStyle, text: TextMeasurer, words: SpeechOptions) {
    this.#table = table;
    this.style = style;
    this.#text = text;
    this.#words = words;
    this.ofTitle = titleWidth(style, text);
    this.ofDetail = (line) => text.widthPx(line, 'detail');
  }

  /** Width of the title of a row. */
  titlePx(row: number, mostPx = this.style.longestLabelPx): number {
    const { titleLines } = this.style;
    const title = lineOf(this.#table.recordAt(row).title);
    const lines = titleLines > 1 ? wrapToRoom(title, mostPx, titleLines, this.ofTitle).lines : [title];
    return Math.min(Math.max(...lines.map(this.ofTitle)) + SLACK_PX, mostPx);
  }

  /** Width of the title of a row, or of its second line if that is wider. */
  labelPx(row: number, mostPx = this.style.longestLabelPx): number {
    const titlePx = this.titlePx(row, mostPx);
    if (!this.style.hasDetail) return titlePx;
    return Math.max(titlePx, Math.min(this.ofDetail(this.#detailOf(row)) + SLACK_PX, mostPx));
  }

  /** Width of the date in the second line of a row. */
  datePx(row: number): number {
    return this.ofDetail(firstPart(this.#detailOf(row))) + SLACK_PX;
  }

  /** The least width that a label may be cut to. @param fullPx its width when nothing cuts it */
  shortPx(fullPx: number): number {
    return Math.min(fullPx, Math.max(this.style.type.labelPx * SHORT_EM, fullPx * SHORT_SHARE));
  }

  /** Whether both measure all labels alike. */
  isLike(other: LabelWidths): boolean {
    return this.#text === other.#text && JSON.stringify(this.style) === JSON.stringify(other.style);
  }

  #detailOf(row: number): string {
    return detailOf(this.#table.recordAt(row), this.#words);
  }
}

/** Measures lines of titles in one style. */
export function titleWidth({ labelRole, labelScale }: SceneStyle, text: TextMeasurer): LineWidth {
  return (line) => text.widthPx(line, labelRole, labelScale);
}
