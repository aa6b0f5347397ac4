import { EdtfSyntaxError } from './edtf-syntax-error.js';

export const DIGITS = '0123456789';

/** A position in a text; the functions here only move it forward. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Returns whether a token comes next; the cursor does not move. */
export function sees(cursor: Cursor, token: string): boolean {
  return cursor.text.startsWith(token, cursor.at);
}

/** Steps over a token if it comes next, and returns whether it did. */
export function accept(cursor: Cursor, token: string): boolean {
  const found = sees(cursor, token);
  if (found) cursor.at += token.length;
  return found;
}

/** Takes at most `most` characters, as long as they are among the `wanted`. */
export function run(cursor: Cursor, wanted: string, most = Infinity): string {
  const from = cursor.at;
  while (cursor.at < cursor.text.length && cursor.at - from < most && wanted.includes(cursor.text.charAt(cursor.at))) {
    cursor.at++;
  }
  return cursor.text.slice(from, cursor.at);
}

/**
 * Throws. The error quotes the text since `from` as what was found; without `from`, the token that comes next.
 *
 * @throws {EdtfSyntaxError} always
 */
export function fail(cursor: Cursor, expected: string, from: number = cursor.at): never {
  throw new EdtfSyntaxError(cursor.text, from, expected, cursor.text.slice(from, cursor.at) || undefined);
}
