import type { EventRecord } from '../event-record.js';

const originals = new WeakMap<EventRecord, object>();

/** Remembers the object that a record was read from, if reading changed it. */
export function keepOriginal(record: EventRecord, original: object): void {
  originals.set(record, original);
}

/**
 * Gives the object that a record of `validateRecords` was read from, with every field as the host wrote it, including
 * those left out of the record as useless. Writers of files start from it, so that nothing is lost.
 */
export function originalOf(record: EventRecord): Readonly<Record<string, unknown>> {
  return (originals.get(record) ?? record) as Readonly<Record<string, unknown>>;
}
