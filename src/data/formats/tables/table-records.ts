import { quoteText } from '../../describe-value.js';
import { FIELD_WORDS } from '../../records/record-fields.js';
import { jsonIn, listIn, numberIn, setSource, wordIn } from './cell-values.js';
import { bareHeader, type DatePart } from './column-names.js';
import { DateColumn, localeOrder } from './date-column.js';
import { dateIssues } from './date-issues.js';
import { dateOfParts, isBeforeChrist } from '../../written-dates/date-parts.js';
import { htmlText } from '../html-text.js';
import { setOwnField } from '../own-field.js';
import type { DraftRecord } from '../record-gatherer.js';
import type { ReadOptions } from '../record-format.js';
import { RecordShapes } from './record-shapes.js';
import { formulaRead } from './spreadsheet-formula.js';
import { isTimelineJsSheet, type ColumnIssue, type TableColumn } from './column-roles.js';
import { setMedium, setMediumPart, settleMedium } from '../table-medium.js';
import { writtenDate } from '../../written-dates/written-date.js';
import { writtenTime } from '../../written-dates/written-time.js';

/** How the values of a column come into a record. */
interface CellSetter {
  /** Those that any value of it sets; null where that depends on the value. */
  readonly fields: readonly string[] | null;
  /** Puts the value of a cell, which is not empty, into a record. */
  readonly set: SetCell;
}

type SetCell = (record: DraftRecord, value: string) => void;

const DATE_PARTS: readonly DatePart[] = ['year', 'month', 'day', 'time', 'endYear', 'endMonth', 'endDay', 'endTime'];
const JSON_FIELDS: readonly string[] = ['claims', 'sources', 'links', 'data'];
const BACKGROUND_FIELD = 'background';
const APOSTROPHE = 39;

/** Makes raw records of the rows of a table. */
export class TableRecords {
  readonly #cells: readonly CellSetter[];
  readonly #setters: readonly SetCell[];
  readonly #shapes: RecordShapes;
  readonly #dates = new Map<number, DateColumn>();
  readonly #parts: ReadonlyMap<DatePart, number>;
  readonly #slides: number;
  readonly #isTimelineJs: boolean;
  readonly #hasMediumParts: boolean;
  readonly #columns: readonly TableColumn[];
  readonly #locale: string | undefined;
  #beforeChrist = '';
  #loneDay = '';
  #loneTime = '';
  #longRow = '';
  #unreadTime = '';
  #title: string | undefined;
  #document: DraftRecord = {};

