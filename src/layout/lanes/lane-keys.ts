import { describeValue } from '../../data/describe-value.js';
import type { EventRecord } from '../../data/event-record.js';

/** Returns the field itself. @throws {TypeError} for a function or a list, which hosts without types pass */
export function laneFieldOf(laneBy: string | null): string | null {
  if (laneBy === null || typeof laneBy === 'string') return laneBy;
  throw new TypeError(`laneBy: found ${describeValue(laneBy)}, expected the name of a field, such as "actors"`);
}

/** Gives the distinct lanes of a record; `['']` if the field is absent or empty. */
export function laneKeysOf(record: EventRecord, laneBy: string | null): readonly string[] {
  if (laneBy === null) return [''];
  const value = valueAt(record, laneBy);
  const values = (Array.isArray(value) ? value : [value]).filter((v) => v !== null && v !== undefined && v !== '');
  return values.length === 0 ? [''] : [...new Set(values.map(String))];
}

function valueAt(record: EventRecord, path: string): unknown {
  // A column of a table may have a dot in its name.
  if (Object.hasOwn(record, path)) return record[path];
  let value: unknown = record;
  for (const field of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
    value = (value as Record<string, unknown>)[field];
  }
  return value;
}
