import type { EventRecord } from '../event-record.js';

/** More than are ever drawn at once. */
const MAX_KEPT = 8192;

/** Records that are made when they are asked for; those asked for lately are the same object again. */
export class MadeRecords {
  readonly #make: (row: number) => EventRecord;
  readonly #kept = new Map<number, EventRecord>();
  /** Rows by their ids, as far as their records were made. */
  readonly #rows = new Map<string, number>();

  constructor(make: (row: number) => EventRecord) {
    this.#make = make;
  }

  at(row: number): EventRecord {
    const kept = this.#kept.get(row);
    if (kept) {
      // To the end of those that are forgotten first.
      this.#kept.delete(row);
      this.#kept.set(row, kept);
      return kept;
    }
    const record = this.#make(row);
    if (this.#kept.size >= MAX_KEPT) this.#forget();
    this.#kept.set(row, record);
    if (record.id !== undefined) this.#rows.set(record.id, row);
    return record;
  }

  #forget(): void {
    const [row, record] = this.#kept.entries().next().value!;
    this.#kept.delete(row);
    if (record.id !== undefined) this.#rows.delete(record.id);
  }

  /** The row of an id whose record was asked for lately, and so of what is drawn; −1 of any other. */
  rowOf(id: string): number {
    return this.#rows.get(id) ?? -1;
  }
}
