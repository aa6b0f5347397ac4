import type { EventRecord, RecordIssue } from '../core.js';
import { describeValue } from '../data/describe-value.js';
import { RecordList } from '../data/records/record-list.js';
import { documentIssue, IssueList } from '../data/records/record-issue.js';
import { RecordValidator } from '../data/records/record-validator.js';
import { BatchIds } from './batch-ids.js';
import type { InputBatch, StreamedInput } from './streamed-input.js';

/** How many links are kept whose target has not been read yet. */
const MAX_LINKS = 100_000;

interface OpenLink {
  readonly row: number;
  readonly path: string;
  readonly to: string;
}

/**
 * Validates a file batch by batch, with the result that `validateRecords` gives for the whole: ids and links are
 * checked across all batches. Of an id that is a number and a later one that is the same text, the later is renamed
 * here, the number there. Of the records it keeps only 8 to 27 bytes per id.
 */
export class BatchValidator {
  readonly #input: Pick<StreamedInput, 'takeIssues' | 'lineOf'>;
  readonly #issues = new IssueList();
  readonly #ids = new BatchIds();
  readonly #links: OpenLink[] = [];
  #linksOmitted = 0;
  /** The line of each row that has an issue. */
  readonly #lines = new Map<number, number | undefined>();
  #count = 0;
  #rejected = 0;

  constructor(input: Pick<StreamedInput, 'takeIssues' | 'lineOf'>) {
    this.#input = input;
  }

  /** How many records can be drawn so far. */
  get count(): number {
    return this.#count;
  }

  /** How many records cannot be drawn. */
  get rejected(): number {
    return this.#rejected;
  }

  get issuesOmitted(): number {
    return this.#issues.omitted;
  }

  /** Returns the records of a batch that can be drawn: those that were given, or copies with another id. */
  take({ records: given, firstRow }: InputBatch): readonly EventRecord[] {
    const known = this.#issues.kept.length;
    const records: EventRecord[] = [];
    const rows: number[] = [];
    const validator = new RecordValidator('UTC', new RecordList(records, this.#ids), this.#issues);
    for (let index = 0; index < given.length; index++) {
      if (validator.take(given, index, firstRow + index)) rows.push(firstRow + index);
    }
    validator.nameRest();
    records.forEach((record, index) => this.#noteLinks(record, rows[index]!));
    this.#count += records.length;
    this.#rejected += given.length - records.length;
    for (const { row } of this.#issues.kept.slice(known)) this.#lines.set(row, this.#input.lineOf(row));
    return records;
  }

  /** Returns all issues after the last batch: those of the text itself, then those of rows in order. */
  end(): readonly RecordIssue[] {
    for (const { row, path, to } of this.#links) {
      if (this.#ids.has(to)) continue;
      this.#issues.add('warning', row, path, describeValue(to), 'the id of a record that is drawn');
    }
    const ofRows = this.#issues.toArray().map((issue) => ({ ...issue, line: this.#lines.get(issue.row) }));
    const ofText = this.#input.takeIssues();
    if (this.#linksOmitted === 0) return [...ofText, ...ofRows];
    const found = `${this.#linksOmitted} more links to records that had not been read yet`;
    const expected = `at most ${MAX_LINKS}; the others were not checked`;
    return [...ofText, documentIssue('warning', 'links', { found, expected }), ...ofRows];
  }

  #noteLinks({ links }: EventRecord, row: number): void {
    links?.forEach(({ to }, index) => {
      if (this.#ids.has(to)) return;
      if (this.#links.length < MAX_LINKS) {
        this.#links.push({ row, path: `links[${index}].to`, to });
        if (!this.#lines.has(row)) this.#lines.set(row, this.#input.lineOf(row));
      } else this.#linksOmitted++;
    });
  }
}
