import { IdTable } from './id-table.js';

/** Gives out ids of which no two are alike, and finds the rows that have them. */
export class RecordIds {
  readonly #rows: IdTable;
  /** By id that came more than once: the number to try next. */
  readonly #next = new Map<string, number>();

  /** @param idOf the id that a row has taken */
  constructor(idOf: (row: number) => string | undefined) {
    this.#rows = new IdTable(idOf);
  }

  /** Makes room for the ids of so many rows. */
  reserve(count: number, firstRow: number): void {
    this.#rows.reserve(count, firstRow);
  }

  /** The row of an id, or −1. */
  rowOf(id: string): number {
    return this.#rows.rowOf(id);
  }

  /** Takes an id; false where another row has it. */
  take(id: string, row: number): boolean {
    return this.#rows.add(id, row);
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
    this.#rows.remove(id);
  }
}
