import { DateFault } from './date-fault.js';
import type { PlacedDate } from './date-reader.js';
import { describeThrown, describeValue } from '../describe-value.js';
import type { EventRecord } from '../event-record.js';
import { readFields, readText, without } from './field-reader.js';
import type { FieldReaders, RawRecord, Warn } from './field-reader.js';
import { keepOriginal } from './original-record.js';
import { isCompactDay, isSeconds, isYear } from './doubtful-time.js';
import { RECORD_FIELDS } from './record-field-names.js';
import type { IssueSink } from './record-issue.js';
import { NO_END_EXPECTED, type SpanReader } from './span-reader.js';
import { UnreadableRow } from './unreadable-row.js';

/** The readers that records are read with, and where their issues go. */
export interface RecordContext {
  readonly readers: FieldReaders;
  readonly spans: SpanReader;
  readonly issues: IssueSink;
}

export interface DatedEvent {
  readonly record: EventRecord;
  /** Valid until the next record is read. */
  readonly span: PlacedDate;
}

/**
 * Validates one record of a list, which issues call `row`. Gives the record itself if it is right, a copy in which
 * faulty fields are corrected or left out, or null (and at least one error) if it cannot be drawn. Its id is not
 * checked, as that takes all records. Never throws.
 */
export function validateRecord(
  list: readonly unknown[],
  index: number,
  row: number,
  context: RecordContext,
): DatedEvent | null {
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
    // A getter or proxy of the host threw.
    const found = `a record that threw ${describeThrown(thrown)} when it was read`;
    context.issues.add('error', row, '', found, 'plain data');
    return null;
  }
}

function readRecord(raw: RawRecord, row: number, context: RecordContext): DatedEvent | null {
  const { issues, readers } = context;
  const warn: Warn = (path, found, expected) => issues.add('warning', row, path, found, expected);
  const plain = readFields(flatten(raw), readers, '', warn);
  const title = readTitle(plain, row, issues);
  const when = readWhen(plain, row, context, warn);
  if (title === null || when === null) return null;
  const read = title === plain['title'] ? when.record : { ...when.record, title };
  const record = read as unknown as EventRecord;
  if (read !== raw) keepOriginal(record, raw);
  return { record, span: when.span };
}

/** Checks `date` and `end`. Gives the record, without an `end` that has no meaning, or null. */
function readWhen(
  record: RawRecord,
  row: number,
  context: RecordContext,
  warn: Warn,
): { readonly record: RawRecord; readonly span: PlacedDate } | null {
  const { date, end } = record;
  const hasEnd = end !== undefined && end !== null && end !== '';
  const ownEnd = hasEnd || end === undefined ? record : without(record, 'end');
  try {
    const span = context.spans.read(ownEnd);
    warnOfTime(date, 'date', warn);
    if (!hasEnd) return { record: ownEnd, span };
    if (span.isMoment) {
      warnOfTime(end, 'end', warn);
      return { record: ownEnd, span };
    }
    warn('end', describeValue(end), NO_END_EXPECTED);
    return { record: without(record, 'end'), span };
  } catch (fault) {
    if (!(fault instanceof DateFault)) throw fault;
    context.issues.add('error', row, fault.field, fault.found, fault.expected);
    return null;
  }
}

/** Copies an instance of a class with its inherited fields, which a plain copy would lose. */
function flatten(raw: RawRecord): RawRecord {
  const prototype: unknown = Object.getPrototypeOf(raw);
  if (prototype === Object.prototype || prototype === null) return raw;
  const plain: Record<string, unknown> = { ...raw };
  for (const field of RECORD_FIELDS) {
    if (!(field in plain) && field in raw) plain[field] = raw[field];
  }
  return plain;
}

/**
 * Reads a title like any text, but reports a useless one as an error. Of an object that is not meant as a record, or in
 * which our fields have other names, the issue tells what it has.
 */
function readTitle(record: RawRecord, row: number, issues: IssueSink): string | null {
  const doubts: [path: string, found: string, expected: string][] = [];
  const { title: value, date } = record;
  const title = readText(value, 'title', (...doubt) => doubts.push(doubt));
  if (typeof title !== 'string' || title.trim() === '') {
    const expected = title === undefined ? 'a text' : 'a text with at least one letter';
    const isOther = value === undefined && date === undefined;
    const found = isOther ? `nothing in ${describeValue(record)}` : describeValue(value);
    issues.add('error', row, 'title', found, expected);
    return null;
  }
  for (const doubt of doubts) issues.add('warning', row, ...doubt);
  return title;
}

/** Warns of a number that is probably not meant as ms, and says what it may be. */
function warnOfTime(value: unknown, field: string, warn: Warn): void {
  const meant = isYear(value)
    ? `"${String(value)}" in quotes if it is a year`
    : isCompactDay(value)
      ? `"${String(value).replace(/(?=..(?:..)?$)/g, '-')}" in quotes if it is a day`
      : isSeconds(value) && `${value * 1000} if it is seconds, of ${new Date(value * 1000).toISOString().slice(0, 10)}`;
  if (meant) warn(field, describeValue(value), `${meant}: a number is ms since 1970-01-01T00:00Z`);
}
