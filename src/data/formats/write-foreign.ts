import { stringifyEdtf } from '../../time/edtf/stringify-edtf.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';
import type { EventRecord } from '../event-record.js';
import { dateOf } from '../records/record-date.js';
import { htmlText, oneLine, textAsHtml } from './html-text.js';
import { setOwnField } from './own-field.js';
import { plainDates, type PlainMoment } from './plain-dates.js';
import type { FormatLoss, WriteOptions, WrittenRecords } from './record-format.js';
import { writableRecord } from './writable-record.js';
import { WrittenLosses } from './written-losses.js';

/** Fields on their way into a foreign format. */
export interface OutgoingFields {
  /** −1 for the document. */
  readonly row: number;
  /** As JSON can hold them. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly losses: WrittenLosses;
}

/** A record on its way into a foreign format. */
export interface OutgoingRecord extends OutgoingFields {
  /** Its `date` joined with its `end`. */
  readonly date: EdtfDate;
}

/**
 * Writes records in a foreign format, each by a function that returns null, after reporting a loss, where the format has
 * no place for the record. A record without a readable date is left out, and reported as a loss.
 */
export function writeForeign<T>(
  records: readonly EventRecord[],
  write: (record: OutgoingRecord) => T | null,
  compose: (items: readonly T[], losses: WrittenLosses) => string,
): WrittenRecords {
  const ofJson: FormatLoss[] = [];
  const losses = new WrittenLosses();
  const items: T[] = [];
  records.forEach((record, row) => {
    const fields = writableRecord(record, row, ofJson);
    const date = readableDate(record, row, losses);
    const item = date && write({ row, fields, date, losses });
    if (item !== null) items.push(item);
  });
  const text = compose(items, losses);
  return { text, losses: [...ofJson, ...losses.toArray()] };
}

/** Returns the `date` of a record joined with its `end`; null, and a loss, where that is not a readable date. */
export function readableDate(record: EventRecord, row: number, losses: WrittenLosses): EdtfDate | null {
  try {
    return dateOf(record);
  } catch {
    losses.add(row, 'date', 'no date that can be read; the event is left out');
    return null;
  }
}

/** Points in time, for a format that has nothing else: a start, and an end if there is one. */
export interface WrittenSpan {
  readonly start: string;
  readonly end?: string;
}

/**
 * Returns the date of a record as ISO points in time, with a loss for everything that such points do not say: that a
 * month was meant, that an end is open. Null, and a loss, where there is no start to write.
 */
export function isoSpan({ date, row, losses }: OutgoingRecord): WrittenSpan | null {
  const { start, end, lost } = plainDates(date);
  for (const why of lost) losses.add(row, 'date', why);
  if (start === null || typeof start === 'string') {
    losses.add(row, 'date', `"${stringifyEdtf(date)}" has no start to draw it at; the event is left out`);
    return null;
  }
  const from = isoPoint(start, 'date', row, losses);
  if (end === undefined) return { start: from };
  if (end !== null && typeof end !== 'string') return { start: from, end: isoPoint(end, 'end', row, losses) };
  if (end !== null) losses.add(row, 'end', `an end that is ${end} is left out`);
  return { start: from };
}

/** Writes a moment as ISO text; a month or a year as its first day, which is a loss. */
function isoPoint(moment: PlainMoment, path: string, row: number, losses: WrittenLosses): string {
  const text = stringifyEdtf(moment);
  if (moment.kind === 'date-time' || moment.day !== null) return text;
  losses.add(row, path, `"${text}" is written as its first day`);
  return `${text}${moment.month === null ? '-01-01' : '-01'}`;
}

/**
 * Returns the fields of a record that a format's reader keeps under their own names.
 *
 * @param written fields that are written in another way
 * @param claimed names that mean something else in the format; a field of such a name is lost
 */
export function otherFields(
  { fields, row, losses }: OutgoingFields,
  written: readonly string[],
  claimed: readonly string[],
): Record<string, unknown> {
  const others: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (written.includes(name) || value === null) continue;
    if (value === '') losses.add(row, name, 'an empty text cannot be told from none');
    else if (claimed.includes(name)) losses.add(row, name, 'the format means something else by this name');
    else setOwnField(others, name, value);
  }
  return others;
}

/** Writes text for a field that a format reads as HTML; reports a loss if it would be read differently. */
export function htmlField(text: unknown, path: string, { row, losses }: OutgoingFields): string {
  const given = typeof text === 'string' ? text : JSON.stringify(text);
  const html = textAsHtml(given);
  const read = path === 'title' ? oneLine(htmlText(html)) : htmlText(html);
  if (read !== given) losses.add(row, path, 'blanks and empty lines are not kept as they are');
  return html;
}

/** Reports a title as lost, for a format that has no place for one. */
export function loseTitle({ title }: WriteOptions, losses: WrittenLosses): void {
  if (title !== undefined) losses.add(-1, 'title', 'the format has no place for a title of the whole');
}

export function jsonText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Groups written items by lane, in the order in which the lanes first occur. */
export function byLane<T>(
  items: readonly { readonly lane: string; readonly item: T }[],
): ReadonlyMap<string, readonly T[]> {
  const lanes = new Map<string, T[]>();
  for (const { lane, item } of items) {
    const members = lanes.get(lane);
    if (members) members.push(item);
    else lanes.set(lane, [item]);
  }
  return lanes;
}
