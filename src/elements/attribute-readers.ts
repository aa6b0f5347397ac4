import { spanOf } from '../time/date-bounds.js';
import { toEdtf } from '../time/date-input.js';
import { instant, type TimeSpan } from '../time/instant.js';
import { isTimeZone } from '../time/zone.js';
import { isLocale } from './language-controller.js';

/** What the `view` property takes: a span in ms, half-open, or EDTF text. */
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

/** Ids as a list, or separated by white space as in the attribute: some frameworks set that as the property. */
export function readIds(ids: readonly string[] | string | null | undefined): readonly string[] {
  return typeof ids === 'string' ? ids.split(/\s+/).filter((id) => id !== '') : (ids ?? []);
}

/** @throws {RangeError} when the runtime does not know the zone */
export function readTimezone(zone: string | null | undefined): string {
  if (zone == null || zone === '') return 'UTC';
  if (!isTimeZone(zone)) throw new RangeError(`timezone: found "${zone}", expected an IANA zone such as "Asia/Tokyo"`);
  return zone;
}

/** @throws {RangeError} when it is no BCP 47 tag */
export function readLocale(locale: string | null | undefined, fallback: string): string {
  if (locale == null || locale === '') return fallback;
  if (!isLocale(locale)) throw new RangeError(`locale: found "${locale}", expected a BCP 47 tag such as "ja"`);
  return locale;
}
