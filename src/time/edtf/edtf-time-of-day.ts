import { accept, DIGITS, fail, run } from './edtf-cursor.js';
import type { Cursor } from './edtf-cursor.js';
import type { EdtfDateTime } from './edtf.js';

/**
 * Reads what follows the `T` of a date-time: `23:20:30`, `23:20:30.042+05:00`.
 *
 * 24:00:00 and leap seconds are rejected: ISO 8601-1:2019, to which part 2 refers, dropped the former, and none of our
 * clocks shows the latter.
 */
export function readTimeOfDay(cursor: Cursor): Omit<EdtfDateTime, 'kind' | 'date'> {
  const hour = readTwoDigits(cursor, 23, 'an hour (00–23)');
  readColon(cursor, 'minutes');
  const minute = readTwoDigits(cursor, 59, 'minutes (00–59)');
  readColon(cursor, 'seconds');
  const second = readTwoDigits(cursor, 59, 'seconds (00–59)');
  // Two dots belong to a range in a set.
  const hasFraction = !cursor.text.startsWith('..', cursor.at) && accept(cursor, '.');
  const fraction = hasFraction ? run(cursor, DIGITS) || fail(cursor, 'digits of a fraction of a second') : '';
  return { hour, minute, second, fraction, offset: readOffset(cursor) };
}

function readColon(cursor: Cursor, next: string): void {
  if (!accept(cursor, ':')) fail(cursor, `":" and ${next}`);
}

function readTwoDigits(cursor: Cursor, most: number, expected: string): number {
  const from = cursor.at;
  const digits = run(cursor, DIGITS, 2);
  if (digits.length < 2 || Number(digits) > most) fail(cursor, expected, from);
  return Number(digits);
}

/** Reads `Z`, `+05`, `+05:30` or `+0530`; empty where the time is local. No zone is beyond +14:00 or −12:00. */
function readOffset(cursor: Cursor): string {
  const from = cursor.at;
  if (accept(cursor, 'Z')) return 'Z';
  const isAhead = accept(cursor, '+');
  if (!isAhead && !accept(cursor, '-')) return '';
  const hours = readTwoDigits(cursor, 99, 'hours of an offset');
  const hasMinutes = accept(cursor, ':') || /\d/.test(cursor.text.charAt(cursor.at));
  const minutes = hours * 60 + (hasMinutes ? readTwoDigits(cursor, 59, 'minutes of an offset (00–59)') : 0);
  if (isAhead ? minutes > 14 * 60 : minutes > 12 * 60 || minutes === 0) {
    fail(cursor, 'an offset from -12:00 to +14:00 (zero is "Z" or "+00:00")', from);
  }
  return cursor.text.slice(from, cursor.at);
}
