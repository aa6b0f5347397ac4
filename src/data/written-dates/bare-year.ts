import { edtfYear } from '../../time/edtf/edtf-text.js';

const BARE_YEAR = /^[-−]?\d{1,3}$/;
/** Nobody writes of centuries and decades past these. */
const LAST_CENTURY = 20;
const LAST_DECADE = 209;

/**
 * Says whether a text is a number of fewer than four digits, which people write for a year and EDTF reads as a century (two
 * digits) or a decade (three): 476 is the year in which Rome fell, and the 4760s.
 */
export function isBareYear(text: string): boolean {
  return BARE_YEAR.test(text);
}

/** Says whether such a number can only be a year: as a century or decade it would be before Christ or far ahead. */
export function isYearForSure(text: string): boolean {
  const number = numberOf(text);
  const digits = text.replace(/^[-−]/, '').length;
  return digits === 1 || number < 0 || number > (digits === 2 ? LAST_CENTURY : LAST_DECADE);
}

/**
 * Reads such a number as a year, in EDTF. Below 0 it counts the years before Christ, as people do.
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
