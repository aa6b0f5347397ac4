import { utcCivil, type CivilDate, type CivilTime } from '../civil.js';

const FURTHEST_FOUR_DIGITS = 9999;

/**
 * Writes an astronomical year (0 is 1 BC) as EDTF.
 *
 * @example edtfYear(-43) // '-0043'
 * @example edtfYear(12_345) // 'Y12345'
 */
export function edtfYear(year: number): string {
  if (Math.abs(year) > FURTHEST_FOUR_DIGITS) return `Y${year}`;
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
}

/** Writes a month as EDTF, or only its year where that has more than four digits and so can have no month. */
export function edtfMonth({ year, month }: Pick<CivilDate, 'year' | 'month'>): string {
  return Math.abs(year) > FURTHEST_FOUR_DIGITS ? edtfYear(year) : `${edtfYear(year)}-${twoDigits(month)}`;
}

/** Writes a day as EDTF, or only its year where that has more than four digits and so can have no day. */
export function edtfDay({ year, month, day }: CivilDate): string {
  const text = edtfMonth({ year, month });
  return text.startsWith('Y') ? text : `${text}-${twoDigits(day)}`;
}

/** Writes the day of a time, in ms as if in UTC, as `edtfDay` does. */
export function edtfDayOf(ms: number): string {
  return edtfDay(utcCivil(ms));
}

/** Writes a time of day as `hh:mm:ss`, with milliseconds if there are any. A fraction of a millisecond is cut off. */
export function edtfTime({ hour, minute, second, ms }: Pick<CivilTime, 'hour' | 'minute' | 'second' | 'ms'>): string {
  const fraction = ms >= 1 ? `.${String(Math.floor(ms)).padStart(3, '0')}` : '';
  return `${twoDigits(hour)}:${twoDigits(minute)}:${twoDigits(second)}${fraction}`;
}

/**
 * Writes the offset of a zone from UTC.
 *
 * @example edtfOffset(-210) // '-03:30'
 */
export function edtfOffset(minutes: number): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${twoDigits(Math.floor(size / 60))}:${twoDigits(size % 60)}`;
}

/** Puts a 0 before a single digit. */
export function twoDigits(digits: number | string): string {
  return String(digits).padStart(2, '0');
}
