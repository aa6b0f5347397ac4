import { DateReader } from './date-reader.js';
import { describeValue } from './describe-value.js';
import type { EventRecord } from './event-record.js';
import { recordReaders } from './record-fields.js';
import { RecordIds } from './record-ids.js';
import type { IssueList } from './record-issue.js';
import { SpanReader } from './span-reader.js';
import { validateRecord } from './validate-record.js';
import type { NamelessRecord, RecordContext } from './validate-record.js';

interface LinkingRecord {
  readonly record: EventRecord;
  readonly row: number;
}

/** Validates records as they come, list by list: ids and links reach over all of them. */
export class RecordValidator {
  readonly ids = new RecordIds();
  readonly #issues: IssueList;
  readonly #context: RecordContext;
  readonly #unnamed: NamelessRecord[] = [];
  #linking: LinkingRecord[] = [];

  constructor(issues: IssueList) {
    this.#issues = issues;
    const readers = recordReaders(new DateReader('UTC'));
    const spans = new SpanReader('UTC');
    this.#context = { readers, spans, issues, ids: this.ids, unnamed: this.#unnamed };
  }

  /**
   * Validates one record; null where it cannot be drawn. It has an id of its own once `nameRest` was called.
   *
   * @param row what the issues call it
   */
  read(list: readonly unknown[], index: number, row: number): EventRecord | null {
    const record = validateRecord(list, index, row, this.#context);
    if (record?.links !== undefined) this.#linking.push({ record, row });
    return record;
  }

  /** Names the records that came without an id of their own, now that all given ids of their list are known. */
  nameRest(): void {
    for (const { record, row } of this.#unnamed) record.id = uniqueId(record.id, row, this.ids, this.#issues);
    this.#unnamed.length = 0;
  }

  /** Warns of links that lead to no record. */
  warnOfLooseLinks(issues: IssueList): void {
    this.#linking = this.#linking.filter(({ record, row }) => {
      const loose = record.links!.filter(({ to }) => !this.ids.has(to));
      for (const link of loose) {
        const path = `links[${record.links!.indexOf(link)}].to`;
        issues.add('warning', row, path, describeValue(link.to), 'the id of a record that is drawn');
      }
      return loose.length > 0;
    });
  }
}

/** Finds an id for a record that has none, one that is no text, or one that an earlier record has. */
function uniqueId(given: unknown, row: number, ids: RecordIds, issues: IssueList): string {
  const isText = typeof given === 'string' && given !== '';
  const isNumber = typeof given === 'number' && Number.isFinite(given);
  if (isText || isNumber) {
    const id = ids.takeLike(String(given));
    if (id === String(given)) return id;
    issues.add('warning', row, 'id', `${describeValue(given)} again`, `an id of its own; it is taken for "${id}"`);
    return id;
  }
  const id = ids.takeLike(`event-${row}`);
  if (given !== undefined && given !== null && given !== '') {
    issues.add('warning', row, 'id', describeValue(given), `a text; it is taken for "${id}"`);
  }
  return id;
}
