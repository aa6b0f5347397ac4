import { longYearValue, yearsAlike } from './edtf-extent.js';
import type { EdtfCalendarDate, EdtfMoment } from './edtf.js';

/** The calendar unit that a date fills; `other` where it fills none, as in `156X-12-25` or `1984-1X`. */
export type DatePrecision =
  'millisecond' | 'second' | 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium' | 'other';

/**
 * Returns the unit to which a moment is known. Quarters, quadrimesters and semesters count as seasons.
 *
 * @example precisionOf(parseEdtf('2004-06-XX')) // 'month'
 */
export function precisionOf(moment: EdtfMoment): DatePrecision {
  switch (moment.kind) {
    case 'date-time':
      return moment.fraction === '' ? 'second' : 'millisecond';
    case 'season':
      return moment.year.digits.includes('X') ? 'other' : 'season';
    case 'long-year':
      return significantPrecision(longYearValue(moment), moment.significantDigits);
    case 'date':
      return calendarPrecision(moment);
  }
}

function calendarPrecision({ year, month, day, significantDigits }: EdtfCalendarDate): DatePrecision {
  if (significantDigits !== null) return significantPrecision(Number(year.digits), significantDigits);
  const parts = [year, month, day].map((part) => part?.digits ?? 'XX');
  const stated = parts.findLastIndex((digits) => /\d/.test(digits));
  if (stated > 0) {
    const isWhole = parts.slice(0, stated + 1).every((digits) => !digits.includes('X'));
    if (!isWhole) return 'other';
    return stated === 1 ? 'month' : 'day';
  }
  const [, known = '', unknown = ''] = /^-?(\d+)(X*)$/.exec(year.digits) ?? [];
  return known ? precisionOfYears(10 ** (unknown.length + 4 - year.digits.replace('-', '').length)) : 'other';
}

function significantPrecision(year: number, significantDigits: number | null): DatePrecision {
  const { first, last } = yearsAlike(year, significantDigits);
  return precisionOfYears(last - first + 1);
}

function precisionOfYears(years: number): DatePrecision {
  switch (years) {
    case 1:
      return 'year';
    case 10:
      return 'decade';
    case 100:
      return 'century';
    case 1000:
      return 'millennium';
    default:
      return 'other';
  }
}
