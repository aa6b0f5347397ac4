import { DAY_MS } from '../../time/civil.js';
import { bareName, LANGUAGES } from './month-names.js';

/** Forms that people write and `Intl` does not have. */
const MORE = ['tues', 'weds', 'thur', 'thurs', 'sonnabend', 'segunda', 'terça', 'quarta', 'quinta', 'sexta'];
/** 5 February 2001 was a Monday. */
const MONDAY = Date.UTC(2001, 1, 5);

const namesByLocale = new Map<string | undefined, ReadonlySet<string>>();

/**
 * Gives the names of the days of the week, long and short, in lower case and without dots: in the languages of
 * `monthNames`, and in that of the locale.
 *
 * @param locale BCP 47; an invalid one adds no names
 */
export function weekdayNames(locale?: string): ReadonlySet<string> {
  const known = namesByLocale.get(locale);
  if (known !== undefined) return known;
  const languages = locale === undefined ? LANGUAGES : [...LANGUAGES, locale];
  const names = new Set([...MORE, ...languages.flatMap(namesIn)]);
  namesByLocale.set(locale, names);
  return names;
}

function namesIn(language: string): string[] {
  try {
    return (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
      return Array.from({ length: 7 }, (_, day) => bareName(format.format(MONDAY + day * DAY_MS)));
    });
  } catch (error) {
    if (error instanceof RangeError) return [];
    throw error;
  }
}
