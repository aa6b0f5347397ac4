import type { EventRecord } from '../event-record.js';
import type { SpanReader } from '../records/span-reader.js';

/** The reach of an event without an end. */
export const ENDLESS_REACH = 255;
/** The reach of 37 hours: no calendar day of any zone has a greater one. */
export const DAY_REACH = 27;

/**
 * Gives the exponent of the smallest power of two, in ms, that is not less than a length: 0 for the shortest,
 * `ENDLESS_REACH` for an endless one.
 */
export function reachOf(lengthMs: number): number {
  if (!(lengthMs > 1)) return 0;
  if (lengthMs <= 2 ** 31) return 32 - Math.clz32(Math.ceil(lengthMs) - 1);
  return lengthMs === Infinity ? ENDLESS_REACH : Math.min(Math.ceil(Math.log2(lengthMs)), ENDLESS_REACH - 1);
}

/**
 * Measures how far from its begin the claims and the report of an event lie, ms; 0 without any. Unlimited sides do not
 * count, nor do invalid dates of a record that was not validated: neither is drawn.
 */
export function tiedLength({ claims, reported, timezone }: EventRecord, begin: number, spans: SpanReader): number {
  let length = 0;
  const include = (date: unknown, end?: unknown) => {
    const placed = spans.readOrNull(date, end, timezone);
    for (const time of placed ? [placed.start, placed.end] : []) {
      if (Number.isFinite(time)) length = Math.max(length, Math.abs(time - begin));
    }
  };
  if (reported !== undefined) include(reported);
  for (const { date, end } of claims ?? []) include(date, end);
  return length;
}
