import { instant } from '../instant.js';
import type { Instant, TimeSpan } from '../instant.js';
import { clampView, durationLimits } from './view-limits.js';
import type { ViewLimits } from './view-limits.js';

export { interpolateView } from './interpolate-view.js';
export { clampView, limitsFor, narrowestMs } from './view-limits.js';
export type { ViewLimits } from './view-limits.js';

/**
 * Zooms a view in (`factor` above 1) or out (below 1) so that the time `at` keeps its place in it.
 *
 * With `limits`, the factor itself is limited: clamping only the result would let the time under the pointer creep at
 * each turn of the wheel beyond them.
 *
 * @throws {RangeError} when `factor` is not a positive number
 * @example zoomAt(timeSpan(0, 100), 2, instant(25)) // 12.5 to 62.5
 */
export function zoomAt(view: TimeSpan, factor: number, at: Instant, limits?: ViewLimits): TimeSpan {
  if (!(factor > 0 && factor < Infinity))
    throw new RangeError(`zoomAt: found a factor of ${factor}, expected one above 0`);
  const durationMs = view.end - view.start;
  let durationAfterMs = durationMs / factor;
  if (limits) {
    const { minMs, maxMs } = durationLimits({ start: at, end: at }, limits);
    durationAfterMs = Math.min(maxMs, Math.max(minMs, durationAfterMs));
  }
  if (durationAfterMs === durationMs) return view;
  const start = at - (at - view.start) * (durationAfterMs / durationMs);
  const zoomed = { start: instant(start), end: instant(start + durationAfterMs) };
  return limits ? clampView(zoomed, limits) : zoomed;
}

/**
 * Moves a view later by `ms` (earlier when negative); its duration stays.
 *
 * @example panBy(timeSpan(0, 100), 30) // 30 to 130
 */
export function panBy(view: TimeSpan, ms: number): TimeSpan {
  const start = view.start + ms;
  return { start: instant(start), end: instant(start + (view.end - view.start)) };
}

/** The least normal float64: below it, powers of two and their multiples lose digits. */
const LEAST_MS_PER_PX = 2 ** -1022;

/**
 * Returns the resolution of a view: ms per px rounded down to a power of two, exactly. Layouts are cached by it, so
 * panning must not change it: a view left a few float64 steps short of a power of two still counts as that power.
 *
 * @throws {RangeError} when the view is empty, infinite or too narrow for float64, or `widthPx` is not a positive number
 * @example resolutionOf(timeSpan(0, 3000), 1000) // 2
 */
export function resolutionOf(view: TimeSpan, widthPx: number): number {
  const slackMs = 4 * Number.EPSILON * Math.max(Math.abs(view.start), Math.abs(view.end));
  const msPerPx = (view.end - view.start + slackMs) / widthPx;
  if (!(view.end > view.start && msPerPx >= LEAST_MS_PER_PX && msPerPx < Infinity)) {
    throw new RangeError(
      `resolutionOf: found a view from ${view.start} to ${view.end} on ${widthPx} px, expected a finite view and a width above 0`,
    );
  }
  return powerOfTwoBelow(msPerPx);
}

/**
 * Returns the scale that views of a resolution stay just below. Marks are packed for it, so on the screen they are up
 * to twice as far apart.
 */
export function coarsestMsPerPx(resolutionMsPerPx: number): number {
  return resolutionMsPerPx * 2;
}

const bits = new DataView(new ArrayBuffer(8));

/** Clears the fraction of a float64. Exact, where `2 ** Math.floor(Math.log2(x))` is off by one near the powers. */
function powerOfTwoBelow(value: number): number {
  bits.setFloat64(0, value);
  bits.setUint32(0, bits.getUint32(0) & 0x7ff0_0000);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}
