import type { EventColumns } from './event-columns.js';
import type { Steps } from '../in-slices.js';
import { byBegin, byCease } from './presence-order.js';
import { beginOf, ceaseOf } from './presence.js';
import { sortRows } from './radix-sort.js';
import { SortedRows } from './sorted-rows.js';
import type { SpanChunk } from './span-chunk.js';

/** What is done between two looks at the clock. */
const ROWS_OF_A_STEP = 1 << 13;

/** What is sorted: the rows below `placed` without the first `removed` of the removed ones. */
export interface Sorted {
  readonly placed: number;
  readonly removed: number;
  readonly order: SortedRows<SpanChunk>;
  /** Rows that are not short. */
  readonly longByCease: SortedRows;
}

export interface SortedLists {
  /** In the order they begin. */
  readonly rows: Uint32Array;
  /** Those that are not short, in the order they cease. */
  readonly long: Uint32Array;
}

/** Makes the orders of columns of rows that were sorted before. */
export function ordersOf(columns: EventColumns, { rows, long }: SortedLists): Sorted {
  const order = SortedRows.from(byBegin(columns), rows);
  return { placed: columns.size, removed: 0, order, longByCease: SortedRows.from(byCease(columns), long) };
}

/** Sorts the rows from one up to another, but for those left out. */
export function* sortByPresence(
  columns: EventColumns,
  from: number,
  until: number,
  leftOut: ReadonlySet<number>,
): Steps<SortedLists> {
  yield* columns.settleShortReach();
  const { shortReach } = columns;
  // Counted from `from`, as the keys are.
  const rows = new Uint32Array(until - from);
  const longRows = new Uint32Array(until - from);
  const begins = new Float64Array(until - from);
  const ceases = new Float64Array(until - from);
  // Rows that are equal in all keys keep their order, which is that of their places but for those that took another's.
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

/** A function of its own, and not part of the steps: called often it is compiled soon. */
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
