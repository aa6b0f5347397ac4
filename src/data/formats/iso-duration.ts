import { DAY_MS, civilFromDays, daysFromCivil, daysInMonth, modulo, utcCivil, utcInstant } from '../../time/civil.js';
import type { CivilTime } from '../../time/civil.js';
import { edtfDay, edtfTime } from '../../time/edtf/edtf-text.js';

/** A length of time in units of the calendar: a month has no fixed number of ms. */
export interface CalendarDuration {
  readonly years?: number;
  readonly months?: number;
  readonly days?: number;
  readonly ms?: number;
}

const DURATION =
  /^([+-])?P(?:(\d+(?:\.\d+)?)Y)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)W)?(?:(\d+(?:\.\d+)?)D)?(?:T(?:(\d+(?:\.\d+)?)H)?(?:(\d+(?:\.\d+)?)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

/**
 * Parses an ISO 8601 duration; returns null for other text.
 *
 * @example parseIsoDuration('PT90M') // { years: 0, months: 0, days: 0, ms: 5_400_000 }
 */
export function parseIsoDuration(text: string): CalendarDuration | null {
  const match = DURATION.exec(text.trim());
  if (!match?.slice(2).some(Boolean)) return null;
  const sign = match[1] === '-' ? -1 : 1;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(2)
    .map((digits) => (digits === undefined ? 0 : sign * Number(digits)));
  return { years, months, days: weeks * 7 + days, ms: ((hours * 60 + minutes) * 60 + seconds) * 1000 };
}

/**
 * Moves a wall clock forward by a duration: months first, where a day past the end of the month becomes its last day.
 */
export function addDuration(from: CivilTime, { years = 0, months = 0, days = 0, ms = 0 }: CalendarDuration): CivilTime {
  const month0 = from.month - 1 + months;
  const year = from.year + years + Math.floor(month0 / 12);
  const month = modulo(month0, 12) + 1;
  const day = Math.min(from.day, daysInMonth(year, month));
  const start = utcInstant(year, month, day, from.hour, from.minute, from.second, from.ms);
  return utcCivil(start + days * DAY_MS + ms);
}

const WRITTEN = /^(\d{4})-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?(Z|[+-]\d\d(?::?\d\d)?)?)?)?$/;

/**
 * Calculates the end of something that began at an ISO date and lasted an ISO duration, as precisely as the date: the
 * last day if it has no time, else a time with the offset of the start. Null for other dates and durations.
 *
 * @example endAfter('2022-02-05T10:00', 'PT90M') // '2022-02-05T11:30:00'
 * @example endAfter('2022-02-05', 'P2D') // '2022-02-06'
 */
export function endAfter(date: string, duration: string): string | null {
  const length = parseIsoDuration(duration);
  const match = WRITTEN.exec(date);
  if (length === null || match === null) return null;
  const [, year = '', month = '1', day = '1', hour, minute, second = '0', fraction = '', offset = ''] = match;
  const start = utcCivil(
    utcInstant(Number(year), Number(month), Number(day), Number(hour ?? 0), Number(minute ?? 0), Number(second)) +
      Number(`0${fraction}`) * 1000,
  );
  const end = addDuration(start, length);
  if (hour !== undefined) return `${edtfDay(end)}T${edtfTime(end)}${offset}`;
  // Any time more reaches into one more day; a duration of zero still takes up the day it is on.
  const isMidnight = end.hour + end.minute + end.second + end.ms === 0;
  const touched = daysFromCivil(end.year, end.month, end.day) - (isMidnight ? 1 : 0);
  const lastDay = civilFromDays(Math.max(touched, daysFromCivil(start.year, start.month, start.day)));
  return match[3] === undefined ? edtfDay(lastDay).slice(0, 7) : edtfDay(lastDay);
}
