import { lowerBound } from '../../time/lower-bound.js';
import { nextAbove } from '../../time/next-float.js';
import type { EventColumns } from './event-columns.js';
import type { Steps } from '../in-slices.js';
import { beginOf, ceaseOf } from './presence.js';
import type { SortedRows } from './sorted-rows.js';
import type { SpanChunk } from './span-chunk.js';

/** Up to this many rows are visited without asking their chunk first whether all of them have ceased, or none. */
const MANY = 64;
/** How many chunks are counted between two looks at the clock. */
const CHUNKS_OF_A_STEP = 64;

/**
 * Counts the rows that have ceased by a time without visiting them all. Short rows are counted by their begin, and
 * visited only if they began shortly before; all other rows are sorted by when they cease.
 */
export class CeasedCounter {
  readonly #byBegin: SortedRows<SpanChunk>;
  readonly #longByCease: SortedRows;
  readonly #columns: EventColumns;
  /** How many short rows precede each chunk; counted on first use. */
  #shortBefore: Uint32Array | null = null;

  constructor(byBegin: SortedRows<SpanChunk>, longByCease: SortedRows, columns: EventColumns) {
    this.#byBegin = byBegin;
    this.#longByCease = longByCease;
    this.#columns = columns;
  }

  /** Counts the rows that ceased at or before a time. */
  ceasedBy(time: number): number {
    return this.#longByCease.indexAt(nextAbove(time)) + this.#shortCeasedBy(time);
  }

  /** Builds in steps the counts that the first call of `ceasedBy` would build at once. */
  *prepare(): Steps<void> {
    for (const [index, chunk] of this.#byBegin.chunks.entries()) {
      chunk.countShort();
      if (index % CHUNKS_OF_A_STEP === CHUNKS_OF_A_STEP - 1) yield;
    }
  }

  #shortCeasedBy(time: number): number {
    const { chunks } = this.#byBegin;
    if (chunks.length === 0) return 0;
    const shortMs = 2 ** this.#columns.shortReach;
    const before = (this.#shortBefore ??= this.#countShort());
    // All rows of the earlier chunks began so long ago that they have ceased if they are short.
    const long = lowerBound(chunks.length, (i) => chunks[i]!.firstKey < time - shortMs);
    let i = Math.max(0, long - 1);
    let ceased = before[i] ?? 0;
    for (; i < chunks.length && chunks[i]!.firstKey <= time; i++) {
      ceased += this.#ceasedIn(chunks[i]!, time, shortMs);
    }
    return ceased;
  }

  /** Visits only rows that began within the length of a short row before: each visit is a cache miss. */
  #ceasedIn(chunk: SpanChunk, time: number, shortMs: number): number {
    const { rows } = chunk;
    const columns = this.#columns;
    const from = lowerBound(rows.length, (i) => beginOf(columns, rows[i]!) < time - shortMs);
    const until = from + lowerBound(rows.length - from, (i) => beginOf(columns, rows[from + i]!) <= time);
    let ceased = chunk.shortBefore(from);
    if (until - from > MANY) {
      const { first, last } = chunk.shortCeases;
      if (first > time) return ceased;
      if (last <= time) return chunk.shortBefore(until);
    }
    const { reach, shortReach } = columns;
    for (let i = from; i < until; i++) {
      if (reach[rows[i]!]! <= shortReach && ceaseOf(columns, rows[i]!) <= time) ceased++;
    }
    return ceased;
  }

  #countShort(): Uint32Array {
    let sum = 0;
    return Uint32Array.from(this.#byBegin.chunks, ({ shortRows }) => (sum += shortRows) - shortRows);
  }
}
