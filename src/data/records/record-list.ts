import type { EventRecord } from '../event-record.js';
import type { RecordSink, TakenIds } from './record-validator.js';

/** Collects the records that can be drawn in a list. */
export class RecordList implements RecordSink {
  readonly ids: TakenIds;
  readonly #records: EventRecord[];

  /** @param records the list that records are added to */
  constructor(records: EventRecord[], ids: TakenIds) {
    this.#records = records;
    this.ids = ids;
  }

  get nextRow(): number {
    return this.#records.length;
  }

  recordAt(row: number): EventRecord {
    return this.#records[row]!;
  }

  amend(row: number, record: EventRecord): void {
    this.#records[row] = record;
  }

  push(record: EventRecord): void {
    this.#records.push(record);
  }
}
