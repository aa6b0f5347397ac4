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

/** A soft end is drawn in steps, which need no gradient of each colour and look the same in every renderer. */
const STEP_PX = 6;
const LEAST_STEPS = 7;

/** Draws a stretch of time whose ends are sharp, fade over their softness, or run out in an arrow. */
export function drawStretch(sink: Sink, pen: Pen, stretch: Stretch, className: string): void {
  const { x0, x1, y, heightPx, startEdge, endEdge } = stretch;
  const startSoft = softness(startEdge);
  const endSoft = softness(endEdge);
  const overlap = Math.max(0, startSoft + endSoft - (x1 - x0));
  const from = startSoft > 0 ? Math.round(x0 + startSoft - overlap / 2) : x0;
  const until = endSoft > 0 ? Math.round(x1 - endSoft + overlap / 2) : x1;
  if (until > from) leaf(sink, 'path', { class: className, d: pen.box(from, until, y, heightPx) });
  if (startSoft > 0) drawFade(sink, pen, from, x0, y, heightPx, className);
  if (endSoft > 0) drawFade(sink, pen, until, x1, y, heightPx, className);
  if (startEdge.kind === 'open') drawArrow(sink, pen, x0, -1, y, heightPx, className);
  if (endEdge.kind === 'open') drawArrow(sink, pen, x1, 1, y, heightPx, className);
}

function softness(edge: SceneEdge): number {
  return edge.kind === 'soft' || edge.kind === 'unknown' ? edge.widthPx : 0;
}

function drawFade(
  sink: Sink,
  pen: Pen,
  from: number,
  to: number,
  y: number,
  heightPx: number,
  className: string,
): void {
  const steps = Math.max(LEAST_STEPS, Math.round(Math.abs(to - from) / STEP_PX));
  // On whole pixels: two edges that share one would let the ground shine through as a seam.
  const edgeAt = (i: number) => (i === steps ? to : Math.round(from + (i * (to - from)) / steps));
  for (let i = 0; i < steps; i++) {
    const [a, b] = [edgeAt(i), edgeAt(i + 1)];
    const d = pen.box(Math.min(a, b), Math.max(a, b), y, heightPx);
    leaf(sink, 'path', { class: className, d, 'fill-opacity': 1 - (i + 0.5) / steps });
  }
}

function drawArrow(
  sink: Sink,
  pen: Pen,
  tipX: number,
  direction: 1 | -1,
  y: number,
  heightPx: number,
  className: string,
): void {
  const half = Math.max(heightPx, 5);
  const baseX = tipX - direction * half * 1.4;
  const d = `${pen.line(baseX, y - half, tipX, y)}L${pen.x(baseX)} ${y + half}z`;
  leaf(sink, 'path', { class: `${className} arrow`, d });
}
