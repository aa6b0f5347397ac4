import { accept, DIGITS, fail, run } from './edtf-cursor.js';
import type { Cursor } from './edtf-cursor.js';
import { longYearValue } from './edtf-extent.js';
import { ENGLISH_MONTHS } from '../english-months.js';
import { FURTHEST_YEAR } from '../instant.js';
import { outermostDay } from './edtf-mask.js';
import { readTimeOfDay } from './edtf-time-of-day.js';
import type { EdtfCalendarDate, EdtfLongYear, EdtfMoment, EdtfPart, Qualifier } from './edtf.js';

const DIGITS_OR_X = `${DIGITS}X`;

const SIGNIFICANT_DIGITS = 'the number of significant digits (1–99)';

/** Reads one date: a year, century, decade, month, season, day, long year or date-time. */
export function readMoment(cursor: Cursor): EdtfMoment {
  const before = readQualifier(cursor);
  if (accept(cursor, 'Y')) return readLongYear(cursor, before);

  const digits = readYearDigits(cursor);
  const isWhole = digits.replace('-', '').length === 4;
  const significantDigits =
    isWhole && !digits.includes('X') && accept(cursor, 'S') ? readCount(cursor, SIGNIFICANT_DIGITS) : null;
  const year = { digits, before, after: readQualifier(cursor) };
  const hasMonth = isWhole && significantDigits === null && accept(cursor, '-');
  return hasMonth ? readMonth(cursor, year) : { kind: 'date', year, month: null, day: null, significantDigits };
}

function readMonth(cursor: Cursor, year: EdtfPart): EdtfMoment {
  const isSeason = (digits: string): boolean => Number(digits) >= 21 && Number(digits) <= 41;
  const month = readPart(
    cursor,
    (digits) => isSeason(digits) || exists(year, digits),
    () => 'a month (01–12) or season (21–41)',
  );
  if (isSeason(month.digits)) return { kind: 'season', year, season: month };
  if (accept(cursor, '-')) return readDay(cursor, year, month);
  return { kind: 'date', year, month, day: null, significantDigits: null };
}

function readDay(cursor: Cursor, year: EdtfPart, month: EdtfPart): EdtfMoment {
  const day = readPart(
    cursor,
    (digits) => exists(year, month.digits, digits),
    () => {
      let last = 31;
      while (!exists(year, month.digits, String(last))) last--;
      return `a day of ${ENGLISH_MONTHS[Number(month.digits) - 1] ?? `month ${month.digits} of`} ${year.digits} (01–${last})`;
    },
  );
  const date: EdtfCalendarDate = { kind: 'date', year, month, day, significantDigits: null };
  // Only a day without qualifiers and unspecified digits may have a time.
  const isPlain = [year, month, day].every((part) => !part.before && !part.after && !part.digits.includes('X'));
  return isPlain && accept(cursor, 'T') ? { kind: 'date-time', date, ...readTimeOfDay(cursor) } : date;
}

function exists(year: EdtfPart, monthMask: string, dayMask?: string): boolean {
  return outermostDay('first', year.digits, monthMask, dayMask) !== null;
}

/** Reads the two digits of a month, season or day with the qualifiers around them. */
function readPart(cursor: Cursor, isRight: (digits: string) => boolean, expected: () => string): EdtfPart {
  const before = readQualifier(cursor);
  const from = cursor.at;
  const digits = run(cursor, DIGITS_OR_X, 2);
  if (digits.length < 2 || !isRight(digits)) fail(cursor, expected(), from);
  return { digits, before, after: readQualifier(cursor) };
}

function readYearDigits(cursor: Cursor): string {
  const from = cursor.at;
  const sign = accept(cursor, '-') ? '-' : '';
  const digits = run(cursor, DIGITS_OR_X);
  if (digits.length > 4) fail(cursor, 'a year of four digits (a longer one begins with "Y")', from);
  if (digits.length < (digits.includes('X') ? 4 : 2)) {
    fail(cursor, sign + digits ? 'a year of four digits, a decade of three or a century of two' : 'a date', from);
  }
  // Not by `Number`, which reads 0X00 as a hexadecimal zero.
  if (sign && /^0+$/.test(digits)) fail(cursor, 'a year other than minus zero', from);
  return sign + digits;
}

function readLongYear(cursor: Cursor, before: Qualifier): EdtfLongYear {
  const from = cursor.at;
  const sign = accept(cursor, '-') ? '-' : '';
  const digits = run(cursor, DIGITS);
  if (!digits || digits.startsWith('0')) fail(cursor, 'a year that does not begin with 0', from);
  const exponent = accept(cursor, 'E') ? readCount(cursor, 'an exponent (1–99)') : null;
  if (exponent === null && digits.length < 5) fail(cursor, 'more than four digits after "Y", or an exponent', from);
  const year = { digits: sign + digits, exponent };
  if (Math.abs(longYearValue(year)) > FURTHEST_YEAR) fail(cursor, 'a year from -1E13 to 1E13', from);
  const significantDigits = accept(cursor, 'S') ? readCount(cursor, SIGNIFICANT_DIGITS) : null;
  return { kind: 'long-year', ...year, significantDigits, before, after: readQualifier(cursor) };
}

/** Reads a number from 1 to 99 without a leading zero. */
function readCount(cursor: Cursor, expected: string): number {
  const from = cursor.at;
  const digits = run(cursor, DIGITS);
  if (!digits || digits.startsWith('0') || digits.length > 2) fail(cursor, expected, from);
  return Number(digits);
}

function readQualifier(cursor: Cursor): Qualifier {
  for (const qualifier of ['?', '~', '%'] as const) if (accept(cursor, qualifier)) return qualifier;
  return '';
}
