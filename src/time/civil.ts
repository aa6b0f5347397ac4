import { instant } from './instant.js';
import type { Instant } from './instant.js';

/** Milliseconds of a day of 24 hours. In a zone a day may be shorter or longer; see `zone.ts`. */
export const DAY_MS = 86_400_000;
/** No day is longer than this, however its clocks are changed: a time known to within it is known to the day. */
export const LONGEST_DAY_MS = 26 * 3_600_000;

export const LONGEST_YEAR_MS = 366 * DAY_MS;

/** A date of the proleptic Gregorian calendar. Years are astronomical: 0 is 1 BC, −43 is 44 BC. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** A date and the time of a 24-hour clock. */
export interface CivilTime extends CivilDate {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 0 up to 1000, with a fraction where the instant has one. */
  readonly ms: number;
}

const DAYS_BEFORE_EPOCH = 719_468; // from 0000-03-01 to 1970-01-01
const DAYS_OF_400_YEARS = 146_097;

/**
 * Counts the days from 1970-01-01 to a date of the proleptic Gregorian calendar.
 *
 * Exact for every safe-integer year whose day number is itself a safe integer (up to 24 trillion years, 1,700 ages of
 * the universe); beyond that the result is the day number rounded to a float64. A month outside 1 to 12 runs into the
 * adjacent years and a day outside the month into the adjacent months, so no arithmetic needs a special case.
 *
 * The year is counted from March, so that the leap day is its last (the days-from-civil method): `Date.UTC` is not
 * used because it ends at the year 275,760 and reads 44 as 1944.
 *
 * @example daysFromCivil(1970, 1, 1) // 0
 * @example daysFromCivil(2022, 14, 1) === daysFromCivil(2023, 2, 1)
 */
export function daysFromCivil(year: number, month1: number, day: number): number {
  const month0 = month1 - 1;
  const calendarYear = year + Math.floor(month0 / 12);
  const calendarMonth = modulo(month0, 12);
  const marchYear = calendarMonth < 2 ? calendarYear - 1 : calendarYear;
  const marchMonth = modulo(calendarMonth - 2, 12);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = modulo(marchYear, 400);
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + (dayOfEra - DAYS_BEFORE_EPOCH);
}

/**
 * Returns the date of a day number; the inverse of `daysFromCivil` for safe-integer days.
 *
 * @example civilFromDays(0) // { year: 1970, month: 1, day: 1 }
 */
export function civilFromDays(days: number): CivilDate {
  // The era is split off first: adding 719,468 to a day number near 2^53 would round it.
  const dayOfEra = modulo(modulo(days, DAYS_OF_400_YEARS) + DAYS_BEFORE_EPOCH, DAYS_OF_400_YEARS);
  const era = Math.round((days - dayOfEra + DAYS_BEFORE_EPOCH) / DAYS_OF_400_YEARS);
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Returns whether an astronomical year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/**
 * Counts the days of a month.
 *
 * @example daysInMonth(2024, 2) // 29
 */
export function daysInMonth(year: number, month1: number): number {
  if (month1 === 2) return isLeapYear(year) ? 29 : 28;
  return month1 === 4 || month1 === 6 || month1 === 9 || month1 === 11 ? 30 : 31;
}

/**
 * Makes the instant of a date and time in UTC. Fields outside their range carry over, as in `daysFromCivil`.
 *
 * @example utcInstant(2022, 2, 5, 14, 3) // 2022-02-05T14:03Z
 */
export function utcInstant(
  year: number,
  month1: number,
  day: number,
  hour = 0,
  minute = 0,
  second = 0,
  ms = 0,
): Instant {
  return instant(daysFromCivil(year, month1, day) * DAY_MS + (hour * 3_600_000 + minute * 60_000 + second * 1000 + ms));
}

/** Splits an instant into its date and time in UTC. */
export function utcCivil(at: number): CivilTime {
  return civilTime(dayNumberOf(at), modulo(at, DAY_MS));
}

/** Makes the date and time from a day number and the ms since its midnight. */
export function civilTime(dayNumber: number, msOfDay: number): CivilTime {
  const { year, month, day } = civilFromDays(dayNumber); // copied one by one: a spread is ten times slower
  const second = Math.floor(msOfDay / 1000);
  return {
    year,
    month,
    day,
    hour: Math.floor(second / 3600),
    minute: Math.floor(second / 60) % 60,
    second: second % 60,
    ms: msOfDay - second * 1000,
  };
}

/** Returns the number of the UTC day that contains an instant, counted from 1970-01-01. */
export function dayNumberOf(at: number): number {
  // Not floor(at / DAY_MS): that quotient rounds up to the next day just before a midnight in deep time.
  return Math.round((at - modulo(at, DAY_MS)) / DAY_MS);
}

/** Gives the day of the week of a day number, 0 for Sunday. */
export function weekdayOf(dayNumber: number): number {
  return modulo(dayNumber + 4, 7); // 1970-01-01 was a Thursday
}

/** Remainder with the sign of the divisor. Exact, unlike `a - b * floor(a / b)`. */
export function modulo(a: number, b: number): number {
  const rest = a % b;
  // `+ 0` turns −0 into 0; a tiny negative remainder may round up to b itself.
  if (rest >= 0) return rest + 0;
  return rest + b < b ? rest + b : 0;
}
