import { modulo, utcInstant } from './civil.js';
import type { CivilDate } from './civil.js';
import { englishDates } from './words/english-dates.js';

/** The `Intl.DateTimeFormat` options for the date fields to show. */
export type CivilFormatFields = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day' | 'weekday'>;

// The calendar repeats every 400 years, days of the week included, so a year that Intl cannot show, or shows
// differently, is formatted as the corresponding year from one of these on.
const STAND_IN_AD = 2000;
const STAND_IN_BC = -2000;

/**
 * Formats dates of any year in a locale, as `Intl.DateTimeFormat` does within its own range. There is no year zero
 * (astronomical 0 is "1 BC"); years before AD 100 get an era, since they would otherwise read as a day or an age; from
 * 10,000 on digits are grouped.
 *
 * The calendar is always Gregorian, whatever the locale's own, because the axis and the records use it.
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

  /** @param hasEra gives a later year an era too, since beside a year BC it would be read as one */
  format(date: CivilDate, hasEra = false): string {
    const { year, month, day } = date;
    if (year >= 100 && year < 10_000 && !hasEra) return this.#write(date);
    const likeYear = (year > 0 ? STAND_IN_AD : STAND_IN_BC) + modulo(year, 400);
    if (this.#fields.year === undefined) return this.#write({ year: likeYear, month, day });
    return (year < 100 || hasEra ? this.#eraFormat() : this.#plainFormat())
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
    // Years of up to four digits are not grouped ("1453 BC").
    return counted < 10_000 ? digitsOf(this.#number, counted) : this.#number.format(counted);
  }
}

function digitsOf(format: Intl.NumberFormat, value: number): string {
  return format
    .formatToParts(value)
    .map((part) => (part.type === 'group' ? '' : part.value))
    .join('');
}
