import type { EventColumns } from './event-columns.js';
import { OPEN_ENDS } from './event-columns.js';
import { beginOf, ceaseOf } from './presence.js';
import { RowChunk } from './sorted-rows.js';

/** So many rows share one remembered end. */
export const BLOCK_ROWS = 16;
/** What ceases within so long of its begin, a calendar day of any zone among it, is counted by its begin. */
export const SHORT_MS = 26 * 3_600_000;

/** What is remembered of the ends of a stretch of rows sorted by begin. */
export interface ChunkEnds {
  /** The greatest end that is known; −Infinity for none. */
  readonly lastKnownEnd: number;
  /** Of rows that cease soon after they begin: how many, and when the first and the last of them cease. */
  readonly shortRows: number;
  readonly firstShortCease: number;
  readonly lastShortCease: number;
}

/** A chunk of rows sorted by begin. What it remembers is made when first asked for. */
export class SpanChunk extends RowChunk {
  readonly #columns: EventColumns;
  #ends: ChunkEnds | null = null;
  #ceases: Float64Array | null = null;

  constructor(rows: Uint32Array, firstKey: number, columns: EventColumns) {
    super(rows, firstKey);
    this.#columns = columns;
  }

  get ends(): ChunkEnds {
    return (this.#ends ??= endsOf(this.rows, this.#columns));
  }

  /** When the last of each block ceases, and after these of them all. */
  get lastCeases(): Float64Array {
    return (this.#ceases ??= lastCeasesOf(this.rows, this.#columns));
  }
}

/** Whether a row is counted by its begin. */
export function isShort(columns: EventColumns, row: number): boolean {
  return ceaseOf(columns, row) - beginOf(columns, row) <= SHORT_MS;
}

function endsOf(rows: Uint32Array, columns: EventColumns): ChunkEnds {
  let lastKnownEnd = -Infinity;
  let shortRows = 0;
  let firstShortCease = Infinity;
  let lastShortCease = -Infinity;
  for (const row of rows) {
    const end = columns.end[row]!;
    if (end > lastKnownEnd && (columns.flags[row]! & OPEN_ENDS) === 0) lastKnownEnd = end;
    if (!isShort(columns, row)) continue;
    const cease = ceaseOf(columns, row);
    shortRows++;
    if (cease < firstShortCease) firstShortCease = cease;
    if (cease > lastShortCease) lastShortCease = cease;
  }
  return { lastKnownEnd, shortRows, firstShortCease, lastShortCease };
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
