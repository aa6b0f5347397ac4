import type { EventRecord } from '../event-record.js';
import { parseJsonRecords } from '../sources/parse-json-records.js';
import { documentIssue, type RecordIssue } from '../records/record-issue.js';
import { SourceError } from '../sources/source-error.js';
import { validateRecords } from '../records/validate-records.js';
import { jsonSigns } from './format-signs.js';
import { holdsOurs } from './holds-ours.js';
import { isForeignObject } from './json-document.js';
import { JsonStream } from './json-stream.js';
import { withMappedFields } from './mapped-fields.js';
import { findRows } from './objects/find-rows.js';
import { ObjectStream } from './objects/object-stream.js';
import type {
  FormatLoss,
  FormatRecords,
  ReadOptions,
  RecordFormat,
  WriteOptions,
  WrittenRecords,
} from './record-format.js';
import { writableRecord } from './writable-record.js';

/**
 * Our own format: an array of records, or an object with `events` and a `title`. It holds everything. Objects with other
 * fields, in an array or anywhere in an object, are read like the rows of a table.
 */
export const json: RecordFormat = {
  ...jsonSigns,
  read: readJson,
  stream: (options = {}) => streamOf(options),
  holdsDocument: true,
  write: writeJson,
};

function streamOf(options: ReadOptions, mostHeld?: number): ObjectStream {
  return new ObjectStream(new JsonStream((fields) => findRows(fields, options)), options, mostHeld);
}

function readJson(text: string, options: ReadOptions = {}): FormatRecords {
  let raw: unknown;
  let fault: RecordIssue | null = null;
  try {
    raw = withMappedFields(parseJsonRecords(text), options.mapping);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { found, expected, line, column } = error;
    fault = documentIssue('error', '', { found, expected, line, column });
  }
  if (fault === null && holdsOurs(listOf(raw))) return { ...validateRecords(raw), ...documentOf(raw) };
  // The records before a fault are kept, as in a text that breaks off while it arrives.
  const stream = streamOf(options, Infinity);
  const events = [...stream.push(text), ...stream.end()];
  const { title, document } = stream;
  const read = validateRecords(title === undefined ? events : { title, events });
  const issues = stream.takeIssues(true).filter((issue) => fault === null || issue.severity === 'warning');
  const whole = { ...read, issues: [...(fault === null ? [] : [fault]), ...issues, ...read.issues] };
  return Object.keys(document).length === 0 ? whole : { ...whole, document };
}

function listOf(raw: unknown): readonly unknown[] {
  const list: unknown = isForeignObject(raw) ? raw['events'] : raw;
  return Array.isArray(list) ? list : [];
}

/** Returns what an object with `events` says besides these and its title. */
function documentOf(raw: unknown): Pick<FormatRecords, 'document'> {
  if (!isForeignObject(raw)) return {};
  const fields = Object.entries(raw).filter(([name]) => name !== 'events' && name !== 'title');
  return fields.length === 0 ? {} : { document: Object.fromEntries(fields) };
}

/** Writes each record as the host gave it (`originalOf`), so that writing returns what was read. */
function writeJson(records: readonly EventRecord[], { title, document }: WriteOptions): WrittenRecords {
  const losses: FormatLoss[] = [];
  const events = records.map((record, row) => writableRecord(record, row, losses));
  const isAlone = title === undefined && document === undefined;
  const whole = isAlone ? events : { ...(title !== undefined && { title }), ...document, events };
  return { text: `${JSON.stringify(whole, null, 2)}\n`, losses };
}
