import { daysFromCivil, weekdayOf, type CivilDate } from '../civil.js';
import { ENGLISH_MONTHS } from '../english-months.js';
import type { CivilFormatFields } from '../civil-format.js';

const WEEKDAYS = 'Sun Mon Tue Wed Thu Fri Sat'.split(' ');

/**
 * Returns a function that writes dates of the years 100 to 9999 as `Intl` does in the two English locales that most
 * pages use. The first format of `Intl` costs some ms in the middle of the first picture; this has nothing to load.
 *
 * @param locale `en-GB` or `en-US`
 * @returns null for any other locale, and for fields whose form changed between versions of CLDR ("Sep", "Sept")
 * @example englishDates('en-US', { month: 'long', day: 'numeric' })?.({ year: 2022, month: 2, day: 5 }) // 'February 5'
 */
export function englishDates(
  locale: string,
  { year, month, day, weekday }: CivilFormatFields,
): ((date: CivilDate) => string) | null {
  if (locale !== 'en-GB' && locale !== 'en-US') return null;
  if (weekday !== undefined) {
    const isAlone = year === undefined && month === undefined && day === undefined;
    return weekday === 'short' && isAlone ? weekdayName : null;
  }
  const isOfNumbersAlone = month === undefined && (year === undefined) !== (day === undefined);
  const areOthersPlain = (year ?? 'numeric') === 'numeric' && (day ?? 'numeric') === 'numeric';
  if (!areOthersPlain || (month !== 'long' && !isOfNumbersAlone)) return null;
  const isDayFirst = locale === 'en-GB';
  return (date) => {
    const name = month === undefined ? '' : ENGLISH_MONTHS[date.month - 1]!;
    const dayText = day === undefined ? '' : String(date.day);
    const yearText = year === undefined ? '' : String(date.year);
    if (isDayFirst || dayText === '' || name === '') return joined(dayText, name, yearText);
    return joined(name, yearText === '' ? dayText : `${dayText},`, yearText);
  };
}

function weekdayName({ year, month, day }: CivilDate): string {
  return WEEKDAYS[weekdayOf(daysFromCivil(year, month, day))]!;
}

function joined(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
