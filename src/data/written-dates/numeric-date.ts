import { daysInMonth } from '../../time/civil.js';
import { edtfDay } from '../../time/edtf/edtf-text.js';
import type { DateOrder } from '../formats/record-format.js';
import { bareName } from './month-names.js';
import { weekdayNames } from './weekday-names.js';

/** Three numbers with the same separator, which may be read in more than one order. */
export interface NumericDate {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
  /** The text after them: a time of day. */
  readonly rest: string;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const NUMERIC = /^(\d{1,4})([./-]) ?(\d{1,2})\2 ?(\d{1,4})(?=$|[ T,])[ T,]*(.*)$/;
/** The day of the week, which planning tools put before it. */
const WEEKDAY = /^(\p{Letter}{2,})\.?,?\s+(?=\d)/u;
/** Two digits from this on are in the twentieth century, as in POSIX. */
const FIRST_OF_1900S = 69;

/** Splits a numeric date; null for any other text. */
export function numericDate(text: string): NumericDate | null {
  const word = WEEKDAY.exec(text);
  const isOfWeek = word !== null && weekdayNames().has(bareName(word[1]!));
  const match = NUMERIC.exec(isOfWeek ? text.slice(word[0].length) : text);
  if (match === null) return null;
  const [, first = '', separator = '', second = '', third = '', rest = ''] = match;
  if (first.length > 2 && third.length > 2) return null;
  return { numbers: [first, second, third], separator, rest };
}

/**
 * Gives the orders in which a numeric date is an existing day. A year has four digits, or two at either end if no
 * number has four; dates with dots are never written with the month first.
 */
export function ordersOf({ numbers, separator }: NumericDate): readonly DateOrder[] {
  return ORDERS.filter((order) => {
    if (order === 'mdy' && separator === '.') return false;
    return dayIn(numbers, order) !== null;
  });
}

/** Tells whether a numeric date is a different day in another order. */
export function hasSeveralDays(date: NumericDate): boolean {
  return new Set(ordersOf(date).map((order) => dayIn(date.numbers, order))).size > 1;
}

/** Reads a numeric date in an order, as `YYYY-MM-DD`; null if there is no such day. */
export function dayIn(numbers: NumericDate['numbers'], order: DateOrder): string | null {
  const partOf = (letter: string) => numbers[order.indexOf(letter)]!;
  const [y, m, d] = [partOf('y'), partOf('m'), partOf('d')];
  if ((y.length !== 4 && y.length !== 2) || m.length > 2 || d.length > 2) return null;
  const year = y.length === 4 ? Number(y) : fullYear(y);
  const [month, day] = [Number(m), Number(d)];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return edtfDay({ year, month, day });
}

/** Returns the year from 1969 to 2068 that two digits mean. */
export function fullYear(digits: string): number {
  return Number(digits) + (Number(digits) < FIRST_OF_1900S ? 2000 : 1900);
}
