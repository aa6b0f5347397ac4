import type { EventRecord } from '../event-record.js';
import type { RecordIssue } from '../record-issue.js';
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

export interface ReadOptions {
  /** BCP 47: how numbers and dates in prose are to be understood, where a format has such. */
  readonly locale?: string | undefined;
  /** Which column or field of the source holds which field of a record: `{ title: 'Headline', date: 'When' }`. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
}

/** Reads a text that arrives in pieces, split anywhere. */
export interface RecordStream {
  /** Takes the next piece; gives the raw records, for validation, that are complete with it. */
  push(text: string): readonly unknown[];
  /** Says that the text is over; gives what was still open. */
  end(): readonly unknown[];
  /** Faults of the text itself so far; those of records are found when they are validated. */
  readonly issues: readonly RecordIssue[];
  /** The title of the document, once it was read. */
  readonly title?: string | undefined;
}

/** An interchange format. Faults of the text become issues, whatever the text is; what cannot be written becomes a loss. */
export interface RecordFormat {
  /** What callers name it: `json`. */
  readonly name: string;
  /** Media types it is served as, without parameters, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** Ends of file names, without the dot. */
  readonly extensions: readonly string[];
  /** How sure the beginning of a text makes that it is of this format, 0–1. */
  recognize(head: string): number;
  read(text: string, options?: ReadOptions): ValidatedRecords;
  /** Reads while the text arrives; absent where a text is only understood as a whole. */
  stream?(options?: ReadOptions): RecordStream;
  write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords;
}
