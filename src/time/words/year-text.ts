import { BoundedCache } from '../bounded-cache.js';
import { calendarText } from './calendar-text.js';
import { longYearValue, yearsAlike } from '../edtf/edtf-extent.js';
import type { EdtfLongYear } from '../edtf/edtf.js';
import { phrase, type DateInWords, type Words } from './words.js';

/** A larger number does not read as a year unless it is called one. */
const LONGEST_PLAIN_YEAR = 9999;

/**
 * From here on back, whole thousands of years are counted from now: the two thousand since Christ make no difference.
 */
const DEEP_TIME_YEARS = 100_000;

/** Writes an astronomical year: "2022", "44 BC", "the year 12,000", "170 million years ago". */
export function yearText(year: number, locale: string, words: Words): string {
  return yearInWords(year, locale, words).text;
}

function yearInWords(year: number, locale: string, words: Words): DateInWords {
  if (year > LONGEST_PLAIN_YEAR) return { text: words.farYear(countText(year, locale)), kind: 'farYear' };
  const isRoundInDeepTime = year <= -DEEP_TIME_YEARS && year % 1000 === 0;
  if (isRoundInDeepTime) return { text: words.yearsAgo(countText(-year, locale), -year), kind: 'yearsAgo' };
  return { text: calendarText(locale, 'year', { year, month: 1, day: 1 }), kind: 'year' };
}

const formats = new BoundedCache<string, Intl.NumberFormat>(50);

/** "170 million", "170,000,002", "300,000". */
function countText(years: number, locale: string): string {
  // Compact notation turns thousands into "300 thousand", which nobody writes.
  const isCompact = years >= 1e6 && years % 1000 === 0;
  const notation = isCompact ? 'compact' : 'standard';
  const options = { notation, compactDisplay: 'long', maximumSignificantDigits: 21 } as const;
  return formats.get(`${locale} ${notation}`, () => new Intl.NumberFormat(locale, options)).format(years);
}

/**
 * Writes a year of which only some digits are significant: "about 1950, some time between 1900 and 1999", and in deep
 * time, where the number itself is written to those digits, "about 17.1 million years ago".
 */
export function estimatedYear(year: number, significantDigits: number, locale: string, words: Words): DateInWords {
  const write = (some: number): DateInWords => yearInWords(some, locale, words);
  const { first, last } = yearsAlike(year, significantDigits);
  if (first === last) return write(year);
  const isInDeepTime = Math.abs(year) >= DEEP_TIME_YEARS;
  const about = words.about(write(!isInDeepTime ? year : year < 0 ? last : first));
  return phrase(isInDeepTime ? about : words.list([about, words.between(write(first), write(last))]));
}

export function longYear(date: EdtfLongYear, locale: string, words: Words): DateInWords {
  const year = longYearValue(date);
  if (date.significantDigits === null) return yearInWords(year, locale, words);
  return estimatedYear(year, date.significantDigits, locale, words);
}
