import { quoteText } from '../../describe-value.js';
import { FIELD_WORDS } from '../../records/record-fields.js';
import type { Severity } from '../../records/record-issue.js';
import { numberIn, wordIn } from './cell-values.js';
import { bareHeader, roleOfHeader, wordsOfHeader, type ColumnRole } from './column-names.js';
import { looksLikeDate } from './date-column.js';
import type { ReadOptions } from '../record-format.js';
import { formulaRead } from './spreadsheet-formula.js';

/** What a column is read as. */
export interface TableColumn {
  /** Its name, which is unique in the table; also the field, if the column has no role. */
  readonly header: string;
  readonly role: ColumnRole | null;
}

/** Something that was assumed about a column, or that is wrong with it. */
export interface ColumnIssue {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly severity: Severity;
}

export interface ColumnRoles {
  readonly columns: readonly TableColumn[];
  /** Whether the first row holds names and not an event. */
  readonly hasHeader: boolean;
  readonly issues: readonly ColumnIssue[];
}

/** What the parts of a row are called: those of a table are columns, those of a JSON object fields. */
export type ColumnNoun = 'column' | 'field';

const MAX_NAMES = 20;
/** The fields from which a title is taken where a table has no column of titles. */
export const TITLES_INSTEAD: readonly ColumnRole[] = ['description', 'place', 'category', 'lane'];

/**
 * Decides what each column of a table holds: by the mapping, else by its name in one of several languages, else by the
 * shape of its values. Decisions by shape are reported; columns without a role become fields of their own name.
 *
 * @param rows the first row, which usually names the columns, and a sample of the rows after it
 * @param noun what issues call a column; the first row always names fields
 */
export function columnRoles(
  rows: readonly (readonly string[])[],
  { mapping, locale }: ReadOptions,
  noun: ColumnNoun = 'column',
): ColumnRoles {
  const [first = [], ...body] = rows;
  const hasHeader = noun === 'field' || isHeader(first, locale);
  const sample = new ColumnSample(hasHeader ? body : rows, locale);
  const headers = hasHeader ? uniqueNames(first.map(formulaRead)) : first.map((_, index) => `column ${index + 1}`);
  const issues: ColumnIssue[] = [];
  if (!hasHeader && first.length > 0) {
    const expected = 'a row with the names of the columns; they are called column 1, column 2 …';
    issues.push({
      path: '',
      found: `a table that begins with ${quoteText(first.join(', '))}`,
      expected,
      severity: 'warning',
    });
  }
  const roles = new RoleTable(headers);
  assignMapped(mapping ?? {}, headers, roles, issues, noun);
  assignNamed(headers, roles, sample);
  assignByShape(headers, roles, sample, issues, noun);
  sayWhatIsMissing(headers, roles, issues, noun);
  return {
    columns: headers.map((header, index) => ({ header, role: roles.of(index) })),
    hasHeader,
    issues,
  };
}

/** Returns whether columns are those of TimelineJS's spreadsheet template, whose texts are HTML. */
export function isTimelineJsSheet(headers: readonly string[]): boolean {
  const names = new Set(headers.map(bareHeader));
  return names.has('headline') && names.has('year') && (names.has('displaydate') || names.has('media'));
}

/** The role of each column; no two columns have the same one. */
class RoleTable {
  readonly #byColumn: (ColumnRole | null)[];

  constructor(headers: readonly string[]) {
    this.#byColumn = headers.map(() => null);
  }

  of(column: number): ColumnRole | null {
    return this.#byColumn[column] ?? null;
  }

  has(role: ColumnRole): boolean {
    return this.#byColumn.includes(role);
  }

  set(column: number, role: ColumnRole): void {
    if (this.#byColumn[column] === null && !this.has(role)) this.#byColumn[column] = role;
  }
}

/** A sample of rows, by which columns are judged from their values. */
class ColumnSample {
  readonly #rows: readonly (readonly string[])[];
  readonly #locale: string | undefined;

  constructor(rows: readonly (readonly string[])[], locale: string | undefined) {
    this.#rows = rows.slice(0, 200);
    this.#locale = locale;
  }

