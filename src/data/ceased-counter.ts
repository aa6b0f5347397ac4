import { lowerBound } from '../time/lower-bound.js';
import { nextAbove } from '../time/next-float.js';
import type { EventColumns } from './event-columns.js';
import { ceaseOf } from './presence.js';
import type { SortedRows } from './sorted-rows.js';
import { SHORT_REACH, type SpanChunk } from './span-chunk.js';

/**
 * Counts rows that ceased by a time without visiting them. What ceases within a day or so of its begin, which most do,
 * is counted by its begin, and looked at only where it began that shortly before; the rest is kept sorted by cease.
 */
export class CeasedCounter {
  readonly #byBegin: SortedRows<SpanChunk>;
  readonly #longByCease: SortedRows;
  readonly #columns: EventColumns;
  /** How many short rows lie before each chunk; made when first asked for. */
  #shortBefore: Uint32Array | null = null;

  constructor(byBegin: SortedRows<SpanChunk>, longByCease: SortedRows, columns: EventColumns) {
    this.#byBegin = byBegin;
    this.#longByCease = longByCease;
    this.#columns = columns;
  }

  /** How many rows ceased at a time or before it. */
  ceasedBy(time: number): number {
    return this.#longByCease.indexAt(nextAbove(time)) + this.#shortCeasedBy(time);
  }

  #shortCeasedBy(time: number): number {
    const { chunks } = this.#byBegin;
    const before = (this.#shortBefore ??= this.#countShort());
    // All rows of the chunks before this one began so long ago that they have ceased if they are short.
    const long = lowerBound(chunks.length, (i) => chunks[i]!.firstKey < time - 2 ** SHORT_REACH);
    let i = Math.max(0, long - 1);
    let ceased = before[i] ?? 0;
    for (; i < chunks.length && chunks[i]!.firstKey <= time; i++) {
      const { rows, shortCeases, shortRows } = chunks[i]!;
      if (shortCeases.last <= time) ceased += shortRows;
      else if (shortCeases.first <= time) ceased += this.#lookAt(rows, time);
    }
    return ceased;
  }

  #lookAt(rows: Uint32Array, time: number): number {
    let ceased = 0;
    const { reach } = this.#columns;
    for (const row of rows) if (reach[row]! <= SHORT_REACH && ceaseOf(this.#columns, row) <= time) ceased++;
    return ceased;
  }

  #countShort(): Uint32Array {
    let sum = 0;
    return Uint32Array.from(this.#byBegin.chunks, ({ shortRows }) => (sum += shortRows) - shortRows);
  }
}
