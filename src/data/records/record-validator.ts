import { DateReader, type PlacedDate } from './date-reader.js';
import { describeValue } from '../describe-value.js';
import type { EventRecord } from '../event-record.js';
import { RECORDS_OF_A_STEP, type Steps } from '../in-slices.js';
import { keepOriginal, originalOf } from './original-record.js';
import { PlainRecordReader } from './plain-record-reader.js';
import { recordReaders } from './record-fields.js';
import type { RecordIds } from '../table/record-ids.js';
import type { IssueSink } from './record-issue.js';
import { rowName } from '../table/row-id.js';
import { SpanReader } from './span-reader.js';
import { validateRecord } from './validate-record.js';
import type { RecordContext } from './validate-record.js';

/** Hands out unique ids to records. */
export type TakenIds = Pick<RecordIds, 'note' | 'takeNoted' | 'takeLike' | 'rowOf'>;

/** Receives the records that can be drawn. */
export interface RecordSink {
  /** Keeps a record under the next row number. @param span valid until the next call */
  push(record: EventRecord, span: PlacedDate): void;
  /** The row number that the next record will have. */
  readonly nextRow: number;
  recordAt(row: number): EventRecord;
  /** Replaces a record by one that differs only in its id. */
  amend(row: number, record: EventRecord): void;
  readonly ids: TakenIds;
}

/** A copy made by the validator, whose id may still be set. */
type Nameable = { -readonly [Field in keyof EventRecord]: EventRecord[Field] };

interface Pending {
  readonly record: Nameable;
  /** In the table. */
  readonly row: number;
  /** In the given list. */
  readonly given: number;
}

interface Linking {
  readonly record: EventRecord;
  /** The row that issues name, and where they go. */
  readonly given: number;
  readonly issues: IssueSink;
}

/** Fewer records with unchecked links than this are not worth pruning. */
const MIN_LINKING = 1024;

/**
 * Validates records as they arrive and hands on those that can be drawn. Ids and links concern all of them together.
 */
export class RecordValidator {
  readonly #issues: IssueSink;
  readonly #sink: RecordSink;
  readonly #spans: SpanReader;
  readonly #plain: PlainRecordReader;
  readonly #context: RecordContext;
  /** Copied records whose id can only be settled when all given ids are known. */
  readonly #unnamed: Pending[] = [];
  #linking: Linking[] = [];
  #mostLinking = MIN_LINKING;

  /** @param timezone of the axis: it places the dates, but does not decide which are right */
  constructor(timezone: string, sink: RecordSink, issues: IssueSink) {
    this.#issues = issues;
    this.#sink = sink;
    this.#spans = new SpanReader(timezone);
    const readers = recordReaders(new DateReader('UTC'));
    this.#plain = new PlainRecordReader(readers, this.#spans);
    this.#context = { readers, spans: this.#spans, issues };
  }

  /**
   * Validates one record and hands it on; false if it cannot be drawn. A record without an id of its own gets one in
   * `nameRest`.
   *
   * @param given the row that issues name
   */
  take(list: readonly unknown[], index: number, given: number): boolean {
    return this.#takePlain(list, index, given) || this.#takeDoubtful(list, index, given);
  }

