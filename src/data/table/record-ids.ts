import { AscendingIds } from './ascending-ids.js';
import { hashOf, IdTable } from './id-table.js';

/** Ids that are noted before they are taken, all at once: their places in the table are misses of the cache. */
const MAX_NOTED = 4096;
/** For each id that is not in order so many of those that are move to the table: then no search by halving is left. */
const MOVED_FOR_ONE = 4;

/** Gives out ids of which no two are alike, and finds the rows that have them. */
export class RecordIds {
  readonly #idOf: (row: number) => string | undefined;
  /** The rows from the first on, as long as their ids ascend; of all others the table knows. */
  readonly #inOrder: AscendingIds;
  readonly #table: IdTable;
  /** Rows that are expected in the table once it has any. */
  #reserved = 0;
  /** By id that came more than once: the number to try next. */
  readonly #next = new Map<string, number>();
  #noted = 0;
  #hashes = new Uint32Array(0);
  #notedRows = new Uint32Array(0);
  #notedLabels = new Float64Array(0);

  /** @param idOf the id that a row has taken, also when it was released since */
  constructor(idOf: (row: number) => string | undefined) {
    this.#idOf = idOf;
    this.#inOrder = new AscendingIds(idOf);
    this.#table = new IdTable(idOf);
  }

  /** Reserves room for the ids of `count` rows. */
  reserve(count: number, firstRow: number): void {
    if (this.#inOrder.isOpen) this.#reserved = Math.max(this.#reserved, count);
    else this.#table.reserve(count, firstRow);
  }

  /** The row of an id, or −1. */
  rowOf(id: string): number {
    const row = this.#table.rowOf(id);
    return row >= 0 ? row : this.#inOrder.rowOf(id);
  }

  /**
   * Notes that a row wants its id; `takeNoted` takes them all.
   *
   * @param label what `takeNoted` calls the row as well
   * @returns false when it is time for `takeNoted`
   */
  note(id: string, row: number, label: number): boolean {
    if (this.#inOrder.isOpen && this.#isTakenInOrder(id, row)) return true;
    if (this.#hashes.length === 0) {
      this.#hashes = new Uint32Array(MAX_NOTED);
      this.#notedRows = new Uint32Array(MAX_NOTED);
      this.#notedLabels = new Float64Array(MAX_NOTED);
    }
    const at = this.#noted++;
    this.#hashes[at] = hashOf(id);
    this.#notedRows[at] = row;
    this.#notedLabels[at] = label;
    return this.#noted < MAX_NOTED;
  }

  /** Takes the ids that were noted; calls with the rows whose id an earlier row has. */
  takeNoted(refuse: (row: number, label: number) => void): void {
    const count = this.#noted;
    this.#noted = 0;
    this.#inOrder.takeOut(count * MOVED_FOR_ONE, (row) => this.#table.add(this.#idOf(row)!, row));
    for (let i = 0; i < count; i++) {
      const row = this.#notedRows[i]!;
      const isInOrder = this.#inOrder.size > 0 && this.#inOrder.rowOf(this.#idOf(row)!) >= 0;
      if (isInOrder || !this.#table.addHashed(this.#hashes[i]!, row)) refuse(row, this.#notedLabels[i]!);
    }
  }

  /** Takes an id; false where another row has it. */
  take(id: string, row: number): boolean {
    if (this.#inOrder.isOpen && this.#isTakenInOrder(id, row)) return true;
    return this.#inOrder.rowOf(id) < 0 && this.#table.add(id, row);
  }

  /** Takes the id, or else the first of `id~2`, `id~3`, … that is free, and gives back which. */
  takeLike(id: string, row: number): string {
    if (this.take(id, row)) return id;
    // The numbers that earlier calls found taken are not tried again: a million records may share one id.
    for (let number = this.#next.get(id) ?? 2; ; number++) {
      const unique = `${id}~${number}`;
      if (!this.take(unique, row)) continue;
      this.#next.set(id, number + 1);
      return unique;
    }
  }

  /** Gives an id back, while its row still has it. */
  release(id: string): void {
    const row = this.#table.rowOf(id);
    if (row >= 0) this.#table.remove(id);
    else this.#inOrder.release(this.#inOrder.rowOf(id));
  }

  #isTakenInOrder(id: string, row: number): boolean {
    if (this.#inOrder.add(id, row)) return true;
    if (this.#reserved > 0) this.#table.reserve(this.#reserved, 0);
    return false;
  }
}
