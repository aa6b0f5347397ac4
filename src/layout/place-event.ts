import type { EventTable } from '../data/event-table.js';
import { boxWithLabel, labelSideOf, markBox, type EventBox, type LabelSide } from './event-box.js';
import { figureOf } from './event-figure.js';
import type { SpeechOptions } from '../data/date-text.js';
import { detailOf } from './event-words.js';
import { lineOf, wrapToRoom } from './label-text.js';
import type { RationedLabels } from './label-ration.js';
import { RowOccupancy } from './row-occupancy.js';
import type { SceneStyle } from './scene-style.js';
import type { TextMeasurer } from './text-measurer.js';

/** An event with a line of its lane to itself. */
export interface Placement {
  readonly row: number;
  readonly line: number;
  readonly side: LabelSide;
  readonly box: EventBox;
}

/** The lines of a lane while it is being filled, at one scale. */
export interface LaneLines {
  readonly msPerPx: number;
  readonly most: number;
  readonly taken: RowOccupancy[];
  /** Of a narrow box, where labels slide back from its end; null where they stay at their marks. */
  readonly narrow: NarrowBox | null;
}

/** A narrow box has room for all that labels say: it is made in lines. */
export interface NarrowBox {
  /** The end of its fitted window, ms. */
  readonly fitEnd: number;
  /** In which second lines are written. */
  readonly words: SpeechOptions;
}

/** What an event may be drawn as. */
export interface Allowance {
  /** What the label is counted in, if it may have one and there is room in that; null for none. */
  readonly label: RationedLabels | null;
  readonly bareMark: boolean;
}

/**
 * Gives an event the first line that has room for it with its label, else with a shortened label, else without one.
 *
 * @returns null when no line has room
 */
export function placeEvent(
  table: EventTable,
  row: number,
  lines: LaneLines,
  style: SceneStyle,
  text: TextMeasurer,
  allowance: Allowance,
): Placement | null {
  const figure = figureOf(table, row);
  const box = markBox(figure, style.markPx);
  if (allowance.label?.hasRoom(box, lines.msPerPx)) {
    const side = labelSideOf(figure, lines.msPerPx, style);
    const fullPx = labelWidthPx(table, row, style, text, lines.narrow?.words);
    const shortPx = shortLabelPx(fullPx, style);
    const sides: readonly LabelSide[] = side === 'beside' ? ['beside', 'before'] : ['above'];
    for (const widthPx of fullPx > shortPx ? [fullPx, shortPx] : [fullPx]) {
      for (const tried of sides) {
        const labelled = slidBack(boxWithLabel(figure, box, tried, widthPx, style.gapPx, lines.msPerPx), lines);
        const line = takeLine(labelled, lines);
        if (line < 0) continue;
        allowance.label.add(labelled, lines.msPerPx);
        return { row, line, side: tried, box: labelled };
      }
    }
  }
  const line = allowance.bareMark ? takeLine(box, lines) : -1;
  return line < 0 ? null : { row, line, side: 'none', box };
}

/** Whether an event has the same place and room in both. */
export function isSamePlacement(a: Placement, b: Placement): boolean {
  const isSameBox = a.box.t0 === b.box.t0 && a.box.c0 === b.box.c0 && a.box.t1 === b.box.t1 && a.box.c1 === b.box.c1;
  return a.row === b.row && a.line === b.line && a.side === b.side && isSameBox;
}

/** Marks the line of a placement as taken there. */
export function holdPlacement({ box, line }: Placement, lines: LaneLines): void {
  while (lines.taken.length <= line) lines.taken.push(new RowOccupancy());
  lines.taken[line]!.take(box.t0 / lines.msPerPx + box.c0, box.t1 / lines.msPerPx + box.c1);
}

/** The least width in px that a label may be cut to in its row. @param fullPx what it takes when nothing cuts it */
export function shortLabelPx(fullPx: number, { type }: SceneStyle): number {
  return Math.min(fullPx, Math.max(type.labelPx * 6, fullPx * 0.5));
}

/**
 * Width in px of an event's title when nothing cuts it.
 *
 * @param words in which its second line is written, where that is not to be cut either
 */
export function labelWidthPx(
  table: EventTable,
  row: number,
  style: SceneStyle,
  text: TextMeasurer,
  words: SpeechOptions | null = null,
): number {
  const { titleLines, labelScale, labelRole, longestLabelPx } = style;
  const width = (line: string) => text.widthPx(line, labelRole, labelScale);
  const record = table.recordAt(row);
  const title = lineOf(record.title);
  const lines = titleLines > 1 ? wrapToRoom(title, longestLabelPx, titleLines, text, labelRole, labelScale) : [title];
  const detailPx = words && style.hasDetail ? text.widthPx(detailOf(record, words), 'detail') : 0;
  return Math.min(Math.max(...lines.map(width), detailPx) + 2, longestLabelPx);
}

/** What reaches beyond the end of the fitted window takes that room before its mark. At finer scales it slides less. */
function slidBack(box: EventBox, { msPerPx, narrow }: LaneLines): EventBox {
  if (narrow === null || !Number.isFinite(box.t0) || !Number.isFinite(box.t1)) return box;
  const overPx = Math.min((box.t1 - narrow.fitEnd) / msPerPx + box.c1, box.c1);
  return overPx <= 0 ? box : { ...box, c0: box.c0 - overPx, c1: box.c1 - overPx };
}

function takeLine({ t0, c0, t1, c1 }: EventBox, { msPerPx, most, taken }: LaneLines): number {
  const x0 = t0 / msPerPx + c0;
  const x1 = t1 / msPerPx + c1;
  const free = taken.findIndex((line) => line.take(x0, x1));
  if (free >= 0 || taken.length >= most) return free;
  taken.push(new RowOccupancy());
  taken.at(-1)!.take(x0, x1);
  return taken.length - 1;
}
