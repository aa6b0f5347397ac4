import { nextBelow } from '../../time/next-float.js';
import { checkTimeZone } from '../../time/zone.js';
import type { PlacedDate } from '../records/date-reader.js';
import { EventColumns } from './event-columns.js';
import type { EventRecord } from '../event-record.js';
import { BACKGROUND, MARKER, OPEN_END, OPEN_ENDS, OPEN_START, OPEN_STARTS, SOURCED, TIED } from './event-flags.js';
import type { EventTable } from '../event-table.js';
import { Extent } from './extent.js';
import { FieldCodes } from './field-codes.js';
import type { Steps } from '../in-slices.js';
import { ENDLESS_REACH, reachOf, tiedLength } from './reach.js';
import { RecordIds } from './record-ids.js';
import type { RecordSink } from '../records/record-validator.js';
import { ordersOf, sortByPresence, type Sorted } from './sort-presence.js';
import { SpanReader } from '../records/span-reader.js';
import { StoredTable } from './stored-table.js';
import type { TableSource } from './table-source.js';
import { ValueCounts } from './value-counts.js';

const DEFAULT_WEIGHT = 0.5;
/** Fewer rows of events that went are no burden. */
const MIN_SPARSE = 4096;

/** Keeps events, their columns and their order while they come and go, and gives tables of them. */
export class EventStore implements RecordSink {
  readonly timezone: string;
  #records: EventRecord[];
  #ids = this.#noIds();
  /** Rows below have taken their ids; a list that was not validated is asked for them when an id is looked for. */
  #identified: number;
  #columns = new EventColumns();
  #extent = new Extent();
  /** Whether something that reached to an end of the extent has gone. */
  #isExtentStale = false;
  #sorted: Sorted;
  /** Rows that went, in the order of their going. */
  #gone: number[] = [];
  readonly #isGone = new Set<number>();
  #table: EventTable | null = null;
  #tablesAsk: { readonly records: readonly EventRecord[]; readonly source: TableSource } | null = null;
  #spans: SpanReader | null = null;
  #lanes: FieldCodes | null;
  readonly #categories = new ValueCounts();

  /**
   * @param records that are going to be pushed, in their order; kept, not copied, and their ids are found by the store.
   * Without them the store keeps a list of its own, and who pushes takes the ids.
   * @param laneBy a field to gather the values of
   * @throws {RangeError} for a zone that the runtime does not know
   */
  constructor(timezone: string, records?: readonly EventRecord[], laneBy: string | null = null) {
    checkTimeZone(timezone);
    this.timezone = timezone;
    this.#lanes = laneBy === null ? null : new FieldCodes(laneBy);
    // Written to only past its end, which is never reached where it was given.
    this.#records = (records as EventRecord[] | undefined) ?? [];
    this.#identified = records ? 0 : Infinity;
    this.#sorted = this.#nothingSorted();
  }

  get ids(): RecordIds {
    return this.#ids;
  }

  get nextRow(): number {
    return this.#columns.size;
  }

  /** Whether at least half of the rows are of removed events, so that a rebuild pays. */
  get isSparse(): boolean {
    return this.#gone.length > MIN_SPARSE && this.#gone.length * 2 > this.nextRow;
  }

  /** The record of a row, also of one that went. */
  recordAt(row: number): EventRecord {
    return this.#records[row]!;
  }

  amend(row: number, record: EventRecord): void {
    this.#records[row] = record;
  }

  /** The row of an id, or −1. Of an id that comes twice in records that were not validated the first row counts. */
  rowOf(id: string): number {
    for (; this.#identified < this.nextRow; this.#identified++) {
      const known = this.#records[this.#identified]!.id;
      if (known !== undefined) this.#ids.take(known, this.#identified);
    }
    return this.#ids.rowOf(id);
  }

