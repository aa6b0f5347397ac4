import { IssueList } from '../../record-issue.js';
import { validateRecords } from '../../validate-records.js';
import type { FormatRecords, ReadOptions } from '../record-format.js';
import { setOwnField } from '../own-field.js';
import { tableColumns, type TableColumn } from './table-columns.js';
import { TableRecords } from './table-records.js';

/** What a column of a typed table says of when its values are; null for other columns. */
export type TimeKind = 'day' | 'utc' | 'local' | null;

export interface TypedColumn {
  readonly name: string;
  readonly time: TimeKind;
}

const SAMPLE = 200;
const MIDNIGHT = 'T00:00:00';

/**
 * Makes records of the rows of a table whose columns have types, by the same names and shapes as those of a CSV file.
 * Values that have no field of ours keep their type.
 */
export class TypedRows {
  readonly #columns: readonly TypedColumn[];
  readonly #options: ReadOptions;
  readonly #records: unknown[] = [];
  readonly #issues = new IssueList();
  #held: (readonly unknown[])[] = [];
  #table: TableRecords | null = null;
  #roles: readonly TableColumn[] = [];
  #areDays: readonly boolean[] = [];

  constructor(columns: readonly TypedColumn[], options: ReadOptions) {
    this.#columns = columns;
    this.#options = options;
  }

  /** Takes a row: times as `YYYY-MM-DDThh:mm:ss`, without an offset, and days as `YYYY-MM-DD`. */
  add(row: readonly unknown[]): void {
    if (this.#table !== null) this.#addRecord(row, this.#table);
    else if (this.#held.push(row) >= SAMPLE) this.#settle();
  }

  /** Says that what follows cannot be read. */
  fail(found: string, expected: string): void {
    this.#issues.add('error', -1, '', found, expected);
  }

  records(): FormatRecords {
    if (this.#table === null) this.#settle();
    for (const { path, found, expected, severity } of this.#table?.issues() ?? []) {
      this.#issues.add(severity, -1, path, found, expected);
    }
    const read = validateRecords(this.#records);
    return {
      ...read,
      issues: [...this.#issues.toArray(), ...read.issues],
      issuesOmitted: read.issuesOmitted + this.#issues.omitted,
    };
  }

  /** Decides what the columns hold, as soon as enough rows were seen. */
  #settle(): void {
    const rows = this.#held;
    this.#areDays = this.#columns.map(({ name, time }, index) => {
      const times =
        time === 'day' || time === null
          ? []
          : rows.map((row) => row[index]).filter((value) => typeof value === 'string');
      const isMidnight = times.length > 0 && times.every((value) => value.endsWith(MIDNIGHT));
      if (isMidnight)
        this.#issues.add(
          'warning',
          -1,
          name,
          `midnight in all of the first ${times.length} times`,
          'a time of day; they are taken for whole days',
        );
      return isMidnight;
    });
    const texts = rows.map((row) => this.#columns.map((_, index) => this.#text(row, index)));
    const { columns, issues } = tableColumns([this.#columns.map(({ name }) => name), ...texts], this.#options);
    for (const { path, found, expected, severity } of issues) this.#issues.add(severity, -1, path, found, expected);
    this.#roles = columns;
    const table = new TableRecords(columns, this.#options);
    for (const text of texts) table.see(text);
    table.decide();
    this.#table = table;
    this.#held = [];
    for (const row of rows) this.#addRecord(row, table);
  }

  #addRecord(row: readonly unknown[], table: TableRecords): void {
    const cells = this.#columns.map((_, index) => (this.#isTyped(row, index) ? '' : this.#text(row, index)));
    const record = table.record(cells) ?? {};
    for (const [index, { header, role }] of this.#roles.entries()) {
      if (this.#isTyped(row, index)) setOwnField(record, role ?? header, plainValue(row[index]));
    }
    if (Object.keys(record).length > 0) this.#records.push(record);
  }

  /** Whether a value is put into the record as it is, and not read from its text. */
  #isTyped(row: readonly unknown[], index: number): boolean {
    const value = row[index];
    if (value === null || value === undefined) return false;
    const role = this.#roles[index]?.role ?? null;
    if (typeof value === 'object') return true;
    return (role === null || role === 'weight') && typeof value !== 'string';
  }

  #text(row: readonly unknown[], index: number): string {
    const value = row[index];
    if (typeof value === 'string') return this.#timeText(value, index);
    return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
  }

  #timeText(value: string, index: number): string {
    const { time } = this.#columns[index]!;
    if (time === null || time === 'day') return value;
    if (this.#areDays[index] === true && value.endsWith(MIDNIGHT)) return value.slice(0, 10);
    return time === 'utc' ? `${value}Z` : value;
  }
}

/** A value as JSON could hold it: lists as arrays, large integers as numbers where they fit. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array).map(plainValue);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plainValue(member)]));
}

/** Writes ms since 1970-01-01 as a time without an offset, with milliseconds where there are some. */
export function timeText(ms: number): string | null {
  // Outside the years of four digits, and for a value that is none, there is no such text.
  if (!(ms >= -62_167_219_200_000 && ms < 253_402_300_800_000)) return null;
  return new Date(Math.floor(ms)).toISOString().replace(/(?:\.000)?Z$/, '');
}
