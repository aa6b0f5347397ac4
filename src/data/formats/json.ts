import type { EventRecord } from '../event-record.js';
import { parseJsonRecords } from '../sources/parse-json-records.js';
import { documentIssue } from '../records/record-issue.js';
import { SourceError } from '../sources/source-error.js';
import { validateRecords } from '../records/validate-records.js';
import { jsonSigns } from './format-signs.js';
import { JsonStream } from './json-stream.js';
import { withMappedFields } from './mapped-fields.js';
import { mappedStream } from './mapped-stream.js';
import type {
  FormatLoss,
  FormatRecords,
  ReadOptions,
  RecordFormat,
  WriteOptions,
  WrittenRecords,
} from './record-format.js';
import { writableRecord } from './writable-record.js';

/** Our own format: an array of records, or an object with `events` and a `title`. It holds everything. */
export const json: RecordFormat = {
  ...jsonSigns,
  read: readJson,
  stream: (options) => mappedStream(new JsonStream(), options),
  holdsDocument: true,
  write: writeJson,
};

function readJson(text: string, { mapping }: ReadOptions = {}): FormatRecords {
  try {
    const raw = withMappedFields(parseJsonRecords(text), mapping);
    return { ...validateRecords(raw), ...documentOf(raw) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { found, expected, line, column } = error;
    const issue = documentIssue('error', '', { found, expected, line, column });
    // The records before the fault are kept, as in a text that breaks off while it arrives.
    const stream = new JsonStream();
    const raw = [...stream.push(text), ...stream.end()];
    const read = validateRecords(
      withMappedFields(stream.title === undefined ? raw : { title: stream.title, events: raw }, mapping),
    );
    return { ...read, issues: [issue, ...read.issues] };
  }
}

/** Returns what an object with `events` says besides these and its title. */
function documentOf(raw: unknown): Pick<FormatRecords, 'document'> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw) || !('events' in raw)) return {};
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
