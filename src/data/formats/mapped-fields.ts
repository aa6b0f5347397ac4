import { isForeignObject } from './json-document.js';
import { setOwnField } from './own-field.js';

/**
 * Renames fields of raw records to ours, by a mapping such as `{ title: 'name', date: 'start' }`. A field that is
 * mapped appears only under its new name, and replaces any other field of that name; all other fields stay.
 *
 * @param raw a list of records, or an object with `events`; anything else is returned as it is
 */
export function withMappedFields(raw: unknown, mapping: Readonly<Record<string, string>> | undefined): unknown {
  if (mapping === undefined) return raw;
  if (Array.isArray(raw)) return raw.map((record: unknown) => mapRecord(record, mapping));
  const events: unknown = typeof raw === 'object' && raw !== null ? (raw as { events?: unknown }).events : undefined;
  return Array.isArray(events) ? { ...(raw as object), events: withMappedFields(events, mapping) } : raw;
}

function mapRecord(record: unknown, mapping: Readonly<Record<string, string>>): unknown {
  if (!isForeignObject(record)) return record;
  const mapped: Record<string, unknown> = {};
  const renamed = Object.entries(mapping).filter(([, source]) => Object.hasOwn(record, source));
  const replaced = new Set(renamed.flat());
  for (const [name, value] of Object.entries(record)) {
    if (!replaced.has(name)) setOwnField(mapped, name, value);
  }
  for (const [field, source] of renamed) setOwnField(mapped, field, record[source]);
  return mapped;
}
