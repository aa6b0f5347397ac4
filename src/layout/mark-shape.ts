import type { TimeScale } from '../time/time-scale.js';
import { UNKNOWN_STUB_PX } from './event-box.js';
import type { EventFigure, FigureEnd } from './event-figure.js';
import type { Rect, SceneEdge, SceneMark } from './scene.js';
import type { SceneStyle } from './scene-style.js';

/** The geometry of one event on the screen, before its label. */
export type MarkShape = Pick<
  SceneMark,
  'shape' | 'x0' | 'x1' | 'x' | 'sizePx' | 'startEdge' | 'endEdge' | 'ghosts' | 'reportedX'
>;

/** Stretches are drawn this far outside the plot, then cut. */
const OUTSIDE_PX = 24;
/** A stretch is never thinner than this. */
const LEAST_STRETCH_PX = 3;
/** How far an approximate end is soft at least. */
const APPROXIMATE_PX = 16;

/**
 * Shapes an event by the drawn vocabulary: a day is a solid mark, or as wide as the day; a month or year a hairline
 * with a hollow mark; an interval a bar whose ends say how well they are known.
 */
export function shapeMark(figure: EventFigure, scale: TimeScale, plot: Rect, style: SceneStyle): MarkShape {
  const toX = (t: number) => plot.x + scale.toPx(t);
  const { start, end } = figure;
  let x0 = start.kind === 'open' ? plot.x : toX(start.outer);
  let x1 = end.kind === 'open' ? plot.x + plot.width : toX(end.outer);
  if (start.kind === 'unknown' && end.kind !== 'unknown') x0 = x1 - UNKNOWN_STUB_PX;
  if (end.kind === 'unknown' && start.kind !== 'unknown') x1 = x0 + UNKNOWN_STUB_PX;
  const x = (x0 + x1) / 2;
  const shape = shapeOf(figure, x1 - x0, style);
  if (shape === 'bar' && x1 - x0 < LEAST_STRETCH_PX) {
    x0 = x - LEAST_STRETCH_PX / 2;
    x1 = x + LEAST_STRETCH_PX / 2;
  }
  const edge = (end: FigureEnd) => edgeOf(end, figure.approximate, x1 - x0, Math.abs(toX(end.inner) - toX(end.outer)));
  const from = plot.x - OUTSIDE_PX;
  const until = plot.x + plot.width + OUTSIDE_PX;
  return {
    shape,
    x0: Math.max(x0, from),
    x1: Math.min(x1, until),
    x,
    sizePx: shape === 'bar' ? style.barPx : style.markPx,
    startEdge: x0 < from ? { kind: 'cut', widthPx: 0 } : edge(start),
    endEdge: x1 > until ? { kind: 'cut', widthPx: 0 } : edge(end),
    ghosts: figure.claims.map((claim) => ({ x0: toX(claim.start), x1: toX(claim.end) })),
    reportedX: figure.reported === null ? null : toX(figure.reported),
  };
}

function shapeOf({ form, start, end }: EventFigure, widthPx: number, style: SceneStyle): SceneMark['shape'] {
  if (form === 'interval') return 'bar';
  if (end.outer - start.outer > 26 * 3_600_000) return 'span';
  return widthPx > style.markPx * 2 ? 'bar' : 'point';
}

function edgeOf(end: FigureEnd, approximate: boolean, stretchPx: number, precisionPx: number): SceneEdge {
  if (end.kind === 'unknown') return { kind: 'unknown', widthPx: Math.min(UNKNOWN_STUB_PX, stretchPx) };
  if (end.kind === 'open') return { kind: 'open', widthPx: 0 };
  const softPx = Math.max(end.coarse ? precisionPx : 0, approximate ? APPROXIMATE_PX : 0);
  const widthPx = Math.min(softPx, stretchPx / 2);
  return widthPx >= 1 ? { kind: 'soft', widthPx } : { kind: 'sharp', widthPx: 0 };
}
