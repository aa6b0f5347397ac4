import { EdtfSyntaxError } from './edtf-syntax-error.js';
import type { EdtfCalendarDate, EdtfDate, EdtfPart } from './edtf.js';
import { FURTHEST_YEAR } from '../instant.js';
import { utcCivil } from '../civil.js';
import { parseEdtf } from './parse-edtf.js';

/** A time of day to the minute, which hosts write (`<input type="datetime-local">`) but EDTF does not allow. */
const MINUTES_ALONE = /(T\d\d:\d\d)(?=$|[Z+\-/,\]}]|\.\.)/g;
/** The zeros that `JSON.stringify` puts before the year of a `Date` BC: `-000043-03-15T12:00:00.000Z`. */
const ZEROS_OF_JSON = /-00(?=\d{4}-\d\d-\d\dT)/g;

/**
 * Reads a date in any of the forms a record may give it: EDTF text, a `Date`, or ms since 1970-01-01T00:00Z.
 *
 * Accepts more than `parseEdtf`: a time to the minute (`2022-02-05T10:00Z`) counts as the full minute, 10:00:00, and the
 * year of a `Date` BC may have the six digits of JSON.
 * A `Date` and a number become a date-time in UTC, to the millisecond rounded down; outside the years −9999 to 9999,
 * which a date-time cannot write, they become a year.
 *
 * @throws {EdtfSyntaxError} for text that is not a date, an invalid `Date`, NaN and ±Infinity
 * @example toEdtf(new Date(0)) // the tree of 1970-01-01T00:00:00.000Z
 */
export function toEdtf(input: string | number | Date): EdtfDate {
  if (typeof input === 'string') return fromText(input);
  // Data that was not validated may hold anything: Number(null), for one, would give 1970.
  return fromMs(typeof input === 'number' || input instanceof Date ? Number(input) : NaN);
}

function fromText(text: string): EdtfDate {
  try {
    return parseEdtf(text);
  } catch (error) {
    const completed = text.replace(MINUTES_ALONE, '$1:00').replace(ZEROS_OF_JSON, '-');
    if (completed === text) throw error;
    try {
      return parseEdtf(completed);
    } catch {
      // The offset in the first error refers to the text as given.
      throw error;
    }
  }
}

function fromMs(ms: number): EdtfDate {
  const { year, month, day, hour, minute, second, ms: rest } = utcCivil(Math.floor(ms));
  if (!(Math.abs(year) <= FURTHEST_YEAR)) {
    throw new EdtfSyntaxError(String(ms), 0, 'a valid Date or a finite number of ms since 1970-01-01T00:00Z');
  }
  if (Math.abs(year) > 9999) {
    return { kind: 'long-year', digits: String(year), exponent: null, significantDigits: null, before: '', after: '' };
  }
  const date: EdtfCalendarDate = {
    kind: 'date',
    year: partOf(year, 4),
    month: partOf(month, 2),
    day: partOf(day, 2),
    significantDigits: null,
  };
  return { kind: 'date-time', date, hour, minute, second, fraction: String(rest).padStart(3, '0'), offset: 'Z' };
}

function partOf(value: number, width: number): EdtfPart {
  const digits = `${value < 0 ? '-' : ''}${String(Math.abs(value)).padStart(width, '0')}`;
  return { digits, before: '', after: '' };
}
