import type { Rect } from '../layout/scene.js';
import { instant, type TimeSpan } from '../time/instant.js';
import { durationLimits, type ViewLimits } from '../time/view/view-limits.js';
import { panBy } from '../time/view/viewport.js';

/** How a gesture moves the picture along the axis: what was at `p` px is now at `k · p + x` px. */
export interface AxisTransform {
  readonly k: number;
  readonly x: number;
}

/** The same movement with px counted from the other edge of a surface: from physical to inline px in RTL, and back. */
export function mirrorTransform({ k, x }: AxisTransform, widthPx: number): AxisTransform {
  return { k, x: widthPx * (1 - k) - x };
}

/** The movement that leads from one state of a gesture to a later one. */
export function transformBetween(from: AxisTransform, to: AxisTransform): AxisTransform {
  const k = to.k / from.k;
  return { k, x: to.x - from.x * k };
}

/**
 * Holds the scale of a movement where the limits allow it, so that a zoom that meets its limit stops instead of
 * drifting towards the pointer: what comes to lie at `atPx` is the same with and without the limit.
 */
export function limitTransform(
  move: AxisTransform,
  view: TimeSpan,
  plot: Rect,
  limits: ViewLimits,
  atPx: number,
): AxisTransform {
  const durationMs = view.end - view.start;
  const cameFromPx = (atPx - move.x) / move.k;
  const at = view.start + ((cameFromPx - plot.x) / plot.width) * durationMs;
  if (!Number.isFinite(at)) return move;
  const { minMs, maxMs } = durationLimits({ start: instant(at), end: instant(at) }, limits);
  // A view that is beyond a limit already may stay there, or come back, but go no further.
  const k = Math.min(Math.max(1, durationMs / minMs), Math.max(Math.min(1, durationMs / maxMs), move.k));
  return k === move.k ? move : { k, x: atPx - k * cameFromPx };
}

/**
 * Applies a step of a gesture to a view: each time moves with the px it was drawn at.
 *
 * @param plot where `view` is drawn; px of the movement and of `plot.x` count from the same edge
 * @returns the view itself when the gesture cannot be followed (an empty plot, fingers on one spot)
 * @example
 * gestureDelta(timeSpan(0, 100), { x: 0, y: 0, width: 100, height: 50 }, { k: 1, x: 10 }) // −10 … 90
 */
export function gestureDelta(view: TimeSpan, plot: Rect, { k, x }: AxisTransform): TimeSpan {
  const msPerPx = (view.end - view.start) / plot.width;
  if (!(k > 0 && k < Infinity && Number.isFinite(x) && Number.isFinite(msPerPx))) return view;
  // Shifting both ends alone would let the duration wander by a rounding at each step, and with it the resolution.
  if (k === 1) return x === 0 ? view : panBy(view, -x * msPerPx);
  // Each end takes the time that was drawn where the gesture came from. Shifting each from its own old value, and
  // not one from the other, keeps the rounding of a far-off start (65 s at 13.8 Gyr) out of the end.
  const startShiftPx = (plot.x - x) / k - plot.x;
  const endShiftPx = (plot.x + plot.width - x) / k - (plot.x + plot.width);
  const start = view.start + startShiftPx * msPerPx;
  return { start: instant(start), end: instant(Math.max(start, view.end + endShiftPx * msPerPx)) };
}
