import { toEdtf } from '../../time/edtf/date-input.js';
import { stringifyEdtf } from '../../time/edtf/stringify-edtf.js';
import type { EventRecord } from '../event-record.js';
import { originalOf } from '../records/original-record.js';
import type { FormatLoss } from './record-format.js';
import { lossOf } from './written-losses.js';

/** Gives the fields of a record as its host wrote them (`originalOf`), without what JSON has no form for; that becomes a loss. */
export function writableRecord(record: EventRecord, row: number, losses: FormatLoss[]): Record<string, unknown> {
  const fields: [string, unknown][] = [];
  for (const [field, value] of Object.entries(originalOf(record))) {
    if (value !== undefined) fields.push([field, writable(value, [field], new Set(), row, losses)]);
  }
  return Object.fromEntries(fields);
}

/** Copies a value without what JSON has no form for, each such part named as a loss; a Date whose JSON is no EDTF becomes its text. */
export function writable(
  value: unknown,
  path: readonly string[],
  above: Set<object>,
  row: number,
  losses: FormatLoss[],
): unknown {
  const fault = faultOf(value, above);
  if (fault !== null) {
    losses.push(lossOf(row, path.join('.'), `${fault} cannot be written as JSON`));
    return undefined;
  }
  if (value instanceof Date && /^[+-]/.test(value.toISOString())) return stringifyEdtf(toEdtf(value));
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
