import { spanOf } from '../time/date-bounds.js';
import { instant, type TimeSpan } from '../time/instant.js';
import { parseEdtf } from '../time/parse-edtf.js';
import { isTimeZone } from '../time/zone.js';
import { isLocale } from './language-controller.js';

/** What the `view` property takes: a span in ms, half-open, or EDTF text. */
export type ViewInput = { readonly start: number; readonly end: number } | string;

/**
 * Reads a view: of EDTF text the span of time that it covers; an unknown or open end reaches as far as the data.
 *
 * @throws {EdtfSyntaxError} when the text is no EDTF
 * @throws {RangeError} when the span is empty, reversed, or not of numbers
 */
export function readView(input: ViewInput, timezone: string): TimeSpan {
  const span = typeof input === 'string' ? spanOf(parseEdtf(input), timezone) : input;
  const start = span.start ?? -Infinity;
  const end = span.end ?? Infinity;
  if (!(start < end)) throw new RangeError(`view: found ${start} to ${end}, expected a start before its end, in ms`);
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
