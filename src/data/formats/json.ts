import type { EventRecord } from '../event-record.js';
import { originalOf } from '../original-record.js';
import { parseJsonRecords } from '../parse-json-records.js';
import { SourceError } from '../source-error.js';
import { validateRecords, type ValidatedRecords } from '../validate-records.js';
import { jsonSigns } from './format-signs.js';
import type { FormatLoss, RecordFormat, WriteOptions, WrittenRecords } from './record-format.js';

/** Our own format: an array of records, or an object with `events` and a `title`. It holds everything. */
export const json: RecordFormat = {
  ...jsonSigns,
  read: readJson,
  write: writeJson,
};

function readJson(text: string): ValidatedRecords {
  try {
    return validateRecords(parseJsonRecords(text));
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { found, expected } = error;
    const message = `Document: found ${found}, expected ${expected}`;
    const issue = { row: -1, path: '', found, expected, message, severity: 'error' } as const;
    return { records: [], issues: [issue], issuesOmitted: 0, rejected: 0 };
  }
}

/** Writes each record as the host gave it (`originalOf`), so that what was read comes out again. */
function writeJson(records: readonly EventRecord[], { title }: WriteOptions): WrittenRecords {
  const losses: FormatLoss[] = [];
  const events = records.map((record, row) => writableFields(originalOf(record), row, losses));
  const document = title === undefined ? events : { title, events };
  return { text: `${JSON.stringify(document, null, 2)}\n`, losses };
}

function writableFields(record: object, row: number, losses: FormatLoss[]): Record<string, unknown> {
  const fields: [string, unknown][] = [];
  for (const [field, value] of Object.entries(record)) {
    if (value !== undefined) fields.push([field, writable(value, [field], new Set(), row, losses)]);
  }
  return Object.fromEntries(fields);
}

/** Copies a value without what JSON has no form for, each such part named as a loss. */
function writable(
  value: unknown,
  path: readonly string[],
  above: Set<object>,
  row: number,
  losses: FormatLoss[],
): unknown {
  const fault = faultOf(value, above);
  if (fault !== null) {
    losses.push({
      row,
      path: path.join('.'),
      message: `Row ${row}: ${path.join('.')}: ${fault} cannot be written as JSON`,
    });
    return undefined;
  }
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return value;
  above.add(value);
  const inner = (key: string, part: unknown) => writable(part, [...path, key], above, row, losses);
  const copy = Array.isArray(value)
    ? value.map((part, index) => inner(String(index), part))
    : Object.fromEntries(
        Object.entries(value).map(([key, part]) => [key, part === undefined ? part : inner(key, part)]),
      );
  above.delete(value);
  return copy;
}

function faultOf(value: unknown, above: ReadonlySet<object>): string | null {
  if (typeof value === 'function') return 'a function';
  if (typeof value === 'symbol') return 'a symbol';
  if (typeof value === 'bigint') return 'a BigInt';
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  if (value instanceof Date && Number.isNaN(value.getTime())) return 'an invalid Date';
  return typeof value === 'object' && value !== null && above.has(value) ? 'an object inside itself' : null;
}
