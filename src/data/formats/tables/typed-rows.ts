import { DAY_MS } from '../../../time/civil.js';
import { IssueList } from '../../records/record-issue.js';
import { validateRecords } from '../../records/validate-records.js';
import { fits } from '../foreign-fields.js';
import { isForeignObject } from '../json-document.js';
import type { DraftRecord } from '../record-gatherer.js';
import type { FormatRecords, ReadOptions } from '../record-format.js';
import { dayText, hasTimeText, timeText } from './time-text.js';
import { setOwnField } from '../own-field.js';
import { RecordShapes } from './record-shapes.js';
import { OWN_COLUMNS } from './column-names.js';
import { columnRoles } from './column-roles.js';
import { TableRecords } from './table-records.js';

/** The kind of times that a column of a typed table holds; null for other columns. */
export type TimeKind = 'day' | 'utc' | 'local' | null;

export interface TypedColumn {
  readonly name: string;
  readonly time: TimeKind;
}

/** How many bytes compressed columns may unpack to by default, as for gzip. */
export const MAX_UNPACKED_BYTES = 1 << 28;

const SAMPLE = 200;
const DATE_ROLES: readonly (string | null)[] = ['date', 'end', 'reported'];

/** The way in which values of a column are put into a record. */
interface Entry {
  /** The field: named after the role, or else after the column. */
  readonly field: string;
  readonly time: TimeKind;
  /** Whether a time is put into the record as it is; otherwise its text is read like that in a CSV file. */
  readonly isOwnTime: boolean;
  /** Whether all times are midnight and mean days. */
  readonly isDay: boolean;
  /** Whether numbers keep their type. */
  readonly keepsNumbers: boolean;
  /** Whether the field is one of ours that may be unable to hold a value. */
  readonly isOurs: boolean;
}

/**
 * Makes records from the rows of a table whose columns have types, by the same names and shapes as for a CSV file.
 * Values without a field of ours keep their type.
 */
export class TypedRows {
  readonly #columns: readonly TypedColumn[];
  readonly #options: ReadOptions;
  readonly #records: unknown[] = [];
  readonly #issues = new IssueList();
  #held: (readonly unknown[])[] = [];
  #table: TableRecords | null = null;
  #entries: readonly Entry[] = [];
  #shapes = new RecordShapes([]);
  /** For the row that is being read: texts that are read like those of a CSV file, empty where there is none … */
  readonly #cells: string[];
  /** … and values that are put into the record as they are. */
  readonly #values: unknown[];

  constructor(columns: readonly TypedColumn[], options: ReadOptions) {
    this.#columns = columns;
    this.#options = options;
    this.#cells = columns.map(() => '');
    this.#values = columns.map(() => undefined);
  }

  /** Takes a row, which the caller may reuse: times are ms since 1970-01-01, local ones as if in UTC. */
  add(row: readonly unknown[]): void {
    if (this.#table !== null) this.#addRecord(row, this.#table);
    else if (this.#held.push(row.slice()) >= SAMPLE) this.#settle();
  }

  /** Reports that the rest cannot be read. */
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

  /** Decides what the columns hold, once enough rows have been seen. */
  #settle(): void {
    const rows = this.#held;
    const areDays = this.#columns.map((column, index) => this.#areDays(column, index));
    const textAt = (row: readonly unknown[], index: number) =>
      textOf(row[index], this.#columns[index]!.time, areDays[index]!);
    const texts = rows.map((row) => this.#columns.map((_, index) => textAt(row, index)));
    const { columns, issues } = columnRoles([this.#columns.map(({ name }) => name), ...texts], this.#options);
    for (const { path, found, expected, severity } of issues) this.#issues.add(severity, -1, path, found, expected);
    this.#entries = columns.map(({ header, role }, index) => ({
      field: role ?? header,
      time: this.#columns[index]!.time,
      isOwnTime: this.#columns[index]!.time !== null && (role === null || DATE_ROLES.includes(role)),
      isDay: areDays[index]!,
      keepsNumbers: role === null || role === 'weight',
      isOurs: OWN_COLUMNS.includes(role ?? header) && role !== 'weight',
    }));
    const table = new TableRecords(columns, this.#options);
    for (const row of rows) {
      this.#read(row);
      table.see(this.#cells);
    }
    table.decide();
    this.#table = table;
    this.#shapes = new RecordShapes(
      this.#entries.map(({ field }, index) => {
        const fields = table.fieldsOf(index);
        return fields?.length === 1 && fields[0] === field ? fields : null;
      }),
    );
    this.#held = [];
    for (const row of rows) this.#addRecord(row, table);
  }

  #areDays({ name, time }: TypedColumn, index: number): boolean {
    if (time === null || time === 'day') return false;
    const times = this.#held.map((row) => row[index]).filter((value) => typeof value === 'number');
    if (times.length === 0 || !times.every((ms) => ms % DAY_MS === 0)) return false;
    const found = `midnight in all of the first ${times.length} times`;
    this.#issues.add('warning', -1, name, found, 'a time of day; they are read as whole days');
    return true;
  }

