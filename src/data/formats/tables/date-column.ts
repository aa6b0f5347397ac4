import { BoundedCache } from '../../../time/bounded-cache.js';
import { isoDayNumber, isoUtcMs } from '../../records/fast-iso.js';
import { isBareYear, isYearForSure, yearOfNumber } from '../../written-dates/bare-year.js';
import { fromNumber, isCounted, numberDates, type NumberDates } from '../../written-dates/machine-date.js';
import { dayIn, hasSeveralDays, numericDate, ordersOf } from '../../written-dates/numeric-date.js';
import type { DateOrder } from '../record-format.js';
import { isOfCenturies, writtenDate } from '../../written-dates/written-date.js';
import { hasShortYear } from '../../written-dates/written-month.js';
import { goesOn, isNoDate } from '../../written-dates/written-range.js';

/** How many texts are cached. */
const MAX_REMEMBERED = 20_000;
const DASH = 45;
const ZERO = 48;
const TIME = 84;
const ZULU = 90;

/** What remains open about the numeric dates of a column. */
export interface OrderQuestion {
  readonly orders: readonly DateOrder[];
  /** A value that is a different day in each order. */
  readonly example: string;
  readonly readings: readonly string[];
}

/**
 * Reads the dates of one column. Its values are first shown to `see`: one of them may settle the order of all numeric
 * dates of the column, and how plain numbers are to be read.
 */
export class DateColumn {
  /** The order of numeric dates: as given, or as in the values that can be read in one order only. */
  order: DateOrder | undefined;
  /** How numbers count time; absent where they do not. */
  numbers: NumberDates | undefined;
  /** How many numeric dates were read as one of several days, and how many have another order than the column. */
  undecided = 0;
  contrary = 0;
  contraryExample = '';
  /** A date whose year has two digits. */
  shortYear = '';
  /** A number of fewer than four digits, and whether such numbers are years; if not, they are read as EDTF. */
  bareYear = '';
  areYears = false;
  /** An EDTF season that looks like two years: `2020-21`. */
  seasonLikeYears = '';
  /** Two EDTF centuries that look like a day or a month: `12/25`. */
  twoCenturies = '';
  /** A text in the place of an end that says that there is none, or none that is known. */
  noEnd = '';
  readonly #locale: string | undefined;
  readonly #known = new BoundedCache<string, string | null>(MAX_REMEMBERED);
  #candidates: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
  #ambiguous: string | undefined;
  #settledBy: string | undefined;
  #hasNumericDates = false;
  #seenNumbers = 0;
  #seenNumberKind: NumberDates | undefined;
  #seenDays = 0;
  #seen = 0;

  constructor(order: DateOrder | undefined, locale: string | undefined) {
    this.order = order;
    this.#locale = locale;
  }

  /** Whether there are numeric dates that can be several days, and nothing has settled which. */
  get isOpen(): boolean {
    return this.order === undefined && this.#ambiguous !== undefined && this.#candidates.length > 1;
  }

  /** Whether the order matters for any value. */
  get hasNumericDates(): boolean {
    return this.#hasNumericDates;
  }

  /** A value that settled the order of others; absent where the order was given, or there are no others. */
  get orderFrom(): string | undefined {
    return this.#ambiguous === undefined ? undefined : this.#settledBy;
  }