  /**
   * Validates a record that replaces another with the same id; null, and an issue, if it cannot be drawn.
   */
  judge(raw: object, given: number, issues: IssueSink): { record: EventRecord; span: PlacedDate } | null {
    const judged = validateRecord([raw], 0, given, { ...this.#context, issues });
    if (judged) this.#noteLinks(judged.record, given, issues);
    return judged;
  }

  /** Gives ids to the records that have none of their own, now that all given ids of their list are known. */
  nameRest(): void {
    this.settleIds();
    this.#unnamed.sort((a, b) => a.row - b.row);
    for (const { record, row, given } of this.#unnamed) {
      record.id = this.#uniqueId(record.id, row, given);
    }
    this.#unnamed.length = 0;
  }

  /** Enters the ids of all records taken so far; until then they cannot be looked up. */
  settleIds(): void {
    this.#sink.ids.takeNoted((row, given) => {
      const copy = copyToName(this.#sink.recordAt(row));
      this.#sink.amend(row, copy);
      this.#unnamed.push({ record: copy, row, given });
      this.#noteLinks(copy, given);
    });
  }

  /** Warns about links that lead to no record, once for each. To look up the ids of a million takes seconds. */
  *warnOfLooseLinks(): Steps<void> {
    const linking = this.#linking;
    this.skipLinks();
    for (let i = 0; i < linking.length; i++) {
      if (i % RECORDS_OF_A_STEP === 0 && i > 0) yield;
      if (this.#isThere(linking[i]!)) this.#warnOfLinks(linking[i]!);
    }
  }

  #warnOfLinks({ record, given, issues }: Linking): void {
    record.links!.forEach(({ to }, index) => {
      if (this.#sink.ids.rowOf(to) >= 0) return;
      const expected = 'the id of a record that is drawn';
      issues.add('warning', given, `links[${index}].to`, describeValue(to), expected);
    });
  }

  /** Leaves the links of all records so far unchecked. */
  skipLinks(): void {
    this.#linking = [];
    this.#mostLinking = MIN_LINKING;
  }

  /** Drops removed records with unchecked links, once there are enough of them. */
  forgetRemoved(): void {
    if (this.#linking.length < this.#mostLinking) return;
    this.#linking = this.#linking.filter(this.#isThere);
    this.#mostLinking = this.#linking.length * 2 + MIN_LINKING;
  }

  readonly #isThere = ({ record }: Linking) => this.#sink.recordAt(this.#sink.ids.rowOf(record.id!)) === record;

  #noteLinks(record: EventRecord, given: number, issues = this.#issues): void {
    if (record.links !== undefined) this.#linking.push({ record, given, issues });
  }

  #takePlain(list: readonly unknown[], index: number, given: number): boolean {
    let record: EventRecord;
    let span: PlacedDate | null;
    try {
      record = list[index] as EventRecord;
      span = this.#plain.read(record);
    } catch {
      // No date, or a getter or proxy that throws: the closer look finds out.
      return false;
    }
    if (span === null) return false;
    this.#keep(record, span, given);
    return true;
  }

  #takeDoubtful(list: readonly unknown[], index: number, given: number): boolean {
    const read = validateRecord(list, index, given, this.#context);
    if (read !== null) this.#keep(read.record, read.span, given);
    return read !== null;
  }

  #keep(record: EventRecord, span: PlacedDate, given: number): void {
    const row = this.#sink.nextRow;
    const { id } = record;
    if (typeof id === 'string' && id !== '') {
      this.#sink.push(record, span);
      this.#noteLinks(record, given);
      if (!this.#sink.ids.note(id, row, given)) this.settleIds();
      return;
    }
    const copy = copyToName(record);
    this.#unnamed.push({ record: copy, row, given });
    this.#sink.push(copy, span);
    this.#noteLinks(copy, given);
  }

  /** Finds an id for a record that has none, one that is not text, or one that an earlier record has. */
  #uniqueId(id: unknown, row: number, given: number): string {
    const { ids } = this.#sink;
    const isText = typeof id === 'string' && id !== '';
    const isNumber = typeof id === 'number' && Number.isFinite(id);
    if (isText || isNumber) {
      const unique = ids.takeLike(String(id), row);
      if (unique !== String(id)) {
        const expected = `a unique id; "${unique}" is used instead`;
        this.#issues.add('warning', given, 'id', `${describeValue(id)} again`, expected);
      }
      return unique;
    }
    const unique = ids.takeLike(rowName(given), row);
    if (id !== undefined && id !== null && id !== '') {
      this.#issues.add('warning', given, 'id', describeValue(id), `text; "${unique}" is used instead`);
    }
    return unique;
  }
}

function copyToName(record: EventRecord): Nameable {
  const copy: Nameable = { ...record };
  // A record without an id loses nothing when it gets one, and a million such records need no original each.
  if (record.id !== undefined) keepOriginal(copy, originalOf(record));
  return copy;
}
