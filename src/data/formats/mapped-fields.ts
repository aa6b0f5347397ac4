import { isForeignObject } from './json-document.js';
import { setOwnField } from './own-field.js';

/**
 * Gives raw records the names of our fields, as a mapping has it: `{ title: 'name', date: 'start' }`. A field that is
 * named for another goes under that name alone; what the mapping does not name stays.
 *
 * @param raw a list of records, or an object with `events`; anything else is given back
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
  const sources = Object.values(mapping);
  for (const [name, value] of Object.entries(record)) {
    if (!sources.includes(name) && !Object.hasOwn(mapping, name)) setOwnField(mapped, name, value);
  }
  for (const [field, source] of Object.entries(mapping)) {
    if (Object.hasOwn(record, source)) setOwnField(mapped, field, record[source]);
  }
  return mapped;
}
