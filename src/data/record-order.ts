import { sortRowsByKey } from './radix-sort.js';

/** Rows of one start that are put in order by themselves; where more share a start, all rows are sorted again. */
const LONGEST_RUN = 64;

/** Orders rows by start, then by end descending (the longer is drawn first), then by row. */
export function orderByStart(starts: Float64Array, ends: Float64Array): Uint32Array {
  const rows = rowsUpTo(starts.length);
  sortRowsByKey(rows, starts);
  if (orderRuns(rows, starts, ends)) return rows;
  // Among times to the millisecond few starts are equal; among days all are. Then the order of the ends comes first,
  // and the second sort, being stable, keeps it: however many share a start, the cost is the same.
  const byEnd = rowsUpTo(starts.length);
  sortRowsByKey(
    byEnd,
    ends.map((end) => -end),
  );
  sortRowsByKey(byEnd, starts);
  return byEnd;
}

/** Orders the rows of each start by end descending; false, the work undone, where one has too many. */
function orderRuns(rows: Uint32Array, starts: Float64Array, ends: Float64Array): boolean {
  for (let from = 0, to = 1; from < rows.length; from = to, to++) {
    const start = starts[rows[from]!]!;
    let isOrdered = true;
    for (; to < rows.length && starts[rows[to]!] === start; to++) {
      isOrdered &&= ends[rows[to - 1]!]! >= ends[rows[to]!]!;
    }
    if (isOrdered) continue;
    if (to - from > LONGEST_RUN) return false;
    rows.subarray(from, to).sort((a, b) => ends[b]! - ends[a]! || a - b);
  }
  return true;
}

function rowsUpTo(size: number): Uint32Array {
  const rows = new Uint32Array(size);
  for (let row = 0; row < size; row++) rows[row] = row;
  return rows;
}
