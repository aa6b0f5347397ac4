import { utcInstant } from './civil.js';
import type { CivilDate, CivilTime } from './civil.js';

/** How much of a date is written. */
export type CalendarFields =
  'year' | 'month' | 'day' | 'day-of-year' | 'month-of-year' | 'minute' | 'second' | 'millisecond';

const DAY = { year: 'numeric', month: 'long', day: 'numeric' } as const;
const MINUTE = { ...DAY, hour: 'numeric', minute: '2-digit' } as const;

const OPTIONS: Readonly<Record<CalendarFields, Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: DAY,
  'day-of-year': { month: 'long', day: 'numeric' },
  'month-of-year': { month: 'long' },
  minute: MINUTE,
  second: { ...MINUTE, second: '2-digit' },
  millisecond: { ...MINUTE, second: '2-digit', fractionalSecondDigits: 3 },
};

const formats = new Map<string, Intl.DateTimeFormat>();
const MOST_FORMATS = 100;

/**
 * Writes a date in the order and the words of a locale: "5 February 2022", "15 March 44 BC".
 * Years within the range of `Date` only; on the proleptic Gregorian calendar, whatever the locale's own.
 */
export function calendarText(locale: string, fields: CalendarFields, date: CivilDate | CivilTime): string {
  // "23" alone is no year to a reader, so the first hundred take an era as those before them do.
  const hasEra = date.year < 100 && !fields.endsWith('of-year');
  const key = `${locale} ${fields} ${hasEra}`;
  let format = formats.get(key);
  if (!format) {
    // Making one takes a hundred times as long as using it.
    const era = hasEra ? ({ era: 'short' } as const) : {};
    format = new Intl.DateTimeFormat(locale, { ...OPTIONS[fields], ...era, calendar: 'gregory', timeZone: 'UTC' });
    if (formats.size >= MOST_FORMATS) formats.clear();
    formats.set(key, format);
  }
  const { year, month, day } = date;
  const time = 'hour' in date ? ([date.hour, date.minute, date.second, date.ms] as const) : [];
  return format.format(utcInstant(year, month, day, ...time));
}

/** Writes a number in full (`170,000,002`) or in words as far as they go (`170 million`). */
export function numberText(locale: string, number: number, notation: 'standard' | 'compact' = 'standard'): string {
  return new Intl.NumberFormat(locale, { notation, compactDisplay: 'long', maximumSignificantDigits: 21 }).format(
    number,
  );
}

/**
 * Finds the locale to write in: the one asked for where the runtime knows it, else British English.
 *
 * So is plain `en`: it names no country, and day month year is the order of most English outside the United States.
 * A tag that is no BCP 47 (`en_GB`) is not known; a page does not break over it.
 */
export function knownLocale(locale: string): string {
  if (locale === 'en') return 'en-GB';
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(locale)[0] ?? 'en-GB';
  } catch {
    return 'en-GB';
  }
}
