import { DateFault } from './records/date-fault.js';
import type { PlacedDate } from './records/date-reader.js';
import type { EventRecord } from './event-record.js';
import { EventRows } from './table/event-rows.js';
import type { EventTable } from './event-table.js';
import { runInSlices, runToEnd, type SliceOptions, type Steps } from './in-slices.js';
import { SpanReader } from './records/span-reader.js';
import { RecordIds } from './table/record-ids.js';
import { ordersOf, sortByPresence } from './table/sort-presence.js';
import { StoredTable } from './table/stored-table.js';
import { isTableColumns, tableOfColumns, type TableColumns } from './table-columns.js';
import type { TableSource } from './table/table-source.js';

/** How many records are read between two looks at the clock. */
const RECORDS_OF_A_STEP = 512;

/** How a table reads dates. */
export interface TableOptions {
  /**
   * IANA zone for calendar days, and for times that have neither an offset nor a zone of their record. UTC when absent.
   */
  readonly timezone?: string | undefined;
}

/**
 * Builds a table from records that `validateRecords` returned, or from columns (`TableColumns`). Neither may change
 * afterwards.
 *
 * @throws {TypeError} when a record has no date, or one that cannot be parsed, naming row and field; for columns that
 *   do not fit together
 * @throws {RangeError} for a zone that the runtime does not know
 * @example buildEventTable([{ title: 'Moon landing', date: '1969-07-20' }]).extent.start // -14256000000
 */
export function buildEventTable(
  records: readonly EventRecord[] | TableColumns,
  { timezone = 'UTC' }: TableOptions = {},
): EventTable {
  return runToEnd(isTableColumns(records) ? tableOfColumns(records, timezone) : tableOfRecords(records, timezone));
}

/**
 * Like `buildEventTable`, but yields the thread to the page at intervals.
 *
 * @returns null when aborted
 */
export function buildEventTableInSlices(
  records: readonly EventRecord[] | TableColumns,
  { timezone = 'UTC', ...slices }: TableOptions & SliceOptions = {},
): Promise<EventTable | null> {
  const steps = isTableColumns(records) ? tableOfColumns(records, timezone) : tableOfRecords(records, timezone);
  return runInSlices(steps, slices);
}

function* tableOfRecords(records: readonly EventRecord[], timezone: string): Steps<EventTable> {
  const rows = new EventRows(timezone);
  const spans = new SpanReader(timezone);
  rows.reserve(records.length);
  for (let row = 0; row < records.length; row++) {
    if (row % RECORDS_OF_A_STEP === RECORDS_OF_A_STEP - 1) yield;
    const record = records[row]!;
    rows.push(record, readSpan(spans, record, row));
  }
  const { columns, extent } = rows;
  const sorted = ordersOf(columns, yield* sortByPresence(columns, 0, records.length, new Set()));
  return new StoredTable(sourceOf(records, rows), sorted, columns, extent.toSpan());
}

function sourceOf(records: readonly EventRecord[], { timezone, categories }: EventRows): TableSource {
  let ids: RecordIds | null = null;
  return {
    timezone,
    categories: categories.values,
    laneUntil: () => null,
    recordAt: (row) => records[row]!,
    rowOf: (id) => (ids ??= idsOf(records)).rowOf(id),
    recordsOf: () => records,
    removedBetween: () => [],
  };
}

/** Takes the ids of all rows. Validation lets no id pass twice; without it the first row counts. */
function idsOf(records: readonly EventRecord[]): RecordIds {
  const ids = new RecordIds((row) => records[row]!.id);
  records.forEach(({ id }, row) => id !== undefined && ids.take(id, row));
  return ids;
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
