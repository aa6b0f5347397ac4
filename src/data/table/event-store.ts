import type { PlacedDate } from '../records/date-reader.js';
import type { RecordSink } from '../records/record-validator.js';
import { OPEN_STARTS } from './event-flags.js';
import type { EventRecord } from '../event-record.js';
import { EventRows } from './event-rows.js';
import type { EventTable } from '../event-table.js';
import { Extent } from './extent.js';
import type { Steps } from '../in-slices.js';
import { RecordIds } from './record-ids.js';
import { ordersOf, sortByPresence, type Sorted } from './sort-presence.js';
import { StoredTable } from './stored-table.js';
import type { TableSource } from './table-source.js';
import { ValueCounts } from './value-counts.js';

/** Fewer rows of removed events are no burden. */
const MIN_SPARSE = 4096;

/** Keeps events, their ids and their order while events are added and removed, and makes tables of them. */
export class EventStore implements RecordSink {
  #rows: EventRows;
  #records: EventRecord[] = [];
  #ids = this.#noIds();
  /** Whether something that reached to an end of the extent was removed. */
  #isExtentStale = false;
  #sorted: Sorted;
  /** The removed rows, in the order of their removal. */
  #removed: number[] = [];
  readonly #isRemoved = new Set<number>();
  #table: EventTable | null = null;
  #tablesAsk: TableSource | null = null;

  /**
   * @param laneBy a field to gather the values of
   * @param categories those that come first, in this order
   * @throws {RangeError} for a zone that the runtime does not know
   */
  constructor(timezone: string, laneBy: string | null, categories?: readonly string[]) {
    this.#rows = new EventRows(timezone, laneBy, new ValueCounts(categories));
    this.#sorted = this.#nothingSorted();
  }

  get ids(): RecordIds {
    return this.#ids;
  }

  get nextRow(): number {
    return this.#rows.size;
  }

  /** Whether at least half of the rows are of removed events, so that a rebuild pays. */
  get isSparse(): boolean {
    return this.#removed.length > MIN_SPARSE && this.#removed.length * 2 > this.nextRow;
  }

  /** The record of a row, also of a removed one. */
  recordAt(row: number): EventRecord {
    return this.#records[row]!;
  }

  amend(row: number, record: EventRecord): void {
    this.#records[row] = record;
  }

  /** Reserves room for `count` more events. */
  reserve(count: number): void {
    this.#rows.reserve(count);
    this.#ids.reserve(count, this.nextRow);
  }

  push(record: EventRecord, span: PlacedDate): void {
    this.#records.push(record);
    this.#rows.push(record, span);
    this.#table = null;
  }

  /** Puts a record in the place of that of a row; it has the same id. */
  replace(row: number, record: EventRecord, span: PlacedDate): void {
    const next = this.nextRow;
    const { columns } = this.#rows;
    columns.places.set(next, columns.placeOf(row));
    // Before the other is removed: a category that none had in between would come last.
    this.push(record, span);
    this.remove(row);
    this.#ids.take(record.id!, next);
  }

  remove(row: number): void {
    const record = this.recordAt(row);
    this.#ids.release(record.id!);
    if (record.category) this.#rows.categories.delete(record.category);
    this.#removed.push(row);
    this.#isRemoved.add(row);
    this.#isExtentStale ||= this.#isAtEdge(record);
    this.#table = null;
  }

