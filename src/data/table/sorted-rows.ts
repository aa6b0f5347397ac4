import { lowerBound } from '../../time/lower-bound.js';
import type { Steps } from '../in-slices.js';

/** The maximum of rows in a chunk. A chunk that overflows is split into equal parts, at least half as large. */
export const CHUNK_ROWS = 1024;

/** If more rows than this are removed, all chunks are searched instead of looking up each row. */
const MAX_SOUGHT = 2000;
/** How many rows are merged between two looks at the clock; each may be a cache miss. */
const ROWS_OF_A_STEP = 8192;
const CHUNKS_OF_A_STEP = ROWS_OF_A_STEP / CHUNK_ROWS;

/** A stretch of sorted rows. Never written to, so that lists can share it and its cached values stay valid. */
export class RowChunk {
  readonly rows: Uint32Array;
  /** The key of the first row. */
  readonly firstKey: number;

  constructor(rows: Uint32Array, firstKey: number) {
    this.rows = rows;
    this.firstKey = firstKey;
  }
}

/** The order of rows. */
export interface RowOrder<Chunk extends RowChunk> {
  /** Gives the key of a row, ±Infinity allowed. It must not change while the row is in a list. */
  keyOf(row: number): number;
  /** Compares rows of equal key; 0 only for a row and itself. */
  tie(a: number, b: number): number;
  makeChunk(rows: Uint32Array, firstKey: number): Chunk;
}

/**
 * Row numbers in the order of a key, in chunks. A list never changes: `merged` gives another one, which shares all
 * unchanged chunks, so that adding a few rows to a million costs a few chunks.
 */
export class SortedRows<Chunk extends RowChunk = RowChunk> {
  readonly length: number;
  readonly chunks: readonly Chunk[];
  /** The index of the first row of each chunk. */
  readonly offsets: Uint32Array;
  readonly #order: RowOrder<Chunk>;

  private constructor(order: RowOrder<Chunk>, chunks: readonly Chunk[]) {
    this.#order = order;
    this.chunks = chunks;
    this.offsets = new Uint32Array(chunks.length);
    let length = 0;
    for (let i = 0; i < chunks.length; i++) {
      this.offsets[i] = length;
      length += chunks[i]!.rows.length;
    }
    this.length = length;
  }

  /** Makes a list. @param rows sorted; kept, not copied */
  static from<Chunk extends RowChunk>(order: RowOrder<Chunk>, rows: Uint32Array): SortedRows<Chunk> {
    const chunks: Chunk[] = [];
    pushChunks(chunks, order, rows, CHUNK_ROWS);
    return new SortedRows(order, chunks);
  }

  /** Gives the row at an index; undefined outside the list. */
  at(index: number): number | undefined {
    if (!(index >= 0 && index < this.length)) return undefined;
    const chunk = lowerBound(this.offsets.length, (i) => this.offsets[i]! <= index) - 1;
    return this.chunks[chunk]!.rows[index - this.offsets[chunk]!];
  }