  /** Takes a value as evidence. */
  see(value: string): void {
    if (value === '') return;
    this.#seen++;
    if (isPlain(value)) {
      this.#seenDays++;
      return;
    }
    const text = value.trim();
    if (isBareYear(text)) {
      // One that cannot be a decade shows that the others are years, too.
      if (isYearForSure(text) || this.bareYear === '') this.bareYear = text;
      this.areYears ||= isYearForSure(text);
      return;
    }
    const counting = numberDates(text);
    if (counting !== null && (this.#seenNumberKind ?? counting) === counting) {
      this.#seenNumberKind = counting;
      this.#seenNumbers++;
      return;
    }
    const date = numericDate(text);
    if (date === null) return;
    const orders = ordersOf(date);
    if (orders.length === 0) return;
    this.#seenDays++;
    if (hasSeveralDays(date)) this.#ambiguous ??= text;
    // A date with a year of four digits in front speaks only for itself: exports mix such dates with a country's own.
    if (date.numbers[0].length === 4) return;
    this.#hasNumericDates = true;
    const left = this.#candidates.filter((order) => orders.includes(order));
    if (left.length === 1 && this.#candidates.length > 1) this.#settledBy = text;
    this.#candidates = left;
  }

  /** Settles what can be settled once all values have been seen. */
  decide(localeOrder?: DateOrder): void {
    // In a column of days a number is a day, too, however few there are; in a column of years it may be a year.
    const counted = this.#seenNumbers + this.#seenDays;
    if (this.#seenNumberKind !== undefined && (counted === this.#seen || this.#seenNumbers >= 0.8 * this.#seen))
      this.numbers = this.#seenNumberKind;
    if (this.order !== undefined) return;
    if (this.#candidates.length === 1) this.order = this.#candidates[0];
    else if (this.#ambiguous !== undefined && localeOrder !== undefined && this.#candidates.includes(localeOrder)) {
      this.order = localeOrder;
      this.#settledBy = undefined;
    }
  }

  /** Takes the order of another column where its own values leave that open. */
  follow(other: DateColumn): void {
    if (!this.isOpen || other.order === undefined || !this.#candidates.includes(other.order)) return;
    this.order = other.order;
    this.#settledBy = other.#settledBy;
  }

  /** The question that remains when the order is not settled. */
  get question(): OrderQuestion | null {
    const example = this.#ambiguous;
    const date = example === undefined ? null : numericDate(example);
    if (this.order !== undefined || example === undefined || date === null) return null;
    const orders = ordersOf(date);
    return { orders, example, readings: orders.map((order) => dayIn(date.numbers, order)!) };
  }

  /** Returns a value as EDTF; null where it is not a known date. */
  read(value: string): string | null {
    if (looksPlain(value)) return value;
    const date = this.#known.get(value, () => this.#interpret(value.trim()));
    if (date !== null && this.order === undefined && date.startsWith('[') && !value.startsWith('[')) this.undecided++;
    return date;
  }

  /** Returns an end as EDTF: `..` where it says that there is none yet, and empty where there is none. */
  readEnd(value: string): string | null {
    const end = this.read(value);
    const text = value.trim();
    if (end !== null || !(goesOn(text) || isNoDate(text))) return end;
    if (goesOn(text)) return '..';
    this.noEnd ||= text;
    return '';
  }

  #interpret(text: string): string | null {
    const { numbers, order } = this;
    if (numbers !== undefined && isCounted(text, numbers)) return fromNumber(text, numbers);
    if (isBareYear(text)) return this.areYears ? yearOfNumber(text) : writtenDate(text);
    if (looksLikeTwoYears(text)) this.seasonLikeYears ||= text;
    if (isOfCenturies(text)) this.twoCenturies ||= text;
    const date = numericDate(text);
    if (date !== null && hasSeveralDays(date)) this.#ambiguous ??= text;
    if (date?.numbers.every(({ length }) => length <= 2) && ordersOf(date).length > 0) this.shortYear ||= text;
    if (hasShortYear(text)) this.shortYear ||= text;
    if (date !== null && order !== undefined && date.numbers[0].length !== 4 && !ordersOf(date).includes(order)) {
      this.contrary++;
      this.contraryExample ||= text;
    }
    return writtenDate(text, { order, locale: this.#locale });
  }
}

function isDigit(value: string, at: number): boolean {
  const code = value.charCodeAt(at);
  return code >= 48 && code <= 57;
}

/** Returns whether a text is an EDTF season whose number follows its year, like the two years of a winter. */
function looksLikeTwoYears(text: string): boolean {
  const [, year, next] = /^\d\d(\d\d)-(\d\d)$/.exec(text) ?? [];
  return Number(next) >= 21 && Number(next) === Number(year) + 1;
}

/** Returns whether a value looks like a date, for a column whose name says nothing. */
export function looksLikeDate(value: string, locale?: string): boolean {
  if (isPlain(value)) return true;
  const text = value.trim();
  // Numbers of few digits are years to EDTF, but anything to people.
  if (/^[-+]?\d+(?:\.\d*)?$/.test(text))
    return numberDates(text) === 'milliseconds' || /^(?:1[5-9]|20)\d\d$/.test(text);
  return /\d/.test(text) && !isOfCenturies(text) && writtenDate(text, { locale }) !== null;
}

/** Returns whether a value looks like an EDTF day, or time in UTC. Only validation checks that there is such a day. */
function looksPlain(value: string): boolean {
  const { length } = value;
  if (length !== 10 && length !== 20 && length !== 24) return false;
  if (value.charCodeAt(4) !== DASH || value.charCodeAt(7) !== DASH) return false;
  // A day 00 is one that is not known.
  if (value.charCodeAt(8) === ZERO && value.charCodeAt(9) === ZERO) return false;
  if (length > 10 && (value.charCodeAt(10) !== TIME || value.charCodeAt(length - 1) !== ZULU)) return false;
  return isDigit(value, 0) && isDigit(value, 5) && isDigit(value, 6) && isDigit(value, 8) && isDigit(value, 9);
}

function isPlain(value: string): boolean {
  return !Number.isNaN(isoDayNumber(value)) || !Number.isNaN(isoUtcMs(value));
}

/** Returns the order of dates in the language that the caller named. */
export function localeOrder(locale: string | undefined): DateOrder | undefined {
  if (locale === undefined) return undefined;
  try {
    const parts = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(
      0,
    );
    const order = parts.map(({ type }) => ({ year: 'y', month: 'm', day: 'd' })[type as string] ?? '').join('');
    return (['dmy', 'mdy', 'ymd'] as const).find((known) => known === order);
  } catch {
    return undefined;
  }
}
