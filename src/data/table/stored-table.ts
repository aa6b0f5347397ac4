import type { TimeSpan } from '../../time/instant.js';
import { nextAbove } from '../../time/next-float.js';
import { CeasedCounter } from './ceased-counter.js';
import { ClampedTimes, type RowTimes } from './clamped-times.js';
import type { EventColumns } from './event-columns.js';
import { OPEN_ENDS, OPEN_STARTS } from './event-flags.js';
import type { EventRecord } from '../event-record.js';
import type { EventTable, TableChanges } from '../event-table.js';
import type { Steps } from '../in-slices.js';
import { rowName } from './row-id.js';
import type { Sorted } from './sort-presence.js';
import type { SortedRows } from './sorted-rows.js';
import { rowsOverlapping } from './rows-overlapping.js';
import type { LaneColumn } from '../table-columns.js';
import type { TableSource } from './table-source.js';
import type { WeightColumn } from './weight-column.js';

/** A table of the events of a source at one time. */
export class StoredTable implements EventTable {
  readonly size: number;
  readonly timezone: string;
  readonly flags: Uint8Array;
  readonly reach: Uint8Array;
  readonly columns: EventColumns;
  readonly starts: RowTimes;
  readonly ends: RowTimes;
  readonly categories: readonly string[];
  readonly order: SortedRows;
  readonly longByCease: SortedRows;
  readonly extent: TimeSpan | null;
  readonly lane: LaneColumn | null;
  readonly #source: TableSource;
  readonly #sorted: Sorted;
  readonly #ceased: CeasedCounter;
  #start: Float64Array | null = null;
  #end: Float64Array | null = null;
  #weight: Float32Array | null = null;
  #byBegin: Uint32Array | null = null;
  #records: readonly EventRecord[] | null = null;

  constructor(source: TableSource, sorted: Sorted, columns: EventColumns, extent: TimeSpan | null) {
    this.#source = source;
    this.#sorted = sorted;
    this.columns = columns;
    this.categories = source.categories;
    this.lane = source.laneUntil(sorted.placed);
    this.#ceased = new CeasedCounter(sorted.order, sorted.longByCease, columns);
    this.size = sorted.order.length;
    this.timezone = source.timezone;
    this.flags = columns.flags.subarray(0, sorted.placed);
    this.reach = columns.reach.subarray(0, sorted.placed);
    this.order = sorted.order;
    this.longByCease = sorted.longByCease;
    this.extent = extent;
    const { starts, ends, openRows } = columns;
    const isClosed = openRows.length === 0 || extent === null;
    this.starts = isClosed ? starts : new ClampedTimes(starts, this.flags, OPEN_STARTS, extent.start);
    this.ends = isClosed ? ends : new ClampedTimes(ends, this.flags, OPEN_ENDS, extent.end);
  }

  get weights(): WeightColumn {
    return this.columns.weights;
  }

  get start(): Float64Array {
    return (this.#start ??= this.starts.toArray(this.flags.length));
  }

  get end(): Float64Array {
    return (this.#end ??= this.ends.toArray(this.flags.length));
  }

  get weight(): Float32Array {
    return (this.#weight ??= this.weights.toArray(this.flags.length));
  }

  get byBegin(): Uint32Array {
    return (this.#byBegin ??= this.order.toArray());
  }

  get records(): readonly EventRecord[] {
    return (this.#records ??= this.#source.recordsOf(this.byBegin));
  }

  recordAt(row: number): EventRecord {
    return this.#source.recordAt(row);
  }

  placeOf(row: number): number {
    return this.columns.placeOf(row);
  }

  rowOf(id: string): number {
    const known = this.#source.rowOf(id);
    const row = known < 0 ? Number(/\d+$/.exec(id)?.[0]) : known;
    if (!(row < this.#sorted.placed)) return -1;
    return known < 0 && (rowName(row) !== id || this.recordAt(row).id !== undefined) ? -1 : row;
  }

  rowsIn({ start, end }: TimeSpan): Uint32Array {
    return rowsOverlapping(this.#sorted.order, this.columns, start, end);
  }

  countIn({ start, end }: TimeSpan): number {
    return this.order.indexAt(start === end ? nextAbove(end) : end) - this.#ceased.ceasedBy(start);
  }

  prepareCounts(): Steps<void> {
    return this.#ceased.prepare();
  }

  countFrom(time: number): number {
    return this.size - this.order.indexAt(time);
  }

  changesSince(former: EventTable): TableChanges | null {
    if (!(#sorted in former) || former.columns !== this.columns) return null;
    const from = former.#sorted;
    const until = this.#sorted;
    if (from.placed > until.placed || from.removed > until.removed) return null;
    const added = new Uint32Array(until.placed - from.placed);
    for (let i = 0; i < added.length; i++) added[i] = from.placed + i;
    const removed = new Set(this.#source.removedBetween(from.removed, until.removed));
    if (removed.size === 0) return { added, removed: new Uint32Array(0) };
    return {
      added: added.filter((row) => !removed.has(row)),
      removed: Uint32Array.from(removed).filter((row) => row < from.placed),
    };
  }
}
