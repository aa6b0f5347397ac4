import type { SceneMark } from '../layout/scene.js';
import { colorClass } from './color-class.js';
import { arrowPaths, softnessOf, withoutArrows, type Stretch } from './draw-stretch.js';
import { HALOS, hatchPath, isOutlined, plannedPath, strikePath } from './knowledge-paths.js';
import type { Pen } from './pen.js';
import { leaf, type Sink } from './sink.js';

/** Draws the marks without a node, as one path for each lane and look: the cost of a frame is its number of nodes. */
export function drawBatches(sink: Sink, pen: Pen, marks: readonly SceneMark[]): void {
  const batches = new Map<string, { className: string; color: string | null; d: string }>();
  for (const mark of marks) {
    if (mark.hasNode) continue;
    const color = mark.color === null ? colorClass(mark.colorIndex) : '';
    eachLook(pen, mark, (look, d) => {
      const key = `${mark.lane}|${look}|${color}|${mark.color ?? ''}`;
      const batch = batches.get(key);
      if (batch) batch.d += d;
      else batches.set(key, { className: `batch ${look} ${color}`.trim(), color: mark.color, d });
    });
  }
  for (const { className, color, d } of batches.values()) leaf(sink, 'path', { class: className, color, d });
}

function eachLook(pen: Pen, mark: SceneMark, take: (look: string, d: string) => void): void {
  const { shape, x, y, sizePx, status, approximate, uncertain } = mark;
  const isOutline = isOutlined(mark);
  const outline = uncertain ? 'outline uncertain' : 'outline';
  if (shape === 'bar') take(isOutline ? outline : 'solid', taperedPath(pen, { ...mark, heightPx: sizePx }));
  else {
    // One halo of the two: where hundreds lie close together, both would blur into mist.
    if (approximate) take('halo', pen.disc(x, y, (sizePx / 2) * HALOS[0]!.share));
    const isPlanned = status === 'planned';
    const doubt = `${isPlanned ? ' planned' : ''}${uncertain ? ' uncertain' : ''}`;
    const ring = isPlanned ? `${outline} thin` : outline;
    if (shape === 'span' && isPlanned) take(ring, plannedPath(pen, mark));
    else if (shape === 'span') take(`hairline${doubt}`, hairlinePath(pen, { ...mark, heightPx: 1 }));
    const disc = pen.disc(x, y, sizePx / 2 - (shape === 'span' || isOutline ? 1 : 0));
    take(shape === 'span' ? `hollow${doubt}` : isOutline ? ring : 'solid', disc);
  }
  if (status === 'disputed') take('hatch', hatchPath(pen, mark));
  if (status === 'denied') take('strike', strikePath(pen, mark));
}

function hairlinePath(pen: Pen, stretch: Stretch): string {
  const { x0, x1, y, heightPx } = withoutArrows(stretch);
  return pen.box(x0, x1, y, heightPx) + arrowPaths(pen, stretch).join('');
}

/** Gives the path of a bar whose soft ends taper, since it cannot fade without a node; open ends have an arrow. */
function taperedPath(pen: Pen, stretch: Stretch): string {
  const arrows = arrowPaths(pen, stretch).join('');
  const { x0, x1, y, heightPx, startEdge, endEdge } = withoutArrows(stretch);
  const [startSoft, endSoft] = [softnessOf(startEdge), softnessOf(endEdge)];
  if (startSoft + endSoft === 0) return pen.box(x0, x1, y, heightPx) + arrows;
  const half = heightPx / 2;
  const from = Math.min(x0 + startSoft, (x0 + x1) / 2);
  const until = Math.max(x1 - endSoft, (x0 + x1) / 2);
  const points = [
    [x0, y],
    [from, y - half],
    [until, y - half],
    [x1, y],
    [until, y + half],
    [from, y + half],
  ] as const;
  const path = points.map(([px, py]) => pen.point(px, py)).join('L');
  return `M${path}z${arrows}`;
}
