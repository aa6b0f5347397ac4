import { spanOf } from '../edtf/date-bounds.js';
import { toEdtf } from '../edtf/date-input.js';
import { instant, type TimeSpan } from '../instant.js';

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

/** Hosts without types pass what they have. */
function spanFields(input: unknown): { readonly start?: unknown; readonly end?: unknown } {
  return typeof input === 'object' && input !== null ? input : {};
}
