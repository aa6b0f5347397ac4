import { DAY_MS } from '../../time/civil.js';
import { toEdtf } from '../../time/edtf/date-input.js';
import { stringifyEdtf } from '../../time/edtf/stringify-edtf.js';

/** How a column of plain numbers counts the time. */
export type NumberDates = 'spreadsheet days' | 'seconds' | 'milliseconds';

/** Day 0 of a spreadsheet. Lotus took 1900 for a leap year; from March 1900 on the count is right. */
const SHEET_EPOCH_MS = Date.UTC(1899, 11, 30);
const FIRST_SHEET_DAY = 10_000;
const LAST_SHEET_DAY = 80_000;

/** Says how a number would count the time, by its size: days since 1900 with five digits, seconds with ten, ms with thirteen. */
export function numberDates(text: string): NumberDates | null {
  if (/^\d{5}(?:\.\d+)?$/.test(text)) {
    const days = Number(text);
    return days >= FIRST_SHEET_DAY && days < LAST_SHEET_DAY ? 'spreadsheet days' : null;
  }
  if (/^\d{9,10}$/.test(text)) return 'seconds';
  return /^\d{12,13}$/.test(text) ? 'milliseconds' : null;
}

/** Says whether a number in a column that counts the time so does it, too: times near 1970 have fewer digits, those before a sign. */
export function isCounted(text: string, counting: NumberDates): boolean {
  return numberDates(text) === counting || (counting !== 'spreadsheet days' && /^-?\d{6,13}$/.test(text));
}

/** Reads such a number as EDTF: a day of a spreadsheet floats, a count since 1970 is a time in UTC. */
export function fromNumber(text: string, counting: NumberDates): string {
  if (counting !== 'spreadsheet days') {
    return stringifyEdtf(toEdtf(Number(text) * (counting === 'seconds' ? 1000 : 1)));
  }
  // The digits of a fraction of a day stand for a second, or a little less.
  const ms = SHEET_EPOCH_MS + Math.round(Number(text) * 86_400) * 1000;
  const iso = new Date(ms).toISOString();
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : iso.slice(0, 19);
}
