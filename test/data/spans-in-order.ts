import { EventColumns } from '../../src/data/table/event-columns.js';
import { runToEnd } from '../../src/data/in-slices.js';
import { byBegin, byCease } from '../../src/data/table/presence-order.js';
import { ceaseOf } from '../../src/data/table/presence.js';
import { sortRows } from '../../src/data/table/radix-sort.js';
import { reachOf } from '../../src/data/table/reach.js';
import { SortedRows } from '../../src/data/table/sorted-rows.js';

export type Span = readonly [start: number, end: number];

/** The columns and orders of spans without flags. */
export function inOrder(spans: readonly Span[]) {
  const columns = new EventColumns();
  for (const [start, end] of spans) columns.push(start, end, 0, 0.5, reachOf(end - start));
  runToEnd(columns.settleShortReach());
  const ceases = Float64Array.from(spans, (_, row) => ceaseOf(columns, row));
  const rows = Uint32Array.from(spans, (_, row) => row);
  const long = rows.filter((row) => columns.reach[row]! > columns.shortReach);
  runToEnd(
    sortRows(rows, [{ values: Float64Array.from(spans, ([start]) => start) }, { values: ceases, descending: true }]),
  );
  runToEnd(sortRows(long, [{ values: ceases }]));
  const order = SortedRows.from(byBegin(columns), rows);
  return { columns, order, longByCease: SortedRows.from(byCease(columns), long) };
}
