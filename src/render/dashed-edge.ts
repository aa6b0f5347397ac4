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

/** Starts at a point an outline that leaves out what runs through texts. */
export function dashedEdge(texts: readonly TextBox[], x: number, y: number): DashedEdge {
  // Lengths drawn and left out by turns, px.
  const dashes = [0];
  const add = (lengthPx: number, isDrawn: boolean) => {
    if (lengthPx <= 0) return;
    if ((dashes.length % 2 === 1) === isDrawn) dashes[dashes.length - 1]! += lengthPx;
    else dashes.push(lengthPx);
  };
  const draw = (lengthPx: number, gaps: readonly (readonly number[])[]) => {
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
      const inColumn = texts.filter(({ x0, x1 }) => x0 < x && x1 > x);
      draw(
        nextY - y,
        inColumn.map(({ y0, y1 }) => [y0 - y, y1 - y]),
      );
      y = nextY;
      const inRow = texts.filter(({ y0, y1 }) => y0 < y && y1 > y);
      draw(
        nextX - x,
        inRow.map(({ x0, x1 }) => [x0 - x, x1 - x]),
      );
      x = nextX;
    },
    skipTo(nextX) {
      add(Math.abs(nextX - x), false);
      x = nextX;
    },
    dashArray: () => (dashes.length === 1 ? null : dashes.map(roundPx).join(' ')),
  };
}
