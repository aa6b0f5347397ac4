import { describeThrown, describeValue } from '../describe-value.js';
import type { EventRecord } from '../event-record.js';
import { runToEnd } from '../in-slices.js';
import { toPlainText } from './plain-text.js';
import { RecordIds } from '../table/record-ids.js';
import { RecordList } from './record-list.js';
import { IssueList } from './record-issue.js';
import type { RecordIssue } from './record-issue.js';
import { RecordValidator } from './record-validator.js';

const EXPECTED = 'an array of records, or an object with an array "events"';

/** What can be drawn of the records given, and what is wrong with the others. */
export interface ValidatedRecords {
  /** The records that can be drawn, in the given order, each with a unique `id` and every known field of its type. */
  readonly records: readonly EventRecord[];
  /** The first thousand issues of each severity, by row. */
  readonly issues: readonly RecordIssue[];
  /** How many more issues were found. */
  readonly issuesOmitted: number;
  /** How many rows cannot be drawn. */
  readonly rejected: number;
  /** The title of the document, if it has one. */
  readonly title?: string;
}

/**
 * Validates an array of records, or an object with `events` and a `title`, and gives the records that can be drawn.
 *
 * Never throws and never loses a row. A record that cannot be drawn (no title, no date or an impossible one, an end
 * before its start) is an issue of severity `error`. A useless field is a `warning`, and the record is drawn without it
 * (`originalOf` still has it). Fields that the library does not know stay as they are. A record without an `id` gets
 * one (`event-3` for row 3); if an id is repeated, the later one becomes `id~2`. A record that needs no change is
 * returned itself, not a copy.
 *
 * @example validateRecords([{ title: 'Moon landing', date: '1969-07-20' }]).records[0].id // 'event-0'
 */
export function validateRecords(raw: unknown): ValidatedRecords {
  const issues = new IssueList();
  let document: RawDocument = { events: [] };
  let records: EventRecord[] = [];
  let rows = 0;
  try {
    document = readDocument(raw, issues);
    rows = document.events.length;
    records = readAll(document.events, issues);
  } catch (thrown) {
    // A proxy around the list or the document.
    issues.add('error', -1, '', `a document that threw ${describeThrown(thrown)} when it was read`, 'plain data');
  }
  const title = document.title === undefined ? {} : { title: document.title };
  const counts = { issuesOmitted: issues.omitted, rejected: rows - records.length };
  return { records, issues: issues.toArray(), ...counts, ...title };
}

interface RawDocument {
  readonly events: readonly unknown[];
  readonly title?: string;
}

function readDocument(raw: unknown, issues: IssueList): RawDocument {
  if (Array.isArray(raw)) return { events: raw };
  const isObject = typeof raw === 'object' && raw !== null;
  const { events, title } = isObject ? (raw as Record<string, unknown>) : {};
  if (!Array.isArray(events)) {
    if (events === undefined) issues.add('error', -1, '', describeValue(raw), EXPECTED);
    else issues.add('error', -1, 'events', describeValue(events), 'an array of records');
  }
  const list = Array.isArray(events) ? (events as unknown[]) : [];
  if (title === undefined || title === null) return { events: list };
  if (typeof title === 'string') return { events: list, title: toPlainText(title) };
  issues.add('warning', -1, 'title', describeValue(title), 'a text');
  return { events: list };
}

function readAll(events: readonly unknown[], issues: IssueList): EventRecord[] {
  const records: EventRecord[] = [];
  const ids = new RecordIds((row) => records[row]!.id);
  ids.reserve(events.length, 0);
  const validator = new RecordValidator('UTC', new RecordList(records, ids), issues);
  for (let row = 0; row < events.length; row++) validator.take(events, row, row);
  validator.nameRest();
  runToEnd(validator.warnOfLooseLinks());
  return records;
}
