import { calendarText } from './calendar-text.js';
import type { CivilDate } from '../civil.js';
import { outermostDay } from '../edtf/edtf-mask.js';
import type { Side } from '../edtf/edtf-mask.js';
import { precisionOf } from '../edtf/edtf-precision.js';
import type { EdtfCalendarDate, EdtfPart } from '../edtf/edtf.js';
import { phrase, type DateInWords, type Words } from './words.js';
import { estimatedYear, yearText } from './year-text.js';

/**
 * Writes a century, decade, year, month or day, even if some of it is unspecified: "some time in June 2004".
 *
 * @param hasEra whether a date that is fully specified states its era, whatever its year
 */
export function calendarDateInWords(
  date: EdtfCalendarDate,
  locale: string,
  words: Words,
  hasEra?: boolean,
): DateInWords {
  if (date.significantDigits !== null) {
    return estimatedYear(Number(date.year.digits), date.significantDigits, locale, words);
  }
  const first = outermost(date, 'first');
  const isMasked = [date.year, date.month, date.day].some((part) => part?.digits.includes('X'));
  const precision = precisionOf(date);
  if (!isMasked && (precision === 'day' || precision === 'month' || precision === 'year')) {
    return { text: calendarText(locale, precision, first, hasEra), kind: precision };
  }
  const unknownYear = unknownYearText(date, first, locale, words);
  const unit = unknownYear === null ? unitInWords(date, first, locale, words) : null;
  if (unit && !isMasked) return unit;
  const within = unit && words.within(unit.text, unit.kind);
  return phrase(unknownYear ?? within ?? rangeText(date, first, locale, words));
}

function outermost({ year, month, day }: EdtfCalendarDate, side: Side): CivilDate {
  const found = outermostDay(side, year.digits, month?.digits, day?.digits);
  if (!found) throw new RangeError(`formatEdtf: found no day that ${JSON.stringify({ year, month, day })} may mean`);
  return found;
}

/** Returns "21 December, year unknown" where no digit of the year is given, else null. */
function unknownYearText(date: EdtfCalendarDate, first: CivilDate, locale: string, words: Words): string | null {
  if (isStated(date.year)) return null;
  if (!isStated(date.month) && !isStated(date.day)) return words.dateUnknown;
  if (!isPlain(date.month)) return null;
  if (isPlain(date.day)) return words.yearUnknown(calendarText(locale, 'day-of-year', first));
  return isStated(date.day) ? null : words.yearUnknown(calendarText(locale, 'month-of-year', first));
}

function isStated(part: EdtfPart | null): boolean {
  return part !== null && /\d/.test(part.digits);
}

function isPlain(part: EdtfPart | null): boolean {
  return part !== null && !part.digits.includes('X');
}

/** Returns the unit that a date is or, where digits of it are unspecified, the unit in which it lies: "1930s". */
function unitInWords(
  date: EdtfCalendarDate,
  first: CivilDate,
  locale: string,
  words: Words,
): (DateInWords & { readonly kind: Parameters<Words['within']>[1] }) | null {
  // A year as the locale writes it may be more than a number: "1980年".
  const digits = (year: number): string =>
    calendarText(locale, 'year', { year, month: 1, day: 1 }).replace(/\P{Nd}/gu, '');
  const kind = precisionOf(date);
  switch (kind) {
    case 'month':
      return { kind, text: calendarText(locale, kind, first) };
    case 'year':
      return { kind, text: yearText(first.year, locale, words) };
    case 'decade':
      // Before Christ decades of astronomical years begin a year off those of the era, and "20 ADs" is not a word.
      return first.year < 100 ? null : { kind, text: words.decade(digits(first.year)) };
    case 'century': {
      const { year } = first.year < 0 ? outermost(date, 'last') : first;
      const number = Math.floor(Math.abs(year) / 100) + 1;
      return { kind, text: words.century(number, year < 0, digits(number)) };
    }
    default:
      return null;
  }
}

/** "some time between 25 December 1560 and 25 December 1569". */
function rangeText(date: EdtfCalendarDate, first: CivilDate, locale: string, words: Words): string {
  const kind = isStated(date.day) ? 'day' : isStated(date.month) ? 'month' : 'year';
  const write = (day: CivilDate): DateInWords => ({ text: calendarText(locale, kind, day), kind });
  return words.between(write(first), write(outermost(date, 'last')));
}
