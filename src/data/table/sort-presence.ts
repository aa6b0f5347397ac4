import type { EventColumns } from './event-columns.js';
import type { Steps } from '../in-slices.js';
import { byBegin, byCease } from './presence-order.js';
import { beginOf, ceaseOf } from './presence.js';
import { sortRows } from './radix-sort.js';
import { SortedRows } from './sorted-rows.js';
import type { SpanChunk } from './span-chunk.js';

/** How many rows are read between two looks at the clock. */
const ROWS_OF_A_STEP = 1 << 13;

/** Sorted rows: all below `placed`, without the first `removed` of the removed ones. */
export interface Sorted {
  readonly placed: number;
  readonly removed: number;
  readonly order: SortedRows<SpanChunk>;
  /** Rows that are not short. */
  readonly longByCease: SortedRows;
}

export interface SortedLists {
  /** In the order in which they begin. */
  readonly rows: Uint32Array;
  /** Rows that are not short, in the order in which they cease. */
  readonly long: Uint32Array;
}

/** Makes the orders of a table from rows that are already sorted. */
export function ordersOf(columns: EventColumns, { rows, long }: SortedLists): Sorted {
  const order = SortedRows.from(byBegin(columns), rows);
  return { placed: columns.size, removed: 0, order, longByCease: SortedRows.from(byCease(columns), long) };
}

/** Sorts the rows of `[from, until)` except those in `leftOut`. */
export function* sortByPresence(
  columns: EventColumns,
  from: number,
  until: number,
  leftOut: ReadonlySet<number>,
): Steps<SortedLists> {
  yield* columns.settleShortReach();
  const { shortReach } = columns;
  // Row numbers count from `from`, as the keys do.
  const rows = new Uint32Array(until - from);
  const longRows = new Uint32Array(until - from);
  const begins = new Float64Array(until - from);
  const ceases = new Float64Array(until - from);
  // Rows with equal keys keep their order, which is that of their places unless some replaced others.
  const places = columns.places.size > 0 ? new Float64Array(until - from) : null;
  let count = 0;
  let longCount = 0;
  for (let first = 0; first < until - from; first += ROWS_OF_A_STEP) {
    const last = Math.min(until - from, first + ROWS_OF_A_STEP);
    readTimes(columns, from, first, last, begins, ceases);
    for (let i = first; i < last; i++) {
      if (leftOut.size > 0 && leftOut.has(from + i)) continue;
      rows[count++] = i;
      if (places) places[i] = columns.placeOf(from + i);
      if (columns.reach[from + i]! > shortReach) longRows[longCount++] = i;
    }
    yield;
  }
  const sorted = rows.subarray(0, count);
  const long = longRows.slice(0, longCount);
  const ties = places ? [{ values: places }] : [];
  yield* sortRows(sorted, [{ values: begins }, { values: ceases, descending: true }, ...ties]);
  yield* sortRows(long, [{ values: ceases }, ...ties]);
  for (const list of from > 0 ? [sorted, long] : []) for (let i = 0; i < list.length; i++) list[i]! += from;
  return { rows: sorted, long };
}

/** Reads the keys; a function of its own, as one that is called often is compiled soon. */
function readTimes(
  columns: EventColumns,
  from: number,
  first: number,
  last: number,
  begins: Float64Array,
  ceases: Float64Array,
): void {
  for (let i = first; i < last; i++) {
    begins[i] = beginOf(columns, from + i);
    ceases[i] = ceaseOf(columns, from + i);
  }
}
