import { describeValue, quoteText } from '../describe-value.js';
import { describeJsonFault, type TextFault } from '../sources/describe-json-fault.js';
import { documentFault } from '../sources/parse-json-records.js';
import { toPlainText } from '../records/plain-text.js';
import { documentIssue, type RecordIssue, type Severity } from '../records/record-issue.js';
import { TextPlace } from '../sources/text-place.js';
import { UnreadableRow } from '../records/unreadable-row.js';
import { NestingScanner } from './nesting-scanner.js';
import { setOwnField } from './own-field.js';
import type { RecordStream } from './record-format.js';

/** How much of a text that is not JSON is looked at to describe it: a login page by its title. */
const FOREIGN_LENGTH = 2000;

const DOCUMENT = 'an array of records, or an object with an array "events"';

/** Where in the document the reader is; `#contextOf` completes the rest of a text by it, to find a fault there. */
type Mode = 'start' | 'foreign' | 'list' | 'key' | 'value' | 'member' | 'after-list' | 'end' | 'over';

/** The records that were found in an object without a list `events`, and what else is in it. */
export interface FoundRecords {
  readonly rows: readonly unknown[];
  readonly rest: Readonly<Record<string, unknown>>;
  readonly issue: RecordIssue | null;
}

export type FindRecords = (fields: Readonly<Record<string, unknown>>) => FoundRecords | null;

/**
 * Reads our JSON as it arrives: an array of records, or an object with `events` and a `title`. A document of any size
 * is read in the pieces that are passed to `push`; only the record that is still open is held.
 *
 * An element of the list that is not JSON becomes an `UnreadableRow`, and reading continues after its comma; where the
 * document breaks (no comma, a wrong bracket, the end too soon), the records before are kept and an issue says where.
 */
export class JsonStream implements RecordStream {
  readonly #find: FindRecords | null;
  readonly #issues: RecordIssue[] = [];
  #mode: Mode = 'start';
  /** The place of the first character that has not been read. */
  #place = new TextPlace();
  #open: string[] = [];
  #scanner = new NestingScanner();
  #key = '';
  #fields: Record<string, unknown> = {};
  #isInObject = false;
  #isFirst = true;
  #hasList = false;

  constructor(find: FindRecords | null = null) {
    this.#find = find;
  }

  takeIssues(): readonly RecordIssue[] {
    return this.#issues.splice(0);
  }

  get title(): string | undefined {
    const { title } = this.#fields;
    return typeof title === 'string' ? toPlainText(title) : undefined;
  }

  get document(): Readonly<Record<string, unknown>> {
    const { title: _, events: __, ...document } = this.#fields;
    return document;
  }

  push(text: string): readonly unknown[] {
    const records: unknown[] = [];
    let rest = text;
    while (rest !== '') rest = this.#step(rest, records);
    return records;
  }

  end(): readonly unknown[] {
    const records: unknown[] = [];
    const left = this.#open.join('');
    if (this.#mode === 'start' || this.#mode === 'foreign') this.#break(foreignFault(left));
    else if (this.#mode !== 'end' && this.#mode !== 'over') {
      if (this.#mode === 'list' && left.trim() !== '') this.#takeWholeTail(left, records);
      this.#break(describeJsonFault(left, this.#place, this.#contextOf(this.#mode)));
    }
    if (this.#mode === 'end') {
      this.#findList(records);
      this.#judgeDocument();
    }
    this.#mode = 'over';
    return records;
  }

  /** Reads the beginning of a text; returns the rest of it. */
  #step(text: string, records: unknown[]): string {
    switch (this.#mode) {
      case 'start':
        return this.#begin(this.#skipBlank(text));
      case 'foreign':
        this.#open = [this.#takeOpen(text)];
        if (this.#open[0]!.length >= FOREIGN_LENGTH) this.#break(foreignFault(this.#open[0]!));
        return '';
      case 'list':
        return this.#readList(text, records);
      case 'key':
        return this.#readKey(text);
      case 'value':
        return this.#beginValue(this.#skipBlank(text));
      case 'member':
        return this.#readMember(text);
      case 'after-list':
        return this.#endMember(this.#skipBlank(text));
      case 'end':
        this.#refuseMore(this.#skipBlank(text));
        return '';
      case 'over':
        return '';
    }
  }

  #begin(text: string): string {
    const first = text[0];
    if (first === undefined) return '';
    if (first === '[') return this.#enterList(text);
    if (first !== '{') {
      this.#mode = 'foreign';
      return text;
    }
    this.#isInObject = true;
    this.#mode = 'key';
    return this.#pass(text, 1);
  }

  #enterList(text: string): string {
    this.#mode = 'list';
    this.#hasList = true;
    this.#isFirst = true;
    this.#scanner = new NestingScanner();
    return this.#pass(text, 1);
  }

