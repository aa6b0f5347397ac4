import { lowerBound } from '../time/lower-bound.js';
import type { RankOrder } from './event-rank.js';

/** So many rows share one remembered best. */
const BLOCK = 256;

/**
 * Rows of one lane whose drawn length is about the same power of two of milliseconds, in the order they begin.
 * Finds the rows of a stretch of time and the weightiest among them without looking at each.
 */
export class DurationClass {
  /** The drawn length is at most `2 ** exponent` ms; Infinity where it has no end. */
  readonly exponent: number;
  readonly #rows: Uint32Array;
  readonly #beginOf: (row: number) => number;
  readonly #ceaseOf: (row: number) => number;
  readonly #order: RankOrder;
  /** The first of each block by rank. */
  readonly #best: Uint32Array;
  #sortedCeases: Float64Array | null = null;

  constructor(
    exponent: number,
    rows: Uint32Array,
    beginOf: (row: number) => number,
    ceaseOf: (row: number) => number,
    order: RankOrder,
  ) {
    this.exponent = exponent;
    this.#rows = rows;
    this.#beginOf = beginOf;
    this.#ceaseOf = ceaseOf;
    this.#order = order;
    this.#best = new Uint32Array(Math.ceil(rows.length / BLOCK));
    for (let block = 0; block < this.#best.length; block++) this.#best[block] = this.#bestOfBlock(block);
  }

  /** Index of the first row that begins at a time or later. */
  indexAt(time: number): number {
    return lowerBound(this.#rows.length, (index) => this.#beginOf(this.#rows[index]!) < time);
  }

  /** How many rows began before a time and go on after it. */
  underWayAt(time: number): number {
    const begun = this.indexAt(time);
    if (begun === 0) return 0;
    const ceases = (this.#sortedCeases ??= Float64Array.from(this.#rows, this.#ceaseOf).sort());
    return begun - lowerBound(ceases.length, (index) => ceases[index]! <= time);
  }

  /** The rows from one index up to another. */
  between(from: number, until: number): Uint32Array {
    return this.#rows.subarray(from, until);
  }

  /**
   * The first `count` rows by rank between two indexes. The best of many lie in the blocks with the best bests, so
   * of a million rows a few thousand are looked at.
   */
  weightiest(from: number, until: number, count: number): number[] {
    const firstBlock = Math.ceil(from / BLOCK);
    const lastBlock = Math.floor(until / BLOCK);
    if (lastBlock - firstBlock <= count) return this.#top(this.between(from, until), count);
    const blocks = this.#top(this.#best.subarray(firstBlock, lastBlock), count).map((row) =>
      this.#blockOf(row, firstBlock, lastBlock),
    );
    const candidates = [
      ...this.between(from, firstBlock * BLOCK),
      ...this.between(lastBlock * BLOCK, until),
      ...blocks.flatMap((block) => [...this.between(block * BLOCK, (block + 1) * BLOCK)]),
    ];
    return this.#top(candidates, count);
  }

  #blockOf(row: number, firstBlock: number, lastBlock: number): number {
    for (let block = firstBlock; block < lastBlock; block++) if (this.#best[block] === row) return block;
    return firstBlock;
  }

  #top(rows: Iterable<number>, count: number): number[] {
    const top: number[] = [];
    for (const row of rows) {
      if (top.length === count && this.#order(row, top[count - 1]!) >= 0) continue;
      let at = top.length;
      while (at > 0 && this.#order(row, top[at - 1]!) < 0) at--;
      top.splice(at, 0, row);
      if (top.length > count) top.pop();
    }
    return top;
  }

  #bestOfBlock(block: number): number {
    let best = this.#rows[block * BLOCK]!;
    const until = Math.min((block + 1) * BLOCK, this.#rows.length);
    for (let i = block * BLOCK + 1; i < until; i++) if (this.#order(this.#rows[i]!, best) < 0) best = this.#rows[i]!;
    return best;
  }
}
