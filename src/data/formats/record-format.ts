import type { EventRecord } from '../event-record.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { ValidatedRecords } from '../records/validate-records.js';

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
  /** What else is said of the whole, as reading gave it: a description, media. */
  readonly document?: Readonly<Record<string, unknown>> | undefined;
}

/** Which number of `03/04/05` is what: day, month, year. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface ReadOptions {
  /** BCP 47: the language of month names and column headers, besides those that are known anyway. */
  readonly locale?: string | undefined;
  /** Which column or field of the source holds which field of a record: `{ title: 'Headline', date: 'When' }`. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** The order of numeric dates that can be read in several: for all columns, or by the name of the column. */
  readonly dateOrder?: DateOrder | Readonly<Record<string, DateOrder>> | undefined;
  /** EDTF date-time that stands for the present, where a text says `now`. */
  readonly now?: string | undefined;
  /** EDTF dates: what repeats without end is expanded between them. */
  readonly window?: { readonly start: string; readonly end: string } | undefined;
}

/** What a format found in a text. Nothing is thrown for data: what is wrong with it is among the issues. */
export interface FormatRecords extends ValidatedRecords {
  /** What the source says of the whole besides its title: a description, media. */
  readonly document?: Readonly<Record<string, unknown>>;
}

/** Reads a text that arrives in pieces, split anywhere. */
export interface RecordStream {
  /** Takes the next piece; gives the raw records, for validation, that are complete with it. */
  push(text: string): readonly unknown[];
  /** Says that the text is over; gives what was still open. */
  end(): readonly unknown[];
  /**
   * Gives what is complete and was held back until more would settle how it is to be read; it is read by what is known.
   * For a source that pauses or breaks off. Absent where nothing is held back.
   */
  flush?(): readonly unknown[];
  /**
   * Gives the faults of the text itself that were found since the last call; those of records are found when they are
   * validated. What only the whole text tells comes when no more is read (`isLast`).
   */
  takeIssues(isLast: boolean): readonly RecordIssue[];
  /** The title of the document, once it was read. */
  readonly title?: string | undefined;
  /** The other fields of the document, once they were read; see `WriteOptions`. */
  readonly document?: Readonly<Record<string, unknown>>;
  /** The line of the text, from 1, on which a record that was given begins; absent where a format has no lines. */
  lineOf?(record: number): number;
}

/** What a format is known by, without its code. */
export interface FormatSigns {
  /** What callers name it: `json`. */
  readonly name: string;
  /** Media types it is served as, without parameters, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** File name extensions, without the dot. */
  readonly extensions: readonly string[];
  /**
   * How sure the beginning of a text makes that it is of this format, 0–1. Of a format of bytes the beginning is given
   * with a character for each byte.
   */
  recognize(head: string): number;
}

/** An interchange format. Faults of the text become issues, whatever the text is; what cannot be written becomes a loss. */
export interface RecordFormat extends FormatSigns {
  read(text: string, options?: ReadOptions): FormatRecords;
  /** Reads while the text arrives; absent where a text is only understood as a whole. */
  stream?(options?: ReadOptions): RecordStream;
  /** Whether it has a place for the `document` of `WriteOptions`; where it has none, all of that is a loss. */
  readonly holdsDocument?: boolean;
  /** Absent where the format is only read. */
  write?(records: readonly EventRecord[], options: WriteOptions): WrittenRecords;
}

export interface BytesOptions extends ReadOptions {
  /** How many bytes of a compressed file are unpacked before it is refused; 256 MiB when absent. */
  readonly mostInflatedBytes?: number | undefined;
}

/** A format whose files are bytes and no text: Parquet. */
export interface BinaryFormat extends FormatSigns {
  readBytes(bytes: Uint8Array, options?: BytesOptions): Promise<FormatRecords>;
}
