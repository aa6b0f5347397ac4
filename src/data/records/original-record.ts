import type { EventRecord } from '../event-record.js';

const originals = new WeakMap<EventRecord, object>();

/** Remembers what a record was read from, where reading changed it. */
export function keepOriginal(record: EventRecord, original: object): void {
  originals.set(record, original);
}

/**
 * Gives the object that a record of `validateRecords` was read from, with every field as the host wrote it: also those
 * that were of no use and are left out of the record. Writers of files start from it, so that nothing is lost.
 */
export function originalOf(record: EventRecord): Readonly<Record<string, unknown>> {
  return (originals.get(record) ?? record) as Readonly<Record<string, unknown>>;
}
