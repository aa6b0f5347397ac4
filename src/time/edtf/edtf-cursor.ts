import { EdtfSyntaxError } from './edtf-syntax-error.js';

export const DIGITS = '0123456789';

/** A place in a text; the functions here move it forward and never back. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Whether a token stands here; the cursor stays. */
export function sees(cursor: Cursor, token: string): boolean {
  return cursor.text.startsWith(token, cursor.at);
}

/** Steps over a token if it stands here, and says whether it did. */
export function accept(cursor: Cursor, token: string): boolean {
  const found = sees(cursor, token);
  if (found) cursor.at += token.length;
  return found;
}

/** Takes characters while they are among the `wanted`, `most` at most. */
export function run(cursor: Cursor, wanted: string, most = Infinity): string {
  const from = cursor.at;
  while (cursor.at < cursor.text.length && cursor.at - from < most && wanted.includes(cursor.text.charAt(cursor.at))) {
    cursor.at++;
  }
  return cursor.text.slice(from, cursor.at);
}

/**
 * Gives up. What was read since `from` is what was found instead of the expected; without it, what stands here.
 *
 * @throws {EdtfSyntaxError} always
 */
export function fail(cursor: Cursor, expected: string, from: number = cursor.at): never {
  throw new EdtfSyntaxError(cursor.text, from, expected, cursor.text.slice(from, cursor.at) || undefined);
}
