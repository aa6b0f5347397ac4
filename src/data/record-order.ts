import { sortRowsByKey } from './radix-sort.js';

/** Up to this many rows a sort by insertion is quicker than one that counts. */
const SHORT_RUN = 24;

/** Orders rows by start, then by end descending (the longer is drawn first), then by row. */
export function orderByStart(starts: Float64Array, ends: Float64Array): Uint32Array {
  const rows = new Uint32Array(starts.length);
  for (let row = 0; row < rows.length; row++) rows[row] = row;
  sortRowsByKey(rows, starts);
  for (let from = 0, to = 1; from < rows.length; from = to, to++) {
    let isOrdered = true;
    for (; to < rows.length && starts[rows[to]!] === starts[rows[from]!]; to++) {
      isOrdered &&= ends[rows[to - 1]!]! >= ends[rows[to]!]!;
    }
    if (!isOrdered) sortByEndDescending(rows.subarray(from, to), ends);
  }
  return rows;
}

/** Stable, so that rows of one start and end keep their order. */
function sortByEndDescending(rows: Uint32Array, ends: Float64Array): void {
  if (rows.length > SHORT_RUN) {
    const descending = Float64Array.from(rows, (row) => -ends[row]!);
    const places = Uint32Array.from(rows, (_, place) => place);
    sortRowsByKey(places, descending);
    rows.set(places.map((place) => rows[place]!));
    return;
  }
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    let place = i;
    for (; place > 0 && ends[rows[place - 1]!]! < ends[row]!; place--) rows[place] = rows[place - 1]!;
    rows[place] = row;
  }
}
