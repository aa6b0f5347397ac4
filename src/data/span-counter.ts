import type { TimeSpan } from '../time/instant.js';
import { lowerBound } from '../time/lower-bound.js';

/**
 * Counts the spans that overlap a window without visiting them: those begun before its end, less those ended before
 * its start. The sorted ends are made when first asked for.
 */
export class SpanCounter {
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #byStart: Uint32Array;
  #sortedEnds: Float64Array | null = null;

  constructor(starts: Float64Array, ends: Float64Array, byStart: Uint32Array) {
    this.#starts = starts;
    this.#ends = ends;
    this.#byStart = byStart;
  }

  /** How many rows begin at or after a time. */
  startingFrom(time: number): number {
    return this.#byStart.length - lowerBound(this.#byStart.length, (i) => this.#starts[this.#byStart[i]!]! < time);
  }

  /** How many rows overlap a half-open window; a row of no length overlaps the window that its instant is in. */
  overlapping({ start, end }: TimeSpan): number {
    const ends = (this.#sortedEnds ??= this.#sortEnds());
    const ended = lowerBound(ends.length, (i) => ends[i]! <= start);
    return this.#byStart.length - ended - this.startingFrom(end);
  }

  #sortEnds(): Float64Array {
    // An instant ends just after itself, so that a window that begins with it holds it.
    const afterInstant = (time: number) => time + Math.max(Math.abs(time) * Number.EPSILON, Number.MIN_VALUE);
    return this.#ends.map((end, row) => (end === this.#starts[row] ? afterInstant(end) : end)).sort();
  }
}
