import type { EventRecord } from '../event-record.js';
import { parseJsonRecords } from '../parse-json-records.js';
import { documentIssue } from '../record-issue.js';
import { SourceError } from '../source-error.js';
import { validateRecords, type ValidatedRecords } from '../validate-records.js';
import { jsonSigns } from './format-signs.js';
import { JsonStream } from './json-stream.js';
import { withMappedFields } from './mapped-fields.js';
import type { FormatLoss, ReadOptions, RecordFormat, WriteOptions, WrittenRecords } from './record-format.js';
import { writableRecord } from './writable-record.js';

/** Our own format: an array of records, or an object with `events` and a `title`. It holds everything. */
export const json: RecordFormat = {
  ...jsonSigns,
  read: readJson,
  stream: () => new JsonStream(),
  write: writeJson,
};

function readJson(text: string, { mapping }: ReadOptions = {}): ValidatedRecords {
  try {
    return validateRecords(withMappedFields(parseJsonRecords(text), mapping));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { found, expected, line, column } = error;
    const issue = documentIssue('error', '', { found, expected, line, column });
    return { records: [], issues: [issue], issuesOmitted: 0, rejected: 0 };
  }
}

/** Writes each record as the host gave it (`originalOf`), so that what was read comes out again. */
function writeJson(records: readonly EventRecord[], { title }: WriteOptions): WrittenRecords {
  const losses: FormatLoss[] = [];
  const events = records.map((record, row) => writableRecord(record, row, losses));
  const document = title === undefined ? events : { title, events };
  return { text: `${JSON.stringify(document, null, 2)}\n`, losses };
}
