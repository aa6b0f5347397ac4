import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import { wordsFor } from '../time/words/words.js';
import { colorClass } from './color-class.js';
import {
  drawLines,
  linesOf,
  lineHeightPx,
  widthOf,
  type FigureBlock,
  type FigureFrame,
  type TextStyle,
} from './figure-block.js';
import { colorEntries, SAMPLE_HEIGHT_PX, usedEntries } from './legend-entries.js';
import { penFor, type Pen } from './pen.js';
import { group, leaf, type Sink } from './sink.js';

interface Entry {
  readonly words: string;
  readonly sampleWidthPx: number;
  drawSample(sink: Sink): void;
}

const SWATCH_PX = 12;

/**
 * Makes the key: the drawn vocabulary that the events use, and the colours if they stand for categories.
 *
 * @returns null if both are empty
 */
export function legendBlock(lanes: LaneAssignment, frame: FigureFrame): FigureBlock | null {
  const words = wordsFor(frame.locale).figure;
  const { dir, locale } = frame;
  const samples = usedEntries(lanes).map(({ says, widthPx, drawSample }): Entry => {
    const pen = penFor({ dir, widthPx, locale });
    return { words: words.key[says], sampleWidthPx: widthPx, drawSample: (sink) => drawSample(sink, pen) };
  });
  const colors = colorEntries(lanes).map(({ category, colorIndex }): Entry => {
    const swatch = { class: 'solid', cx: SWATCH_PX / 2, cy: SAMPLE_HEIGHT_PX / 2, r: SWATCH_PX / 2 - 1 };
    const drawSample = (sink: Sink) =>
      group(sink, 'g', { class: colorClass(colorIndex) }, () => leaf(sink, 'circle', swatch));
    return { words: category ?? words.other, sampleWidthPx: SWATCH_PX, drawSample };
  });
  const flows = [samples, colors].filter((entries) => entries.length > 0).map((entries) => flowOf(entries, frame));
  if (flows.length === 0) return null;
  const gapPx = frame.text.axisPx * 0.4;
  return {
    heightPx: flows.reduce((sum, { heightPx }) => sum + heightPx, gapPx * (flows.length - 1)),
    draw(sink, pen, topPx) {
      let y = topPx;
      for (const flow of flows) {
        flow.draw(sink, pen, y);
        y += flow.heightPx + gapPx;
      }
    },
  };
}

/** Sets entries side by side, wrapping onto the next line when there is no room left. */
function flowOf(entries: readonly Entry[], frame: FigureFrame): FigureBlock {
  const { text, startPx, widthPx } = frame;
  const style: TextStyle = { sizePx: text.axisPx, isBold: false, className: 'tick' };
  const [gapPx, columnGapPx] = [text.axisPx * 0.5, text.axisPx * 1.6];
  let x = 0;
  let y = 0;
  let rowPx = 0;
  const placed = entries.map((entry) => {
    const roomPx = widthPx - entry.sampleWidthPx - gapPx;
    const lines = linesOf(entry.words, style, roomPx, text);
    const wordsPx = Math.max(...lines.map((line) => widthOf(line, style, text)));
    const entryPx = entry.sampleWidthPx + gapPx + wordsPx;
    if (x > 0 && x + entryPx > widthPx) {
      [x, y] = [0, y + rowPx];
      rowPx = 0;
    }
    const place = { entry, lines, x, y };
    x += entryPx + columnGapPx;
    rowPx = Math.max(rowPx, SAMPLE_HEIGHT_PX + text.axisPx * 0.2, lines.length * lineHeightPx(style));
    return place;
  });
  return {
    heightPx: y + rowPx,
    draw(sink, pen, topPx) {
      for (const { entry, lines, ...at } of placed) {
        const [start, top] = [startPx + at.x, topPx + at.y];
        drawSampleAt(sink, pen, entry, start, top, frame.dir);
        const wordsTop = top + Math.max(0, (SAMPLE_HEIGHT_PX - lineHeightPx(style)) / 2);
        drawLines(sink, pen, lines, style, start + entry.sampleWidthPx + gapPx, wordsTop);
      }
    },
  };
}

function drawSampleAt(sink: Sink, pen: Pen, entry: Entry, startPx: number, topPx: number, direction: string): void {
  const { sampleWidthPx: width } = entry;
  const x = pen.left(startPx, startPx + width);
  group(sink, 'svg', { class: 'key', x, y: topPx, width, height: SAMPLE_HEIGHT_PX, direction }, () =>
    entry.drawSample(sink),
  );
}
