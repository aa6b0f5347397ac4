import { DAY_MS } from '../../time/civil.js';
import { toEdtf } from '../../time/edtf/date-input.js';
import { stringifyEdtf } from '../../time/edtf/stringify-edtf.js';

/** The unit in which a column of plain numbers counts time. */
export type NumberDates = 'spreadsheet days' | 'seconds' | 'milliseconds';

/** Day 0 of a spreadsheet. Lotus treated 1900 as a leap year; from March 1900 on the count is right. */
const SHEET_EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_SHEET_DAY = 10_000;
const LAST_SHEET_DAY = 80_000;

/**
 * Tells by the size of a number what it may count: days since 1900 with five digits, seconds with ten, ms with
 * thirteen.
 */
export function numberDates(text: string): NumberDates | null {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const days = Number(text);
    return days >= FIRST_SHEET_DAY && days < LAST_SHEET_DAY ? 'spreadsheet days' : null;
  }
  if (/^\d{9,10}$/.test(text)) return 'seconds';
  return /^\d{12,13}$/.test(text) ? 'milliseconds' : null;
}

/** Tells whether a number fits a column of such counts: times near 1970 have fewer digits, earlier ones a sign. */
export function isCounted(text: string, counting: NumberDates): boolean {
  return numberDates(text) === counting || (counting !== 'spreadsheet days' && /^-?\d{6,13}$/.test(text));
}

/** Reads such a number as EDTF: a day of a spreadsheet floats, a count since 1970 is a time in UTC. */
export function fromNumber(text: string, counting: NumberDates): string {
  if (counting !== 'spreadsheet days') {
    return stringifyEdtf(toEdtf(Number(text) * (counting === 'seconds' ? 1000 : 1)));
  }
  // A fraction of a day may fall a little short of the second that is meant.
  const ms = SHEET_EPOCH_MS + Math.round(Number(text) * 86_400) * 1000;
  const iso = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
