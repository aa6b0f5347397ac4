import type { DateBounds } from '../../time/edtf/date-bounds.js';
import { toEdtf } from '../../time/edtf/date-input.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';
import type { EventRecord } from '../event-record.js';
import { placeDate } from './place-date.js';

/** A record, or a claim of one. */
type Dated = Pick<EventRecord, 'date' | 'end'>;

const datesByRecord = new WeakMap<Dated, EdtfDate>();

/**
 * Gives the date of a record or a claim, its `date` joined with its `end`. The result is cached per record. Does not
 * throw for records that `validateRecords` returned.
 *
 * An `end` of `..` is open. Beside a `date` that is an interval or a set, an `end` is ignored.
 *
 * @throws {EdtfSyntaxError} when `date` or `end` is not a date
 * @throws {TypeError} when `end` is an interval or a set
 */
export function dateOf(record: Pick<EventRecord, 'date' | 'end'>): EdtfDate {
  let date = datesByRecord.get(record);
  if (date === undefined) {
    date = joinEnd(toEdtf(record.date), record.end);
    datesByRecord.set(record, date);
  }
  return date;
}

/** Like `dateOf`, but null for anything that is not a date: claims, reports and sources may not have been validated. */
export function dateOrNull(dated: Dated): EdtfDate | null {
  try {
    return dateOf(dated);
  } catch {
    return null;
  }
}

/**
 * Finds the bounds of a record's date on an axis in `timezone`.
 *
 * @throws like `dateOf`
 */
export function boundsOfRecord(record: EventRecord, timezone: string): DateBounds {
  return placeDate(dateOf(record), timezone, record.timezone);
}

function joinEnd(start: EdtfDate, end: Dated['end']): EdtfDate {
  if (end === undefined || end === '' || start.kind === 'interval' || start.kind === 'set') return start;
  if (end === '..') return { kind: 'interval', start, end: 'open' };
  const moment = toEdtf(end);
  if (moment.kind === 'interval' || moment.kind === 'set') {
    throw new TypeError(`end: found an EDTF ${moment.kind}, expected one date`);
  }
  return { kind: 'interval', start, end: moment };
}
