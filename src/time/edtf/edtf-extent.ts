import { DAY_MS, daysFromCivil } from '../civil.js';
import type { EdtfDateTime, EdtfLongYear, EdtfMoment, EdtfSeason } from './edtf.js';
import { outermostDay, yearReadings } from './edtf-mask.js';
import type { Side } from './edtf-mask.js';

/**
 * The stretch in which a moment lies, half-open, in ms since 1970-01-01T00:00 on its own clock: UTC where the text
 * has an offset, else the clock of whatever zone the date is read in (it `floats`).
 */
export interface Extent {
  readonly start: number;
  readonly end: number;
  readonly floats: boolean;
}

/** Returns the first month and the number of months for the codes 21–41; a month past 12 is in the next year. */
export function seasonMonths(code: number): { readonly first: number; readonly count: number } {
  if (code >= 40) return { first: 1 + 6 * (code - 40), count: 6 };
  if (code >= 37) return { first: 1 + 4 * (code - 37), count: 4 };
  if (code >= 33) return { first: 1 + 3 * (code - 33), count: 3 };
  const northern = (code - 21) % 4;
  // In the southern hemisphere 29 is the spring that begins in September, and 30 the summer that begins in December.
  const quarter = code >= 29 ? (northern + 2) % 4 : northern;
  return { first: 3 + 3 * quarter, count: 3 };
}

/** A month past 12 is in the next year. */
function monthStart(year: number, month: number): number {
  return daysFromCivil(year, month, 1) * DAY_MS;
}

/** Returns the year that a long year names: `Y-17E7` → -170,000,000. */
export function longYearValue({ digits, exponent }: Pick<EdtfLongYear, 'digits' | 'exponent'>): number {
  return Number(digits) * 10 ** (exponent ?? 0);
}

/** Returns the first and last year that share a year's significant digits: 1900 and 1999 for 1950 to two digits. */
export function yearsAlike(
  year: number,
  significantDigits: number | null,
): { readonly first: number; readonly last: number } {
  if (significantDigits === null) return { first: year, last: year };
  const count = 10 ** Math.max(0, String(Math.abs(year)).length - significantDigits);
  const nearZero = Math.trunc(year / count) * count;
  return year < 0 ? { first: nearZero - count + 1, last: nearZero } : { first: nearZero, last: nearZero + count - 1 };
}

function yearExtent(year: number, significantDigits: number | null): Extent {
  const { first, last } = yearsAlike(year, significantDigits);
  return { start: monthStart(first, 1), end: monthStart(last + 1, 1), floats: true };
}

function seasonExtent({ year, season }: EdtfSeason): Extent {
  const { first, count } = seasonMonths(Number(season.digits));
  const edge = (side: Side, month: number): number =>
    monthStart(yearReadings(year.digits, side).next().value ?? NaN, month);
  return { start: edge('first', first), end: edge('last', first + count), floats: true };
}

/** Returns the minutes east of UTC; null for a local time. */
function offsetMinutes(offset: string): number | null {
  if (offset === '') return null;
  const [hours = '0', minutes = '0'] = offset.slice(1).match(/\d\d/g) ?? [];
  return (offset.startsWith('-') ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}

function dateTimeExtent({ hour, minute, second, fraction, offset }: EdtfDateTime, dayStart: number): Extent {
  // Shifting the decimal point instead of multiplying keeps .001 to .999 whole milliseconds.
  const ms = Number(`${fraction.slice(0, 3).padEnd(3, '0')}.${fraction.slice(3)}`);
  const east = offsetMinutes(offset);
  const start = dayStart + ((hour * 60 + minute - (east ?? 0)) * 60 + second) * 1000 + ms;
  return { start, end: start + (fraction === '' ? 1000 : 1), floats: east === null };
}

/**
 * Finds the stretch in which a moment lies: the whole month, season or year where nothing finer is given, and from the
 * earliest to the latest reading where digits are unspecified.
 */
export function extentOf(moment: EdtfMoment): Extent {
  if (moment.kind === 'season') return seasonExtent(moment);
  if (moment.kind === 'long-year') return yearExtent(longYearValue(moment), moment.significantDigits);
  const date = moment.kind === 'date' ? moment : moment.date;
  if (date.significantDigits !== null) return yearExtent(Number(date.year.digits), date.significantDigits);
  const edge = (side: Side): number => {
    const found = outermostDay(side, date.year.digits, date.month?.digits, date.day?.digits);
    return found === null ? NaN : daysFromCivil(found.year, found.month, found.day) * DAY_MS;
  };
  const start = edge('first');
  if (moment.kind === 'date-time') return dateTimeExtent(moment, start);
  return { start, end: edge('last') + DAY_MS, floats: true };
}
