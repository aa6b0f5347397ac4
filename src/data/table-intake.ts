import type { TableOptions } from './build-event-table.js';
import { describeThrown, describeValue } from './describe-value.js';
import type { EventRecord } from './event-record.js';
import { EventStore } from './table/event-store.js';
import type { EventTable } from './event-table.js';
import { runInSlices, runToEnd, type SliceOptions, type Steps } from './in-slices.js';
import { keepOriginal, originalOf } from './records/original-record.js';
import { IssueList, type RecordIssue } from './records/record-issue.js';
import { RecordValidator } from './records/record-validator.js';

export interface IntakeOptions extends TableOptions {
  /** The field that lanes are going to be made by: its values are gathered with the records. */
  readonly laneBy?: string | null | undefined;
}

/** Records judged between two looks at the clock. */
const RECORDS_OF_A_STEP = 512;

/**
 * Takes records in, judges them and keeps the table of them: the one way in for data that comes whole, in pieces, or
 * forever. Never throws for what a record holds, and loses no row: what is wrong becomes an issue (`validateRecords`
 * says which). Each date is read once. Records are kept as they are, not copied, and must not change any more.
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
  constructor({ timezone = 'UTC', laneBy = null }: IntakeOptions = {}) {
    this.#store = new EventStore(timezone, laneBy);
    this.#validator = new RecordValidator(timezone, this.#store, this.#issues);
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
   * Whether as many events have gone as are there. Where twice as many have, the next table is made anew as a whole, which takes a
   * second for a million: a page that must not stand still takes the records of its table into another intake before, in slices.
   */
  get isSparse(): boolean {
    return this.#store.isSparse;
  }

  /** Makes room for so many records that are going to be added: what grows bit by bit ends half as large again. */
  reserve(count: number): void {
    this.#store.reserve(count);
  }

  /**
   * Adds records. Of an id that is there already the new one becomes `id~2`, with an issue. The rows of issues count
   * all records that were ever added, from 0.
   */
  add(raw: readonly unknown[]): void {
    runToEnd(this.addInSteps(raw));
  }

  /** As `add`, giving the thread back again and again. What was taken before an abort stays; it resolves then too. */
  async addInSlices(raw: readonly unknown[], options: SliceOptions = {}): Promise<void> {
    const before = this.#given;
    const tell = () => options.onProgress?.(this.#given - before, raw.length);
    await runInSlices(this.addInSteps(raw), options, tell);
    tell();
  }

  /** As `add`, for those who lay the work down between two steps. What was taken before `return` stays. */
  *addInSteps(raw: readonly unknown[]): Steps<void> {
    const length = lengthOf(raw, this.#issues);
    this.#store.reserve(length);
    try {
      for (let i = 0; i < length; i++) {
        if (i % RECORDS_OF_A_STEP === 0 && i > 0) yield;
        if (!this.#validator.take(raw, i, this.#given++)) this.#rejected++;
      }
    } finally {
      // Also when it is given up: what was taken is in the next table.
      this.#validator.nameRest();
    }
  }

  /**
   * Changes records by their ids: fields that are given replace those that are there, null takes a field away. An
   * unknown id is an issue, and so is what would make a record one that cannot be drawn: it stays as it was.
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
    ids.forEach((id, index) => {
      const row = this.#rowOf(id);
      if (row < 0) issues.add('error', index, '', describeValue(id), 'the id of a record that is there');
      else this.#store.remove(row);
    });
    this.#validator.forgetRemoved();
  }

  /** Warns of links that lead to no record, of each but once: to be called when a document is complete, and after changes. */
  checkLinks(): void {
    this.#validator.warnOfLooseLinks();
  }

  /** Asks nothing of the links of what was added so far: for records that were looked at before. */
  skipLinks(): void {
    this.#validator.skipLinks();
  }

  /**
   * Gives the table of what is there now: another one only when something has changed, and then at a cost in proportion
   * to the change. Tables given before stay as they are.
   */
  table(): EventTable {
    return runToEnd(this.#store.table());
  }

  /** As `table`, giving the thread back again and again; null when aborted. */
  tableInSlices(options: SliceOptions = {}): Promise<EventTable | null> {
    return runInSlices(this.#store.table(), options);
  }

  /** The row of an id, −1 where there is none. A number stands for its digits, as in records. */
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
    return raw.length;
  } catch (thrown) {
    // A proxy around the list.
    issues.add('error', -1, '', `a list that threw ${describeThrown(thrown)} when it was read`, 'plain data');
    return 0;
  }
}
