import { UTCDateMini } from '@date-fns/utc/date/mini';
import { intervalToDuration } from 'date-fns';
import { DAY_MS, LONGEST_DAY_MS } from '../civil.js';
import type { DateBounds } from '../edtf/date-bounds.js';
import { displayLocale } from './display-locale.js';
import type { Instant } from '../instant.js';
import { instantToCivil } from '../zone.js';

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
/** A third unit adds nothing: "3 months, 14 days" is enough. */
const MAX_UNITS = 2;

/**
 * Writes how long something lasted, where both ends are known to the day or better. With days, the last one counts too;
 * with times of day, it is the time between them.
 *
 * @returns an empty text for a moment, for open and unknown ends, for ends known only to the month or worse, and for
 * years before 100 or after 9999
 * @example durationWords(boundsOf(parseEdtf('2022-01-21/2022-02-05')), { locale: 'en', timezone: 'UTC' }) // '16 days'
 */
export function durationWords(
  bounds: DateBounds,
  { locale, timezone }: { readonly locale: string; readonly timezone: string },
): string {
  const { kind, earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  if (kind !== 'interval' || !isKnown(earliestStart, latestStart) || !isKnown(earliestEnd, latestEnd)) return '';
  const start = wallClock(earliestStart!, timezone, isDay(earliestStart!, latestStart!));
  const isLastDay = isDay(earliestEnd!, latestEnd!);
  const end = wallClock(isLastDay ? latestEnd! : earliestEnd!, timezone, isLastDay);
  if (!start || !end) return '';
  const duration = intervalToDuration({ start, end });
  const parts = UNITS.flatMap((unit) => {
    const amount = duration[`${unit}s`] ?? 0;
    return amount === 0
      ? []
      : [new Intl.NumberFormat(displayLocale(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(amount)];
  });
  return new Intl.ListFormat(displayLocale(locale), { type: 'unit' }).format(parts.slice(0, MAX_UNITS));
}

function isKnown(earliest: Instant | null, latest: Instant | null): boolean {
  return earliest !== null && latest !== null && latest - earliest <= LONGEST_DAY_MS;
}

/** Returns whether only the day of an end is known, and not a time of day. */
function isDay(earliest: Instant, latest: Instant): boolean {
  return latest - earliest > DAY_MS / 2;
}

/**
 * Returns the wall clock of a zone as if it were in UTC, where date-fns can count calendar units: there the clocks
 * never change, as they may in the reader's own zone. Null before the year 100, which `Date` takes for one of the
 * 1900s, and after 9999.
 *
 * @param isMidnight whether `at` is the start of a day, which in some zones is later than 00:00
 */
function wallClock(at: Instant, timezone: string, isMidnight: boolean): Date | null {
  const { year, month, day, hour, minute, second } = instantToCivil(at, timezone);
  if (year < 100 || year > 9999) return null;
  const time = isMidnight ? ([0, 0, 0] as const) : ([hour, minute, Math.floor(second)] as const);
  return new UTCDateMini(year, month - 1, day, ...time);
}
