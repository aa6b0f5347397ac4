import type { EventRecord, RecordIssue } from '../core.js';
import { describeValue } from '../data/describe-value.js';
import { RecordList } from '../data/records/record-list.js';
import { documentIssue, IssueList } from '../data/records/record-issue.js';
import { RecordValidator } from '../data/records/record-validator.js';
import { BatchIds } from './batch-ids.js';
import type { InputBatch, StreamedInput } from './streamed-input.js';

/** Links that lead to no record so far, and may lead to one that is still to come. */
const MAX_LINKS = 100_000;

interface OpenLink {
  readonly row: number;
  readonly path: string;
  readonly to: string;
}

/**
 * Judges the records of a file batch by batch, as `validateRecords` judges them all at once: ids and links reach over the whole file. What is
 * kept of the records is 8 to 27 bytes of each id.
 */
export class BatchValidator {
  readonly #input: Pick<StreamedInput, 'takeIssues' | 'lineOf'>;
  readonly #issues = new IssueList();
  readonly #ids = new BatchIds();
  readonly #links: OpenLink[] = [];
  #linksOmitted = 0;
  /** The line of each row with an issue. */
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

  /** How many cannot. */
  get rejected(): number {
    return this.#rejected;
  }

  get issuesOmitted(): number {
    return this.#issues.omitted;
  }

  /** Gives the records of a batch that can be drawn. They may be those that were given, with another id. */
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

  /** Gives all issues by row, those of the text first, when the last batch was taken. */
  end(): readonly RecordIssue[] {
    for (const { row, path, to } of this.#links) {
      if (this.#ids.has(to)) continue;
      this.#issues.add('warning', row, path, describeValue(to), 'the id of a record that is drawn');
    }
    const ofRows = this.#issues.toArray().map((issue) => ({ ...issue, line: this.#lines.get(issue.row) }));
    const ofText = this.#input.takeIssues();
    if (this.#linksOmitted === 0) return [...ofText, ...ofRows];
    const found = `${this.#linksOmitted} more links to records that come later or never`;
    const expected = `at most ${MAX_LINKS}; the others were not looked up`;
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
