import type { TextBox } from '../layout/text/text-box.js';
import { roundPx } from './round-px.js';

/** The dashes of an outline of horizontal and vertical pieces. */
export interface DashedEdge {
  /** Draws to a height, then to an x, except through the texts. */
  step(x: number, y: number): void;
  /** Goes to an x without drawing. */
  skipTo(x: number): void;
  /** The value of `stroke-dasharray`; null if nothing is left out. */
  dashArray(): string | null;
}

/** Where a text begins and ends, px from the start of a piece. */
type Gap = readonly [from: number, until: number];

/** Starts at a point an outline that leaves out what runs through texts. */
export function dashedEdge(texts: readonly TextBox[], x: number, y: number): DashedEdge {
  // Lengths drawn and left out by turns, px.
  const dashes = [0];
  const add = (lengthPx: number, isDrawn: boolean) => {
    if (lengthPx <= 0) return;
    if ((dashes.length % 2 === 1) === isDrawn) dashes[dashes.length - 1]! += lengthPx;
    else dashes.push(lengthPx);
  };
  const draw = (lengthPx: number, gaps: readonly Gap[]) => {
    // Nearly always: there are hundreds of pieces in a frame, and a few texts.
    if (gaps.length === 0) return add(Math.abs(lengthPx), true);
    const sign = Math.sign(lengthPx);
    let at = 0;
    const leftOut = gaps.map((sides) => sides.map((side) => side * sign).sort((a, b) => a - b));
    for (const sides of leftOut.sort((a, b) => a[0]! - b[0]!)) {
      const [from, until] = sides.map((side) => Math.min(Math.max(side, at), lengthPx * sign));
      add(from! - at, true);
      add(until! - from!, false);
      at = until!;
    }
    add(lengthPx * sign - at, true);
  };
  return {
    step(nextX, nextY) {
      const [top, bottom] = [Math.min(y, nextY), Math.max(y, nextY)];
      let gaps: Gap[] = [];
      for (const text of texts) {
        if (text.x0 < x && text.x1 > x && text.y0 < bottom && text.y1 > top) gaps.push([text.y0 - y, text.y1 - y]);
      }
      draw(nextY - y, gaps);
      y = nextY;
      const [left, right] = [Math.min(x, nextX), Math.max(x, nextX)];
      gaps = [];
      for (const text of texts) {
        if (text.y0 < y && text.y1 > y && text.x0 < right && text.x1 > left) gaps.push([text.x0 - x, text.x1 - x]);
      }
      draw(nextX - x, gaps);
      x = nextX;
    },
    skipTo(nextX) {
      add(Math.abs(nextX - x), false);
      x = nextX;
    },
    dashArray: () => (dashes.length === 1 ? null : dashes.map(roundPx).join(' ')),
  };
}