  isDate(column: number): boolean {
    return this.share(column, (value) => looksLikeDate(value, this.#locale)) >= 0.8;
  }

  isUrl(column: number): boolean {
    return this.share(column, (value) => /^(?:https?:)?\/\/\S+$/i.test(value)) >= 0.8;
  }

  /** Returns whether a column looks like one of titles: words, in more than half of the rows. */
  isTitle(column: number): boolean {
    const values = this.#values(column);
    const isWordy = this.share(column, (value) => /\p{Letter}{2}/u.test(value) && value.length <= 300) >= 0.8;
    return isWordy && values.length > 0.5 * this.#rows.length && !this.isUrl(column) && !this.isDate(column);
  }

  /** Returns whether the values of a column contain those of another, row for row, as dates contain their years. */
  hasThoseOf(column: number, part: number): boolean {
    const rows = this.#rows.filter((row) => (row[column] ?? '').trim() !== '' && (row[part] ?? '').trim() !== '');
    const having = rows.filter(
      (row) => row[column]!.includes(row[part]!.trim()) && row[column]!.trim() !== row[part]!.trim(),
    );
    return having.length > 0 && having.length >= 0.8 * rows.length;
  }

  distinct(column: number): number {
    return new Set(this.#values(column)).size;
  }

  share(column: number, isSuch: (value: string) => boolean): number {
    const values = this.#values(column);
    return values.length === 0 ? 0 : values.filter(isSuch).length / values.length;
  }

  #values(column: number): readonly string[] {
    return this.#rows.map((row) => row[column] ?? '').filter((value) => value.trim() !== '');
  }
}

function isHeader(first: readonly string[], locale: string | undefined): boolean {
  if (first.some((name) => roleOfHeader(name) !== null)) return true;
  return !first.some((value) => looksLikeDate(value, locale));
}

function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((given, index) => {
    const name = given.trim() === '' ? `column ${index + 1}` : given.trim();
    let unique = name;
    for (let copy = 2; taken.has(unique); copy++) unique = `${name} ${copy}`;
    taken.add(unique);
    return unique;
  });
}

function assignMapped(
  mapping: Readonly<Record<string, string>>,
  headers: readonly string[],
  roles: RoleTable,
  issues: ColumnIssue[],
  noun: ColumnNoun,
): void {
  for (const [field, wanted] of Object.entries(mapping)) {
    const exact = headers.indexOf(wanted);
    const column = exact >= 0 ? exact : headers.findIndex((header) => bareHeader(header) === bareHeader(wanted));
    if (column >= 0) {
      roles.set(column, field as ColumnRole);
      continue;
    }
    const found = `no ${noun} ${quoteText(wanted)}, which the mapping names for ${field}`;
    issues.push({ path: field, found, expected: `one of ${namesOf(headers)}`, severity: 'error' });
  }
}

/** The role of a column that is named after a part of a date but holds the whole. */
const WHOLE_DATES: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = {
  time: 'date',
  day: 'date',
  month: 'date',
  endTime: 'end',
  endDay: 'end',
  endMonth: 'end',
};

function assignNamed(headers: readonly string[], roles: RoleTable, sample: ColumnSample): void {
  const named = headers.flatMap((header, column) => {
    const role = roleOfHeader(header);
    return role === null ? [] : [{ column, role: role[0], rank: role[1] }];
  });
  named.sort((a, b) => a.rank - b.rank);
  // `from` and `to` mean who acted on whom, or the ends of a stretch of time.
  const [from, to] = (['from', 'to'] as const).map((role) => named.find((each) => each.role === role)?.column ?? -1);
  const isStretch = from !== undefined && from >= 0 && sample.isDate(from);
  for (const { column, role } of named) {
    const whole = WHOLE_DATES[role];
    if (isStretch && column === from) roles.set(column, 'date');
    else if (isStretch && column === to) roles.set(column, 'end');
    // Logs name the column of their dates after the time of day in them, statistics after the day or month.
    else if (whole !== undefined && sample.isDate(column)) roles.set(column, whole);
    // A kind or status in the host's own words stays a field of its own name.
    else if (isFit(role, column, sample)) roles.set(column, role);
  }
}

/** Returns whether a column with the name of a field holds what that field can hold. */
function isFit(role: ColumnRole, column: number, sample: ColumnSample): boolean {
  if (role === 'kind' || role === 'status') {
    const words: readonly string[] = FIELD_WORDS[role];
    return sample.share(column, (value) => words.includes(wordIn(value, words))) > 0.8;
  }
  // If at least half of the values are weights, the others are reported; else the column means something else.
  if (role === 'weight') return sample.share(column, isWeight) >= 0.5;
  if (role === 'reported') return sample.isDate(column);
  return true;
}

function isWeight(value: string): boolean {
  const number = numberIn(value);
  return typeof number === 'number' && number >= 0 && number <= 1;
}

/** Words that mark a start or end on columns of dates but not on others: the stops of a bus, the number who died. */
const EDGE_WORDS = {
  start: ['from', 'born', 'birth', 'geboren', 'opened', 'founded'],
  end: ['to', 'stop', 'stopped', 'died', 'death', 'gestorben', 'closed'],
};

/** Words of headers whose values name a thing, however much they look like a title or a count of milliseconds. */
const ID_WORDS: readonly string[] = [
  'id',
  'ids',
  'eventid',
  'key',
  'code',
  'number',
  'no',
  'nr',
  'ean',
  'isbn',
  'phone',
];

function namesThings(header: string): boolean {
  return wordsOfHeader(header).some((word) => ID_WORDS.includes(word));
}

/** Returns whether a word in a header marks the start, or the end, of something: `valid_from`, `End of event`. */
function saysEdge(header: string, edge: 'start' | 'end'): boolean {
  const role = edge === 'start' ? 'date' : 'end';
  return wordsOfHeader(header).some((word) => roleOfHeader(word)?.[0] === role || EDGE_WORDS[edge].includes(word));
}

function assignByShape(
  headers: readonly string[],
  roles: RoleTable,
  sample: ColumnSample,
  issues: ColumnIssue[],
  noun: ColumnNoun,
): void {
  const free = () => headers.map((_, column) => column).filter((column) => roles.of(column) === null);
  const take = (role: ColumnRole, column: number | undefined, what: string) => {
    if (column === undefined) return;
    roles.set(column, role);
    say(role, column, what);
  };
  const say = (role: ColumnRole, column: number, what: string) => {
    const found = `no ${noun} called ${role}, and ${what} in ${quoteText(headers[column]!)}`;
    const expected = `a mapping where that is wrong: { ${role}: '…' }; ${quoteText(headers[column]!)} is used`;
    issues.push({ path: role, found, expected, severity: 'warning' });
  };
  const isNumber = (value: string) => /^\d+$/.test(value.trim());
  const isId = (column: number) => namesThings(headers[column]!) && sample.share(column, isNumber) > 0.5;
  const dates = () => free().filter((column) => sample.isDate(column) && !isId(column));
  const saysEnd = (column: number) => saysEdge(headers[column]!, 'end');
  const saysStart = (column: number) => saysEdge(headers[column]!, 'start') && !saysEnd(column);
  if (!roles.has('date')) {
    const found = dates();
    // A year adds nothing to dates that contain it.
    const years = headers.findIndex((_, column) => roles.of(column) === 'year');
    const isWhole = roles.has('month') && roles.has('day');
    const column =
      years < 0
        ? (found.find(saysStart) ?? found.find((each) => !saysEnd(each)) ?? found[0])
        : found.find((each) => !isWhole && saysStart(each) && sample.hasThoseOf(each, years));
    take('date', column, 'dates');
  }
  const isFound = issues.some(({ path, severity }) => path === 'date' && severity === 'warning');
  if ((roles.has('date') || roles.has('year')) && !roles.has('end') && !roles.has('endYear')) {
    take('end', dates().find(saysEnd), 'dates');
    const left = dates().map((column) => headers[column]!);
    if (isFound && !roles.has('end') && left.length > 0) {
      const expected = "a mapping where one is the end: { end: '…' }; they are kept as fields";
      issues.push({ path: 'end', found: `more dates in ${namesOf(left)}`, expected, severity: 'warning' });
    }
  }
  if (!roles.has('title')) {
    const worded = free().filter((column) => sample.isTitle(column));
    const titles = worded.filter((column) => !namesThings(headers[column]!));
    const says = (column: number) =>
      wordsOfHeader(headers[column]!).some((word) => roleOfHeader(word)?.[0] === 'title');
    const variety = (column: number) => sample.distinct(column);
    const mostVaried = [...titles].sort((a, b) => variety(b) - variety(a))[0];
    // Such as places, where the only other words are the few names of those who reported them.
    const instead = TITLES_INSTEAD.flatMap((role) => headers.findIndex((_, column) => roles.of(column) === role))
      .filter((column) => column >= 0 && sample.isTitle(column))
      .find((column) => mostVaried === undefined || variety(column) >= 1.5 * variety(mostVaried));
    const titled = titles.find(says) ?? instead ?? mostVaried ?? worded[0];
    if (titled !== undefined && roles.of(titled) !== null) say('title', titled, 'words');
    else take('title', titled, 'words');
  }
  // A table that names its columns like our fields already says which of them is the address.
  const isOwn = (headers.includes('title') && headers.includes('date')) || isTimelineJsSheet(headers);
  if (!roles.has('url') && !isOwn)
    take(
      'url',
      free().find((column) => sample.isUrl(column)),
      'addresses',
    );
}

function sayWhatIsMissing(headers: readonly string[], roles: RoleTable, issues: ColumnIssue[], noun: ColumnNoun): void {
  for (const role of ['title', 'date'] as const) {
    if (roles.has(role) || (role === 'date' && roles.has('year'))) continue;
    if (role === 'title' && issues.some(({ path }) => path === 'title')) continue;
    const found = `no ${noun} that is a ${role}, among ${namesOf(headers)}`;
    issues.push({ path: role, found, expected: `a mapping that names it: { ${role}: '…' }`, severity: 'error' });
  }
}

function namesOf(headers: readonly string[]): string {
  const names = headers.slice(0, MAX_NAMES).map(quoteText).join(', ');
  return headers.length > MAX_NAMES ? `${names} and ${headers.length - MAX_NAMES} more` : names;
}
