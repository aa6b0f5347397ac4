import { DateFault } from './date-fault.js';
import type { PlacedDate } from './date-reader.js';
import type { EventRecord } from './event-record.js';
import { EventStore } from './event-store.js';
import type { EventTable } from './event-table.js';
import { runToEnd } from './in-slices.js';
import { SpanReader } from './span-reader.js';

export interface TableOptions {
  /** IANA zone in which calendar days, and times without an offset or a zone of the record, are placed. UTC when absent. */
  readonly timezone?: string | undefined;
}

/**
 * Builds the columns and the index of records that `validateRecords` gave back, which must not change any more.
 *
 * @throws {TypeError} when a record has no date, or one that is none, naming row and field
 * @throws {RangeError} for a zone that the runtime does not know
 * @example buildEventTable([{ title: 'Moon landing', date: '1969-07-20' }]).extent.start // -14256000000
 */
export function buildEventTable(records: readonly EventRecord[], options: TableOptions = {}): EventTable {
  const { timezone = 'UTC' } = options;
  const store = new EventStore(timezone, records);
  const spans = new SpanReader(timezone);
  store.reserve(records.length);
  for (let row = 0; row < records.length; row++) {
    const record = records[row]!;
    store.push(record, readSpan(spans, record, row));
  }
  return runToEnd(store.table());
}

function readSpan(spans: SpanReader, record: EventRecord, row: number): PlacedDate {
  try {
    return spans.read(record);
  } catch (cause) {
    if (!(cause instanceof DateFault)) throw cause;
    throw new TypeError(`buildEventTable: row ${row}: ${cause.message}. Pass records through validateRecords first.`, {
      cause,
    });
  }
}
