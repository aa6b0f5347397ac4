import { edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';
import { romanNumeral } from '../../time/words/roman-numeral.js';
import { yearsFrom } from './part-of-time.js';

const CENTURY =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:century|centuries|cent\.?|c\.|jahrhunderts?|jh\.?|siècles?|siglos?)$/i;
const ROMAN_CENTURY = /^(?:siglos?\s+([ivx]+)|([ivx]+)\s?(?:er|e|ème)\s+siècle)$/i;
const LAST_CENTURY = 21;
const MILLENNIUM = /^(\d)(?:st|nd|rd|th|\.)?\s*(?:millennium|mill\.?|jahrtausend|millénaire|milenio)$/i;
const DECADE = /^(\d{3})0['’]?s$/;
/** Numbers of years ago, as geologists write them. */
const YEARS_AGO =
  /^(\d{1,5})(?:[.,](\d{1,4}))?\s*(?:(Ma|mya|Mya|Myr ago|million years ago)|Ga|bya|Bya|Gyr ago|billion years ago)$/;
/** Below a precision of this, it matters that they are counted from the year 2000. */
const FINE_YEARS = 1000;

/**
 * Reads years, decades, centuries and millennia, without their qualifiers and their era, as EDTF.
 *
 * @param isBefore whether the era is that before Christ
 * @param hasEra whether an era is written beside it: without one, two digits are not a year of the first century
 * @returns null for any other text
 */
export function readYear(text: string, isBefore: boolean, hasEra: boolean): string | null {
  const century = centuryOf(text);
  const [, millennium] = MILLENNIUM.exec(text) ?? [];
  if (isBefore) {
    // The 5th century BC is from 500 to 401 BC; as the century of EDTF has no sign, it is one of these years.
    if (century !== null) return yearsFrom(1 - century * 100, [0, 99]);
    if (millennium) return yearsFrom(1 - Number(millennium) * 1000, [0, 999]);
    return /^\d{1,12}$/.test(text) ? edtfYear(1 - Number(text)) : null;
  }
  if (/^\d{1,4}$/.test(text) && (hasEra || text.length > 2)) return edtfYear(Number(text));
  // Without a sign or an era, more digits are rather a count, a month or an id than a year that far in the future.
  if (/^(?:[-−]\d{5,12}|\d{5})$/.test(text) || (hasEra && /^\d{6,12}$/.test(text))) {
    return edtfYear(Number(text.replace('−', '-')));
  }
  const [, decade] = DECADE.exec(text) ?? [];
  if (decade) return decade;
  if (millennium) return `${Number(millennium) - 1}XXX`;
  return century === null ? readYearsAgo(text) : twoDigits(century - 1);
}

function centuryOf(text: string): number | null {
  const [, number] = CENTURY.exec(text) ?? [];
  if (number) return Number(number);
  const [, ofSpanish, ofFrench] = ROMAN_CENTURY.exec(text) ?? [];
  const numeral = (ofSpanish ?? ofFrench ?? '').toUpperCase();
  for (let century = 1; century <= LAST_CENTURY; century++) if (romanNumeral(century) === numeral) return century;
  return null;
}

/** Reads `66 Ma` with as many significant digits as it has: it may be half a million years more or less. */
function readYearsAgo(text: string): string | null {
  const [, whole, fraction = '', millions] = YEARS_AGO.exec(text) ?? [];
  if (whole === undefined) return null;
  const exponent = (millions ? 6 : 9) - fraction.length;
  const count = Number(whole + fraction) - (10 ** exponent <= FINE_YEARS ? 2000 / 10 ** exponent : 0);
  return count > 0 && count < 1e9 ? `Y-${count}E${exponent}S${String(count).length}` : null;
}
