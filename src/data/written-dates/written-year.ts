import { edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';
import { romanNumeral } from '../../time/words/roman-numeral.js';
import { readYearsAgo } from './years-ago.js';

const CENTURY =
  /^(\d{1,2})(?:st|nd|rd|th|\.)?\s*(?:century|centuries|cent\.?|c\.|jahrhunderts?|jh\.?|siècles?|siglos?)$/i;
const ROMAN_CENTURY = /^(?:siglos?\s+([ivx]+)|([ivx]+)\s?(?:er|e|ème)\s+siècle)$/i;
const LAST_CENTURY = 21;
const MILLENNIUM = /^(\d)(?:st|nd|rd|th|\.)?\s*(?:millennium|mill\.?|jahrtausend|millénaire|milenio)$/i;
const DECADE = /^(\d{3})0['’]?s$/;
/** A decade or a century, which holds both; the century of the `2000s` has hardly begun. */
const HUNDREDS = /^(1\d)00['’]?s$/;
/** A thousands separator in a year before Christ: `12,000 BC`. */
const GROUPED = /^(\d{1,3})[,. ](\d{3})$/;

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
    // The 5th century BC is from 500 to 401 BC, and EDTF has a year 0: these years all begin with -04.
    if (century !== null) return `-${twoDigits(century - 1)}XX`;
    if (millennium) return `-${Number(millennium) - 1}XXX`;
    const year = text.replace(GROUPED, '$1$2');
    return /^\d{1,12}$/.test(year) ? edtfYear(1 - Number(year)) : null;
  }
  if (/^\d{1,4}$/.test(text) && (hasEra || text.length > 2)) return edtfYear(Number(text));
  // Without a sign or an era, more digits are rather a count, a month or an id than a year that far in the future.
  if (/^(?:[-−]\d{5,12}|\d{5})$/.test(text) || (hasEra && /^\d{6,12}$/.test(text))) {
    return edtfYear(Number(text.replace('−', '-')));
  }
  const [, years] = HUNDREDS.exec(text) ?? DECADE.exec(text) ?? [];
  if (years) return years;
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
