import { edtfYear } from '../../time/edtf/edtf-text.js';

const BARE_YEAR = /^[-−]?\d{1,3}$/;
/** The last century and decade that anyone writes about. */
const LAST_CENTURY = 20;
const LAST_DECADE = 209;

/**
 * Tells whether a text is a number of fewer than four digits, which people write for a year and EDTF reads as a century
 * (two digits) or a decade (three): 476 is the year in which Rome fell, or the 4760s.
 */
export function isBareYear(text: string): boolean {
  return BARE_YEAR.test(text);
}

/** Tells whether such a number can only be a year: as a century or decade it would be BC or far in the future. */
export function isYearForSure(text: string): boolean {
  const number = numberOf(text);
  const digits = text.replace(/^[-−]/, '').length;
  return digits === 1 || number < 0 || number > (digits === 2 ? LAST_CENTURY : LAST_DECADE);
}

/**
 * Reads such a number as a year, in EDTF. A negative number is a year BC, as people count them.
 *
 * @example yearOfNumber('-44') // '-0043'
 */
export function yearOfNumber(text: string): string {
  const number = numberOf(text);
  return edtfYear(number < 0 ? number + 1 : number);
}

function numberOf(text: string): number {
  return Number(text.replace('−', '-'));
}
