import { DAY_MS, dayNumberOf, utcCivil } from './civil.js';
import type { CivilTime } from './civil.js';
import { instant } from './instant.js';
import type { Instant } from './instant.js';
import { offsetRuns, zoneOffsetMs } from './zone-offset.js';

export { checkTimeZone, isTimeZone, offsetRuns, zoneOffsetMs } from './zone-offset.js';
export type { OffsetRun } from './zone-offset.js';

// No local time is more than a day away from UTC, and no clock was ever moved by more than a day.
const REACH_MS = 2 * DAY_MS;

/**
 * Finds the instant at which the clocks of a zone show a date and time, by Temporal's "compatible" rule: a time that
 * occurs twice means the earlier instant; a skipped time is moved forward by the length of the gap.
 *
 * @param local the date and time in ms, as if the clocks were those of UTC
 * @throws {RangeError} for a zone that the runtime does not know
 * @example localToInstant(utcInstant(2018, 11, 4), 'America/Sao_Paulo') // 01:00 local, midnight was skipped
 */
export function localToInstant(local: number, zone: string): Instant {
  if (zone === 'UTC') return instant(local);
  let offsetBefore: number | null = null;
  for (const run of offsetRuns(local - REACH_MS, local + REACH_MS, zone)) {
    if (local < run.end + run.offsetMs) {
      const isSkipped = local < run.start + run.offsetMs && offsetBefore !== null;
      return instant(local - (isSkipped ? (offsetBefore ?? 0) : run.offsetMs));
    }
    offsetBefore = run.offsetMs;
  }
  return instant(local - (offsetBefore ?? 0)); // reached only for ±Infinity
}

/**
 * Splits an instant into the date and time that the clocks of a zone show.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function instantToCivil(at: Instant, zone: string): CivilTime {
  return utcCivil(at + zoneOffsetMs(at, zone));
}

/** Returns the number of the local day that contains an instant, counted from 1970-01-01. */
export function localDayNumber(at: Instant, zone: string): number {
  return dayNumberOf(at + zoneOffsetMs(at, zone));
}

/**
 * Finds the first instant of a local day, given by its number from 1970-01-01 (`daysFromCivil`).
 *
 * That is midnight where the day has one, otherwise the moment to which the clocks jumped past it (São Paulo
 * 2018-11-04T01:00, Toronto 1919-03-31T00:30). For a day that a zone skipped (Apia 2011-12-30) it is the first instant
 * of the next day.
 *
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function startOfLocalDay(dayNumber: number, zone: string): Instant {
  const midnight = dayNumber * DAY_MS;
  if (zone === 'UTC') return instant(midnight);
  const runs = offsetRuns(midnight - REACH_MS, midnight + REACH_MS, zone);
  const run = runs.find((candidate) => midnight < candidate.end + candidate.offsetMs) ?? runs[0];
  if (!run) return instant(midnight);
  return instant(run === runs[0] ? midnight - run.offsetMs : Math.max(run.start, midnight - run.offsetMs));
}
