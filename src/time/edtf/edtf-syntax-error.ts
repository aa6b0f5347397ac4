import { escaped } from '../escaped.js';

const LONGEST_QUOTE = 60;

/** Quotes text for a message, with control characters escaped and a long text cut. */
function quote(text: string): string {
  return escaped(text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text);
}

/** Returns the run of digits, or else the one character, at an offset; empty at the end. */
function tokenAt(input: string, offset: number): string {
  return /^(?:[\dX]+|.)/su.exec(input.slice(offset, offset + LONGEST_QUOTE))?.[0] ?? '';
}

/**
 * Reports why a text is not an EDTF date, where, and what was expected there.
 *
 * @example
 * // "1900-02-29" is not an EDTF date: at offset 8 found "29", expected a day of February 1900 (01–28)
 */
export class EdtfSyntaxError extends Error {
  override readonly name = 'EdtfSyntaxError';
  /** The whole text as given; the message quotes at most its first 60 characters. */
  readonly input: string;
  /** Where in `input` reading failed, in UTF-16 code units from 0. */
  readonly offset: number;
  /** What was expected at `offset`. */
  readonly expected: string;

  constructor(input: string, offset: number, expected: string, found: string = tokenAt(input, offset)) {
    const what = found === '' ? 'the end' : quote(found);
    super(`${quote(input)} is not an EDTF date: at offset ${offset} found ${what}, expected ${expected}`);
    this.input = input;
    this.offset = offset;
    this.expected = expected;
  }
}
