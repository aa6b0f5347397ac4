import { beginOf, type PresenceColumns } from '../../data/table/presence.js';
import type { LaneRows } from './lane-chunk.js';
import { BINS_OF_AN_AREA } from './lane-store.js';
import { TopRows } from './top-rows.js';

/** How many bins are told. */
const FULLEST = BINS_OF_AN_AREA;
/** Up to this many rows are all counted; of larger sets only this many, in the fullest buckets. */
const MAX_PASSED = 8192;
/** Buckets of a large row set that are counted once for all widths of bins. */
const BUCKETS = 4096;

/** How many buckets are looked into at most, where they are wider than the bins. */
const MAX_LOOKED_INTO = 64;

/** Counts of the buckets of a row set, from which those of wider bins follow. */
interface Buckets {
  readonly lengthMs: number;
  /** Index of the first bucket, by its place in time. */
  readonly first: number;
  readonly counts: Uint32Array;
}

const known = new WeakMap<LaneRows, Buckets>();

/**
 * Counts the three fullest of the bins of a width, the fullest first. Exact for bins that are not much narrower than a
 * thousandth of the time all rows take; for narrower ones of many rows, the fullest of where most rows are.
 *
 * @param binMs a power of two
 */
export function fullestBinsOf(rows: LaneRows, columns: PresenceColumns, binMs: number): readonly number[] {
  const top = new TopCounts();
  if (rows.length <= MAX_PASSED) {
    countBins(rows, columns, 0, rows.length, binMs, top);
    return top.counts;
  }
  const buckets = known.get(rows) ?? sumBuckets(rows, columns);
  known.set(rows, buckets);
  if (binMs >= buckets.lengthMs) mergeBuckets(buckets, binMs, top);
  else lookIntoFullest(buckets, rows, columns, binMs, top);
  return top.counts;
}

/**
 * Takes the counts of an earlier state of a row set over to a later one, where they were made: only the chunks in which the two
 * differ are looked at.
 */
export function takeOverBuckets(former: LaneRows, rows: LaneRows, columns: PresenceColumns): void {
  const before = known.get(former);
  if (!before || known.has(rows) || rows.length <= MAX_PASSED) return;
  const buckets = emptyBuckets(rows, columns);
  if (buckets.lengthMs !== before.lengthMs || buckets.first !== before.first) return;
  if (buckets.counts.length < before.counts.length) return;
  buckets.counts.set(before.counts);
  const [from, until] = [former.chunks, rows.chunks];
  const most = Math.min(from.length, until.length);
  let first = 0;
  while (first < most && from[first] === until[first]) first++;
  let last = 0;
  while (last < most - first && from.at(-1 - last) === until.at(-1 - last)) last++;
  addChunks(buckets, from.slice(first, from.length - last), -1);
  addChunks(buckets, until.slice(first, until.length - last), 1);
  known.set(rows, buckets);
}

class TopCounts {
  readonly counts: number[] = new Array<number>(FULLEST).fill(0);

  get least(): number {
    return this.counts[FULLEST - 1]!;
  }

  add(count: number): void {
    if (count <= this.least) return;
    let at = FULLEST - 1;
    while (at > 0 && this.counts[at - 1]! < count) this.counts[at] = this.counts[--at]!;
    this.counts[at] = count;
  }
}

function countBins(
  rows: LaneRows,
  columns: PresenceColumns,
  from: number,
  until: number,
  binMs: number,
  top: TopCounts,
): void {
  let bin = NaN;
  let count = 0;
  for (const row of rows.between(from, until)) {
    const index = Math.floor(beginOf(columns, row) / binMs);
    if (index === bin) count++;
    else {
      top.add(count);
      // Events without a start are in no bin.
      count = Number.isFinite(index) ? 1 : 0;
      bin = index;
    }
  }
  top.add(count);
}

/** Sums what the chunks have counted: of a lane that grew only a few count anew. */
function sumBuckets(rows: LaneRows, columns: PresenceColumns): Buckets {
  const buckets = emptyBuckets(rows, columns);
  addChunks(buckets, rows.chunks, 1);
  return buckets;
}

function emptyBuckets(rows: LaneRows, columns: PresenceColumns): Buckets {
  const firstFinite = rows.indexAt(-Number.MAX_VALUE);
  const start = beginOf(columns, rows.at(Math.min(firstFinite, rows.length - 1))!);
  const end = beginOf(columns, rows.at(rows.length - 1)!);
  if (start === -Infinity) return { lengthMs: 1, first: 0, counts: new Uint32Array(0) };
  // No shorter than what a float64 tells apart so far from 1970: else a bucket would have the number of the next.
  const leastExponent = Math.floor(Math.log2(Math.max(Math.abs(start), Math.abs(end), 1))) - 52;
  const lengthMs = 2 ** Math.max(Math.ceil(Math.log2(Math.max(end - start, 1) / BUCKETS)), leastExponent);
  const first = Math.floor(start / lengthMs);
  return { lengthMs, first, counts: new Uint32Array(Math.floor(end / lengthMs) - first + 1) };
}

function addChunks({ lengthMs, first, counts }: Buckets, chunks: LaneRows['chunks'], sign: 1 | -1): void {
  for (const chunk of chunks) {
    const part = chunk.countsByBucket(lengthMs);
    const offset = part.first - first;
    for (let i = 0; i < part.counts.length; i++) {
      const count = part.counts[i]!;
      // Minus nothing is −0, a number of its own on the heap.
      if (count > 0) counts[offset + i]! += sign * count;
    }
  }
}

function mergeBuckets({ lengthMs, first, counts }: Buckets, binMs: number, top: TopCounts): void {
  const perBin = binMs / lengthMs;
  let bin = NaN;
  let count = 0;
  for (let i = 0; i < counts.length; i++) {
    const index = Math.floor((first + i) / perBin);
    if (index !== bin) {
      top.add(count);
      count = 0;
      bin = index;
    }
    count += counts[i]!;
  }
  top.add(count);
}

function lookIntoFullest(
  { lengthMs, first, counts }: Buckets,
  rows: LaneRows,
  columns: PresenceColumns,
  binMs: number,
  top: TopCounts,
): void {
  const byCount = (a: number, b: number) => counts[b]! - counts[a]! || a - b;
  const fullest = new TopRows(MAX_LOOKED_INTO, counts, byCount);
  for (let bucket = 0; bucket < counts.length; bucket++) fullest.add(bucket);
  let passed = 0;
  for (const bucket of fullest.rows) {
    if (counts[bucket]! <= top.least || passed >= MAX_PASSED) return;
    const from = rows.indexAt((first + bucket) * lengthMs);
    const until = from + Math.min(counts[bucket]!, MAX_PASSED - passed);
    countBins(rows, columns, from, until, binMs, top);
    passed += until - from;
  }
}
