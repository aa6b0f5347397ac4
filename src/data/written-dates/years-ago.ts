import { edtfYear } from '../../time/edtf/edtf-text.js';

const NUMBER = '(\\d{1,3}(?:,\\d{3})+|\\d{1,12})(?:[.,](\\d{1,4}))?';
const UNITS: readonly (readonly [form: RegExp, exponent: number])[] = [
  [new RegExp(`^${NUMBER}\\s*(?:Ga|bya|Bya|Gyr ago|billion years ago)$`), 9],
  [new RegExp(`^${NUMBER}\\s*(?:Ma|mya|Mya|Myr ago|million years ago)$`), 6],
  [new RegExp(`^${NUMBER}\\s*(?:ka|kya|kyr ago|thousand years ago)$`), 3],
  [new RegExp(`^${NUMBER}\\s*(?:years ago|ya)$`), 0],
];
/** Years before the present, which is 1950 by convention: radiocarbon gives them roughly. */
const BEFORE_PRESENT = /^(\d{1,3}(?:,\d{3})+|\d{1,6})\s*(?:cal\.?\s+)?(?:years\s+)?(?:cal\s?)?B\.?P\.?$/;
/** Below a precision of this, it matters that they are counted from the year 2000. */
const FINE_YEARS = 1000;
/** "50 years ago" is counted from when it was written. */
const FEWEST_YEARS = 3000;

/**
 * Reads numbers of years ago, as geologists and archaeologists write them, as EDTF with as many significant digits as
 * they have: `66 Ma` may be half a million years more or less.
 *
 * @returns null for any other text
 * @example readYearsAgo('66 Ma') // 'Y-66E6S2'
 */
export function readYearsAgo(text: string): string | null {
  const [, present] = BEFORE_PRESENT.exec(text) ?? [];
  if (present !== undefined) return `${edtfYear(1950 - numberOf(present))}~`;
  for (const [form, exponent] of UNITS) {
    const [, whole, fraction = ''] = form.exec(text) ?? [];
    if (whole !== undefined) return significant(String(numberOf(whole)) + fraction, exponent - fraction.length);
  }
  return null;
}

/** Zeros at the end of a whole number of years are not significant: `12,000 years ago`. */
function significant(digits: string, exponent: number): string | null {
  const zeros = exponent === 0 ? /0{0,3}$/.exec(digits)![0].length : 0;
  const [count, power] = [Number(digits.slice(0, digits.length - zeros)), exponent + zeros];
  if (power < 0 || count * 10 ** power < FEWEST_YEARS) return null;
  const years = count - (10 ** power <= FINE_YEARS ? 2000 / 10 ** power : 0);
  if (years >= 1e9) return null;
  return power === 0 ? edtfYear(-years) : `Y-${years}E${power}S${String(years).length}`;
}

function numberOf(text: string): number {
  return Number(text.replaceAll(',', ''));
}
