/** A table takes ids until it is this full; then a larger one is added. */
const MAX_FULL = 0.75;
const MIN_SLOTS = 64;
/** A cell has this many bits for a row; the others hold part of its hash. */
const ROW_BITS = 24;
const ROW_MASK = 2 ** ROW_BITS - 1;
const MAX_ROWS = ROW_MASK - 1;
const EMPTY = 0xffffffff;
const REMOVED = 0xfffffffe;

/**
 * Finds rows by id. It takes about 5 bytes a row, where a Map of a million ids takes 40: it holds row numbers, and asks
 * the rows for their ids when the bits of a hash agree.
 *
 * It grows by adding tables and never rehashes: no single call takes long, however many ids it holds.
 */
export class IdTable {
  readonly #idOf: (row: number) => string | undefined;
  /** The last is the largest, and takes the next ids. */
  readonly #tables: HashTable[] = [];

  /** @param idOf the id that a row was added with, until it is removed */
  constructor(idOf: (row: number) => string | undefined) {
    this.#idOf = idOf;
  }

  /** Restores a table from its `toCells`, for the same rows. */
  static from(cells: Uint32Array, idOf: (row: number) => string | undefined): IdTable {
    const ids = new IdTable(idOf);
    for (let from = 0; from < cells.length;) {
      const [base, slots] = [cells[from]!, cells[from + 1]!];
      ids.#tables.push(new HashTable(slots, base, cells.subarray(from + 2, from + 2 + slots)));
      from += 2 + slots;
    }
    return ids;
  }

  /** Gives the content, to be posted: the first row, the size and the cells of each table. */
  toCells(): Uint32Array {
    const all = new Uint32Array(this.#tables.reduce((sum, { slots }) => sum + 2 + slots, 0));
    let at = 0;
    for (const { base, slots, cells } of this.#tables) {
      all.set([base, slots], at);
      all.set(cells, at + 2);
      at += 2 + slots;
    }
    return all;
  }

  /** Reserves room for `count` more ids, from `firstRow` on, so that no smaller tables come before. */
  reserve(count: number, firstRow: number): void {
    const last = this.#tables.at(-1);
    // Small lots share tables that double in size; a table for each lot would make too many.
    if (last && count <= last.slots) return;
    this.#tables.push(new HashTable(Math.ceil(Math.min(count, MAX_ROWS) / MAX_FULL), firstRow));
  }

  /** Finds the row of an id, or −1. */
  rowOf(id: string): number {
    const hash = hashOf(id);
    for (let i = this.#tables.length - 1; i >= 0; i--) {
      const row = this.#tables[i]!.find(id, hash, this.#idOf);
      if (row >= 0) return row;
    }
    return -1;
  }

  /** Adds a row by its id; false, without a change, if another row has it. */
  add(id: string, row: number): boolean {
    const hash = hashOf(id);
    const last = this.#tables.length - 1;
    for (let i = last - 1; i >= 0; i--) if (this.#tables[i]!.find(id, hash, this.#idOf) >= 0) return false;
    const table = this.#tables[last];
    if (table && table.room > 0 && table.holds(row)) return table.add(id, hash, row, this.#idOf);
    if (table && table.find(id, hash, this.#idOf) >= 0) return false;
    // Rows may arrive in any order; the table counts from one of them only if a cell could not hold the number.
    const larger = new HashTable(Math.min((table?.slots ?? 0) * 2, MAX_ROWS), row < MAX_ROWS ? 0 : row);
    this.#tables.push(larger);
    return larger.add(id, hash, row, this.#idOf);
  }

  /** Like `add`, for a row whose id `idOf` already knows. @param hash `hashOf` that id */
  addHashed(hash: number, row: number): boolean {
    const table = this.#tables[0];
    // With a single table the id itself is not needed, which is far away in memory.
    if (this.#tables.length !== 1 || !(table!.room > 0 && table!.holds(row))) return this.add(this.#idOf(row)!, row);
    return table!.addHashed(hash, row, this.#idOf);
  }

  /** Removes the row of an id; `idOf` must still know its id. */
  remove(id: string): void {
    const hash = hashOf(id);
    for (const table of this.#tables) table.remove(id, hash, this.#idOf);
  }
}

/** Open addressing with linear probing. A cell holds the low bits of a hash beside a row number, counted from `#base`. */
class HashTable {
  readonly slots: number;
  /** How many rows may still be added. */
  room: number;
  readonly base: number;
  readonly cells: Uint32Array;

  constructor(slots: number, base: number, cells?: Uint32Array) {
    this.slots = Math.max(MIN_SLOTS, slots);
    this.room = Math.floor(this.slots * MAX_FULL);
    this.base = base;
    this.cells = cells ?? new Uint32Array(this.slots).fill(EMPTY);
  }

  holds(row: number): boolean {
    return row >= this.base && row - this.base < MAX_ROWS;
  }

  find(id: string, hash: number, idOf: (row: number) => string | undefined): number {
    const slot = this.#slotOf(id, hash, idOf);
    return this.cells[slot] === EMPTY ? -1 : this.#rowAt(slot);
  }

  /** Adds a row; false, without a change, if the table has the id. */
  add(id: string, hash: number, row: number, idOf: (row: number) => string | undefined): boolean {
    const slot = this.#slotOf(id, hash, idOf);
    if (this.cells[slot] !== EMPTY) return false;
    this.cells[slot] = ((hash << ROW_BITS) | (row - this.base)) >>> 0;
    this.room--;
    return true;
  }

  addHashed(hash: number, row: number, idOf: (row: number) => string | undefined): boolean {
    const { cells, slots } = this;
    const tag = hash & (2 ** (32 - ROW_BITS) - 1);
    let slot = this.#firstSlot(hash);
    for (let cell = cells[slot]!; cell !== EMPTY; cell = cells[slot]!) {
      if (cell >>> ROW_BITS === tag && cell !== REMOVED && idOf(this.#rowAt(slot)) === idOf(row)) return false;
      slot++;
      if (slot === slots) slot = 0;
    }
    cells[slot] = ((hash << ROW_BITS) | (row - this.base)) >>> 0;
    this.room--;
    return true;
  }

  remove(id: string, hash: number, idOf: (row: number) => string | undefined): void {
    const slot = this.#slotOf(id, hash, idOf);
    if (this.cells[slot] !== EMPTY) this.cells[slot] = REMOVED;
  }

  /** Finds the slot of an id, or the empty slot for it. */
  #slotOf(id: string, hash: number, idOf: (row: number) => string | undefined): number {
    const cells = this.cells;
    const { length } = cells;
    const tag = hash & (2 ** (32 - ROW_BITS) - 1);
    let slot = this.#firstSlot(hash);
    for (;;) {
      const cell = cells[slot]!;
      if (cell === EMPTY) return slot;
      if (cell >>> ROW_BITS === tag && cell !== REMOVED && idOf(this.#rowAt(slot)) === id) return slot;
      slot++;
      if (slot === length) slot = 0;
    }
  }

  #rowAt(slot: number): number {
    return this.base + (this.cells[slot]! & ROW_MASK);
  }

  #firstSlot(hash: number): number {
    return Math.floor((hash / 2 ** 32) * this.slots);
  }
}

/** Hashes with FNV-1a over the UTF-16 units, and mixes the bits as in MurmurHash3. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
