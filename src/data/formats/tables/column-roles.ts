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
  /** Its name, which no other column has; the field of what has no role. */
  readonly header: string;
  readonly role: ColumnRole | null;
}

/** What was assumed about a column or is wrong with it. */
export interface ColumnIssue {
  readonly path: string;
  readonly found: string;
  readonly expected: string;
  readonly severity: Severity;
}

export interface ColumnRoles {
  readonly columns: readonly TableColumn[];
  /** Whether the first row holds names, and not an event. */
  readonly hasHeader: boolean;
  readonly issues: readonly ColumnIssue[];
}

const MAX_NAMES = 20;

/**
 * Decides what each column of a table holds: by the mapping, else by its name in one of several languages, else by the
 * shape of its values. What was decided by shape is told; columns without a role stay fields of their own name.
 *
 * @param rows the first row, which names the columns, and a sample of those behind it
 */
export function columnRoles(rows: readonly (readonly string[])[], { mapping, locale }: ReadOptions): ColumnRoles {
  const [first = [], ...body] = rows;
  const hasHeader = isHeader(first, locale);
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
  assignMapped(mapping ?? {}, headers, roles, issues);
  assignNamed(headers, roles, sample);
  assignByShape(headers, roles, sample, issues);
  sayWhatIsMissing(headers, roles, issues);
  return {
    columns: headers.map((header, index) => ({ header, role: roles.of(index) })),
    hasHeader,
    issues,
  };
}

/** Says whether columns are those of TimelineJS's spreadsheet template, whose texts are HTML. */
export function isTimelineJsSheet(headers: readonly string[]): boolean {
  const names = new Set(headers.map(bareHeader));
  return names.has('headline') && names.has('year') && (names.has('displaydate') || names.has('media'));
}

/** Which column has which role: each role is one column's. */
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

/** What the values of columns look like. */
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

  /** Whether a column reads as titles do: words, hardly two alike. */
  isTitle(column: number): boolean {
    const values = this.#values(column);
    const isWordy = this.share(column, (value) => /\p{Letter}{2}/u.test(value) && value.length <= 300) >= 0.8;
    return isWordy && values.length > 0.5 * this.#rows.length && !this.isUrl(column) && !this.isDate(column);
  }

  /** Whether the values of a column have those of another in them, row for row: dates and their years. */
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
): void {
  for (const [field, wanted] of Object.entries(mapping)) {
    const exact = headers.indexOf(wanted);
    const column = exact >= 0 ? exact : headers.findIndex((header) => bareHeader(header) === bareHeader(wanted));
    if (column >= 0) {
      roles.set(column, field as ColumnRole);
      continue;
    }
    const found = `no column ${quoteText(wanted)}, which the mapping names for ${field}`;
    issues.push({ path: field, found, expected: `one of ${namesOf(headers)}`, severity: 'error' });
  }
}

/** What a column with the name of a part is where it holds the whole. */
const WHOLE_DATES: Readonly<Partial<Record<ColumnRole, ColumnRole>>> = { time: 'date', endTime: 'end' };

function assignNamed(headers: readonly string[], roles: RoleTable, sample: ColumnSample): void {
  const named = headers.flatMap((header, column) => {
    const role = roleOfHeader(header);
    return role === null ? [] : [{ column, role: role[0], rank: role[1] }];
  });
  named.sort((a, b) => a.rank - b.rank);
  // `from` and `to` are who acted on whom, or the ends of a stretch of time.
  const [from, to] = (['from', 'to'] as const).map((role) => named.find((each) => each.role === role)?.column ?? -1);
  const isStretch = from !== undefined && from >= 0 && sample.isDate(from);
  for (const { column, role } of named) {
    const whole = WHOLE_DATES[role];
    if (isStretch && column === from) roles.set(column, 'date');
    else if (isStretch && column === to) roles.set(column, 'end');
    // Logs call the column of their dates after the time of day that is in them.
    else if (whole !== undefined && sample.isDate(column)) roles.set(column, whole);
    // A thing's own kind of things, its own words for how it stands: fields of their names.
    else if (isFit(role, column, sample)) roles.set(column, role);
  }
}

