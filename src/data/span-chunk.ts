import type { EventColumns } from './event-columns.js';
import { OPEN_ENDS } from './event-columns.js';
import { ceaseOf } from './presence.js';
import { RowChunk } from './sorted-rows.js';

/** So many rows share one remembered end. */
export const BLOCK_ROWS = 16;
/**
 * Rows of this reach or less, 37 hours, a calendar day of any zone among them, are counted by their begin: they cease
 * soon after it.
 */
export const SHORT_REACH = 27;

/** When short rows of a stretch cease. */
export interface ShortCeases {
  readonly first: number;
  readonly last: number;
}

/** A chunk of rows sorted by begin. What it remembers is made when first asked for. */
export class SpanChunk extends RowChunk {
  readonly #columns: EventColumns;
  #shortRows = -1;
  #lastKnownEnd = NaN;
  #shortCeases: ShortCeases | null = null;
  #lastCeases: Float64Array | null = null;

  constructor(rows: Uint32Array, firstKey: number, columns: EventColumns) {
    super(rows, firstKey);
    this.#columns = columns;
  }

  /** How many rows are short. */
  get shortRows(): number {
    if (this.#shortRows < 0) this.#shortRows = countShort(this.rows, this.#columns.reach);
    return this.#shortRows;
  }

  get shortCeases(): ShortCeases {
    return (this.#shortCeases ??= shortCeasesOf(this.rows, this.#columns));
  }

  /** The greatest end that is known; −Infinity for none. */
  get lastKnownEnd(): number {
    // NaN is what has not been looked for.
    if (this.#lastKnownEnd !== this.#lastKnownEnd) this.#lastKnownEnd = lastKnownEndOf(this.rows, this.#columns);
    return this.#lastKnownEnd;
  }

  /** When the last of each block ceases, and after these of them all. */
  get lastCeases(): Float64Array {
    return (this.#lastCeases ??= lastCeasesOf(this.rows, this.#columns));
  }
}

function countShort(rows: Uint32Array, reach: Uint8Array): number {
  let count = 0;
  for (const row of rows) if (reach[row]! <= SHORT_REACH) count++;
  return count;
}

function shortCeasesOf(rows: Uint32Array, columns: EventColumns): ShortCeases {
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    if (columns.reach[row]! > SHORT_REACH) continue;
    const cease = ceaseOf(columns, row);
    if (cease < first) first = cease;
    if (cease > last) last = cease;
  }
  return { first, last };
}

function lastKnownEndOf(rows: Uint32Array, { end, flags }: EventColumns): number {
  let last = -Infinity;
  for (const row of rows) if (end[row]! > last && (flags[row]! & OPEN_ENDS) === 0) last = end[row]!;
  return last;
}

function lastCeasesOf(rows: Uint32Array, columns: EventColumns): Float64Array {
  const blocks = Math.ceil(rows.length / BLOCK_ROWS);
  const last = new Float64Array(blocks + 1).fill(-Infinity);
  rows.forEach((row, i) => {
    const block = Math.floor(i / BLOCK_ROWS);
    last[block] = Math.max(last[block]!, ceaseOf(columns, row));
  });
  last[blocks] = last.reduce((most, each) => Math.max(most, each), -Infinity);
  return last;
}
