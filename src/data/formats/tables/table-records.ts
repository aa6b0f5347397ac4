import { quoteText } from '../../describe-value.js';
import { FIELD_WORDS } from '../../records/record-fields.js';
import { jsonIn, listIn, numberIn, setSource, wordIn } from './cell-values.js';
import { bareHeader, OWN_COLUMNS, type DatePart } from './column-names.js';
import { DateColumn, localeOrder } from './date-column.js';
import { dateIssues } from './date-issues.js';
import { dateOfParts, isBeforeChrist } from '../../written-dates/date-parts.js';
import { htmlText } from '../html-text.js';
import { setOwnField } from '../own-field.js';
import type { DraftRecord } from '../record-gatherer.js';
import type { ReadOptions } from '../record-format.js';
import { RecordShapes } from './record-shapes.js';
import { formulaRead } from './spreadsheet-formula.js';
import {
  isTimelineJsSheet,
  TITLES_INSTEAD,
  type ColumnIssue,
  type ColumnNoun,
  type TableColumn,
} from './column-roles.js';
import { setMedium, setMediumPart, settleMedium } from '../table-medium.js';
import { writtenDate } from '../../written-dates/written-date.js';
import { writtenTime } from '../../written-dates/written-time.js';

/** Puts the values of a column into a record. */
interface CellSetter {
  /** The fields that any value sets; null where they depend on the value. */
  readonly fields: readonly string[] | null;
  /** Puts the value of a cell that is not empty into a record. */
  readonly set: SetCell;
}

type SetCell = (record: DraftRecord, value: string) => void;

const DATE_PARTS: readonly DatePart[] = ['year', 'month', 'day', 'time', 'endYear', 'endMonth', 'endDay', 'endTime'];
const MAY_BE_ZERO: readonly DatePart[] = ['month', 'day', 'endMonth', 'endDay'];
const JSON_FIELDS: readonly string[] = ['claims', 'sources', 'links', 'data'];
const LONGEST_TITLE = 200;
const BACKGROUND_FIELD = 'background';
const APOSTROPHE = 39;

/** Makes raw records from the rows of a table. */
export class TableRecords {
  readonly #cells: readonly CellSetter[];
  readonly #setters: readonly SetCell[];
  readonly #shapes: RecordShapes;
  readonly #dates = new Map<number, DateColumn>();
  readonly #parts: ReadonlyMap<DatePart, number>;
  readonly #slides: number;
  readonly #isTimelineJs: boolean;
  readonly #hasMediumParts: boolean;
  readonly #hasTitles: boolean;
  readonly #columns: readonly TableColumn[];
  readonly #locale: string | undefined;
  readonly #noun: ColumnNoun;
  #beforeChrist = '';
  #loneDay = '';
  #loneTime = '';
  #longRow = '';
  #unreadTime = '';
  #untitled = '';
  #title: string | undefined;
  #document: DraftRecord = {};