  /** Finds the index of the first row whose key is not below a number. */
  indexAt(key: number): number {
    const { chunks } = this;
    // The border is in the last chunk that begins below, or at its end.
    const chunk = lowerBound(chunks.length, (i) => chunks[i]!.firstKey < key) - 1;
    if (chunk < 0) return 0;
    const { rows } = chunks[chunk]!;
    return this.offsets[chunk]! + lowerBound(rows.length, (i) => this.#order.keyOf(rows[i]!) < key);
  }

  /**
   * Like `indexAt` for many keys at once, which is several times as fast: for prefix counts over a table of buckets.
   *
   * @param keyAt ascending
   */
  indexesAt(count: number, keyAt: (index: number) => number): Uint32Array {
    const indexes = new Uint32Array(count);
    if (count === 0 || this.length === 0) return indexes;
    const { chunks, offsets } = this;
    let index = this.indexAt(keyAt(0));
    indexes[0] = index;
    let chunk = Math.max(0, lowerBound(offsets.length, (i) => offsets[i]! <= index) - 1);
    for (let i = 1; i < count; i++) {
      const key = keyAt(i);
      while (chunk + 1 < chunks.length && chunks[chunk + 1]!.firstKey < key) index = offsets[++chunk]!;
      const { rows } = chunks[chunk]!;
      const from = index - offsets[chunk]!;
      index += lowerBound(rows.length - from, (place) => this.#order.keyOf(rows[from + place]!) < key);
      indexes[i] = index;
    }
    return indexes;
  }

  /** Counts the rows of the list before a row, whether that is in the list or not. */
  indexFor(row: number): number {
    const chunk = Math.max(0, this.#chunksNotAfter(row) - 1);
    const rows = this.chunks[chunk]?.rows ?? [];
    return (this.offsets[chunk] ?? 0) + lowerBound(rows.length, (i) => this.compare(rows[i]!, row) < 0);
  }

  /** Finds the index of a row; −1 if it is not in the list. */
  indexOf(row: number): number {
    const index = this.indexFor(row);
    return this.at(index) === row ? index : -1;
  }

  /** Gives the rows from one index up to another, which is excluded. */
  between(from: number, until: number): Uint32Array {
    const first = Math.max(0, from);
    const last = Math.min(until, this.length);
    if (first >= last) return new Uint32Array(0);
    let chunk = lowerBound(this.offsets.length, (i) => this.offsets[i]! <= first) - 1;
    const offset = this.offsets[chunk]!;
    const { rows } = this.chunks[chunk]!;
    if (last - offset <= rows.length) return rows.subarray(first - offset, last - offset);
    const found = new Uint32Array(last - first);
    for (let index = first; index < last; chunk++) {
      const part = this.chunks[chunk]!.rows.subarray(index - this.offsets[chunk]!, last - this.offsets[chunk]!);
      found.set(part, index - first);
      index += part.length;
    }
    return found;
  }

  *[Symbol.iterator](): Generator<number> {
    for (const { rows } of this.chunks) yield* rows;
  }

  toArray(): Uint32Array {
    const rows = new Uint32Array(this.length);
    this.chunks.forEach((chunk, i) => rows.set(chunk.rows, this.offsets[i]));
    return rows;
  }

  /**
   * Gives a list with some rows added and others removed.
   *
   * @param added in the order of the list
   * @param removed rows of the list; others are ignored
   */
  *merged(added: Uint32Array, removed: ReadonlySet<number>): Steps<SortedRows<Chunk>> {
    const { chunks } = this;
    if (removed.size > MAX_SOUGHT) return yield* (yield* this.#without(removed)).merged(added, new Set());
    const gone = Uint32Array.from(removed).sort((a, b) => this.compare(a, b));
    if (added.length + gone.length === 0) return this;
    if (chunks.length === 0) return SortedRows.from(this.#order, added);
    const result: Chunk[] = [];
    let copied = 0;
    let a = 0;
    let g = 0;
    let sinceStep = 0;
    while (a < added.length || g < gone.length) {
      const next = firstOf(added[a], gone[g], (x, y) => this.compare(x, y));
      const at = Math.max(0, this.#chunksNotAfter(next) - 1);
      while (copied < at) result.push(chunks[copied++]!);
      const border = chunks[at + 1]?.rows[0];
      const isBefore = (row: number) => border === undefined || this.compare(row, border) < 0;
      const addedUntil = a + lowerBound(added.length - a, (i) => isBefore(added[a + i]!));
      const goneUntil = g + lowerBound(gone.length - g, (i) => isBefore(gone[g + i]!));
      yield* this.#pushMerged(result, chunks[at]!, added.subarray(a, addedUntil), gone.subarray(g, goneUntil));
      sinceStep += chunks[at]!.rows.length + addedUntil - a;
      a = addedUntil;
      g = goneUntil;
      copied = at + 1;
      if (sinceStep < ROWS_OF_A_STEP) continue;
      sinceStep = 0;
      yield;
    }
    while (copied < chunks.length) result.push(chunks[copied++]!);
    return new SortedRows(this.#order, result);
  }

  *#without(removed: ReadonlySet<number>): Steps<SortedRows<Chunk>> {
    const chunks: Chunk[] = [];
    for (const [i, chunk] of this.chunks.entries()) {
      if (i % CHUNKS_OF_A_STEP === CHUNKS_OF_A_STEP - 1) yield;
      const rows = chunk.rows.filter((row) => !removed.has(row));
      if (rows.length === chunk.rows.length) chunks.push(chunk);
      else if (rows.length > 0) chunks.push(this.#order.makeChunk(rows, this.#order.keyOf(rows[0]!)));
    }
    return new SortedRows(this.#order, chunks);
  }

  /** Compares two rows in the order of the list, whether they are in it or not. */
  compare(a: number, b: number): number {
    const before = this.#order.keyOf(a);
    const after = this.#order.keyOf(b);
    return before < after ? -1 : before > after ? 1 : this.#order.tie(a, b);
  }

  /** Counts the chunks that begin at or before a row. */
  #chunksNotAfter(row: number): number {
    return lowerBound(this.chunks.length, (i) => this.compare(this.chunks[i]!.rows[0]!, row) <= 0);
  }

  *#pushMerged(result: Chunk[], { rows }: Chunk, added: Uint32Array, removed: Uint32Array): Steps<void> {
    const kept = removed.length === 0 ? rows : without(rows, removed);
    const last = kept.at(-1);
    if (added.length > 0 && last !== undefined && this.compare(added[0]!, last) > 0) {
      // Rows appended in order fill the chunk first: chunks split in halves would stay half empty forever.
      const fitting = Math.max(0, CHUNK_ROWS - kept.length);
      const full = new Uint32Array(kept.length + Math.min(fitting, added.length));
      full.set(kept);
      full.set(added.subarray(0, fitting), kept.length);
      pushChunks(result, this.#order, full, CHUNK_ROWS);
      pushChunks(result, this.#order, added.slice(fitting), CHUNK_ROWS);
      return;
    }
    const merged = yield* this.#mergeTwo(kept, added);
    const parts = Math.ceil(merged.length / CHUNK_ROWS);
    pushChunks(result, this.#order, merged, Math.ceil(merged.length / parts));
  }

  *#mergeTwo(rows: Uint32Array, added: Uint32Array): Steps<Uint32Array> {
    if (added.length === 0) return rows;
    const merged = new Uint32Array(rows.length + added.length);
    for (let a = 0, r = 0; a < added.length; a += ROWS_OF_A_STEP) {
      const next = added[a + ROWS_OF_A_STEP];
      const isBefore = (row: number) => next === undefined || this.compare(row, next) < 0;
      const until = r + lowerBound(rows.length - r, (i) => isBefore(rows[r + i]!));
      this.#mergeInto(merged.subarray(r + a), rows.subarray(r, until), added.subarray(a, a + ROWS_OF_A_STEP));
      r = until;
      if (next !== undefined) yield;
    }
    return merged;
  }

  #mergeInto(merged: Uint32Array, rows: Uint32Array, added: Uint32Array): void {
    const { keyOf, tie } = this.#order;
    let r = 0;
    let a = 0;
    // One of two compared rows is compared again, so keys are kept: each is computed once.
    let rowKey = rows.length > 0 ? keyOf(rows[0]!) : 0;
    let addedKey = keyOf(added[0]!);
    for (let i = 0; r < rows.length && a < added.length; i++) {
      if (addedKey < rowKey || (addedKey === rowKey && tie(added[a]!, rows[r]!) < 0)) {
        merged[i] = added[a++]!;
        if (a < added.length) addedKey = keyOf(added[a]!);
      } else {
        merged[i] = rows[r++]!;
        if (r < rows.length) rowKey = keyOf(rows[r]!);
      }
    }
    merged.set(rows.subarray(r), r + a);
    merged.set(added.subarray(a), rows.length + a);
  }
}

function pushChunks<Chunk extends RowChunk>(
  chunks: Chunk[],
  order: RowOrder<Chunk>,
  rows: Uint32Array,
  size: number,
): void {
  for (let from = 0; from < rows.length; from += size) {
    chunks.push(order.makeChunk(rows.subarray(from, from + size), order.keyOf(rows[from]!)));
  }
}

function firstOf(a: number | undefined, b: number | undefined, compare: (x: number, y: number) => number): number {
  if (a === undefined) return b!;
  return b === undefined || compare(a, b) < 0 ? a : b;
}

/** Removes rows; those that are not in the chunk are ignored. */
function without(rows: Uint32Array, removed: Uint32Array): Uint32Array {
  const gone = new Set(removed);
  return rows.filter((row) => !gone.has(row));
}
