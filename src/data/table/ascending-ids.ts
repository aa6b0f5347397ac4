import { lowerBound } from '../../time/lower-bound.js';

/**
 * Finds rows by ids that come in ascending order, as those that were counted up do: nothing has to be kept to see that
 * none comes twice, and halving finds a row. The shorter id comes first, then the lower text: `e9` before `e10`.
 */
export class AscendingIds {
  readonly #idOf: (row: number) => string | undefined;
  #first = 0;
  /** One more than the last row. */
  #end = 0;
  #isOpen = true;
  #last = '';
  readonly #released = new Set<number>();

  /** @param idOf the id that a row was added with, also when it was released since */
  constructor(idOf: (row: number) => string | undefined) {
    this.#idOf = idOf;
  }

  /** Whether rows may still be added; not when one had another place. */
  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** How many rows it holds, those released included. */
  get size(): number {
    return this.#end - this.#first;
  }

  /** Adds the row behind the last, by an id behind the last; false, and from then on, where it is another. */
  add(id: string, row: number): boolean {
    this.#isOpen &&= row === this.#end && (row === 0 || isAfter(id, this.#last));
    if (!this.#isOpen) return false;
    this.#last = id;
    this.#end = row + 1;
    return true;
  }

  /** The row of an id, or −1. */
  rowOf(id: string): number {
    const { size } = this;
    const row = this.#first + lowerBound(size, (i) => isAfter(id, this.#idOf(this.#first + i)!));
    return row < this.#first + size && !this.#released.has(row) && this.#idOf(row) === id ? row : -1;
  }

  /** Forgets a row, whose id another may have. */
  release(row: number): void {
    this.#released.add(row);
  }

  /** Takes the first rows out, so many, and calls with those that were not released. */
  takeOut(count: number, visit: (row: number) => void): void {
    const until = this.#first + Math.min(count, this.size);
    for (let row = this.#first; row < until; row++) if (!this.#released.delete(row)) visit(row);
    this.#first = until;
  }
}

function isAfter(id: string, other: string): boolean {
  return id.length === other.length ? id > other : id.length > other.length;
}
