import { quoteText } from '../describe-value.js';
import type { EventRecord } from '../event-record.js';
import { IssueList } from '../records/record-issue.js';
import { validateRecords } from '../records/validate-records.js';
import type { FormatRecords } from './record-format.js';

/** A record as the reader of a foreign format assembles it: our fields, and others under their own names. */
export type DraftRecord = Partial<Record<keyof EventRecord, unknown>>;

/** What a format says about the document. */
export interface DocumentWords {
  readonly title?: string | undefined;
  /** The rest: a description, media. */
  readonly document?: Readonly<Record<string, unknown>> | undefined;
}

/** Something that a format cannot say and that was assumed, counted over all the records that it concerns. */
interface Assumption {
  readonly path: string;
  readonly what: string;
  readonly example: string;
  readonly taken: string;
  count: number;
}

/**
 * Gathers what the reader of a foreign format finds: drafts of records, and what had to be assumed to make them.
 * `validated` then checks the drafts like any records, so nothing that a reader lets pass is drawn unchecked.
 */
export class RecordGatherer {
  readonly #drafts: unknown[] = [];
  readonly #issues = new IssueList();
  readonly #assumptions = new Map<string, Assumption>();

  /** The row of the record that is added next. */
  get nextRow(): number {
    return this.#drafts.length;
  }

  add(draft: DraftRecord): void {
    this.#drafts.push(draft);
  }

  /** Adds something that cannot be read as a record: validation turns it into an issue. */
  addUnreadable(found: unknown): void {
    this.#drafts.push(found);
  }

  /** Reports what was assumed about a record, by default the one that is added next. */
  warn(path: string, found: string, expected: string, row = this.nextRow): void {
    this.#issues.add('warning', row, path, found, expected);
  }

  /** Reports something about the whole document. */
  warnOfDocument(path: string, found: string, expected: string): void {
    this.#issues.add('warning', -1, path, found, expected);
  }

  /**
   * Reports something that the format leaves unsaid in many records; it becomes one issue of the document.
   *
   * @param what what was found in one record: `a time of 00:00`
   * @param example how it is written there
   * @param taken what was expected, and how it is read: `a time where one is meant; it is taken for the whole day`
   */
  assume(path: string, what: string, example: string, taken: string): void {
    const key = `${path}\n${what}`;
    const known = this.#assumptions.get(key);
    if (known) known.count++;
    else this.#assumptions.set(key, { path, what, example, taken, count: 1 });
  }

  /** Reports that the document, or a part of it, cannot be read. */
  fail(path: string, found: string, expected: string): void {
    this.#issues.add('error', -1, path, found, expected);
  }

  validated({ title, document }: DocumentWords = {}): FormatRecords {
    for (const { path, what, example, taken, count } of this.#assumptions.values()) {
      const found =
        count === 1 ? `${what}, ${quoteText(example)}` : `${what}, ${quoteText(example)}, and ${count - 1} more`;
      this.#issues.add('warning', -1, path, found, taken);
    }
    const read = validateRecords(title ? { title, events: this.#drafts } : this.#drafts);
    const issues = [...this.#issues.toArray(), ...read.issues].sort((a, b) => a.row - b.row);
    const whole = { ...read, issues, issuesOmitted: this.#issues.omitted + read.issuesOmitted };
    return document === undefined || Object.keys(document).length === 0 ? whole : { ...whole, document };
  }
}
