import type { TableOptions } from './build-event-table.js';
import { describeThrown, describeValue } from './describe-value.js';
import type { EventRecord } from './event-record.js';
import { EventStore } from './table/event-store.js';
import type { EventTable } from './event-table.js';
import { RECORDS_OF_A_STEP, runInSlices, runToEnd, type SliceOptions, type Steps } from './in-slices.js';
import { keepOriginal, originalOf } from './records/original-record.js';
import { IssueList, type RecordIssue } from './records/record-issue.js';
import { RecordValidator } from './records/record-validator.js';

/** How records become a table. */
export interface IntakeOptions extends TableOptions {
  /** The field by which lanes will be made: its values are gathered while the records are read. */
  readonly laneBy?: string | null | undefined;
  /** Categories that come first, in this order: when records are copied, those of their table, which keep their colours. */
  readonly categories?: readonly string[] | undefined;
}

/**
 * Takes records in, validates them and keeps a table of them: the one way in for data that arrives whole, in pieces, or
 * endlessly. Never throws because of what a record holds, and loses no row: every fault becomes an issue (see
 * `validateRecords`). Each date is read once. Records are kept as they are, not copied, and must not change afterwards.
 *
 * @example
 * const intake = new TableIntake({ timezone: 'Asia/Tokyo' });
 * intake.add([{ id: 'moon', title: 'Moon landing', date: '1969-07-20' }]);
 * intake.update([{ id: 'moon', place: 'Sea of Tranquility' }]);
 * intake.table().size // 1
 */
export class TableIntake {
  readonly #issues = new IssueList();
  readonly #store: EventStore;
  readonly #validator: RecordValidator;
  #given = 0;
  #rejected = 0;

  /** @throws {RangeError} for a zone that the runtime does not know */
  constructor({ timezone = 'UTC', laneBy = null, categories }: IntakeOptions = {}) {
    this.#store = new EventStore(timezone, laneBy, categories);
    this.#validator = new RecordValidator(timezone, this.#store, this.#issues);
  }

  /** The first thousand issues of each severity, in the order in which they were found. The list grows. */
  get issues(): readonly RecordIssue[] {
    return this.#issues.kept;
  }

  /** How many more issues were found. */
  get issuesOmitted(): number {
    return this.#issues.omitted;
  }

  /** How many of the added records cannot be drawn. */
  get rejected(): number {
    return this.#rejected;
  }

  /**
   * Whether at least half of all rows are of removed events. From two thirds on, the next table is rebuilt in one go,
   * which takes a second for a million events; a page that must stay responsive copies the records of its table into
   * another intake before that, in slices.
   */
  get isSparse(): boolean {
    return this.#store.isSparse;
  }

  /** Reserves room for `count` more records: columns that grow row by row end up half as large again. */
  reserve(count: number): void {
    this.#store.reserve(count);
  }

  /**
   * Adds records. If an id is already taken, the new record gets `id~2`, with an issue. The rows of issues count all
   * records ever added, from 0.
   */
  add(raw: readonly unknown[]): void {
    runToEnd(this.addInSteps(raw));
  }

