import type { EventRecord } from './event-record.js';

/** More than are ever drawn at once. */
const MOST_KEPT = 8192;

/** Records that are made when they are asked for; those asked for lately are the same object again. */
export class MadeRecords {
  readonly #make: (row: number) => EventRecord;
  readonly #usualId: (row: number) => string;
  readonly #size: number;
  readonly #kept = new Map<number, EventRecord>();
  /** Rows of the ids that are not as usual, as far as their records were made. */
  readonly #rows = new Map<string, number>();

  /** @param usualId ends with the row number */
  constructor(make: (row: number) => EventRecord, usualId: (row: number) => string, size: number) {
    this.#make = make;
    this.#usualId = usualId;
    this.#size = size;
  }

  at(row: number): EventRecord {
    let record = this.#kept.get(row);
    if (record) return record;
    record = this.#make(row);
    if (this.#kept.size >= MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    this.#kept.set(row, record);
    if (record.id !== undefined && record.id !== this.#usualId(row)) this.#rows.set(record.id, row);
    return record;
  }

  /** The row of an id, or −1. An id of the host's own is known once its record was made: what was drawn is found. */
  rowOf(id: string): number {
    const known = this.#rows.get(id);
    if (known !== undefined) return known;
    const row = Number(/\d+$/.exec(id)?.[0]);
    return row < this.#size && this.#usualId(row) === id && this.at(row).id === id ? row : -1;
  }
}
