import { edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';
import { monthNames, bareName } from './month-names.js';
import { writtenTime } from './written-time.js';

/** A date in parts, as in TimelineJS and many tables; texts or numbers, empty if not given. */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly time: string;
}

/**
 * Down to the negative of this, a negative year is a year BC, without a year 0; further back a year does not matter.
 */
const FURTHEST_NAMED_YEAR = 9999;

/**
 * Joins the parts of a date as EDTF, as precise as they are: a year alone is the year.
 *
 * A negative year is a year BC, as people count them: −44 is 44 BC, `-0043`.
 *
 * @returns null if the parts are not a date
 * @example dateOfParts({ year: '2022', month: '1', day: '', time: '' }) // '2022-01'
 */
export function dateOfParts(parts: DateParts, locale?: string): string | null {
  const { year, time } = parts;
  // A month or day 0 is one that is not known.
  const [month, day] = [parts.month, parts.day].map((part) => part.replace(/^\s*0+\s*$/, '')) as [string, string];
  const yearGiven = year.trim().replace(/^[−–]/, '-').replace(/\.0+$/, '');
  if (!/^[-+]?\d{1,12}$/.test(yearGiven)) return null;
  const number = Number(yearGiven);
  const date = [edtfYear(number < 0 && number >= -FURTHEST_NAMED_YEAR ? number + 1 : number)];
  if (month.trim() === '') return date[0]!;
  const monthNumber = /^\d+$/.test(month.trim()) ? Number(month) : monthNames(locale).get(bareName(month.trim()));
  if (monthNumber === undefined) return null;
  date.push(twoDigits(monthNumber));
  if (day.trim() === '') return date.join('-');
  date.push(twoDigits(day.trim()));
  if (time.trim() === '') return date.join('-');
  const ofDay = writtenTime(time.trim());
  return ofDay === null ? null : `${date.join('-')}T${ofDay}`;
}

/** Tells whether the year of the parts was read as a year BC. */
export function isBeforeChrist(year: string): boolean {
  const number = Number(year.trim().replace(/^[−–]/, '-'));
  return number < 0 && number >= -FURTHEST_NAMED_YEAR;
}
