import type { Steps } from '../in-slices.js';

/** Keys are scaled to 32 bits and sorted in three passes. */
const DIGITS: readonly (readonly [shift: number, bits: number])[] = [
  [0, 11],
  [11, 11],
  [22, 10],
];
const MAX_CODE = 2 ** 32 - 1;
/** Fewer rows than this are sorted by comparing. */
const FEW = 48;
/** How many rows are read or moved between two looks at the clock. */
const STEP_ROWS = 1 << 14;
/** The same where each row may be compared with dozens of others. */
const STEP_COMPARED = 1 << 12;

/** Values to sort by, by row number: ±Infinity is a value like any other, NaN is not allowed. */
export interface SortKey {
  readonly values: Float64Array;
  readonly descending?: boolean;
}

/**
 * Sorts row numbers by the first key, equal ones by the second, and so on; rows that are equal in all keys keep their
 * order.
 *
 * A radix sort over keys that are scaled to 32 bits; rows that share a code are scaled and sorted again. A million rows
 * take about 40 ms, where a comparator takes 300 ms, whatever the range and however many are equal.
 *
 * @param rows sorted in place
 */
export function* sortRows(rows: Uint32Array, keys: readonly SortKey[]): Steps<void> {
  const [key, ...nextKeys] = keys;
  if (key === undefined || rows.length < 2) return;
  const compare = comparator(keys);
  if (rows.length < FEW) return insertionSort(rows, compare);
  if (yield* isSorted(rows, compare)) return;
  const range = yield* finiteRange(rows, key);
  if (range.low >= range.high && !range.hasInfinity) return yield* sortRows(rows, nextKeys);
  const codeOf = scale(range);
  if (codeOf === null) {
    // The differences are too great or too small for a float64.
    rows.set(rows.toSorted(compare));
    return;
  }
  const codes = yield* sortByCode(rows, key, codeOf);
  for (let from = 0, until = 1; from < rows.length; from = until, until++) {
    while (until < rows.length && codes[until] === codes[from]) until++;
    if (until - from === 1) continue;
    const run = rows.subarray(from, until);
    if (run.length < FEW) insertionSort(run, compare);
    else yield* sortRows(run, keys);
    if ((from ^ until) >= STEP_COMPARED) yield;
  }
}

type Compare = (a: number, b: number) => number;

function comparator(keys: readonly SortKey[]): Compare {
  const [key, ...nextKeys] = keys;
  if (key === undefined) return () => 0;
  const { values } = key;
  const before = key.descending ? 1 : -1;
  const next = comparator(nextKeys);
  return (a, b) => {
    const x = values[a]!;
    const y = values[b]!;
    return x < y ? before : x > y ? -before : next(a, b);
  };
}

function insertionSort(rows: Uint32Array, compare: Compare): void {
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i]!;
    let at = i;
    for (; at > 0 && compare(rows[at - 1]!, row) > 0; at--) rows[at] = rows[at - 1]!;
    rows[at] = row;
  }
}

function* isSorted(rows: Uint32Array, compare: Compare): Steps<boolean> {
  for (let i = 1; i < rows.length; i++) {
    if (compare(rows[i - 1]!, rows[i]!) > 0) return false;
    if (i % STEP_ROWS === 0) yield;
  }
  return true;
}

interface KeyRange {
  readonly low: number;
  readonly high: number;
  readonly hasInfinity: boolean;
}

/** Finds the range of the finite values, in the direction of the sort. */
function* finiteRange(rows: Uint32Array, { values, descending }: SortKey): Steps<KeyRange> {
  const found = { low: Infinity, high: -Infinity, infinities: 0 };
  for (let from = 0; from < rows.length; from += STEP_ROWS) {
    if (from > 0) yield;
    widen(found, rows, values, from, Math.min(rows.length, from + STEP_ROWS));
  }
  const { low, high, infinities } = found;
  const range = descending ? { low: -high, high: -low } : { low, high };
  // If all are the same infinity they are equal, and the next key decides.
  const hasInfinity = infinities > 0 && (infinities < rows.length || !areAllEqual(rows, values));
  return { ...range, hasInfinity };
}

interface FoundRange {
  low: number;
  high: number;
  infinities: number;
}

function widen(found: FoundRange, rows: Uint32Array, values: Float64Array, from: number, until: number): void {
  let { low, high, infinities } = found;
  for (let i = from; i < until; i++) {
    const value = values[rows[i]!]!;
    if (value - value !== 0) infinities++;
    else {
      if (value < low) low = value;
      if (value > high) high = value;
    }
  }
  found.low = low;
  found.high = high;
  found.infinities = infinities;
}

function areAllEqual(rows: Uint32Array, values: Float64Array): boolean {
  return rows.every((row) => values[row] === values[rows[0]!]);
}

/** Makes a monotonic function from values to codes; null where there is none. */
function scale({ low, high }: KeyRange): ((value: number) => number) | null {
  // The least and the greatest code are reserved for the infinities.
  if (low >= high) return (value) => (value === -Infinity ? 0 : value === Infinity ? MAX_CODE : 1);
  const factor = (MAX_CODE - 2) / (high - low);
  if (!(factor > 0 && factor < Infinity)) return null;
  return (value) => {
    const code = (value - low) * factor + 1;
    return code >= MAX_CODE ? (value === Infinity ? MAX_CODE : MAX_CODE - 1) : code >= 1 ? code : 0;
  };
}

function* sortByCode(
  rows: Uint32Array,
  { values, descending = false }: SortKey,
  codeOf: (value: number) => number,
): Steps<Uint32Array> {
  const size = rows.length;
  let codes: Uint32Array = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    const value = values[rows[i]!]!;
    codes[i] = codeOf(descending ? -value : value);
    if (i % STEP_ROWS === STEP_ROWS - 1) yield;
  }
  let from = rows;
  let to: Uint32Array = new Uint32Array(size);
  let spareCodes: Uint32Array = new Uint32Array(size);
  for (const [shift, bits] of DIGITS) {
    const offsets = digitOffsets(codes, shift, bits);
    yield;
    for (let start = 0; start < size; start += STEP_ROWS) {
      scatter(codes, from, spareCodes, to, offsets, shift, start, Math.min(size, start + STEP_ROWS));
      yield;
    }
    [from, to] = [to, from];
    [codes, spareCodes] = [spareCodes, codes];
  }
  // After three passes the rows are in the spare array.
  rows.set(from);
  return codes;
}

function digitOffsets(codes: Uint32Array, shift: number, bits: number): Uint32Array {
  const mask = (1 << bits) - 1;
  const counts = new Uint32Array(mask + 1);
  // By index: `of` is slow until it is compiled.
  for (let i = 0; i < codes.length; i++) counts[(codes[i]! >>> shift) & mask]!++;
  let sum = 0;
  for (let digit = 0; digit <= mask; digit++) {
    const count = counts[digit]!;
    counts[digit] = sum;
    sum += count;
  }
  return counts;
}

function scatter(
  codes: Uint32Array,
  rows: Uint32Array,
  toCodes: Uint32Array,
  toRows: Uint32Array,
  offsets: Uint32Array,
  shift: number,
  start: number,
  until: number,
): void {
  const mask = offsets.length - 1;
  for (let i = start; i < until; i++) {
    const code = codes[i]!;
    const place = offsets[(code >>> shift) & mask]!++;
    toCodes[place] = code;
    toRows[place] = rows[i]!;
  }
}
