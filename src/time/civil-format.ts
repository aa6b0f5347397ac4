import { modulo, utcInstant } from './civil.js';
import type { CivilDate } from './civil.js';
import { englishDates } from './words/english-dates.js';

/** The date fields of `Intl.DateTimeFormat` that are shown. */
export type CivilFormatFields = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day' | 'weekday'>;

// The calendar repeats every 400 years, days of the week included: years that Intl cannot show, or shows otherwise, are formatted as
// their like among these.
const STAND_IN_AD = 2000;
const STAND_IN_BC = -2000;

/**
 * Formats dates of any year in a locale, as `Intl.DateTimeFormat` does in its own range: no year zero (astronomical 0 is "1 BC"), an era
 * on years BC and on the first hundred after, which would read as a day or an age without; grouped from 10,000.
 *
 * Always the Gregorian calendar, whatever the locale's own: the axis and the records are.
 *
 * @throws {RangeError} for a locale that Intl refuses; see `displayLocale`
 * @example new CivilFormat('en-GB', { year: 'numeric' }).format({ year: -43, month: 3, day: 15 }) // '44 BC'
 */
export class CivilFormat {
  readonly #locale: string;
  readonly #fields: CivilFormatFields;
  readonly #english: ((date: CivilDate) => string) | null;
  #plain: Intl.DateTimeFormat | null = null;
  #withEra: Intl.DateTimeFormat | null = null;
  #number: Intl.NumberFormat | null = null;

  constructor(locale: string, fields: CivilFormatFields) {
    this.#locale = locale;
    this.#fields = fields;
    this.#english = englishDates(locale, fields);
    if (!this.#english) this.#plainFormat();
  }

  format(date: CivilDate): string {
    const { year, month, day } = date;
    if (year >= 100 && year < 10_000) return this.#write(date);
    const likeYear = (year > 0 ? STAND_IN_AD : STAND_IN_BC) + modulo(year, 400);
    if (this.#fields.year === undefined) return this.#write({ year: likeYear, month, day });
    return (year < 100 ? this.#eraFormat() : this.#plainFormat())
      .formatToParts(utcInstant(likeYear, month, day))
      .map((part) => (part.type === 'year' ? this.#yearNumber(year) : part.value))
      .join('');
  }

  #write(date: CivilDate): string {
    return this.#english?.(date) ?? this.#plainFormat().format(utcInstant(date.year, date.month, date.day));
  }

  #plainFormat(): Intl.DateTimeFormat {
    this.#plain ??= new Intl.DateTimeFormat(this.#locale, { ...this.#fields, calendar: 'gregory', timeZone: 'UTC' });
    return this.#plain;
  }

  #eraFormat(): Intl.DateTimeFormat {
    this.#withEra ??= new Intl.DateTimeFormat(this.#locale, {
      ...this.#fields,
      era: 'short',
      calendar: 'gregory',
      timeZone: 'UTC',
    });
    return this.#withEra;
  }

  #yearNumber(year: number): string {
    const counted = year > 0 ? year : 1 - year;
    this.#number ??= new Intl.NumberFormat(this.#locale, { maximumFractionDigits: 0 });
    // Four digits stay together ("1453 BC"), as in years everywhere.
    return counted < 10_000 ? digitsOf(this.#number, counted) : this.#number.format(counted);
  }
}

function digitsOf(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? '' : part.value))
    .join('');
}
