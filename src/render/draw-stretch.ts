import type { SceneEdge } from '../layout/scene.js';
import type { Pen } from './pen.js';
import { leaf, type Sink } from './sink.js';

export interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly heightPx: number;
  readonly startEdge: SceneEdge;
  readonly endEdge: SceneEdge;
}

/** One step of a soft end. */
export interface FadeStep {
  readonly x0: number;
  readonly x1: number;
  /** 0 to 1, falling towards the end. */
  readonly opacity: number;
}

/** Soft ends are drawn in steps: they need no gradient for each colour and look the same in every renderer. */
const STEP_PX = 6;
const MIN_STEPS = 7;
/** Fewer are seen as stripes: a narrow end has narrower steps, as far as they can be told apart. */
const SMOOTH_STEPS = 24;
const MIN_STEP_PX = 2;
/** Enough for half of a usual box; wider ends have wider steps. */
const MAX_STEPS = 80;
/** The least half height of an arrow, and the ratio of its length to that. */
const MIN_ARROW_PX = 5;
const ARROW_LENGTH = 1.4;

/** Draws a stretch whose ends are sharp, fade over their softness, or run out in an arrow. */
export function drawStretch(sink: Sink, pen: Pen, stretch: Stretch, className: string): void {
  const { y, heightPx } = stretch;
  const [from, until] = bodyOf(withoutArrows(stretch));
  if (until > from) leaf(sink, 'path', { class: className, d: pen.box(from, until, y, heightPx) });
  drawFades(sink, pen, stretch, className);
  for (const d of arrowPaths(pen, stretch)) leaf(sink, 'path', { class: `${className} arrow`, d });
}

/** Draws only the soft ends of a stretch. */
export function drawFades(sink: Sink, pen: Pen, stretch: Stretch, className: string): void {
  for (const { x0, x1, opacity } of fadesOf(stretch)) {
    const d = pen.box(x0, x1, stretch.y, stretch.heightPx);
    leaf(sink, 'path', { class: className, d, 'fill-opacity': opacity });
  }
}

/** Gives the width over which an end is soft; 0 for a known or open end. */
export function softnessOf({ kind, widthPx }: SceneEdge): number {
  return kind === 'soft' || kind === 'unknown' ? widthPx : 0;
}

/** Gives the range in which a stretch is not soft; empty if it is soft throughout. */
export function bodyOf({ x0, x1, startEdge, endEdge }: Stretch): readonly [from: number, until: number] {
  const startSoft = softnessOf(startEdge);
  const endSoft = softnessOf(endEdge);
  const overlap = Math.max(0, startSoft + endSoft - (x1 - x0));
  return [
    startSoft > 0 ? Math.round(x0 + startSoft - overlap / 2) : x0,
    endSoft > 0 ? Math.round(x1 - endSoft + overlap / 2) : x1,
  ];
}

/** Gives the steps of the soft ends of a stretch, each from its body outwards. */
export function fadesOf(stretch: Stretch): readonly FadeStep[] {
  const { x0, x1, startEdge, endEdge } = stretch;
  const [from, until] = bodyOf(stretch);
  return [
    ...(softnessOf(startEdge) > 0 ? fadeSteps(from, x0) : []),
    ...(softnessOf(endEdge) > 0 ? fadeSteps(until, x1) : []),
  ];
}

function fadeSteps(from: number, to: number): readonly FadeStep[] {
  const widthPx = Math.abs(to - from);
  const smooth = Math.min(SMOOTH_STEPS, Math.round(widthPx / MIN_STEP_PX));
  const steps = Math.min(Math.max(MIN_STEPS, smooth, Math.round(widthPx / STEP_PX)), MAX_STEPS);
  // On whole pixels: two edges within one pixel would let the background show through as a seam.
  const edgeAt = (i: number) => (i === steps ? to : Math.round(from + (i * (to - from)) / steps));
  return Array.from({ length: steps }, (_, i) => {
    const [a, b] = [edgeAt(i), edgeAt(i + 1)];
    return { x0: Math.min(a, b), x1: Math.max(a, b), opacity: 1 - (i + 0.5) / steps };
  });
}

/** Gives the length of the arrow of an open end. */
function arrowPx(heightPx: number): number {
  return Math.max(heightPx, MIN_ARROW_PX) * ARROW_LENGTH;
}

/** Gives a stretch without its arrows, which begin where it ends. */
export function withoutArrows<S extends Stretch>(stretch: S): S {
  const { x0, x1, heightPx, startEdge, endEdge } = stretch;
  const from = startEdge.kind === 'open' ? Math.min(x0 + arrowPx(heightPx), x1) : x0;
  return { ...stretch, x0: from, x1: endEdge.kind === 'open' ? Math.max(x1 - arrowPx(heightPx), from) : x1 };
}

/** Gives the arrows at the open ends of a stretch. */
export function arrowPaths(pen: Pen, { x0, x1, y, heightPx, startEdge, endEdge }: Stretch): readonly string[] {
  const half = Math.max(heightPx, MIN_ARROW_PX);
  const arrow = (tipX: number, baseX: number) => `${pen.line(baseX, y - half, tipX, y)}L${pen.point(baseX, y + half)}z`;
  return [
    ...(startEdge.kind === 'open' ? [arrow(x0, x0 + arrowPx(heightPx))] : []),
    ...(endEdge.kind === 'open' ? [arrow(x1, x1 - arrowPx(heightPx))] : []),
  ];
}
