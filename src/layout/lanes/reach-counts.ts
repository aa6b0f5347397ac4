import { lowerBound } from '../../time/lower-bound.js';
import type { LaneRows } from './lane-chunk.js';

/** Counts the rows before an index of a list by reach, by prefix sums over chunks and a search within one of them. */
export class ReachCounts {
  readonly #rows: LaneRows;
  readonly #reaches: readonly number[];
  /** For each chunk, how many rows of each reach come before it. */
  readonly #before: Uint32Array;

  /** @param reaches all that occur in `rows`, or more */
  constructor(rows: LaneRows, reaches: readonly number[]) {
    const { chunks } = rows;
    const columnOf = new Uint8Array(256);
    reaches.forEach((reach, column) => (columnOf[reach] = column));
    const width = reaches.length;
    const before = new Uint32Array(chunks.length * width);
    for (let i = 1; i < chunks.length; i++) {
      before.copyWithin(i * width, (i - 1) * width, i * width);
      const { groups } = chunks[i - 1]!;
      for (let group = 0; group < groups.reaches.length; group++) {
        before[i * width + columnOf[groups.reaches[group]!]!]! += groups.ends[group]! - groups.fromOf(group);
      }
    }
    this.#rows = rows;
    this.#reaches = reaches;
    this.#before = before;
  }

  /** Adds `sign` to `counts[reach]` for each row before an index. */
  add(index: number, counts: Int32Array, sign: 1 | -1): void {
    const { chunks, offsets } = this.#rows;
    const chunk = lowerBound(chunks.length, (i) => offsets[i]! <= index) - 1;
    if (chunk < 0) return;
    const first = chunk * this.#reaches.length;
    this.#reaches.forEach((reach, column) => (counts[reach]! += sign * this.#before[first + column]!));
    const { groups } = chunks[chunk]!;
    for (let group = 0; group < groups.reaches.length; group++) {
      const count = groups.placeIn(group, index - offsets[chunk]!) - groups.fromOf(group);
      counts[groups.reaches[group]!]! += sign * count;
    }
  }
}
