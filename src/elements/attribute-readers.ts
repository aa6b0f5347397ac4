import type { Gestures } from '../interaction/wheel-intent.js';
import { isTimeZone } from '../time/zone.js';
import { isLocale } from '../time/words/display-locale.js';

/**
 * Reads ids from a list, or from text separated by white space as in the attribute, which some frameworks set as the property.
 * A number stands for its digits, as in records.
 */
export function readIds(ids: Iterable<string | number> | number | null | undefined): readonly string[] {
  if (typeof ids === 'number') return [String(ids)];
  return typeof ids === 'string' ? ids.split(/\s+/).filter((id) => id !== '') : Array.from(ids ?? [], String);
}

/** @throws {RangeError} when the runtime does not know the zone */
export function readTimezone(zone: string | null | undefined): string {
  if (zone == null || zone === '') return 'UTC';
  if (!isTimeZone(zone)) throw new RangeError(`timezone: found "${zone}", expected an IANA zone such as "Asia/Tokyo"`);
  return zone;
}

/** @throws {RangeError} when it is not a BCP 47 tag */
export function readLocale(locale: string | null | undefined, fallback: string): string {
  if (locale == null || locale === '') return fallback;
  if (!isLocale(locale)) throw new RangeError(`locale: found "${locale}", expected a BCP 47 tag such as "ja"`);
  return locale;
}

/** @throws {RangeError} for any other value */
export function readGestures(gestures: string | null | undefined): Gestures {
  if (!gestures || gestures === 'cooperative') return 'cooperative';
  if (gestures === 'greedy') return gestures;
  throw new RangeError(`gestures: found "${gestures}", expected cooperative or greedy`);
}