  /** Makes the table of the current events; the same as before when nothing has changed. */
  *table(): Steps<EventTable> {
    while (this.#table === null) {
      // This takes a second for a million events, at once: pages copy a store into another one when `isSparse`, before it comes to this.
      if (this.isSparse && this.#removed.length * 3 > this.nextRow * 2) this.#clearAway();
      const before = this.#sorted;
      const sorted = yield* this.#sort(before);
      // Of two tables that are made at the same time the first counts.
      if (this.#sorted !== before) continue;
      this.#sorted = sorted;
      if (this.#isExtentStale) this.#measureExtent();
      const { columns, extent } = this.#rows;
      this.#tablesAsk ??= this.#sourceOf(this.#rows);
      const table = new StoredTable(this.#tablesAsk, sorted, columns, extent.toSpan());
      if (sorted.placed !== this.nextRow || sorted.removed !== this.#removed.length) return table;
      this.#table = table;
    }
    return this.#table;
  }

  /** What tables ask as long as rows keep their numbers. */
  #sourceOf(rows: EventRows): TableSource {
    const { timezone, columns, categories, lanes } = rows;
    const records = this.#records;
    const removed = this.#removed;
    return {
      timezone,
      get categories() {
        return categories.values;
      },
      laneUntil: (row) => lanes?.columnUntil(row) ?? null,
      recordAt: (row) => records[row]!,
      rowOf: (id) => (rows === this.#rows ? this.#ids.rowOf(id) : -1),
      recordsOf(some) {
        const list = some.slice().sort();
        if (columns.places.size > 0) list.sort((a, b) => columns.byPlace(a, b));
        return Array.from(list, (row) => records[row]!);
      },
      removedBetween: (from, until) => removed.slice(from, until),
    };
  }

  *#sort(before: Sorted): Steps<Sorted> {
    const { columns } = this.#rows;
    const placed = columns.size;
    const removed = this.#removed.length;
    const newlyRemoved = new Set(this.#removed.slice(before.removed, removed));
    const { rows, long } = yield* sortByPresence(columns, before.placed, placed, newlyRemoved);
    const order = yield* before.order.merged(rows, newlyRemoved);
    const longByCease = yield* before.longByCease.merged(long, newlyRemoved);
    return { placed, removed, order, longByCease };
  }

  #isAtEdge(record: EventRecord): boolean {
    const { start, end } = this.#rows.extent;
    const edge = new Extent();
    edge.includeDate(this.#rows.spanOf(record));
    return edge.start <= start || edge.end >= end;
  }

  #measureExtent(): void {
    const { order } = this.#sorted;
    const { starts, flags, openRows } = this.#rows.columns;
    const extent = new Extent();
    // Open starts come first, and unknown ones in between.
    for (let index = order.indexAt(-Number.MAX_VALUE); index < order.length; index++) {
      const row = order.at(index)!;
      if ((flags[row]! & OPEN_STARTS) !== 0) continue;
      extent.include(starts.at(row));
      break;
    }
    for (const { lastKnownEnd } of order.chunks) extent.include(lastKnownEnd);
    for (const row of openRows)
      if (!this.#isRemoved.has(row)) extent.includeDate(this.#rows.spanOf(this.recordAt(row)));
    this.#rows.extent = extent;
    this.#isExtentStale = false;
  }

  /** Gives the rows new numbers, without the removed ones. */
  #clearAway(): void {
    const { columns } = this.#rows;
    const rows = Uint32Array.from({ length: this.nextRow }, (_, row) => row).filter((row) => !this.#isRemoved.has(row));
    if (columns.places.size > 0) rows.sort((a, b) => columns.byPlace(a, b));
    this.#rows = this.#rows.copyOf(rows, (row) => this.recordAt(row));
    this.#records = Array.from(rows, (row) => this.recordAt(row));
    this.#ids = this.#noIds();
    this.#ids.reserve(rows.length, 0);
    this.#records.forEach(({ id }, row) => this.#ids.take(id!, row));
    this.#removed = [];
    this.#isRemoved.clear();
    this.#sorted = this.#nothingSorted();
    this.#tablesAsk = null;
  }

  #noIds(): RecordIds {
    return new RecordIds((row) => this.#records[row]!.id);
  }

  #nothingSorted(): Sorted {
    const none = new Uint32Array(0);
    return { ...ordersOf(this.#rows.columns, { rows: none, long: none }), placed: 0 };
  }
}
