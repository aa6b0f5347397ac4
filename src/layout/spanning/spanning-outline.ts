import { MARKER } from '../../data/table/event-flags.js';
import type { EventTable } from '../../data/event-table.js';
import type { EventColumns } from '../../data/table/event-columns.js';
import { ceaseOf } from '../../data/table/presence.js';
import { lowerBound } from '../../time/lower-bound.js';
import type { LaneChunk, LaneRows } from '../lanes/lane-chunk.js';

const BLOCK_ROWS = 32;

/** Chunks are immutable, so an outline holds for all lists that share the chunk. */
const outlines = new WeakMap<LaneChunk, ChunkOutline>();

/**
 * Finds how far any run of backgrounds and markers extends, by blocks instead of one by one: a hundred thousand cost a
 * frame no more than a thousand.
 */
export class SpanningOutline {
  readonly #rows: LaneRows;
  readonly #columns: EventColumns;

  constructor(rows: LaneRows, { columns }: EventTable) {
    this.#rows = rows;
    this.#columns = columns;
  }

  /** When the last background in a range of indexes ceases; −Infinity if there is none. */
  lastCease(from: number, until: number): number {
    let last = -Infinity;
    this.#visit(from, until, (outline, start, end) => {
      last = Math.max(last, outline.lastCease(start, end));
      return true;
    });
    return last;
  }

  /** The row of the first marker in a range of indexes; −1 if there is none. */
  firstMarker(from: number, until: number): number {
    let row = -1;
    this.#visit(from, until, (outline, start, end) => (row = outline.firstMarker(start, end)) < 0);
    return row;
  }

  /** @param visit returns whether to continue */
  #visit(from: number, until: number, visit: (outline: ChunkOutline, start: number, end: number) => boolean): void {
    if (from >= until) return;
    const { chunks, offsets } = this.#rows;
    for (let i = lowerBound(offsets.length, (at) => offsets[at]! <= from) - 1; i < chunks.length; i++) {
      const offset = offsets[i]!;
      if (offset >= until) return;
      const end = Math.min(until - offset, chunks[i]!.rows.length);
      if (!visit(this.#outlineOf(chunks[i]!), Math.max(from - offset, 0), end)) return;
    }
  }

  #outlineOf(chunk: LaneChunk): ChunkOutline {
    let outline = outlines.get(chunk);
    if (!outline) outlines.set(chunk, (outline = new ChunkOutline(chunk.rows, this.#columns)));
    return outline;
  }
}

class ChunkOutline {
  readonly #rows: Uint32Array;
  readonly #columns: EventColumns;
  /** For each block. */
  readonly #lastCeases: Float64Array;
  readonly #hasMarker: Uint8Array;

  constructor(rows: Uint32Array, columns: EventColumns) {
    this.#rows = rows;
    this.#columns = columns;
    const blocks = Math.ceil(rows.length / BLOCK_ROWS);
    this.#lastCeases = new Float64Array(blocks).fill(-Infinity);
    this.#hasMarker = new Uint8Array(blocks);
    for (let i = 0; i < rows.length; i++) {
      const block = Math.floor(i / BLOCK_ROWS);
      if (this.#isMarker(i)) this.#hasMarker[block] = 1;
      else this.#lastCeases[block] = Math.max(this.#lastCeases[block]!, ceaseOf(columns, rows[i]!));
    }
  }

  lastCease(from: number, until: number): number {
    let last = -Infinity;
    for (let i = from; i < until;) {
      const isBlock = isWhole(i, until);
      const cease = isBlock
        ? this.#lastCeases[i / BLOCK_ROWS]!
        : this.#isMarker(i)
          ? -Infinity
          : ceaseOf(this.#columns, this.#rows[i]!);
      if (cease > last) last = cease;
      i += isBlock ? BLOCK_ROWS : 1;
    }
    return last;
  }

  firstMarker(from: number, until: number): number {
    for (let i = from; i < until;) {
      if (isWhole(i, until) && this.#hasMarker[i / BLOCK_ROWS] === 0) i += BLOCK_ROWS;
      else if (this.#isMarker(i)) return this.#rows[i]!;
      else i++;
    }
    return -1;
  }

  #isMarker(index: number): boolean {
    return (this.#columns.flags[this.#rows[index]!]! & MARKER) !== 0;
  }
}

function isWhole(from: number, until: number): boolean {
  return from % BLOCK_ROWS === 0 && from + BLOCK_ROWS <= until;
}
