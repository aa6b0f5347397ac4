import type { DateBounds } from '../time/date-bounds.js';
import { toEdtf } from '../time/date-input.js';
import type { EdtfDate } from '../time/edtf.js';
import type { EventRecord } from './event-record.js';
import { placeDate } from './place-date.js';

const datesByRecord = new WeakMap<EventRecord, EdtfDate>();

/**
 * Gives the date of a record, its `end` joined to its `date`. Kept for each record; for a record that
 * `validateRecords` gave back it does not throw.
 *
 * An `end` of `..` is open. Beside a `date` that is an interval or a set an `end` says nothing.
 *
 * @throws {EdtfSyntaxError} when `date` or `end` is no date
 * @throws {TypeError} when `end` is an interval or a set
 */
export function dateOf(record: EventRecord): EdtfDate {
  let date = datesByRecord.get(record);
  if (date === undefined) {
    date = joinEnd(toEdtf(record.date), record.end);
    datesByRecord.set(record, date);
  }
  return date;
}

/**
 * Finds the bounds of a record's date on an axis in `timezone`.
 *
 * @throws as `dateOf`
 */
export function boundsOfRecord(record: EventRecord, timezone: string): DateBounds {
  return placeDate(dateOf(record), timezone, record.timezone);
}

function joinEnd(start: EdtfDate, end: EventRecord['end']): EdtfDate {
  if (end === undefined || end === '' || start.kind === 'interval' || start.kind === 'set') return start;
  if (end === '..') return { kind: 'interval', start, end: 'open' };
  const moment = toEdtf(end);
  if (moment.kind === 'interval' || moment.kind === 'set') {
    throw new TypeError(`end: found an EDTF ${moment.kind}, expected one date`);
  }
  return { kind: 'interval', start, end: moment };
}