  constructor(columns: readonly TableColumn[], { dateOrder, locale }: ReadOptions, noun: ColumnNoun = 'column') {
    this.#columns = columns;
    this.#locale = locale;
    this.#noun = noun;
    this.#isTimelineJs = isTimelineJsSheet(columns.map(({ header }) => header));
    this.#parts = new Map(
      DATE_PARTS.flatMap((part) => {
        const column = columns.findIndex(({ role }) => role === part);
        return column < 0 ? [] : [[part, column] as const];
      }),
    );
    this.#hasMediumParts = columns.some(({ role }) => role?.startsWith('media.'));
    this.#hasTitles = columns.some(({ role }) => role === 'title');
    this.#slides = this.#isTimelineJs ? columns.findIndex(({ header }) => bareHeader(header) === 'type') : -1;
    this.#cells = columns.map((column, index) => this.#setterOf(column, index, dateOrder));
    this.#setters = this.#cells.map(({ set }) => set);
    this.#shapes = new RecordShapes(this.#cells.map(({ fields }) => fields));
  }

  /** Whether the rows seen so far leave open how dates are to be read, so that more rows may settle it. */
  get isOpen(): boolean {
    return [...this.#dates.values()].some((column) => column.isOpen);
  }

  /** Whether all rows should be seen, as there are dates whose order one of them may contradict. */
  get hasNumericDates(): boolean {
    return [...this.#dates.values()].some((column) => column.hasNumericDates);
  }

  /** The title of the document, from the title slide of a TimelineJS sheet. */
  get title(): string | undefined {
    return this.#title;
  }

  /** The other fields of that slide. */
  get document(): Readonly<Record<string, unknown>> {
    return this.#document;
  }

  /** Uses the dates of a row as evidence of how they are written. */
  see(row: readonly string[]): void {
    for (const [index, column] of this.#dates) column.see(row[index] ?? '');
  }

  decide(): void {
    const columns = [...this.#dates.values()];
    // If numbers are years in one column, they are years in all.
    const areYears = columns.some((column) => column.areYears);
    for (const column of columns) {
      column.areYears = areYears;
      column.decide();
    }
    const settled = columns.filter(({ order }) => order !== undefined);
    const isOneOrder = new Set(settled.map(({ order }) => order)).size === 1;
    for (const column of columns) {
      // One program wrote all columns.
      if (isOneOrder) column.follow(settled[0]!);
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

  /** Returns the fields that any value of a column sets; null where they depend on the value. */
  fieldsOf(column: number): readonly string[] | null {
    return this.#cells[column]!.fields;
  }

  /** Puts the value of a cell that is not empty into a record. */
  set(record: DraftRecord, column: number, value: string): void {
    this.#setters[column]!(record, value);
  }

  /** Combines what several cells of a row say about one thing; null for a title slide. */
  finish(record: DraftRecord, row: readonly string[]): DraftRecord | null {
    if (this.#hasMediumParts) settleMedium(record);
    if (this.#parts.size > 0) this.#joinParts(record, row);
    const whole = this.#slides >= 0 ? this.#withoutSlide(record, row) : record;
    if (whole !== null && whole['title'] === undefined) this.#setTitle(whole);
    return whole;
  }

  /** Gives a record without a title the beginning of what else is said of it. */
  #setTitle(record: DraftRecord): void {
    const field = TITLES_INSTEAD.find((name) => typeof record[name] === 'string' && record[name].trim() !== '');
    if (field === undefined) return;
    const text = (record[field] as string).trim();
    const [line = ''] = text.split('\n');
    record['title'] = line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
    if (field === 'description' && record['title'] === text) delete record['description'];
    if (this.#hasTitles) this.#untitled ||= record['title'] as string;
  }

  #filledIn(row: readonly string[]): number {
    const length = Math.min(row.length, this.#shapes.columns);
    let filled = 0;
    for (let index = 0; index < length; index++) if (row[index] !== '') filled |= 1 << index;
    return filled;
  }

  /** Returns what was assumed about dates and rows, and the questions that are still open. */
  issues(): readonly ColumnIssue[] {
    const issues = [...this.#dates].flatMap(([index, column]) =>
      dateIssues(this.#columns[index]!.header, column, this.#noun),
    );
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
    if (this.#untitled !== '') {
      const expected = 'a title; the beginning of what else is said is used instead';
      const found = `a row without one, ${quoteText(this.#untitled)}`;
      issues.push({ path: 'title', found, expected, severity: 'warning' });
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
      const read = (text: string) => (role === 'end' ? column.readEnd(text) : column.read(text));
      return setterOf(role, (value) => read(formulaRead(value)) ?? value);
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
    if (OWN_COLUMNS.includes(header))
      return { fields: null, set: (record, value) => keepInData(record, header, value) };
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

  /** Keeps the values after the last column; returns whether there are none. */
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
    // An end that is only a time is on the day of the start.
    const isOfTime =
      record['end'] === undefined &&
      ['endYear', 'endMonth', 'endDay'].every((part) => this.#part(row, part as DatePart) === '');
    const day = isOfTime && this.#part(row, 'endTime') !== '' ? startDay(record['date']) : null;
    if (day !== null) record['end'] = day;
    this.#joinDate(record, row, 'end', ['endYear', 'endMonth', 'endDay', 'endTime']);
  }

  #part(row: readonly string[], part: DatePart): string {
    const value = formulaRead(row[this.#parts.get(part) ?? -1] ?? '');
    // A month or day 0 is one that is not known.
    return MAY_BE_ZERO.includes(part) && /^0+$/.test(value.trim()) ? '' : value;
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

  /** Keeps a day without a month and a time without a day as fields, as the date does not contain them. */
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

  /** Keeps a part of a date that does not go into it as a field named like its column. */
  #keepPart(record: DraftRecord, row: readonly string[], part: DatePart): string {
    const value = this.#part(row, part);
    setOwnField(record, this.#columns[this.#parts.get(part)!]!.header, value);
    return value;
  }

  /** Adds a time to a date from another column, or a year to a day and month; parts that do not go into it stay fields. */
  #joinTime(record: DraftRecord, row: readonly string[], field: 'date' | 'end', names: readonly DatePart[]): void {
    for (const name of names) {
      const value = this.#part(row, name);
      if (value === '') continue;
      const timed =
        name === names[3]
          ? withTime(record[field], value)
          : name === names[0]
            ? withYear(record[field], value, this.#locale)
            : null;
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

/** A day, alone or among the days that a date may mean. */
const DAY = /\d{4}-\d\d-\d\d(?=[,\]]|$)/g;

/** Adds a time of day to a date; null where the date is not a day, or the text not a time. */
function withTime(date: unknown, text: string): string | null {
  const time = writtenTime(text.trim());
  if (time === null || typeof date !== 'string' || !/^-?\d{4}-\d\d-\d\d$|^\[[-\d,]*\]$/.test(date)) return null;
  return date.replace(DAY, (day) => `${day}T${time}`);
}

/** Adds a year to a day and a month in words, `5 May`; null where the date already has a year. */
function withYear(date: unknown, year: string, locale: string | undefined): string | null {
  const isWithout = typeof date === 'string' && /\p{Letter}{3}/u.test(date) && !/\d{3}/.test(date);
  return isWithout ? writtenDate(`${date} ${year.trim()}`, { locale }) : null;
}

/** Returns the day of a start with a time; null for other starts. */
function startDay(date: unknown): string | null {
  return typeof date === 'string' ? (/^(-?\d{4}-\d\d-\d\d)T[^/,]*$/.exec(date)?.[1] ?? null) : null;
}

/** Keeps a value whose column has the name of a field of ours and another meaning: `status: 'automatic'`. */
function keepInData(record: DraftRecord, name: string, value: string): void {
  const data = record['data'];
  record['data'] = { ...(typeof data === 'object' ? data : {}), [name]: formulaRead(value) };
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
