import type { EventColumns } from './event-columns.js';
import { OPEN_ENDS } from './event-flags.js';
import { ceaseOf } from './presence.js';
import { RowChunk } from './sorted-rows.js';

/** How many rows share one cached end. */
export const BLOCK_ROWS = 16;

/** When the first and the last short row of a chunk cease. */
export interface ShortCeases {
  readonly first: number;
  readonly last: number;
}

/** A chunk of rows sorted by begin. Its cached values are computed on first use. */
export class SpanChunk extends RowChunk {
  readonly #columns: EventColumns;
  #shortCountsMade: Uint16Array | null = null;
  #lastKnownEnd = NaN;
  #shortCeases: ShortCeases | null = null;
  #lastCeases: Float64Array | null = null;

  constructor(rows: Uint32Array, firstKey: number, columns: EventColumns) {
    super(rows, firstKey);
    this.#columns = columns;
  }

  /** Counts the short rows now instead of on first use. */
  countShort(): void {
    this.#shortCountsMade ??= countShort(this.rows, this.#columns);
  }

  /** How many rows are short. */
  get shortRows(): number {
    return this.#shortCounts.at(-1)!;
  }

  /** How many of the rows before an index of the chunk are short. */
  shortBefore(index: number): number {
    const block = Math.floor(index / BLOCK_ROWS);
    let count = this.#shortCounts[block]!;
    const { reach, shortReach } = this.#columns;
    for (let i = block * BLOCK_ROWS; i < index; i++) if (reach[this.rows[i]!]! <= shortReach) count++;
    return count;
  }

  /** How many rows before each block are short, and how many in total. */
  get #shortCounts(): Uint16Array {
    this.countShort();
    return this.#shortCountsMade!;
  }

  get shortCeases(): ShortCeases {
    return (this.#shortCeases ??= shortCeasesOf(this.rows, this.#columns));
  }

  /** The greatest known end; −Infinity if there is none. */
  get lastKnownEnd(): number {
    // NaN: not computed yet.
    if (this.#lastKnownEnd !== this.#lastKnownEnd) this.#lastKnownEnd = lastKnownEndOf(this.rows, this.#columns);
    return this.#lastKnownEnd;
  }

  /** When the last row of each block ceases, followed by that of the whole chunk. */
  get lastCeases(): Float64Array {
    return (this.#lastCeases ??= lastCeasesOf(this.rows, this.#columns));
  }
}

function countShort(rows: Uint32Array, { reach, shortReach }: EventColumns): Uint16Array {
  const counts = new Uint16Array(Math.floor((rows.length - 1) / BLOCK_ROWS) + 2);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    if (i % BLOCK_ROWS === 0) counts[i / BLOCK_ROWS] = count;
    if (reach[rows[i]!]! <= shortReach) count++;
  }
  counts[counts.length - 1] = count;
  return counts;
}

function shortCeasesOf(rows: Uint32Array, columns: EventColumns): ShortCeases {
  const { reach, shortReach } = columns;
  let first = Infinity;
  let last = -Infinity;
  for (const row of rows) {
    if (reach[row]! > shortReach) continue;
    const cease = ceaseOf(columns, row);
    if (cease < first) first = cease;
    if (cease > last) last = cease;
  }
  return { first, last };
}

function lastKnownEndOf(rows: Uint32Array, { ends, flags }: EventColumns): number {
  let last = -Infinity;
  for (const row of rows) if ((flags[row]! & OPEN_ENDS) === 0) last = Math.max(last, ends.at(row));
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