  /** Reserves room for `count` more events. */
  reserve(count: number): void {
    this.#columns.reserve(count);
    this.#lanes?.reserve(this.nextRow + count);
    if (this.#identified === Infinity) this.#ids.reserve(count, this.nextRow);
  }

  push(record: EventRecord, span: PlacedDate): void {
    const row = this.nextRow;
    if (row === this.#records.length) this.#records.push(record);
    const { kind, claims, reported, weight, category, sources } = record;
    const isTied = claims !== undefined || reported !== undefined;
    const kindFlag = kind === 'background' ? BACKGROUND : kind === 'marker' ? MARKER : 0;
    const sourcedFlag = sources == null ? 0 : SOURCED;
    const flags = span.flags | kindFlag | sourcedFlag | (isTied ? TIED : 0);
    const reach = this.#reachOf(record, span, isTied);
    this.#columns.push(span.start, span.end, flags, weight ?? DEFAULT_WEIGHT, reach);
    if (category) this.#categories.add(category);
    if (this.#lanes !== null) this.#lanes.set(row, record[this.#lanes.field]);
    this.#extent.includeDate(span);
    this.#table = null;
  }

  #reachOf(record: EventRecord, { start, end, flags }: PlacedDate, isTied: boolean): number {
    if ((flags & (OPEN_START | OPEN_END)) !== 0) return ENDLESS_REACH;
    // Of an unknown side nothing is known that would have a length.
    const begin = Number.isFinite(start) ? start : nextBelow(end);
    const length = Number.isFinite(end) ? end - begin : 0;
    if (!isTied) return reachOf(length);
    return reachOf(Math.max(length, tiedLength(record, begin, this.#spanReader())));
  }

  #spanReader(): SpanReader {
    return (this.#spans ??= new SpanReader(this.timezone));
  }

  /** Puts a record in the place of that of a row; it has the same id. */
  replace(row: number, record: EventRecord, span: PlacedDate): void {
    const next = this.nextRow;
    this.#columns.places.set(next, this.#columns.placeOf(row));
    // Before the other goes: a category that none had in between would come last.
    this.push(record, span);
    this.remove(row);
    this.#ids.take(record.id!, next);
  }

  remove(row: number): void {
    this.#ids.release(this.#records[row]!.id!);
    const { category } = this.#records[row]!;
    if (category) this.#categories.delete(category);
    this.#gone.push(row);
    this.#isGone.add(row);
    this.#isExtentStale ||= this.#isAtEdge(row);
    this.#table = null;
  }

  /** Makes the table of what is there; the same as before when nothing has changed. */
  *table(): Steps<EventTable> {
    while (this.#table === null) {
      // In one go: who cannot wait for that has begun anew before.
      if (this.isSparse && this.#gone.length * 3 > this.nextRow * 2) this.#clearAway();
      const before = this.#sorted;
      const sorted = yield* this.#sort(before);
      // Of two that were made at the same time the first counts.
      if (this.#sorted !== before) continue;
      this.#sorted = sorted;
      if (this.#isExtentStale) this.#measureExtent();
      const extent = this.#extent.toSpan();
      const table = new StoredTable(this.#source(), sorted, this.#columns, extent);
      if (sorted.placed !== this.nextRow || sorted.gone !== this.#gone.length) return table;
      this.#table = table;
    }
    return this.#table;
  }

  /** What tables ask as long as rows keep their numbers. */
  #source(): TableSource {
    if (this.#tablesAsk?.records === this.#records) return this.#tablesAsk.source;
    const records = this.#records;
    const gone = this.#gone;
    const columns = this.#columns;
    const isGrowing = this.#identified === Infinity;
    const categories = this.#categories;
    const source: TableSource = {
      timezone: this.timezone,
      get categories() {
        return categories.values;
      },
      laneUntil: (row) => (records === this.#records ? (this.#lanes?.columnUntil(row) ?? null) : null),
      recordAt: (row) => records[row]!,
      rowOf: (id) => (records === this.#records ? this.rowOf(id) : -1),
      recordsOf(rows) {
        if (!isGrowing) return records;
        const list = rows.slice().sort();
        if (columns.places.size > 0) list.sort((a, b) => columns.byPlace(a, b));
        return Array.from(list, (row) => records[row]!);
      },
      goneBetween: (from, until) => gone.slice(from, until),
    };
    this.#tablesAsk = { records, source };
    return source;
  }

  *#sort(before: Sorted): Steps<Sorted> {
    const columns = this.#columns;
    const placed = columns.size;
    const gone = this.#gone.length;
    const removed = new Set(this.#gone.slice(before.gone, gone));
    const { rows, long } = yield* sortByPresence(this.#columns, before.placed, placed, removed);
    const order = yield* before.order.merged(rows, removed);
    const longByCease = yield* before.longByCease.merged(long, removed);
    return { placed, gone, order, longByCease };
  }

  #isAtEdge(row: number): boolean {
    const { start, end } = this.#extent;
    const edge = new Extent();
    edge.includeDate(this.#spanOf(row));
    return edge.start <= start || edge.end >= end;
  }

  /** Reads a date again where an inner bound may count, which no column has. */
  #spanOf(row: number): PlacedDate {
    return this.#spanReader().read(this.#records[row]!);
  }

  #measureExtent(): void {
    const { order } = this.#sorted;
    const { starts, flags, openRows } = this.#columns;
    const extent = new Extent();
    // Open starts come first, and unknown ones in between.
    for (let index = order.indexAt(-Number.MAX_VALUE); index < order.length; index++) {
      const row = order.at(index)!;
      if ((flags[row]! & OPEN_STARTS) !== 0) continue;
      extent.include(starts.at(row));
      break;
    }
    for (const { lastKnownEnd } of order.chunks) extent.include(lastKnownEnd);
    for (const row of openRows) if (!this.#isGone.has(row)) extent.includeDate(this.#spanOf(row));
    this.#extent = extent;
    this.#isExtentStale = false;
  }

  /** Gives the rows new numbers, without those that went. */
  #clearAway(): void {
    const old = this.#columns;
    const records: EventRecord[] = [];
    const columns = new EventColumns(this.nextRow - this.#gone.length);
    const lanes = this.#lanes && new FieldCodes(this.#lanes.field);
    const rows = Uint32Array.from({ length: this.nextRow }, (_, row) => row).filter((row) => !this.#isGone.has(row));
    if (old.places.size > 0) rows.sort((a, b) => old.byPlace(a, b));
    for (const row of rows) {
      const record = this.#records[row]!;
      lanes?.set(records.length, record[lanes.field]);
      records.push(record);
      const flags = old.flags[row]!;
      const start = (flags & OPEN_STARTS) === 0 ? old.starts.at(row) : -Infinity;
      const end = (flags & OPEN_ENDS) === 0 ? old.ends.at(row) : Infinity;
      columns.push(start, end, flags, old.weights.at(row), old.reach[row]!);
    }
    this.#columns = columns;
    this.#lanes = lanes;
    this.#records = records;
    this.#ids = this.#noIds();
    this.#ids.reserve(records.length, 0);
    records.forEach(({ id }, row) => this.#ids.take(id!, row));
    this.#gone = [];
    this.#isGone.clear();
    this.#sorted = this.#nothingSorted();
  }

  #noIds(): RecordIds {
    return new RecordIds((row) => this.#records[row]!.id);
  }

  #nothingSorted(): Sorted {
    const none = new Uint32Array(0);
    return { ...ordersOf(this.#columns, { rows: none, long: none }), placed: 0 };
  }
}
