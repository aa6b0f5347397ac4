import { lowerBound } from '../../time/lower-bound.js';

/**
 * Finds rows by ids that arrive in ascending order, as numbered ids do: nothing has to be stored to see that none is
 * repeated, and a binary search finds a row. Shorter ids come first, then lower texts: `e9` before `e10`.
 */
export class AscendingIds {
  readonly #idOf: (row: number) => string | undefined;
  #first = 0;
  /** One more than the last row. */
  #end = 0;
  #isOpen = true;
  #last = '';
  readonly #released = new Set<number>();

  /** @param idOf the id that a row was added with, even if it has been released since */
  constructor(idOf: (row: number) => string | undefined) {
    this.#idOf = idOf;
  }

  /** Whether rows can still be added: no longer once one was out of order. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** How many rows it holds, including the released ones. */
  get size(): number {
    return this.#end - this.#first;
  }

  /** Adds the next row, whose id must be greater than the last; otherwise false, then and from then on. */
  add(id: string, row: number): boolean {
    this.#isOpen &&= row === this.#end && (row === 0 || isAfter(id, this.#last));
    if (!this.#isOpen) return false;
    this.#last = id;
    this.#end = row + 1;
    return true;
  }

  /** Finds the row of an id, or −1. */
  rowOf(id: string): number {
    const { size } = this;
    const row = this.#first + lowerBound(size, (i) => isAfter(id, this.#idOf(this.#first + i)!));
    return row < this.#first + size && !this.#released.has(row) && this.#idOf(row) === id ? row : -1;
  }

  /** Forgets a row, so that another can have its id. */
  release(row: number): void {
    this.#released.add(row);
  }

  /** Takes out the first `count` rows, and visits those that were not released. */
  takeOut(count: number, visit: (row: number) => void): void {
    const until = this.#first + Math.min(count, this.size);
    for (let row = this.#first; row < until; row++) if (!this.#released.delete(row)) visit(row);
    this.#first = until;
  }
}

function isAfter(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
