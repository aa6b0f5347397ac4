import { AscendingIds } from './ascending-ids.js';
import { hashOf, IdTable } from './id-table.js';

/** How many ids are noted before all are taken at once, as each access to the table is a cache miss. */
const MAX_NOTED = 4096;
/** For each id out of order this many ordered ids move to the table, so that in the end no binary search is left. */
const MOVED_FOR_ONE = 4;

/** Gives out unique ids, and finds the rows that have them. */
export class RecordIds {
  readonly #idOf: (row: number) => string | undefined;
  /** The first rows, as long as their ids ascend; all others are in the table. */
  readonly #inOrder: AscendingIds;
  readonly #table: IdTable;
  /** How many rows to reserve in the table once it gets its first. */
  #reserved = 0;
  /** The number to try next, by repeated id. */
  readonly #next = new Map<string, number>();
  #noted = 0;
  #hashes = new Uint32Array(0);
  #notedRows = new Uint32Array(0);
  #notedLabels = new Float64Array(0);

  /** @param idOf the id that a row has taken, even if it has been released since */
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

  /** Finds the row of an id, or −1. */
  rowOf(id: string): number {
    const row = this.#table.rowOf(id);
    return row >= 0 ? row : this.#inOrder.rowOf(id);
  }

  /**
   * Notes the id of a row, which `takeNoted` takes later.
   *
   * @param label passed on by `takeNoted`
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

  /** Takes the noted ids, and calls `refuse` for each row whose id an earlier row has. */
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

  /** Takes an id; false if another row has it. */
  take(id: string, row: number): boolean {
    if (this.#inOrder.isOpen && this.#isTakenInOrder(id, row)) return true;
    return this.#inOrder.rowOf(id) < 0 && this.#table.add(id, row);
  }

  /** Takes the id, or else the first of `id~2`, `id~3`, … that is free, and returns it. */
  takeLike(id: string, row: number): string {
    if (this.take(id, row)) return id;
    // Numbers that earlier calls found taken are not tried again: a million records may share one id.
    for (let number = this.#next.get(id) ?? 2; ; number++) {
      const unique = `${id}~${number}`;
      if (!this.take(unique, row)) continue;
      this.#next.set(id, number + 1);
      return unique;
    }
  }

  /** Gives up an id, while its row still has it. */
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
