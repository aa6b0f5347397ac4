import type { EventRecord } from '../event-record.js';
import type { ValidatedRecords } from '../validate-records.js';

/** Something of a record that a format cannot hold. */
export interface FormatLoss {
  /** Position in the list that was written, from 0; −1 for the document itself. */
  readonly row: number;
  /** The field: `data.onOpen`. */
  readonly path: string;
  /** All of it as a sentence: `Row 3: data.onOpen: a function cannot be written as JSON` */
  readonly message: string;
}

export interface WrittenRecords {
  readonly text: string;
  /** What is in the records and not in the text; empty when nothing is missing. */
  readonly losses: readonly FormatLoss[];
}

export interface WriteOptions {
  /** Title of the whole, where the format has a place for one. */
  readonly title?: string | undefined;
}

/** An interchange format. Faults of the text become issues, whatever the text is; what cannot be written becomes a loss. */
export interface RecordFormat {
  /** What callers name it: `json`. */
  readonly name: string;
  read(text: string): ValidatedRecords;
  write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords;
}
