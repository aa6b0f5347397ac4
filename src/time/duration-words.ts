import { intervalToDuration } from 'date-fns';
import type { DateBounds } from './date-bounds.js';
import { displayLocale } from './display-locale.js';
import type { Instant } from './instant.js';
import { instantToCivil } from './zone.js';

const UNITS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;
/** A smaller unit behind the second says nothing: "3 months, 14 days" is enough. */
const MOST_UNITS = 2;
const LONGEST_DAY_MS = 26 * 3_600_000;

/**
 * Says how long something lasted, first and last day included, where both are known to the day or better.
 *
 * @returns an empty text for a moment, for open and unknown ends, and for ends known to a month or less
 * @example durationWords(boundsOf(parseEdtf('2022-01-21/2022-02-05')), { locale: 'en', timezone: 'UTC' }) // '16 days'
 */
export function durationWords(
  bounds: DateBounds,
  { locale, timezone }: { readonly locale: string; readonly timezone: string },
): string {
  const { kind, earliestStart, latestStart, earliestEnd, latestEnd } = bounds;
  if (kind !== 'interval' || !isKnown(earliestStart, latestStart) || !isKnown(earliestEnd, latestEnd)) return '';
  const start = wallClock(earliestStart!, timezone);
  const end = wallClock(latestEnd!, timezone);
  if (!start || !end) return '';
  const duration = intervalToDuration({ start, end });
  const parts = UNITS.flatMap((unit) => {
    const amount = duration[`${unit}s`] ?? 0;
    return amount === 0
      ? []
      : [new Intl.NumberFormat(displayLocale(locale), { style: 'unit', unit, unitDisplay: 'long' }).format(amount)];
  });
  return new Intl.ListFormat(displayLocale(locale), { type: 'unit' }).format(parts.slice(0, MOST_UNITS));
}

function isKnown(earliest: Instant | null, latest: Instant | null): boolean {
  return earliest !== null && latest !== null && latest - earliest <= LONGEST_DAY_MS;
}

/**
 * The local Date of the same wall clock: date-fns counts calendar units in the zone of the machine, so it is given
 * days and times as the zone of the axis shows them. Null outside the years that a Date writes in four digits.
 */
function wallClock(at: Instant, timezone: string): Date | null {
  const { year, month, day, hour, minute, second } = instantToCivil(at, timezone);
  return year >= 100 && year <= 9999 ? new Date(year, month - 1, day, hour, minute, Math.floor(second)) : null;
}
