import { calendarText, numberText } from './calendar-text.js';
import { longYearValue, yearsAlike } from './edtf-extent.js';
import type { EdtfLongYear } from './edtf.js';
import type { Words } from './words.js';

/** Years up to here `Intl.DateTimeFormat` writes; more digits are read by their separators. */
const LONGEST_PLAIN_YEAR = 9999;

/** From here on back, whole thousands of years are reckoned from now: the two thousand since Christ are no matter. */
const DEEP_TIME_YEARS = 100_000;

/** Writes an astronomical year: "2022", "44 BC", "the year 12,000", "170 million years ago". */
export function yearText(year: number, locale: string, words: Words): string {
  if (Math.abs(year) <= LONGEST_PLAIN_YEAR) return calendarText(locale, 'year', { year, month: 1, day: 1 });
  const isRound = Math.abs(year) >= DEEP_TIME_YEARS && year % 1000 === 0;
  // Compact notation writes "100 thousand", which nobody does.
  const notation = isRound && Math.abs(year) >= 1e6 ? 'compact' : 'standard';
  if (isRound && year < 0) return words.yearsAgo(numberText(locale, -year, notation), -year);
  if (year < 0) return words.beforeChrist(numberText(locale, 1 - year));
  return words.farYear(numberText(locale, year, notation));
}

/**
 * Writes a year of which some digits are significant: "about 1950, some time between 1900 and 1999", and in deep
 * time, where the number itself is written to those digits, "about 17.1 million years ago".
 */
export function estimatedYearText(year: number, significantDigits: number, locale: string, words: Words): string {
  const { first, last } = yearsAlike(year, significantDigits);
  if (first === last) return yearText(year, locale, words);
  if (Math.abs(year) >= DEEP_TIME_YEARS) return words.about(yearText(year < 0 ? last : first, locale, words));
  const range = words.between(yearText(first, locale, words), yearText(last, locale, words));
  return words.list([words.about(yearText(year, locale, words)), range]);
}

export function longYearText(date: EdtfLongYear, locale: string, words: Words): string {
  const year = longYearValue(date);
  if (date.significantDigits === null) return yearText(year, locale, words);
  return estimatedYearText(year, date.significantDigits, locale, words);
}