  #addRecord(row: readonly unknown[], table: TableRecords): void {
    const filled = this.#read(row);
    if (filled === null) return;
    const cells = this.#cells;
    const record = this.#shapes.make(filled);
    for (let index = 0; index < cells.length; index++) {
      const value = this.#values[index];
      if (value !== undefined) setValue(record, this.#entries[index]!, value);
      else if (cells[index] !== '') table.set(record, index, cells[index]!);
    }
    const whole = table.finish(record, cells);
    if (whole !== null) this.#records.push(whole);
  }

  /**
   * Sorts the values of a row into texts and own values; null for an empty row, else the bits for `RecordShapes.make`.
   */
  #read(row: readonly unknown[]): number | null {
    let filled = 0;
    let isEmpty = true;
    for (let index = 0; index < this.#entries.length; index++) {
      const given = row[index];
      const entry = this.#entries[index]!;
      const isOwn = isOwnValue(given, entry);
      const value = (this.#values[index] = isOwn ? ownValue(given, entry) : undefined);
      const text = (this.#cells[index] = isOwn ? '' : textOf(given, entry.time, entry.isDay));
      if (value === undefined && text === '') continue;
      isEmpty = false;
      if (index < this.#shapes.columns) filled |= 1 << index;
    }
    return isEmpty ? null : filled;
  }
}

/** Sets a field; a value that a field of ours of that name cannot hold is kept in `data`. */
function setValue(record: DraftRecord, { field, isOurs, isOwnTime }: Entry, value: unknown): void {
  if (!isOurs || isOwnTime || fits(field, value)) return setOwnField(record, field, value);
  // A record is made with the fields of all columns that have a value in its row.
  delete record[field as keyof DraftRecord];
  const { data } = record;
  record['data'] = { ...(isForeignObject(data) ? data : {}), [field]: value };
}

/** Returns whether a value is put into the record as it is and not read from its text. */
function isOwnValue(value: unknown, { time, isOwnTime, keepsNumbers }: Entry): boolean {
  if (typeof value === 'string' || value === null || value === undefined) return false;
  if (time !== null && typeof value === 'number') return isOwnTime && hasTimeText(value);
  return typeof value === 'object' || keepsNumbers;
}

function ownValue(value: unknown, { time, isDay }: Entry): unknown {
  return time !== null && typeof value === 'number' ? textOf(value, time, isDay) : plainValue(value);
}

function textOf(value: unknown, time: TimeKind, isDay: boolean): string {
  if (typeof value === 'string') return value;
  if (time !== null && typeof value === 'number') {
    if (!hasTimeText(value)) return '';
    if (time === 'day' || (isDay && value % DAY_MS === 0)) return dayText(value);
    return timeText(value, time === 'utc' ? 'Z' : '');
  }
  return typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' ? String(value) : '';
}

/** Returns a value as JSON could hold it: lists as arrays, large integers as numbers where they fit. */
function plainValue(value: unknown): unknown {
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
  if (ArrayBuffer.isView(value)) return Array.from(value as Uint8Array).map(plainValue);
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, plainValue(member)]));
}
