import type { TimeScale } from '../time/view/time-scale.js';
import { UNKNOWN_STUB_PX } from './packing/event-box.js';
import { isImprecise, type EventFigure, type FigureEnd } from './event-figure.js';
import type { Rect, SceneEdge, SceneMark } from './scene.js';
import type { SceneStyle } from './scene-style.js';

/** The geometry of one event on the screen, before its label. */
export type MarkShape = Pick<
  SceneMark,
  'shape' | 'x0' | 'x1' | 'x' | 'sizePx' | 'startEdge' | 'endEdge' | 'ghosts' | 'reportedX'
>;

/** How far from its known end the mark of a span without another end is, by the size of the mark. */
const FROM_KNOWN_END = 1.5;
/** Stretches are cut this far outside the plot. */
const OUTSIDE_PX = 24;
/** The least softness of an approximate end. */
const APPROXIMATE_PX = 16;

/** Softness wider than this is cut at the box: it would take hundreds of steps outside it. */
const WIDEST_SOFTNESS_PX = 512;

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
  const shape = shapeOf(figure, x1 - x0, style);
  const x = shape === 'span' ? middleOf(figure, x0, x1, style) : (x0 + x1) / 2;
  // A bar is as visible as a point, and no wider than the room that its track keeps for a point.
  if (shape === 'bar' && x1 - x0 < style.markPx) {
    x0 = x - style.markPx / 2;
    x1 = x + style.markPx / 2;
  }
  const reportedX = figure.reported === null ? null : toX(figure.reported);
  const edge = (end: FigureEnd) => edgeOf(end, figure.approximate, x1 - x0, Math.abs(toX(end.inner) - toX(end.outer)));
  const from = plot.x - OUTSIDE_PX;
  const until = plot.x + plot.width + OUTSIDE_PX;
  // A stretch is cut where it leaves the box, but not within the softness that shows how well its end is known.
  const startEdge = edge(start);
  const endEdge = edge(end);
  const isStartCut = x0 < from && !reachesIn(startEdge, from - x0);
  const isEndCut = x1 > until && !reachesIn(endEdge, x1 - until);
  const stretch = { x0: isStartCut ? from : x0, x1: isEndCut ? until : x1 };
  return {
    shape,
    ...stretch,
    x,
    sizePx: shape === 'bar' ? style.barPx : style.markPx,
    startEdge: isStartCut ? { kind: 'cut', widthPx: 0 } : edgeWithin(startEdge, stretch),
    endEdge: isEndCut ? { kind: 'cut', widthPx: 0 } : edgeWithin(endEdge, stretch),
    ghosts: figure.claims.map((claim) => ({ x0: toX(claim.start), x1: toX(claim.end) })),
    // If it was reported when it happened, at this scale, a tie would lead nowhere; the words still say so.
    reportedX: reportedX !== null && reportedX - x1 > style.markPx ? reportedX : null,
  };
}

/** Limits the softness of an end to its drawn stretch: zoomed in to a day, a year is soft over hundreds of boxes. */
export function edgeWithin(edge: SceneEdge, { x0, x1 }: { readonly x0: number; readonly x1: number }): SceneEdge {
  const mostPx = Math.max(x1 - x0, 0);
  return edge.widthPx > mostPx ? { ...edge, widthPx: mostPx } : edge;
}

function reachesIn({ widthPx }: SceneEdge, outsidePx: number): boolean {
  return widthPx > outsidePx && widthPx <= WIDEST_SOFTNESS_PX;
}

/** Where the mark of a span is: of one without an end there is no middle, and its mark stays by the end that is known. */
function middleOf({ start, end }: EventFigure, x0: number, x1: number, { markPx }: SceneStyle): number {
  if (start.kind === 'open') return x1 - markPx * FROM_KNOWN_END;
  return end.kind === 'open' ? x0 + markPx * FROM_KNOWN_END : (x0 + x1) / 2;
}

function shapeOf(figure: EventFigure, widthPx: number, style: SceneStyle): SceneMark['shape'] {
  if (figure.form === 'interval') return 'bar';
  if (isImprecise(figure)) return 'span';
  return widthPx > style.markPx * 2 ? 'bar' : 'point';
}

function edgeOf(end: FigureEnd, approximate: boolean, stretchPx: number, precisionPx: number): SceneEdge {
  if (end.kind === 'unknown') return { kind: 'unknown', widthPx: Math.min(UNKNOWN_STUB_PX, stretchPx) };
  if (end.kind === 'open') return { kind: 'open', widthPx: 0 };
  const softPx = Math.max(end.coarse ? precisionPx : 0, approximate ? APPROXIMATE_PX : 0);
  const widthPx = Math.min(softPx, stretchPx / 2);
  return widthPx >= 1 ? { kind: 'soft', widthPx } : { kind: 'sharp', widthPx: 0 };
}

/** Gives the y of the tie to the day a mark was reported: below its label and below itself. */
export function tieYOf({ tieY, y, sizePx }: Pick<SceneMark, 'tieY' | 'y' | 'sizePx'>): number {
  return Math.max(tieY, y + sizePx / 2 + 2);
}
