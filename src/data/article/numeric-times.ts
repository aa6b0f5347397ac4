import { localeOrder } from '../formats/tables/date-column.js';
import { writtenDate } from '../written-dates/written-date.js';
import { stated, type FoundTime } from './stated-time.js';

const NUMERIC =
  /(?<![\d./-])\d{1,2}([./-])\d{1,2}\1\d{4}(?![\d/-]|\.\d)(?:(?:,? at|,)? \d{1,2}(?::\d\d(?! ?[ap]\.?m)|(?::\d\d)? ?[ap]\.?m\b\.?))?/gi;
const VERSION = /\b(?:version|release|v\.?|no\.|number)\s*$/i;

/** Tells whether an expression begins with a numeric date, which only this module reads. */
export function isNumericTime(expression: string): boolean {
  return /^\d{1,2}([./-])\d{1,2}\1\d{4}/.test(expression);
}

/**
 * Finds numeric dates in English. Only a locale with a country tells whether the day or the month comes first; without
 * one, an ambiguous date becomes one of two days.
 */
export function findNumericTimes(sentence: string, locale: string): FoundTime[] {
  const order = locale.includes('-') ? localeOrder(locale) : undefined;
  return [...sentence.matchAll(NUMERIC)].flatMap((match) => {
    if (VERSION.test(sentence.slice(0, match.index))) return [];
    const edtf = writtenDate(match[0].replace(/,? at /i, ' '), { order });
    if (edtf === null) return [];
    const time = edtf.startsWith('[')
      ? stated(edtf, 0.55, 'the day or the month comes first; it is not said which')
      : stated(edtf, 0.95, 'the day is named');
    return [{ ...time, start: match.index, end: match.index + match[0].length }];
  });
}
