import { lowerBound } from '../time/lower-bound.js';

/** Children of a node; also how many spans a leaf holds. */
const FANOUT = 16;

const nextFloat = new Float64Array(1);
const nextBits = new BigUint64Array(nextFloat.buffer);

/**
 * Finds, among spans sorted by start, those that overlap a window: O(log n + answer).
 *
 * An implicit tree over the sorted order whose nodes hold the greatest end below them; 0.6 bytes a span. It knows
 * numbers only. Spans are half-open; one whose start is its end is an instant and overlaps the window that holds it.
 */
export class SpanIndex {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #order: Uint32Array;
  /** From the leaves up: the greatest end of each 16 spans, of each 16 leaves, … */
  readonly #levels: readonly Float64Array[];
  /** Holds the answer while it grows, kept between queries. */
  #found = new Uint32Array(256);

  /**
   * @param starts by row, finite
   * @param ends by row, finite, never before the start
   * @param order row numbers by ascending start; kept, not copied
   */
  constructor(starts: Float64Array, ends: Float64Array, order: Uint32Array) {
    this.#starts = starts;
    this.#ends = ends;
    this.#order = order;
    this.#levels = maxima(starts, ends, order);
  }

  /**
   * Gives the rows that overlap `[from, to)`, in the order of the index. A window without length asks for one time.
   */
  search(from: number, to: number): Uint32Array {
    const top = this.#levels.length - 1;
    const candidates = this.#countStartingBefore(to, from === to);
    let count = 0;
    const visit = (level: number, node: number) => {
      if (level < 0) {
        const row = this.#order[node]!;
        const end = this.#ends[row]!;
        if (end > from || (end === from && this.#starts[row] === end)) {
          if (count === this.#found.length) this.#grow();
          this.#found[count++] = row;
        }
        return;
      }
      if (!(this.#levels[level]![node]! > from)) return;
      // How many spans, or nodes, of the level below may have started before the window ends.
      const limit = Math.min((node + 1) * FANOUT, Math.ceil(candidates / FANOUT ** level));
      for (let child = node * FANOUT; child < limit; child++) visit(level - 1, child);
    };
    if (top >= 0) visit(top, 0);
    return this.#found.slice(0, count);
  }

  #countStartingBefore(to: number, inclusive: boolean): number {
    return lowerBound(this.#order.length, (index) => {
      const start = this.#starts[this.#order[index]!]!;
      return start < to || (inclusive && start === to);
    });
  }

  #grow(): void {
    const larger = new Uint32Array(Math.min(this.#found.length * 4, Math.max(this.#order.length, 256)));
    larger.set(this.#found);
    this.#found = larger;
  }
}

function maxima(starts: Float64Array, ends: Float64Array, order: Uint32Array): Float64Array[] {
  const levels: Float64Array[] = [];
  if (order.length === 0) return levels;
  const leaves = new Float64Array(Math.ceil(order.length / FANOUT)).fill(-Infinity);
  for (let i = 0; i < order.length; i++) {
    const row = order[i]!;
    const end = ends[row]!;
    const leaf = Math.floor(i / FANOUT);
    // An instant still overlaps a window that begins at it. With the next greater number as its end, "greater
    // than the window's start" holds for both, and a crowd of spans that end where the window begins is passed over.
    const reach = starts[row] === end ? nextAbove(end) : end;
    if (reach > leaves[leaf]!) leaves[leaf] = reach;
  }
  levels.push(leaves);
  for (let below: Float64Array = leaves; below.length > 1; below = levels.at(-1)!) {
    const level = new Float64Array(Math.ceil(below.length / FANOUT)).fill(-Infinity);
    for (let i = 0; i < below.length; i++) {
      const node = Math.floor(i / FANOUT);
      if (below[i]! > level[node]!) level[node] = below[i]!;
    }
    levels.push(level);
  }
  return levels;
}

/** The least float64 greater than a finite number. */
function nextAbove(value: number): number {
  nextFloat[0] = value + 0; // + 0: not −0, whose bits count downwards
  nextBits[0]! += value >= 0 ? 1n : -1n;
  return nextFloat[0];
}
