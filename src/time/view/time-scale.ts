import { instant } from '../instant.js';
import type { Instant, TimeSpan } from '../instant.js';

/** Where the instants of a view lie on a line of `widthPx`, from 0 at its start. Linear; nothing is clamped. */
export interface TimeScale {
  readonly view: TimeSpan;
  readonly widthPx: number;
  readonly msPerPx: number;
  /** Gives the place of a time (ms) in px; ±Infinity for ±Infinity. */
  toPx(at: number): number;
  /** Gives the time at a place in px; the inverse of `toPx` up to the resolution of a float64. */
  toTime(px: number): Instant;
}

/**
 * Makes the scale of a view.
 *
 * The difference to the start is taken before it is scaled: a slope and an intercept (`k·t + b`, as a zoom transform has them)
 * are 293 px off for a minute of 4.5 billion years, a difference of neighbours is exact.
 *
 * @throws {RangeError} when the view is empty or infinite, or `widthPx` is not a positive number
 * @example timeScale(timeSpan(1000, 3000), 200).toPx(2000) // 100
 */
export function timeScale(view: TimeSpan, widthPx: number): TimeScale {
  const msPerPx = (view.end - view.start) / widthPx;
  if (!(msPerPx > 0 && msPerPx < Infinity)) {
    throw new RangeError(
      `timeScale: found a view from ${view.start} to ${view.end} on ${widthPx} px, expected a finite view and a width above 0`,
    );
  }
  return {
    view,
    widthPx,
    msPerPx,
    toPx: (at) => (at - view.start) / msPerPx,
    toTime: (px) => instant(view.start + px * msPerPx),
  };
}
