import type { SceneMark } from '../layout/scene.js';
import { softnessOf } from './draw-stretch.js';
import type { Pen } from './pen.js';

/** The discs around an approximate point, by their size relative to its own. */
export const HALOS: readonly { readonly share: number; readonly opacity: number }[] = [
  { share: 1.9, opacity: 0.16 },
  { share: 1.4, opacity: 0.28 },
];

/** Whether a mark is drawn as an outline: it has not happened, or perhaps has not. */
export function isOutlined({ status, uncertain }: Pick<SceneMark, 'status' | 'uncertain'>): boolean {
  return status === 'planned' || status === 'disputed' || uncertain;
}

/** Height of the outline that replaces a hairline. */
const PLANNED_PX = 4;

/** Gives the precision of a planned event as an outline, like its mark; that of one that happened is a hairline. */
export function plannedPath(pen: Pen, { x0, x1, y }: SceneMark): string {
  return pen.box(x0, x1, y, PLANNED_PX);
}

/** Gives the line through a denied event. */
export function strikePath(pen: Pen, { shape, x, x0, x1, y, sizePx }: SceneMark): string {
  const radius = sizePx / 2;
  return shape === 'bar'
    ? pen.line(x0 - 5, y, x1 + 5, y)
    : pen.line(x - radius - 3, y + radius + 2, x + radius + 3, y - radius - 2);
}

/** Gives the diagonals across a disputed event; on a bar they extend to half of the softness of its ends. */
export function hatchPath(pen: Pen, { shape, x, x0, x1, y, sizePx, startEdge, endEdge }: SceneMark): string {
  if (shape !== 'bar') return discHatchPath(pen, x, y, sizePx / 2 - 1);
  return barHatchPath(pen, x0 + softnessOf(startEdge) / 2, x1 - softnessOf(endEdge) / 2, y, sizePx);
}

/** Gives diagonals across a bar, cut at its ends. @param everyPx distance between diagonals */
export function barHatchPath(pen: Pen, x0: number, x1: number, y: number, height: number, everyPx = 5): string {
  let path = '';
  for (let x = x0 - height + 3; x < x1; x += everyPx) {
    const from = Math.max(x, x0);
    const until = Math.min(x + height, x1);
    path += pen.line(from, y + height / 2 - (from - x), until, y + height / 2 - (until - x));
  }
  return path;
}

function discHatchPath(pen: Pen, x: number, y: number, radius: number): string {
  return [-0.6, 0, 0.6]
    .map((share) => {
      const offset = (share * radius) / Math.SQRT2;
      const half = Math.sqrt(radius * radius - share * share * radius * radius) / Math.SQRT2;
      return pen.line(x + offset - half, y + offset + half, x + offset + half, y + offset - half);
    })
    .join('');
}
