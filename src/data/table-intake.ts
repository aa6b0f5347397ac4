import { buildEventTable } from './build-event-table.js';
import type { TableOptions } from './build-event-table.js';
import { describeThrown, describeValue } from './describe-value.js';
import type { EventRecord } from './event-record.js';
import type { EventTable } from './event-table.js';
import { IssueList } from './record-issue.js';
import type { RecordIssue } from './record-issue.js';
import { RecordValidator } from './record-validator.js';
import { inSlices, type SliceOptions } from './in-slices.js';

/**
 * Takes records in, judges them and keeps the table of them: the one way in for data that comes whole, in pieces, or
 * forever. Never throws for what a record holds, and loses no row: what is wrong becomes an issue.
 *
 * @example
 * const intake = new TableIntake({ timezone: 'Asia/Tokyo' });
 * intake.add([{ id: 'moon', title: 'Moon landing', date: '1969-07-20' }]);
 * intake.update([{ id: 'moon', place: 'Sea of Tranquility' }]);
 * intake.table().size // 1
 */
export class TableIntake {
  readonly #options: TableOptions;
  readonly #issues = new IssueList();
  readonly #validator = new RecordValidator(this.#issues);
  #records: EventRecord[] = [];
  #given = 0;
  #rejected = 0;
  #table: EventTable | null = null;

  constructor(options: TableOptions = {}) {
    this.#options = options;
  }

  /** In the order of their finding; of each severity the first thousand. The list grows. */
  get issues(): readonly RecordIssue[] {
    return this.#issues.kept;
  }

  /** How many issues more there were. */
  get issuesOmitted(): number {
    return this.#issues.omitted;
  }

  /** How many of the records that were added cannot be drawn. */
  get rejected(): number {
    return this.#rejected;
  }

  /**
   * Adds records. Of an id that is there already the new one becomes `id~2`, with an issue. The rows of issues count
   * all records that were ever added, from 0.
   */
  add(raw: readonly unknown[]): void {
    const length = lengthOf(raw, this.#issues);
    for (let i = 0; i < length; i++) this.#addOne(raw, i);
    this.#validator.nameRest();
  }

  /** As `add`, giving the thread back again and again. What was taken before an abort stays; it resolves then too. */
  async addInSlices(raw: readonly unknown[], options: SliceOptions = {}): Promise<void> {
    await inSlices(lengthOf(raw, this.#issues), (i) => this.#addOne(raw, i), options);
    this.#validator.nameRest();
  }

  /**
   * Changes records by their ids: fields that are given replace those that are there, null takes a field away. An
   * unknown id is an issue, so is what makes a record one that cannot be drawn: then it stays as it was.
   */
  update(raw: readonly unknown[]): void {
    raw.forEach((each, index) => {
      const id = typeof each === 'object' && each !== null ? (each as { id?: unknown }).id : undefined;
      const at = this.#records.findIndex((record) => record.id === id);
      if (at < 0) return this.#issues.add('error', index, 'id', describeValue(id), 'the id of a record', 'Update');
      const judge = new RecordValidator(this.#issues);
      const record = judge.read([{ ...this.#records[at], ...(each as object) }], 0, index);
      if (record) this.#records[at] = record;
    });
    this.#table = null;
  }

  /** Removes records by their ids; an unknown id is an issue. */
  remove(ids: readonly string[]): void {
    ids.forEach((id, index) => {
      const at = this.#records.findIndex((record) => record.id === id);
      if (at < 0) this.#issues.add('warning', index, '', describeValue(id), 'the id of a record', 'Removal');
      else this.#records.splice(at, 1);
    });
    this.#table = null;
  }

  /** Warns of links that lead to no record: to be called when a document is complete. */
  checkLinks(): void {
    this.#validator.warnOfLooseLinks(this.#issues);
  }

  /** The table of what is there now: another one only when something has changed. Tables given before stay readable. */
  table(): EventTable {
    return (this.#table ??= buildEventTable(this.#records.slice(), this.#options));
  }

  /** As `table`, giving the thread back again and again; null when aborted. */
  async tableInSlices(options: SliceOptions = {}): Promise<EventTable | null> {
    await inSlices(0, () => undefined, options);
    return options.signal?.aborted ? null : this.table();
  }

  #addOne(raw: readonly unknown[], index: number): void {
    const record = this.#validator.read(raw, index, this.#given++);
    this.#table = null;
    if (record === null) this.#rejected++;
    else this.#records.push(record);
  }
}

function lengthOf(raw: readonly unknown[], issues: IssueList): number {
  try {
    return raw.length;
  } catch (thrown) {
    // A proxy around the list.
    issues.add('error', -1, '', `a list that threw ${describeThrown(thrown)} when it was read`, 'plain data');
    return 0;
  }
}