  constructor(columns: readonly TableColumn[], { dateOrder, locale }: ReadOptions) {
    this.#columns = columns;
    this.#locale = locale;
    this.#isTimelineJs = isTimelineJsSheet(columns.map(({ header }) => header));
    this.#parts = new Map(
      DATE_PARTS.flatMap((part) => {
        const column = columns.findIndex(({ role }) => role === part);
        return column < 0 ? [] : [[part, column] as const];
      }),
    );
    this.#hasMediumParts = columns.some(({ role }) => role?.startsWith('media.'));
    this.#slides = this.#isTimelineJs ? columns.findIndex(({ header }) => bareHeader(header) === 'type') : -1;
    this.#cells = columns.map((column, index) => this.#setterOf(column, index, dateOrder));
    this.#setters = this.#cells.map(({ set }) => set);
    this.#shapes = new RecordShapes(this.#cells.map(({ fields }) => fields));
  }

  /** Whether the rows seen so far leave open how dates are to be read, so that more rows may settle it. */
  get isOpen(): boolean {
    return [...this.#dates.values()].some((column) => column.isOpen);
  }

  /** Whether it matters to see all rows: there are dates whose order one of them may contradict. */
  get hasNumericDates(): boolean {
    return [...this.#dates.values()].some((column) => column.hasNumericDates);
  }

  /** The title of the whole, from the title slide of a TimelineJS sheet, and the rest of that slide. */
  get title(): string | undefined {
    return this.#title;
  }

  get document(): Readonly<Record<string, unknown>> {
    return this.#document;
  }

  /** Takes the dates of a row as evidence of how they are written. */
  see(row: readonly string[]): void {
    for (const [index, column] of this.#dates) column.see(row[index] ?? '');
  }

  decide(): void {
    const columns = [...this.#dates.values()];
    // What is a year as a start is none other as an end.
    const areYears = columns.some((column) => column.areYears);
    for (const column of columns) {
      column.areYears = areYears;
      column.decide(localeOrder(this.#locale));
    }
  }

  /** Makes the raw record of a row; null for a row that is empty or a title slide. */
  record(row: readonly string[]): DraftRecord | null {
    const setters = this.#setters;
    const length = Math.min(row.length, setters.length);
    const record = this.#shapes.make(this.#filledIn(row));
    let isEmpty = true;
    for (let index = 0; index < length; index++) {
      const value = row[index]!;
      if (value === '') continue;
      isEmpty = false;
      setters[index]!(record, value);
    }
    if (row.length > length) isEmpty = this.#keepRest(record, row) && isEmpty;
    return isEmpty ? null : this.finish(record, row);
  }

  /** The fields that any value of a column sets; null where that depends on the value. */
  fieldsOf(column: number): readonly string[] | null {
    return this.#cells[column]!.fields;
  }

  /** Puts the value of a cell, which is not empty, into a record. */
  set(record: DraftRecord, column: number, value: string): void {
    this.#setters[column]!(record, value);
  }

  /** Puts together what several cells of a row say of one thing; null for a title slide. */
  finish(record: DraftRecord, row: readonly string[]): DraftRecord | null {
    if (this.#hasMediumParts) settleMedium(record);
    if (this.#parts.size > 0) this.#joinParts(record, row);
    return this.#slides >= 0 ? this.#withoutSlide(record, row) : record;
  }

  #filledIn(row: readonly string[]): number {
    const length = Math.min(row.length, this.#shapes.columns);
    let filled = 0;
    for (let index = 0; index < length; index++) if (row[index] !== '') filled |= 1 << index;
    return filled;
  }

  /** What was decided about dates and is to be known, or must be asked. */
  issues(): readonly ColumnIssue[] {
    const issues = [...this.#dates].flatMap(([index, column]) => dateIssues(this.#columns[index]!.header, column));
    if (this.#beforeChrist !== '') {
      const expected = 'years of the calendar; those below 0 are read as years before Christ (-44 is 44 BC)';
      issues.push({ path: 'date', found: `the year ${quoteText(this.#beforeChrist)}`, expected, severity: 'warning' });
    }
    const lone = (found: string, expected: string) =>
      issues.push({ path: 'date', found, expected: `${expected}; it is kept as a field`, severity: 'warning' });
    if (this.#loneDay !== '') lone(`a day without a month, ${quoteText(this.#loneDay)}`, 'a month beside it');
    if (this.#loneTime !== '') lone(`a time without a day, ${quoteText(this.#loneTime)}`, 'a day beside it');
    if (this.#unreadTime !== '') {
      const expected = 'a time such as 21:30, beside a day; it is kept as a field, and the date as it is';
      issues.push({ path: 'time', found: `the time ${quoteText(this.#unreadTime)}`, expected, severity: 'warning' });
    }
    if (this.#longRow !== '') {
      const expected = `${this.#columns.length} values a row; those after the last column are kept as column ${this.#columns.length + 1} …`;
      issues.push({
        path: '',
        found: `a row with more, which begins ${quoteText(this.#longRow)}`,
        expected,
        severity: 'warning',
      });
    }
    return issues;
  }

  #setterOf({ role, header }: TableColumn, index: number, dateOrder: ReadOptions['dateOrder']): CellSetter {
    const isSlide = this.#isTimelineJs && index === this.#slides;
    if (role === null || isSlide) return this.#fieldSetter(header);
    if (role === 'date' || role === 'end' || role === 'reported') {
      const column = new DateColumn(typeof dateOrder === 'object' ? dateOrder[header] : dateOrder, this.#locale);
      this.#dates.set(index, column);
      return setterOf(role, (value) => column.read(formulaRead(value)) ?? value);
    }
    if ((DATE_PARTS as readonly string[]).includes(role)) return NO_SETTER;
    if (role === 'media' || role === 'media.url') return { fields: null, set: setMedium };
    if (role.startsWith('media.')) return this.#mediumSetter(role.slice('media.'.length));
    switch (role) {
      case 'title':
      case 'description':
        return this.#isTimelineJs ? setterOf(role, (value) => htmlText(formulaRead(value))) : textSetter(role);
      case 'source':
      case 'sourceUrl':
        return { fields: null, set: setSource };
      case 'tags':
      case 'actors':
        return setterOf(role, (value) => listIn(formulaRead(value)));
      case 'weight':
        return setterOf(role, numberIn);
      case 'kind':
      case 'status':
        return setterOf(role, (value) => wordIn(formulaRead(value), FIELD_WORDS[role]));
      default:
        return JSON_FIELDS.includes(role) ? setterOf(role, (value) => jsonIn(formulaRead(value))) : textSetter(role);
    }
  }

  #fieldSetter(header: string): CellSetter {
    const name = this.#isTimelineJs ? bareHeader(header) : '';
    if (name === 'type') return NO_SETTER;
    if (name === 'displaydate') return textSetter('display_date');
    if (name !== BACKGROUND_FIELD) return textSetter(header);
    return setterOf(BACKGROUND_FIELD, (value) => (/[/.]/.test(value) ? { url: value } : { color: value }));
  }

  #mediumSetter(part: string): CellSetter {
    const set: SetCell = (record, value) => {
      const text = formulaRead(value);
      setMediumPart(record, part, this.#isTimelineJs ? htmlText(text) : text);
    };
    return { fields: null, set };
  }

  /** Keeps the values behind the last column; true where there are none. */
  #keepRest(record: DraftRecord, row: readonly string[]): boolean {
    let isEmpty = true;
    for (let index = this.#setters.length; index < row.length; index++) {
      if (row[index] === '') continue;
      isEmpty = false;
      record[`column ${index + 1}`] = formulaRead(row[index]!);
      this.#longRow ||= row.join(',');
    }
    return isEmpty;
  }

  #joinParts(record: DraftRecord, row: readonly string[]): void {
    this.#joinDate(record, row, 'date', ['year', 'month', 'day', 'time']);
    // An end of a time alone is on the day of the start.
    const isOfTime =
      record['end'] === undefined &&
      ['endYear', 'endMonth', 'endDay'].every((part) => this.#part(row, part as DatePart) === '');
    const day = isOfTime && this.#part(row, 'endTime') !== '' ? startDay(record['date']) : null;
    if (day !== null) record['end'] = day;
    this.#joinDate(record, row, 'end', ['endYear', 'endMonth', 'endDay', 'endTime']);
  }

  #part(row: readonly string[], part: DatePart): string {
    return formulaRead(row[this.#parts.get(part) ?? -1] ?? '');
  }

  #joinDate(record: DraftRecord, row: readonly string[], field: 'date' | 'end', names: readonly DatePart[]): void {
    const [year = '', month = '', day = '', time = ''] = names.map((name) => this.#part(row, name));
    if (year + month + day + time === '') return;
    if (record[field] !== undefined) return this.#joinTime(record, row, field, names);
    if (isBeforeChrist(year)) this.#beforeChrist ||= year;
    const isOfYear = month + day + time === '';
    const joined = dateOfParts({ year, month, day, time }, this.#locale);
    record[field] =
      joined ??
      (isOfYear ? writtenDate(year, { locale: this.#locale }) : null) ??
      [year, month, day, time].join(' ').trim();
    if (joined !== null) this.#keepLoneParts(record, row, names);
  }

  /** A day without a month and a time without a day are not in the date. */
  #keepLoneParts(record: DraftRecord, row: readonly string[], names: readonly DatePart[]): void {
    const [, hasMonth, hasDay, hasTime] = names.map((name) => this.#part(row, name).trim() !== '');
    if (hasDay && !hasMonth) {
      const day = this.#keepPart(record, row, names[2]!);
      this.#loneDay ||= day;
    }
    if (hasTime && !(hasMonth && hasDay)) {
      const time = this.#keepPart(record, row, names[3]!);
      this.#loneTime ||= time;
    }
  }

  /** Keeps a part of a date that does not go into it as a field of its name. */
  #keepPart(record: DraftRecord, row: readonly string[], part: DatePart): string {
    const value = this.#part(row, part);
    setOwnField(record, this.#columns[this.#parts.get(part)!]!.header, value);
    return value;
  }

  /** Puts a time beside the date of a column of its own; what does not go into it stays a field of its name. */
  #joinTime(record: DraftRecord, row: readonly string[], field: 'date' | 'end', names: readonly DatePart[]): void {
    for (const name of names) {
      const value = this.#part(row, name);
      if (value === '') continue;
      const timed = name === names[3] ? withTime(record[field], value) : null;
      if (timed === null && name === names[3]) this.#unreadTime ||= value;
      if (timed === null) this.#keepPart(record, row, name);
      else record[field] = timed;
    }
  }

  #withoutSlide(record: DraftRecord, row: readonly string[]): DraftRecord | null {
    const slide = (row[this.#slides] ?? '').trim().toLowerCase();
    if (slide === 'era') record['kind'] = 'background';
    if (slide !== 'title') {
      if (slide !== '' && slide !== 'era') record[this.#columns[this.#slides]!.header] = row[this.#slides];
      return record;
    }
    const { title, ...rest } = record;
    if (typeof title === 'string') this.#title = title;
    this.#document = rest;
    return null;
  }
}

/** A day, alone or among the days that a date may be. */
const DAY = /\d{4}-\d\d-\d\d(?=[,\]]|$)/g;

/** Puts a time of day to a date; null where that is no day, or the text no time. */
function withTime(date: unknown, text: string): string | null {
  const time = writtenTime(text.trim());
  if (time === null || typeof date !== 'string' || !/^-?\d{4}-\d\d-\d\d$|^\[[-\d,]*\]$/.test(date)) return null;
  return date.replace(DAY, (day) => `${day}T${time}`);
}

/** The day on which a start with a time is; null for other starts. */
function startDay(date: unknown): string | null {
  return typeof date === 'string' ? (/^(-?\d{4}-\d\d-\d\d)T[^/,]*$/.exec(date)?.[1] ?? null) : null;
}

const NO_SETTER: CellSetter = { fields: [], set: () => undefined };

function setterOf(field: string, read: (value: string) => unknown): CellSetter {
  return {
    fields: [field],
    set: (record, value) => {
      record[field] = read(value);
    },
  };
}

function textSetter(field: string): CellSetter {
  if (field === '__proto__') {
    return { fields: [field], set: (record, value) => setOwnField(record, field, formulaRead(value)) };
  }
  return setterOf(field, (value) => (value.charCodeAt(0) === APOSTROPHE ? formulaRead(value) : value));
}
