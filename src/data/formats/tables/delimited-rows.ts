import { lowerBound } from '../../../time/lower-bound.js';

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** A longer row must have an opening quote by mistake; the rest of the file is not held back for it. */
const MAX_ROW_LENGTH = 1 << 23;

/** A quote that is opened but never closed. */
export interface UnclosedQuote {
  /** From 1. */
  readonly line: number;
  /** The text after the quote, cut. */
  readonly excerpt: string;
}

/**
 * Reads rows of delimited text (RFC 4180) that arrives in pieces, split anywhere. Memory is bounded by the longest row.
 *
 * Lines end with `\n`, `\r\n` or `\r`, also mixed; blank lines are skipped. A quote opens a field only at the beginning
 * of the field; text after its closing quote is kept. A quote that is never closed is read as a character and reported
 * by `takeUnclosed`, and the lines after it are read as rows.
 *
 * @example [...new DelimitedRows(',').push('a,"b ""c"""\n1,2\n')] // [['a', 'b "c"'], ['1', '2']]
 */
export class DelimitedRows {
  readonly #delimiter: string;
  readonly #delimiterCode: number;
  #buffer = '';
  /** The complete fields of the row that is being read, and where the next one begins. */
  #fields: string[] = [];
  #fieldStart = 0;
  /** How far that field has been searched for its end; 0 if not at all. */
  #searched = 0;
  /** The place of a quote that is read as a character. */
  #plainQuote = -1;
  /** The next place of each character from the reading position on; the length of the buffer where there is none. */
  #nextQuote = -1;
  #nextNewline = -1;
  #nextReturn = -1;
  #isLast = false;
  #line = 1;
  #rowsRead = 0;
  /** The line of the next row if it directly follows the one before. */
  #expectedLine = 1;
  /** The rows that do not directly follow the one before, with their lines. */
  readonly #jumps: [row: number, line: number][] = [];
  readonly #unclosed: UnclosedQuote[] = [];

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
    this.#delimiterCode = delimiter.charCodeAt(0);
  }

  /** Returns the quotes without an end that were found since the last call. */
  takeUnclosed(): readonly UnclosedQuote[] {
    return this.#unclosed.splice(0);
  }

  /** Takes the next piece; returns the rows that it completes. */
  push(text: string): string[][] {
    const read = this.#fieldStart;
    this.#buffer = this.#buffer.slice(read) + text;
    this.#searched = Math.max(0, this.#searched - read);
    this.#plainQuote -= read;
    this.#fieldStart = 0;
    return this.#read();
  }

  /** Ends the text; returns the row that was still open. */
  end(): string[][] {
    this.#isLast = true;
    return this.#read();
  }

  /** Returns the line, from 1, on which a row begins. */
  lineOf(row: number): number {
    const jumps = lowerBound(this.#jumps.length, (index) => this.#jumps[index]![0] <= row);
    const [fromRow, fromLine] = this.#jumps[jumps - 1] ?? [0, 1];
    return fromLine + (row - fromRow);
  }

  #read(): string[][] {
    this.#nextQuote = this.#nextNewline = this.#nextReturn = -1;
    const rows: string[][] = [];
    for (;;) {
      const isAtRowStart = this.#fields.length === 0 && this.#searched === 0;
      if (!(isAtRowStart && this.#readPlainRow(rows)) && !this.#readFields(rows)) return rows;
    }
  }

  /**
   * Reads a row of one line without quotes, the usual case, in one step. False for any other row, or an incomplete one.
   */
  #readPlainRow(rows: string[][]): boolean {
    const buffer = this.#buffer;
    const start = this.#fieldStart;
    if (start >= buffer.length) return false;
    if (this.#nextNewline < start) this.#nextNewline = indexOrEnd(buffer, '\n', start);
    if (this.#nextReturn < start) this.#nextReturn = indexOrEnd(buffer, '\r', start);
    if (this.#nextQuote < start) this.#nextQuote = indexOrEnd(buffer, '"', start);
    const end = Math.min(this.#nextNewline, this.#nextReturn);
    if (this.#nextQuote < end || (end >= buffer.length - 1 && end !== this.#nextNewline && !this.#isLast)) return false;
    if (end === buffer.length && !this.#isLast) return false;
    if (end > start) this.#take(buffer.slice(start, end).split(this.#delimiter), rows);
    this.#line++;
    this.#fieldStart = Math.min(
      end + (this.#nextNewline === end + 1 && end === this.#nextReturn ? 2 : 1),
      buffer.length,
    );
    return true;
  }

  /** Reads a row field by field; false if it is not complete. */
  #readFields(rows: string[][]): boolean {
    const buffer = this.#buffer;
    while (this.#fieldStart < buffer.length || (this.#isLast && this.#fields.length > 0)) {
      const start = this.#fieldStart;
      const isOverlong = buffer.length - start > MAX_ROW_LENGTH;
      const isQuoted = buffer.charCodeAt(start) === QUOTE && start !== this.#plainQuote;
      const closing = isQuoted ? this.#closingQuote(start) : null;
      if (isQuoted && closing === null) {
        if (!this.#isLast && !isOverlong) return false;
        this.#takeQuotePlain();
        continue;
      }
      let end = closing === null ? Math.max(start, this.#searched) : closing + 1;
      let code = buffer.charCodeAt(end);
      while (end < buffer.length && code !== this.#delimiterCode && code !== NEWLINE && code !== RETURN) {
        code = buffer.charCodeAt(++end);
      }
      const isCutReturn = code === RETURN && end === buffer.length - 1;
      if ((end === buffer.length || isCutReturn) && !this.#isLast && !isOverlong) {
        // After a closing quote there is nothing to remember, as it is found again.
        if (closing === null) this.#searched = end;
        return false;
      }
      const value =
        closing === null
          ? buffer.slice(start, end)
          : buffer.slice(start + 1, closing).replaceAll('""', '"') + buffer.slice(closing + 1, end);
      this.#fields.push(value);
      this.#searched = 0;
      const isRowEnd = code !== this.#delimiterCode || end === buffer.length;
      const isPair = code === RETURN && buffer.charCodeAt(end + 1) === NEWLINE;
      this.#fieldStart = Math.min(end + (isPair ? 2 : 1), buffer.length);
      if (!isRowEnd) continue;
      this.#finishRow(rows);
      return true;
    }
    return false;
  }

  /** Finds the quote that closes a field; null if it is not in the buffer. */
  #closingQuote(start: number): number | null {
    const buffer = this.#buffer;
    let at = Math.max(this.#searched, start + 1);
    for (;;) {
      const quote = buffer.indexOf('"', at);
      // A quote at the very end may be the first half of a doubled one.
      if (quote < 0 || (quote === buffer.length - 1 && !this.#isLast)) {
        this.#searched = quote < 0 ? buffer.length : quote;
        return null;
      }
      if (buffer.charCodeAt(quote + 1) !== QUOTE) return quote;
      at = quote + 2;
    }
  }

  #takeQuotePlain(): void {
    const start = this.#fieldStart;
    let line = this.#line;
    for (const field of this.#fields) line += lineBreaksIn(field);
    const excerpt = this.#buffer.slice(start + 1, start + 41).replace(/[\r\n].*/s, '');
    this.#unclosed.push({ line, excerpt });
    this.#plainQuote = start;
    this.#searched = 0;
  }

  #finishRow(rows: string[][]): void {
    const fields = this.#fields;
    if (fields.length > 1 || fields[0] !== '') this.#take(fields, rows);
    for (const field of fields) this.#line += lineBreaksIn(field);
    this.#line++;
    this.#fields = [];
  }

  #take(fields: string[], rows: string[][]): void {
    rows.push(fields);
    if (this.#line !== this.#expectedLine) this.#jumps.push([this.#rowsRead, this.#line]);
    this.#expectedLine = this.#line + 1;
    this.#rowsRead++;
  }
}

function indexOrEnd(text: string, char: string, from: number): number {
  const at = text.indexOf(char, from);
  return at < 0 ? text.length : at;
}

function lineBreaksIn(field: string): number {
  if (!field.includes('\n') && !field.includes('\r')) return 0;
  return field.split(/\r\n|\n|\r/).length - 1;
}
