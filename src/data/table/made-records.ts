import type { EventRecord } from '../event-record.js';

/** How many records are kept; more than are ever drawn at once. */
const MAX_KEPT = 8192;

/** Makes records on request; recently requested ones are the same object again. */
export class MadeRecords {
  readonly #make: (row: number) => EventRecord;
  readonly #kept = new Map<number, EventRecord>();
  /** Rows by their ids, for the records that are kept. */
  readonly #rows = new Map<string, number>();

  constructor(make: (row: number) => EventRecord) {
    this.#make = make;
  }

  at(row: number): EventRecord {
    const kept = this.#kept.get(row);
    if (kept) {
      // Recently used records are forgotten last.
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

  /** Finds the row of an id whose record was requested recently, as that of any drawn event; −1 for any other. */
  rowOf(id: string): number {
    return this.#rows.get(id) ?? -1;
  }
}