/** Says whether a column that has the name of a field holds what that field can. */
function isFit(role: ColumnRole, column: number, sample: ColumnSample): boolean {
  if (role === 'kind' || role === 'status') {
    const words: readonly string[] = FIELD_WORDS[role];
    return sample.share(column, (value) => words.includes(wordIn(value, words))) > 0.8;
  }
  // Of numbers that are mostly weights those that are none are told; a column without any says something else.
  if (role === 'weight') return sample.share(column, isWeight) >= 0.5;
  if (role === 'reported') return sample.isDate(column);
  return true;
}

function isWeight(value: string): boolean {
  const number = numberIn(value);
  return typeof number === 'number' && number >= 0 && number <= 1;
}

/** Words that mark a start or end on columns of dates, and mean something else on others: the stops of a bus, the number who died. */
const EDGE_WORDS = {
  start: ['from', 'born', 'birth', 'geboren', 'opened', 'founded'],
  end: ['to', 'stop', 'stopped', 'died', 'death', 'gestorben', 'closed'],
};

/** Whether one of the words of a header says the start, or the end, of what it is about: `valid_from`, `End of event`. */
function saysEdge(header: string, edge: 'start' | 'end'): boolean {
  const role = edge === 'start' ? 'date' : 'end';
  return wordsOfHeader(header).some((word) => roleOfHeader(word)?.[0] === role || EDGE_WORDS[edge].includes(word));
}

function assignByShape(
  headers: readonly string[],
  roles: RoleTable,
  sample: ColumnSample,
  issues: ColumnIssue[],
): void {
  const free = () => headers.map((_, column) => column).filter((column) => roles.of(column) === null);
  const take = (role: ColumnRole, column: number | undefined, what: string) => {
    if (column === undefined) return;
    roles.set(column, role);
    const found = `no column called ${role}, and ${what} in ${quoteText(headers[column]!)}`;
    const expected = `a mapping where that is wrong: { ${role}: '…' }; ${quoteText(headers[column]!)} is used`;
    issues.push({ path: role, found, expected, severity: 'warning' });
  };
  const dates = () => free().filter((column) => sample.isDate(column));
  const saysEnd = (column: number) => saysEdge(headers[column]!, 'end');
  const saysStart = (column: number) => saysEdge(headers[column]!, 'start') && !saysEnd(column);
  if (!roles.has('date')) {
    const found = dates();
    // A year alone beside dates that it is the year of says nothing that they do not.
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
    const titles = free().filter((column) => sample.isTitle(column));
    const says = (column: number) =>
      wordsOfHeader(headers[column]!).some((word) => roleOfHeader(word)?.[0] === 'title');
    const mostVaried = [...titles].sort((a, b) => sample.distinct(b) - sample.distinct(a))[0];
    take('title', titles.find(says) ?? mostVaried, 'words');
  }
  // Whoever calls columns by the names of our fields has said which of them is the address.
  const isOwn = (headers.includes('title') && headers.includes('date')) || isTimelineJsSheet(headers);
  if (!roles.has('url') && !isOwn)
    take(
      'url',
      free().find((column) => sample.isUrl(column)),
      'addresses',
    );
}

function sayWhatIsMissing(headers: readonly string[], roles: RoleTable, issues: ColumnIssue[]): void {
  for (const role of ['title', 'date'] as const) {
    if (roles.has(role) || (role === 'date' && roles.has('year'))) continue;
    const found = `no column that is a ${role}, among ${namesOf(headers)}`;
    issues.push({ path: role, found, expected: `a mapping that names it: { ${role}: '…' }`, severity: 'error' });
  }
}

function namesOf(headers: readonly string[]): string {
  const names = headers.slice(0, MAX_NAMES).map(quoteText).join(', ');
  return headers.length > MAX_NAMES ? `${names} and ${headers.length - MAX_NAMES} more` : names;
}
