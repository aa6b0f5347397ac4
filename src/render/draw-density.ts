import type { SceneDensity } from '../layout/scene.js';
import type { TextBox } from '../layout/text/text-box.js';
import { colorClass } from './color-class.js';
import { dashedEdge } from './dashed-edge.js';
import type { Pen } from './pen.js';
import { roundPx } from './round-px.js';
import { leaf, type Sink } from './sink.js';

/** Bins closer together than this are drawn without a gap. */
const GAP_PX = 0.5;

/**
 * Draws the density of a lane as one area of counts, on a square-root scale. Its edge is broken where it would run through
 * a label, which would look struck, as that of a denied event is.
 *
 * @param texts what the labels of its lane cover
 */
export function drawDensity(
  sink: Sink,
  pen: Pen,
  { bins, baseY, heightPx, count, colorIndex, name }: SceneDensity,
  texts: readonly TextBox[] = [],
): void {
  const most = Math.sqrt(Math.max(...bins.map((bin) => bin.count)));
  let runX = bins[0]!.x0;
  let path = `M${pen.point(runX, baseY)}`;
  const edge = dashedEdge(texts, runX, baseY);
  const step = (x: number, y: number) => {
    path += pen.step(x, y);
    edge.step(x, y);
  };
  // One outline for all, as dashes begin anew in each: it goes on along the base, where it is not drawn.
  const skipTo = (x: number) => {
    path += `H${roundPx(pen.x(x))}`;
    edge.skipTo(x);
  };
  bins.forEach(({ x1, count: n }, i) => {
    const next = bins[i + 1];
    step(x1, baseY - (heightPx * Math.sqrt(n)) / most);
    if (next && next.x0 - x1 <= GAP_PX) return;
    step(runX, baseY);
    skipTo((runX = next?.x0 ?? bins[0]!.x0));
  });
  const named = name === '' ? {} : { role: 'img', 'aria-label': name };
  leaf(sink, 'path', {
    class: `density ${colorClass(colorIndex)}`,
    part: 'density',
    'data-count': count,
    d: path,
    'stroke-dasharray': edge.dashArray(),
    ...named,
  });
}