  /** Like `add`, but yields the thread at intervals. It resolves on an abort too; what was added before that stays. */
  async addInSlices(raw: readonly unknown[], options: SliceOptions = {}): Promise<void> {
    const before = this.#given;
    const tell = () => options.onProgress?.(this.#given - before, raw.length);
    await runInSlices(this.addInSteps(raw), options, tell);
    tell();
  }

  /** Like `add`, for callers that pause between two steps. What was added before `return` stays. */
  *addInSteps(raw: readonly unknown[]): Steps<void> {
    const length = lengthOf(raw, this.#issues);
    this.#store.reserve(length);
    try {
      for (let i = 0; i < length; i++) {
        if (i % RECORDS_OF_A_STEP === 0 && i > 0) yield;
        if (!this.#validator.take(raw, i, this.#given++)) this.#rejected++;
      }
    } finally {
      // Also when it is given up: what was added is in the next table.
      this.#validator.nameRest();
    }
  }

  /**
   * Changes records by their ids: the given fields replace the present ones, and null removes a field. An unknown id is
   * an issue. So is a change after which the record could not be drawn; the record then stays as it was.
   */
  update(raw: readonly unknown[]): void {
    const issues = this.#issues.naming('Update');
    this.#validator.settleIds();
    const length = lengthOf(raw, this.#issues);
    for (let i = 0; i < length; i++) {
      const found = this.#readUpdate(raw, i);
      if (found.row < 0) {
        issues.add('error', i, 'id', found.id, 'the id of a record that is there');
        continue;
      }
      const former = this.#store.recordAt(found.row);
      const changed = { ...former, ...found.fields, id: former.id };
      const judged = this.#validator.judge(changed, i, issues);
      if (!judged) continue;
      keepOriginal(judged.record, { ...originalOf(former), ...found.fields });
      this.#store.replace(found.row, judged.record, judged.span);
    }
    this.#validator.forgetRemoved();
  }

  /** Removes records by their ids; an unknown id is an issue. */
  remove(ids: readonly string[]): void {
    const issues = this.#issues.naming('Removal');
    this.#validator.settleIds();
    const length = lengthOf(ids, this.#issues);
    for (let i = 0; i < length; i++) {
      const row = this.#rowOf(ids[i]);
      if (row < 0) issues.add('error', i, '', describeValue(ids[i]), 'the id of a record that is there');
      else this.#store.remove(row);
    }
    this.#validator.forgetRemoved();
  }

  /**
   * Warns about links that lead to no record, once for each. Call it when a document is complete, and after changes.
   */
  checkLinks(): void {
    runToEnd(this.#validator.warnOfLooseLinks());
  }

  /** Like `checkLinks`, but yields the thread at intervals. After an abort, the links not looked at stay unchecked. */
  async checkLinksInSlices(options: SliceOptions = {}): Promise<void> {
    await runInSlices(this.#validator.warnOfLooseLinks(), options);
  }

  /** Leaves the links of all records added so far unchecked: for records whose links were checked before. */
  skipLinks(): void {
    this.#validator.skipLinks();
  }

  /**
   * Gives the table of the current events: a new one only when something has changed, at a cost in proportion to the
   * change. Earlier tables stay as they are.
   */
  table(): EventTable {
    return runToEnd(this.#store.table());
  }

  /** Like `table`, but yields the thread at intervals; null when aborted. */
  tableInSlices(options: SliceOptions = {}): Promise<EventTable | null> {
    return runInSlices(this.#store.table(), options);
  }

  /** Finds the row of an id, or −1. A number is read as its digits, as in records. */
  #rowOf(id: unknown): number {
    return typeof id === 'string' || typeof id === 'number' ? this.#store.ids.rowOf(String(id)) : -1;
  }

  #readUpdate(raw: readonly unknown[], index: number): { row: number; id: string; fields: Partial<EventRecord> } {
    try {
      const fields = { ...(raw[index] as Partial<EventRecord>) };
      const row = this.#rowOf(fields.id);
      return { row, id: describeValue(fields.id), fields };
    } catch (thrown) {
      return { row: -1, id: `a record that threw ${describeThrown(thrown)} when it was read`, fields: {} };
    }
  }
}

function lengthOf(raw: readonly unknown[], issues: IssueList): number {
  try {
    const length: unknown = (raw as readonly unknown[] | null | undefined)?.length;
    if (typeof length === 'number') return length;
    issues.add('error', -1, '', describeValue(raw), 'a list');
  } catch (thrown) {
    // A proxy around the list.
    issues.add('error', -1, '', `a list that threw ${describeThrown(thrown)} when it was read`, 'plain data');
  }
  return 0;
}
