import { DateFault } from './date-fault.js';
import { describeThrown, describeValue } from './describe-value.js';
import type { EventRecord } from './event-record.js';
import { readFields } from './field-reader.js';
import type { FieldReaders, RawRecord, Warn } from './field-reader.js';
import { keepOriginal } from './original-record.js';
import { toPlainText } from './plain-text.js';
import type { RecordIds } from './record-ids.js';
import type { IssueList } from './record-issue.js';
import type { SpanReader } from './span-reader.js';
import { UnreadableRow } from './unreadable-row.js';

/** What the records of one document are read with. */
export interface RecordContext {
  readonly readers: FieldReaders;
  readonly spans: SpanReader;
  readonly issues: IssueList;
  readonly ids: RecordIds;
  /** Collects the records, all of them our own copies, whose id can only be settled when every given id is known. */
  readonly unnamed: NamelessRecord[];
}

export interface NamelessRecord {
  readonly record: { id?: unknown };
  readonly row: number;
}

/**
 * Validates one record of a list, which the issues call `row`. Gives the record itself where it is as it should be, a copy with what could be put
 * right or had to be left out, or null (and at least one error) where it cannot be drawn. Never throws.
 */
export function validateRecord(
  list: readonly unknown[],
  index: number,
  row: number,
  context: RecordContext,
): EventRecord | null {
  try {
    const raw = list[index];
    if (raw instanceof UnreadableRow) {
      context.issues.add('error', row, '', raw.found, raw.expected);
      return null;
    }
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) {
      context.issues.add('error', row, '', describeValue(raw), 'a record: an object with "title" and "date"');
      return null;
    }
    return readRecord(raw as RawRecord, row, context);
  } catch (thrown) {
    // A getter or proxy of the host's.
    const found = `a record that threw ${describeThrown(thrown)} when it was read`;
    context.issues.add('error', row, '', found, 'plain data');
    return null;
  }
}

function readRecord(raw: RawRecord, row: number, context: RecordContext): EventRecord | null {
  const { issues, readers } = context;
  const warn: Warn = (path, found, expected) => issues.add('warning', row, path, found, expected);
  const plain = readFields(flatten(raw, readers), readers, '', warn);
  const title = readTitle(plain['title'], row, issues);
  const dated = readWhen(plain, row, context, warn);
  if (title === null || dated === null) return null;

  let record = title === plain['title'] ? dated : { ...dated, title };
  if (record !== raw) keepOriginal(record as unknown as EventRecord, raw);
  const { id } = record;
  if (typeof id !== 'string' || id === '' || !context.ids.take(id)) {
    const copy = record === raw ? { ...record } : record;
    // Without an id of its own there is nothing that naming it loses, and a million such need no note of it.
    if (id !== undefined) keepOriginal(copy as unknown as EventRecord, raw);
    context.unnamed.push({ record: copy, row });
    record = copy;
  }
  return record as unknown as EventRecord;
}

/** Says what is wrong with `date` and `end`; gives the record without an `end` that says nothing, or null. */
function readWhen(record: RawRecord, row: number, context: RecordContext, warn: Warn): RawRecord | null {
  const { date, end } = record;
  const hasEnd = end !== undefined && end !== null && end !== '';
  const ownEnd = hasEnd || end === undefined ? record : without(record, 'end');
  try {
    const { isMoment } = context.spans.read(ownEnd);
    warnOfYear(date, 'date', warn);
    if (!hasEnd) return ownEnd;
    if (isMoment) {
      warnOfYear(end, 'end', warn);
      return ownEnd;
    }
    warn('end', describeValue(end), 'none beside a date that is itself an interval or a set');
    return without(record, 'end');
  } catch (fault) {
    if (!(fault instanceof DateFault)) throw fault;
    context.issues.add('error', row, fault.field, fault.found, fault.expected);
    return null;
  }
}

/** Makes one layer of own fields of an instance of a class, whose getters a copy would lose. */
function flatten(raw: RawRecord, readers: FieldReaders): RawRecord {
  const prototype: unknown = Object.getPrototypeOf(raw);
  if (prototype === Object.prototype || prototype === null) return raw;
  const plain: Record<string, unknown> = { ...raw };
  for (const field of ['id', 'title', 'date', 'end', ...readers.keys()]) {
    if (!(field in plain) && field in raw) plain[field] = raw[field];
  }
  return plain;
}

function readTitle(value: unknown, row: number, issues: IssueList): string | null {
  const isNumber = typeof value === 'number' && Number.isFinite(value);
  if (typeof value !== 'string' && !isNumber) {
    issues.add('error', row, 'title', describeValue(value), 'a text');
    return null;
  }
  const given = String(value);
  const title = toPlainText(given);
  if (title.trim() === '') {
    issues.add('error', row, 'title', describeValue(value), 'a text with at least one letter');
    return null;
  }
  if (isNumber) issues.add('warning', row, 'title', describeValue(value), 'a text; it is taken for one');
  else if (title !== given) {
    issues.add('warning', row, 'title', `control characters in ${describeValue(value)}`, 'text; they are left out');
  }
  return title;
}

/** A year as a number lands in the first seconds of 1970: legal, and hardly ever meant. */
function warnOfYear(value: unknown, field: string, warn: Warn): void {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1000 || value > 2999) return;
  warn(field, describeValue(value), `"${value}" in quotes if it is a year: a number is ms since 1970-01-01T00:00Z`);
}

function without(record: RawRecord, field: string): RawRecord {
  const copy: Record<string, unknown> = { ...record };
  delete copy[field];
  return copy;
}
