import { arrowPaths, bodyOf, fadesOf, withoutArrows, type Stretch } from './draw-stretch.js';
import type { Pen } from './pen.js';
import { leaf, type Sink } from './sink.js';

/** Draws the outline of a stretch: closed at a sharp end, fading at a soft one, running out in an arrow at an open one. */
export function drawOutline(sink: Sink, pen: Pen, stretch: Stretch): void {
  const { y, heightPx } = stretch;
  leaf(sink, 'path', { class: 'outline', d: bodyPath(pen, stretch) });
  for (const { x0, x1, opacity } of fadesOf(stretch)) {
    leaf(sink, 'path', { class: 'outline', d: sidesPath(pen, x0, x1, y, heightPx), 'stroke-opacity': opacity });
  }
}

function bodyPath(pen: Pen, stretch: Stretch): string {
  const { y, heightPx } = stretch;
  const body = withoutArrows(stretch);
  const [from, until] = bodyOf(body);
  const isStartClosed = from === stretch.x0;
  const isEndClosed = until === stretch.x1;
  if (isStartClosed && isEndClosed) return pen.box(from, until, y, heightPx);
  const arrows = arrowPaths(pen, stretch).join('');
  if (until <= from) return arrows;
  if (!isStartClosed && !isEndClosed) return sidesPath(pen, from, until, y, heightPx) + arrows;
  const [closed, other] = isStartClosed ? [from, until] : [until, from];
  const [top, bottom] = [y - heightPx / 2, y + heightPx / 2];
  return `${pen.line(other, top, closed, top)}${pen.line(closed, bottom, other, bottom).replace('M', 'L')}${arrows}`;
}

/** Gives the two long sides. */
function sidesPath(pen: Pen, x0: number, x1: number, y: number, height: number): string {
  return pen.line(x0, y - height / 2, x1, y - height / 2) + pen.line(x0, y + height / 2, x1, y + height / 2);
}
