import type { EventRecord } from '../../data/event-record.js';
import { RECORDS_OF_A_STEP, runInSlices, type SliceOptions, type Steps } from '../../data/in-slices.js';
import { originalOf } from '../../data/records/original-record.js';
import { IssueList } from '../../data/records/record-issue.js';
import { RecordList } from '../../data/records/record-list.js';
import { RecordValidator } from '../../data/records/record-validator.js';
import { RecordIds } from '../../data/table/record-ids.js';

/**
 * Validates the records of opened files list by list and in slices: there may be millions. Records without an id are
 * named at the end of their list, as in a stream: kept until the end of the file, they would be named in one block.
 */
export class OpenedRecordList {
  readonly records: EventRecord[] = [];
  readonly issues = new IssueList();
  readonly #validator: RecordValidator;
  readonly #options: SliceOptions;
  #rows = 0;

  /** @param signal ends the taking of records */
  constructor(signal: AbortSignal) {
    const ids = new RecordIds((row) => this.records[row]!.id);
    this.#validator = new RecordValidator('UTC', new RecordList(this.records, ids), this.issues);
    this.#options = { signal };
  }

  /** How many of the records cannot be drawn. */
  get rejected(): number {
    return this.#rows - this.records.length;
  }

  /** Takes records. @param rejected how many more were in the same part of the file, but could not be read */
  async take(list: readonly unknown[], rejected = 0): Promise<void> {
    await runInSlices(
      this.#taking(list, (index) => this.#validator.take(list, index, this.#rows++)),
      this.#options,
    );
    this.#rows += rejected;
  }

  /** Takes records of another list as they were before that one named or corrected them. */
  async takeOriginals(list: readonly EventRecord[]): Promise<void> {
    const take = (index: number) => this.#validator.take([originalOf(list[index]!)], 0, this.#rows++);
    await runInSlices(this.#taking(list, take), this.#options);
  }

  /** Warns of links that lead nowhere, after the last record. */
  async end(): Promise<void> {
    await runInSlices(this.#validator.warnOfLooseLinks(), this.#options);
  }

  *#taking({ length }: readonly unknown[], take: (index: number) => void): Steps<void> {
    for (let i = 0; i < length; i++) {
      if (i % RECORDS_OF_A_STEP === 0 && i > 0) yield;
      take(i);
    }
    this.#validator.nameRest();
  }
}
