import { daysInMonth } from '../../time/civil.js';
import { edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';

/** A third of a century, decade, year or month, as people name it. */
export type Part = 'early' | 'mid' | 'late';
type Share = readonly [first: number, last: number];

const DAYS: Readonly<Record<Part, Share>> = { early: [1, 10], mid: [11, 20], late: [21, 31] };
const MONTHS: Readonly<Record<Part, Share>> = { early: [1, 4], mid: [5, 8], late: [9, 12] };
const YEARS_OF_DECADE: Readonly<Record<Part, Share>> = { early: [0, 3], mid: [4, 6], late: [7, 9] };
/** Years of a century in its parts, counted from its first. */
export const YEARS_OF_CENTURY: Readonly<Record<Part, Share>> = { early: [0, 33], mid: [34, 66], late: [67, 99] };

/**
 * Writes a part of a century, decade, year or month as EDTF: one of the years, months or days in it.
 *
 * @param date a date of one of these precisions, in EDTF, without a qualifier
 * @returns null for any other date
 * @example partOfTime('199', 'mid') // '[1994..1996]'
 */
export function partOfTime(date: string, part: Part): string | null {
  const century = firstOfCentury(date);
  if (century !== null) return yearsFrom(century, YEARS_OF_CENTURY[part]);
  if (/^\d{3}$/.test(date)) return yearsFrom(Number(date) * 10, YEARS_OF_DECADE[part]);
  if (/^-?\d{4}$/.test(date)) return shareOf(date, MONTHS[part]);
  return /^\d{4}-(?:0\d|1[0-2])$/.test(date) ? partOfMonth(date, part) : null;
}

/** Returns the first year of a century in EDTF: 1800 of `18`, -499 of `-04XX`; null for any other date. */
export function firstOfCentury(date: string): number | null {
  const [, after, before] = /^(?:(\d\d)|-(\d\d)XX)$/.exec(date) ?? [];
  if (after !== undefined) return Number(after) * 100;
  return before === undefined ? null : -Number(before) * 100 - 99;
}

/** Writes a part of a month as EDTF: one of its first ten days, of the next ten, or of the rest. */
export function partOfMonth(month: string, part: Part): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [first, last] = DAYS[part];
  return shareOf(month, [first, Math.min(last, daysInMonth(year, number))]);
}

/** Writes some of the years after one as EDTF: one of them. */
export function yearsFrom(year: number, [first, last]: Share): string {
  return `[${edtfYear(year + first)}..${edtfYear(year + last)}]`;
}

function shareOf(date: string, [first, last]: Share): string {
  return `[${date}-${twoDigits(first)}..${date}-${twoDigits(last)}]`;
}
