import { toEdtf } from '../../time/edtf/date-input.js';
import { edtfYear } from '../../time/edtf/edtf-text.js';
import { stringifyEdtf } from '../../time/edtf/stringify-edtf.js';
import type { RecordGatherer } from './record-gatherer.js';
import { yearOfNumber } from '../written-dates/bare-year.js';
import { isOfCenturies, writtenDate } from '../written-dates/written-date.js';

/** The form in which .NET services write a time. */
const DOT_NET = /^\/Date\((-?\d+)(?:[+-]\d{4})?\)\/$/;
/** The form in which JSON writes a `Date` outside the years 0 to 9999 (ECMA-262, expanded years). */
const EXPANDED_YEAR = /^[+-]\d{6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const FIRST_OF_MONTH = /^-?\d{4}-\d\d-01$/;
/** A decade or a century in EDTF, but a year to browsers. */
const SHORT_YEAR = /^(?:\d{3}|-\d{1,3})$/;
const MIDNIGHT = /T00:00(?::00(?:\.0+)?)?(?:Z|[+-]00(?::?00)?)?$/;

/**
 * Reads a date from a foreign format that has only points in time: text, or ms since 1970. Where such a point may mean something
 * else, as the first day of a month may mean the month, the assumption is reported.
 *
 * @returns a date for the record; an unknown value as it is, for validation to refuse
 */
export function foreignDate(value: unknown, field: string, gatherer: RecordGatherer): unknown {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value !== 'string') return value;
  const dotNet = DOT_NET.exec(value);
  if (dotNet) return Number(dotNet[1]);
  const date = /^-?\d{12,13}$/.test(value) ? Number(value) : (expandedDate(value) ?? writtenDate(value));
  if (date === null) return value;
  if (typeof date === 'string') tellDoubts(date, value, field, gatherer);
  return date;
}

/** Returns null for any other text, and for a date beyond the range of `Date`. */
function expandedDate(text: string): string | null {
  const ms = EXPANDED_YEAR.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? null : stringifyEdtf(toEdtf(ms));
}

/** Like `foreignDate`, for a format that lets browsers read its texts; they know no decades: three digits are a year. */
export function browserDate(value: unknown, field: string, gatherer: RecordGatherer): unknown {
  const text = typeof value === 'string' ? value.trim() : '';
  if (SHORT_YEAR.test(text)) {
    const taken = 'a year in four digits; it is read as the year, not as the years that EDTF means by it';
    gatherer.assume(field, 'a year in fewer than four digits', text, taken);
    return yearOfNumber(text);
  }
  if (isOfCenturies(text)) {
    const taken = 'a date with a year in four digits; it is read as centuries, as EDTF has them';
    gatherer.assume(field, 'a number of two digits', text, taken);
  }
  return foreignDate(value, field, gatherer);
}

/** Reads a foreign year, a number or a text of up to four digits, as an astronomical year; null for anything else. */
export function yearValue(value: unknown): string | null {
  if (typeof value === 'number') return Number.isInteger(value) ? edtfYear(value) : null;
  const text = typeof value === 'string' ? value.trim() : '';
  return /^[-−]?\d{1,4}$/.test(text) ? edtfYear(Number(text.replace('−', '-'))) : null;
}

function tellDoubts(date: string, value: string, field: string, gatherer: RecordGatherer): void {
  if (FIRST_OF_MONTH.test(date)) {
    const taken = 'a date as precise as is known; whether the month is meant cannot be told, so it is read as the day';
    gatherer.assume(field, 'the first day of a month', value, taken);
  } else if (MIDNIGHT.test(date)) {
    const taken = 'a time where one is meant; whether the day is meant cannot be told, so it is read as midnight';
    gatherer.assume(field, 'a time of 00:00', value, taken);
  } else if (date.startsWith('Y') && EXPANDED_YEAR.test(value)) {
    const taken = 'a year of four digits at most beside a day; it is read as the year alone';
    gatherer.assume(field, 'a time in a year of five digits or more', value, taken);
  } else if (date.startsWith('[') && !value.startsWith('[')) {
    gatherer.assume(
      field,
      'a date that is another day in another order',
      value,
      'ISO dates; it is read as one of those days',
    );
  }
  if (field === 'end' && /^-?\d{4}-\d\d-\d\d$/.test(date)) {
    gatherer.assume(field, 'an end that is a day', value, 'a time; the event is taken to last to the end of that day');
  }
}
