import { spanOf } from './date-bounds.js';
import { toEdtf } from './date-input.js';
import { instant, type TimeSpan } from './instant.js';

/** What `view` takes, of a timeline and of a figure: a span in ms, half-open, or EDTF text. */
export type ViewInput = { readonly start: number; readonly end: number } | string;

/**
 * Reads a view: of EDTF text, in which times may be to the minute, the span of time that it covers; an unknown or open end reaches as
 * far as the data.
 *
 * @throws {EdtfSyntaxError} when the text is no EDTF
 * @throws {RangeError} when the span is empty, reversed, or not of numbers
 */
export function readView(input: ViewInput, timezone: string): TimeSpan {
  const span = typeof input === 'string' ? spanOf(toEdtf(input), timezone) : input;
  const start = span.start ?? -Infinity;
  const end = span.end ?? Infinity;
  const isSpan = typeof start === 'number' && typeof end === 'number' && start < end;
  if (!isSpan) throw new RangeError(`view: found ${start} to ${end}, expected a start before its end, numbers in ms`);
  return { start: instant(start), end: instant(end) };
}
