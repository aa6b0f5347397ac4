import { spanOf } from '../edtf/date-bounds.js';
import { toEdtf } from '../edtf/date-input.js';
import { instant, type TimeSpan } from '../instant.js';

/** A value for `view`, of a timeline and of a figure: a span in ms, half-open, or EDTF text. */
export type ViewInput = { readonly start: number; readonly end: number } | string;

/**
 * Reads a view. EDTF text, in which times may be to the minute, means the span of time that it covers; an unknown or
 * open end becomes infinite, and is later replaced by that of the data.
 *
 * @throws {EdtfSyntaxError} when the text is not EDTF
 * @throws {RangeError} when the span is empty, reversed, or not of numbers
 */
export function readView(input: ViewInput, timezone: string): TimeSpan {
  const { start, end } = typeof input === 'string' ? textSpan(input, timezone) : spanFields(input);
  const isSpan = typeof start === 'number' && typeof end === 'number' && start < end;
  if (!isSpan) {
    const found = typeof input === 'object' ? `${String(start)} to ${String(end)}` : input;
    throw new RangeError(`view: found ${found}, expected a start before its end, numbers in ms`);
  }
  return { start: instant(start), end: instant(end) };
}

function textSpan(text: string, timezone: string): { readonly start: number; readonly end: number } {
  const { start, end } = spanOf(toEdtf(text), timezone);
  return { start: start ?? -Infinity, end: end ?? Infinity };
}

/** Returns the fields of any value, as hosts without types pass whatever they have. */
function spanFields(input: unknown): { readonly start?: unknown; readonly end?: unknown } {
  return typeof input === 'object' && input !== null ? input : {};
}