  /** Parses the elements up to the last comma by one `JSON.parse`, and keeps what follows for the next piece. */
  #readList(text: string, records: unknown[]): string {
    let comma = -1;
    let at = this.#scanner.next(text, 0);
    for (; at >= 0 && (text[at] === ',' || text[at] === ':'); at = this.#scanner.next(text, at + 1)) {
      if (text[at] === ',') comma = at;
    }
    if (at < 0) {
      if (comma >= 0) this.#takeElements(text.slice(0, comma), records, 'more');
      this.#open.push(comma >= 0 ? this.#pass(text.slice(comma), 1) : text);
      return '';
    }
    this.#takeElements(text.slice(0, at), records, 'last');
    if (text[at] !== ']') {
      this.#break(describeJsonFault(text.slice(at), this.#place, '[0'));
      return '';
    }
    this.#mode = this.#isInObject ? 'after-list' : 'end';
    return this.#pass(text.slice(at), 1);
  }

  #takeElements(text: string, records: unknown[], which: 'more' | 'last'): void {
    const elements = this.#takeOpen(text);
    if (which === 'last' && this.#isFirst && elements.trim() === '') return this.#place.advance(elements);
    this.#isFirst = false;
    try {
      for (const record of JSON.parse(`[${elements}]`) as unknown[]) records.push(record);
      // An empty list parses, but means a missing element: `[1,]`.
      if (elements.trim() !== '') return this.#place.advance(elements);
    } catch {
      // One of the elements is not JSON.
    }
    this.#takeOneByOne(elements, records);
  }

  #takeOneByOne(elements: string, records: unknown[]): void {
    const scanner = new NestingScanner();
    let from = 0;
    while (from <= elements.length) {
      let at = scanner.next(elements, from);
      while (at >= 0 && elements[at] !== ',') at = scanner.next(elements, at + 1);
      const element = elements.slice(from, at < 0 ? elements.length : at);
      records.push(this.#parseElement(element));
      this.#place.advance(element);
      if (at < 0) break;
      this.#place.advance(',');
      from = at + 1;
    }
  }

  #parseElement(element: string): unknown {
    if (element.trim() === '') {
      return new UnreadableRow({ found: `nothing at ${String(this.#place)}`, expected: 'a record between the commas' });
    }
    try {
      return JSON.parse(element) as unknown;
    } catch {
      return new UnreadableRow(describeJsonFault(`${element},`, this.#place, '['));
    }
  }

  /** Reads the last element of a list in which the text ended, as it may still be whole. */
  #takeWholeTail(left: string, records: unknown[]): void {
    // A number that is cut off may look like another number.
    if (!left.trimEnd().endsWith('}')) return;
    try {
      records.push(JSON.parse(left) as unknown);
    } catch {
      // The element is cut off, which the issue of the document reports.
    }
  }

  #readKey(text: string): string {
    const at = this.#scanner.next(text, 0);
    if (at < 0) {
      this.#open.push(text);
      return '';
    }
    const key = this.#takeOpen(text.slice(0, at));
    if (text[at] === '}' && this.#isFirst && key.trim() === '') {
      this.#place.advance(key);
      this.#mode = 'end';
      return this.#pass(text.slice(at), 1);
    }
    const name = text[at] === ':' ? parsed(key) : undefined;
    if (typeof name !== 'string') {
      this.#break(describeJsonFault(key + text.slice(at), this.#place, '{'));
      return '';
    }
    this.#isFirst = false;
    this.#key = name;
    this.#place.advance(key);
    this.#mode = 'value';
    return this.#pass(text.slice(at), 1);
  }

  #beginValue(text: string): string {
    if (text === '') return '';
    if (this.#key === 'events' && text.startsWith('[')) return this.#enterList(text);
    this.#mode = 'member';
    this.#scanner = new NestingScanner();
    return text;
  }

  #readMember(text: string): string {
    const at = this.#scanner.next(text, 0);
    if (at < 0) {
      this.#open.push(text);
      return '';
    }
    const value = this.#takeOpen(text.slice(0, at));
    try {
      setOwnField(this.#fields, this.#key, JSON.parse(value));
    } catch {
      this.#break(describeJsonFault(value + text.slice(at), this.#place, '{"":'));
      return '';
    }
    this.#place.advance(value);
    return this.#endMember(text.slice(at));
  }

  #endMember(text: string): string {
    const first = text[0];
    if (first === undefined) return '';
    if (first !== ',' && first !== '}') {
      this.#break(describeJsonFault(text, this.#place, '{"":0'));
      return '';
    }
    this.#mode = first === ',' ? 'key' : 'end';
    this.#scanner = new NestingScanner();
    return this.#pass(text, 1);
  }

  #refuseMore(text: string): void {
    if (text === '') return;
    const { line, column } = this.#place;
    const hint = text.startsWith('{') ? '; an object a line is the format "ndjson"' : '';
    const found = `${describeValue(text.trimEnd())} at line ${line}, column ${column}`;
    this.#break({ found, expected: `the end of the text${hint}`, line, column });
  }

  #findList(records: unknown[]): void {
    const found = this.#hasList ? null : this.#find?.(this.#fields);
    if (!found) return;
    for (const row of found.rows) records.push(row);
    if (found.issue) this.#issues.push(found.issue);
    this.#fields = { ...found.rest };
    this.#hasList = true;
  }

  #judgeDocument(): void {
    const { events, title } = this.#fields;
    if (title !== undefined && title !== null && typeof title !== 'string') {
      this.#note('warning', 'title', { found: describeValue(title), expected: 'a text' });
    }
    if (this.#hasList) return;
    const isOther = events !== undefined;
    const found = describeValue(isOther ? events : this.#fields);
    const expected = isOther ? 'an array of records' : DOCUMENT;
    this.#note('error', isOther ? 'events' : '', { found, expected });
  }

  /** Returns a beginning with which the rest of the text would be JSON. */
  #contextOf(mode: Mode): string {
    if (mode === 'list') return this.#isFirst ? '[' : '[0,';
    if (mode === 'key') return this.#isFirst ? '{' : '{"":0,';
    return mode === 'after-list' ? '{"":0' : '{"":';
  }

  /** Stops reading: nothing after this can be relied on. */
  #break(fault: TextFault): void {
    this.#note('error', '', fault);
    this.#open = [];
    this.#mode = 'over';
  }

  #note(severity: Severity, path: string, fault: TextFault): void {
    this.#issues.push(documentIssue(severity, path, fault));
  }

  #takeOpen(text: string): string {
    const whole = this.#open.length === 0 ? text : this.#open.join('') + text;
    this.#open = [];
    return whole;
  }

  #skipBlank(text: string): string {
    const blank = /^[\uFEFF \t\r\n]*/.exec(text)![0].length;
    return this.#pass(text, blank);
  }

  #pass(text: string, length: number): string {
    this.#place.advance(text.slice(0, length));
    return text.slice(length);
  }
}

/** Describes the beginning of a text that is neither an array nor an object. */
function foreignFault(text: string): TextFault {
  // A list that was made into JSON twice.
  if (text.startsWith('"')) return { found: `a text in quotes, ${quoteText(text.slice(0, 40))}`, expected: DOCUMENT };
  const value = parsed(text);
  return value === undefined ? documentFault(text) : { found: describeValue(value), expected: DOCUMENT };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
