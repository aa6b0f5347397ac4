import { calendarText } from './calendar-text.js';
import type { CivilDate } from './civil.js';
import { outermostDay } from './edtf-mask.js';
import type { Side } from './edtf-mask.js';
import { precisionOf } from './edtf-precision.js';
import type { EdtfCalendarDate, EdtfPart } from './edtf.js';
import type { Words } from './words.js';
import { estimatedYearText, yearText } from './year-text.js';

/** Writes a century, decade, year, month or day, with what is unspecified in it: "some time in June 2004". */
export function calendarDateText(date: EdtfCalendarDate, locale: string, words: Words): string {
  if (date.significantDigits !== null) {
    return estimatedYearText(Number(date.year.digits), date.significantDigits, locale, words);
  }
  const first = outermost(date, 'first');
  const isMasked = [date.year, date.month, date.day].some((part) => part?.digits.includes('X'));
  const precision = precisionOf(date);
  if (!isMasked && (precision === 'day' || precision === 'month' || precision === 'year')) {
    return calendarText(locale, precision, first);
  }
  return (
    unknownYearText(date, first, locale, words) ??
    unitText(date, first, isMasked, locale, words) ??
    rangeText(date, first, locale, words)
  );
}

function outermost({ year, month, day }: EdtfCalendarDate, side: Side): CivilDate {
  const found = outermostDay(side, year.digits, month?.digits, day?.digits);
  if (!found) throw new RangeError(`formatEdtf: found no day that ${JSON.stringify({ year, month, day })} may mean`);
  return found;
}

/** "21 December, year unknown": where no digit of the year is given. */
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

/** "1930s" for the decade as such, "some time in the 1930s" for a year of it that is not specified. */
function unitText(
  date: EdtfCalendarDate,
  first: CivilDate,
  isMasked: boolean,
  locale: string,
  words: Words,
): string | null {
  const within = (text: string, unit: Parameters<Words['within']>[1]): string =>
    isMasked ? words.within(text, unit) : text;
  switch (precisionOf(date)) {
    case 'month':
      return within(calendarText(locale, 'month', first), 'month');
    case 'year':
      return within(yearText(first.year, locale, words), 'year');
    case 'decade':
      // Before Christ the tens of astronomical years begin a year off those of the era, and "20 ADs" is no word.
      return first.year < 100 ? null : within(words.decade(yearText(first.year, locale, words)), 'decade');
    case 'century': {
      const { year } = first.year < 0 ? outermost(date, 'last') : first;
      return within(words.century(Math.floor(Math.abs(year) / 100) + 1, year < 0), 'century');
    }
    default:
      return null;
  }
}

/** "some time between 25 December 1560 and 25 December 1569". */
function rangeText(date: EdtfCalendarDate, first: CivilDate, locale: string, words: Words): string {
  const fields = isStated(date.day) ? 'day' : isStated(date.month) ? 'month' : 'year';
  const last = outermost(date, 'last');
  return words.between(calendarText(locale, fields, first), calendarText(locale, fields, last));
}
