declare const instantBrand: unique symbol;

/**
 * A moment: milliseconds since 1970-01-01T00:00Z on the proleptic Gregorian calendar, as a float64.
 *
 * `Date` covers only the years −271,821 to 275,760; an Instant reaches the big bang (where a float64 still
 * resolves 65 s) and may be ±Infinity where a date is open.
 */
export type Instant = number & { readonly [instantBrand]: true };

/**
 * The last year accepted in EDTF, and (negated) the first: ten trillion, 700 ages of the universe. Within this range
 * the number of a day is an exact integer, so every year spans 365 or 366 days and none is empty.
 */
export const FURTHEST_YEAR = 1e13;

/** A stretch of time, half-open: `start` is in it, `end` is not. Either may be infinite. */
export interface TimeSpan {
  readonly start: Instant;
  readonly end: Instant;
}

/**
 * Brands a number of milliseconds as an Instant.
 *
 * @throws {RangeError} when `ms` is NaN
 * @example instant(0) // 1970-01-01T00:00Z
 */
export function instant(ms: number): Instant {
  if (Number.isNaN(ms)) throw new RangeError('instant: found NaN, expected milliseconds since 1970-01-01T00:00Z');
  return ms as Instant;
}

/**
 * Makes a half-open span from two times in milliseconds.
 *
 * @throws {RangeError} when `endMs` lies before `startMs`, or either is NaN
 */
export function timeSpan(startMs: number, endMs: number): TimeSpan {
  if (endMs < startMs) throw new RangeError(`timeSpan: found an end (${endMs}) before the start (${startMs})`);
  return { start: instant(startMs), end: instant(endMs) };
}
