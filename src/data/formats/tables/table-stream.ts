import { lowerBound } from '../../../time/lower-bound.js';
import { quoteText } from '../../describe-value.js';
import { htmlTitle } from '../../sources/html-title.js';
import { IssueList, type RecordIssue } from '../../records/record-issue.js';
import { DelimitedRows } from './delimited-rows.js';
import type { ReadOptions, RecordStream } from '../record-format.js';
import { columnRoles, type ColumnIssue } from './column-roles.js';
import { TableRecords } from './table-records.js';

/** How many rows are looked at before the first is read, to decide what the columns hold. */
const SAMPLE_ROWS = 1000;
/** How many characters are looked at to find the delimiter. */
const HEAD_LENGTH = 10_000;
const DELIMITERS: readonly string[] = [',', ';', '\t', '|'];

/** Reads a table as it arrives. */
export class TableStream implements RecordStream {
  readonly #options: ReadOptions;
  readonly #mostHeld: number;
  #delimiter: string;
  #head: string | null = '';
  #rows: DelimitedRows | null = null;
  /** Lines before the one with the header. */
  #linesBefore = 0;
  #held: string[][] = [];
  #seen = 0;
  #records: TableRecords | null = null;
  readonly #issues = new IssueList();
  #issuesTaken = 0;
  /** The issues of columns that `takeIssues` has not yet returned. */
  #columnIssues: readonly ColumnIssue[] = [];
  #firstRow = 1;
  /** For each row that gave no record, the number of records before it. */
  readonly #passedOver: number[] = [];
  #count = 0;
  #page: string | null = null;

  constructor(options: ReadOptions, delimiter: string, mostHeld: number) {
    this.#options = options;
    this.#delimiter = delimiter;
    this.#mostHeld = mostHeld;
  }

  get title(): string | undefined {
    return this.#records?.title;
  }

  get document(): Readonly<Record<string, unknown>> {
    return this.#records?.document ?? {};
  }

  takeIssues(isLast: boolean): readonly RecordIssue[] {
    const list = this.#issues;
    for (const { line, excerpt } of this.#rows?.takeUnclosed() ?? []) {
      const found = `a quote that is never closed at line ${line + this.#linesBefore}, before ${quoteText(excerpt)}`;
      list.add('error', -1, '', found, 'a closing quote; it is read as a character');
    }
    // Issues of dates have counts, which are not known before the end.
    const ofDates = isLast ? (this.#records?.issues() ?? []) : [];
    for (const { severity, path, found, expected } of [...this.#columnIssues, ...ofDates]) {
      list.add(severity, -1, path, found, expected);
    }
    this.#columnIssues = [];
    const told = this.#issuesTaken;
    this.#issuesTaken = list.kept.length;
    return list.kept.slice(told);
  }

  push(text: string): readonly unknown[] {
    if (this.#head === null) return this.#page === null ? this.#take(this.#rows!.push(text)) : [];
    this.#head += text;
    return this.#head.length < HEAD_LENGTH ? [] : this.#open();
  }

  end(): readonly unknown[] {
    if (this.#head?.trim() === '') {
      this.#issues.add(
        'error',
        -1,
        '',
        'an empty text',
        'a table: a line that names the columns, and a line for each event',
      );
      return [];
    }
    const opened = this.#head === null ? [] : this.#open();
    if (this.#page !== null) return opened;
    const last = this.#take(this.#rows!.end());
    const held = this.#releaseHeld();
    return [...opened, ...last, ...held];
  }

  flush(): readonly unknown[] {
    const isOpened = this.#head === null;
    if (!isOpened && !/[\r\n][^]*[\r\n]/.test(this.#head!)) return [];
    const opened = isOpened ? [] : this.#open();
    return this.#page !== null || this.#held.length < 2 ? opened : [...opened, ...this.#releaseHeld()];
  }

  /** Returns the line of the text on which the row of a record begins. */
  lineOf(record: number): number {
    const passedOver = lowerBound(this.#passedOver.length, (index) => this.#passedOver[index]! <= record);
    return this.#rows!.lineOf(record + this.#firstRow + passedOver) + this.#linesBefore;
  }

  #open(): readonly unknown[] {
    let text = this.#head!.replace(/^\uFEFF/, '');
    this.#head = null;
    this.#page = htmlTitle(text);
    if (this.#page !== null) {
      const found = this.#page === '' ? 'an HTML page' : `an HTML page, ${quoteText(this.#page)}`;
      this.#issues.add('error', -1, '', found, 'a table; where a login is wanted, its page comes instead');
      return [];
    }
    const told = /^sep=(.)\r?(?:\n|$)/.exec(text);
    if (told !== null) {
      this.#linesBefore = 1;
      text = text.slice(told[0].length);
    }
    this.#delimiter = told?.[1] ?? likelyDelimiter(text.slice(0, HEAD_LENGTH), this.#delimiter);
    this.#rows = new DelimitedRows(this.#delimiter);
    return this.#take(this.#rows.push(text));
  }

  #take(rows: string[][]): readonly unknown[] {
    if (this.#records === null || this.#held.length > 0) {
      for (const row of rows) this.#held.push(row);
      return this.#held.length < SAMPLE_ROWS || this.#isWorthHolding() ? [] : this.#releaseHeld();
    }
    return this.#recordsOf(rows, 0);
  }

  #isWorthHolding(): boolean {
    this.#look();
    if (this.#mostHeld === Infinity) return this.#records!.isOpen || this.#records!.hasNumericDates;
    return this.#records!.isOpen && this.#held.length < this.#mostHeld;
  }

  /** Looks at those of the held rows that have not been looked at yet. */
  #look(): void {
    if (this.#records === null) {
      const { columns, hasHeader, issues } = columnRoles(this.#held.slice(0, SAMPLE_ROWS), this.#options);
      this.#columnIssues = issues;
      this.#firstRow = hasHeader ? 1 : 0;
      this.#seen = this.#firstRow;
      this.#records = new TableRecords(columns, this.#options);
    }
    const records = this.#records;
    for (; this.#seen < this.#held.length; this.#seen++) {
      // Past the sample, more rows are useful only if there are dates whose order one of them may settle or contradict.
      if (this.#seen >= SAMPLE_ROWS && !records.hasNumericDates) break;
      records.see(this.#held[this.#seen]!);
    }
  }

  #releaseHeld(): readonly unknown[] {
    if (this.#records !== null && this.#held.length === 0) return [];
    this.#look();
    this.#records!.decide();
    const held = this.#held;
    this.#held = [];
    return this.#recordsOf(held, this.#firstRow);
  }

  #recordsOf(rows: readonly (readonly string[])[], from: number): readonly unknown[] {
    const made: unknown[] = [];
    for (let index = from; index < rows.length; index++) {
      const record = this.#records!.record(rows[index]!);
      if (record === null) this.#passedOver.push(this.#count);
      else {
        made.push(record);
        this.#count++;
      }
    }
    return made;
  }
}

/** Returns the delimiter that is most frequent outside quotes in the first lines; the usual one if there is none. */
function likelyDelimiter(head: string, usual: string): string {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .slice(0, 10);
  const [first = ''] = lines;
  const countIn = (line: string, mark: string) => line.split(mark).length - 1;
  const scores = DELIMITERS.map((mark) => {
    const inFirst = countIn(first, mark);
    const alike = lines.filter((line) => countIn(line, mark) === inFirst).length;
    return inFirst === 0 ? 0 : inFirst * (alike / lines.length) + (mark === usual ? 0.1 : 0);
  });
  const most = Math.max(...scores);
  return most === 0 ? usual : DELIMITERS[scores.indexOf(most)]!;
}
