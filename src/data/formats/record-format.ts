import type { EventRecord } from '../event-record.js';
import type { RecordIssue } from '../records/record-issue.js';
import type { ValidatedRecords } from '../records/validate-records.js';

/** A part of a record that a format cannot hold. */
export interface FormatLoss {
  /** Position in the list of records to write, from 0; −1 for the document itself. */
  readonly row: number;
  /** The field: `data.onOpen`. */
  readonly path: string;
  /** The loss as a sentence: `Row 3: data.onOpen: a function cannot be written as JSON` */
  readonly message: string;
}

/** Records as a text. */
export interface WrittenRecords {
  readonly text: string;
  /** What the records contain and the text does not; empty when nothing is missing. */
  readonly losses: readonly FormatLoss[];
}

/** What a text says of its records as a whole. */
export interface WriteOptions {
  /** Title of the whole document, where the format has a place for one. */
  readonly title?: string | undefined;
  /** What else is said about the document, as reading returns it: a description, media. */
  readonly document?: Readonly<Record<string, unknown>> | undefined;
}

/** The order of day, month and year in `03/04/05`. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/** How a text is read, where it does not say so itself. */
export interface ReadOptions {
  /** BCP 47: the language of month names and column headers, in addition to those that are always recognized. */
  readonly locale?: string | undefined;
  /** Which column or field of the source holds which field of a record: `{ title: 'Headline', date: 'When' }`. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  /** The order of numeric dates that could be read in several: for all columns, or by the name of the column. */
  readonly dateOrder?: DateOrder | Readonly<Record<string, DateOrder>> | undefined;
  /** EDTF date-time of the present, for texts that say `now`. */
  readonly now?: string | undefined;
  /** EDTF dates between which recurring events are expanded. Without them only endless recurrences are cut off. */
  readonly window?: { readonly start: string; readonly end: string } | undefined;
}

/** The records that a format found in a text. Reading never throws because of the data: faults become issues. */
export interface FormatRecords extends ValidatedRecords {
  /** What the source says about the document besides its title: a description, media. */
  readonly document?: Readonly<Record<string, unknown>>;
}

/** Reads a text that arrives in pieces, split anywhere. */
export interface RecordStream {
  /** Takes the next piece; returns the raw records that it completes, for validation. */
  push(text: string): readonly unknown[];
  /** Ends the text; returns the raw records that were still open. */
  end(): readonly unknown[];
  /**
   * Returns records that are complete but were held back until more text would settle how to read them; they are read
   * by what is known so far. For a source that pauses or breaks off. Absent where nothing is held back.
   */
  flush?(): readonly unknown[];
  /**
   * Returns the faults of the text itself that were found since the last call; those of records are found by
   * validation. Faults that only the whole text can show are returned when no more is read (`isLast`).
   */
  takeIssues(isLast: boolean): readonly RecordIssue[];
  /** The title of the document, once it has been read. */
  readonly title?: string | undefined;
  /** The other fields of the document, once they were read; see `WriteOptions`. */
  readonly document?: Readonly<Record<string, unknown>>;
  /** Returns the line, from 1, on which the record of an index from 0 begins; absent where a format has no lines. */
  lineOf?(record: number): number;
}

/** The signs by which a format is recognized without its code. */
export interface FormatSigns<Name extends string = string> {
  /** The name that callers use: `json`. */
  readonly name: Name;
  /** Media types it is served with, without parameters, the usual one first. */
  readonly mediaTypes: readonly string[];
  /** File name extensions, without the dot. */
  readonly extensions: readonly string[];
  /**
   * Rates from 0 to 1 how certain it is, from the beginning of a text, that it is of this format. For a binary format
   * the beginning has a character for each byte.
   */
  recognize(head: string): number;
}

/** An interchange format. Any text can be read: its faults become issues. What cannot be written becomes a loss. */
export interface RecordFormat extends FormatSigns {
  read(text: string, options?: ReadOptions): FormatRecords;
  /** Reads while the text arrives; absent where only the whole text can be understood. */
  stream?(options?: ReadOptions): RecordStream;
  /** Whether it has a place for the `document` of `WriteOptions`; if not, all of that is a loss. */
  readonly holdsDocument?: boolean;
  /** Absent where the format can only be read. */
  write?(records: readonly EventRecord[], options: WriteOptions): WrittenRecords;
}

/** How a file is read, where it does not say so itself. */
export interface BytesOptions extends ReadOptions {
  /** The most bytes that a compressed file may unpack to before it is refused; 256 MiB by default. */
  readonly mostInflatedBytes?: number | undefined;
}

/** A format whose files are binary, not text, such as Parquet. */
export interface BinaryFormat extends FormatSigns {
  readBytes(bytes: Uint8Array, options?: BytesOptions): Promise<FormatRecords>;
}
