import { daysInMonth } from '../../time/civil.js';
import { edtfDay } from '../../time/edtf/edtf-text.js';
import type { DateOrder } from '../formats/record-format.js';

/** Three numbers with the same mark between them, which may be read in more than one order. */
export interface NumericDate {
  readonly numbers: readonly [string, string, string];
  readonly separator: string;
  /** What follows: a time of day. */
  readonly rest: string;
}

const ORDERS: readonly DateOrder[] = ['dmy', 'mdy', 'ymd'];
const NUMERIC = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?=$|[ T,])[ T,]*(.*)$/;
/** Two digits from this on are of the twentieth century, as POSIX has it. */
const FIRST_OF_1900S = 69;

/** Takes a numeric date apart; null for any other text. */
export function numericDate(text: string): NumericDate | null {
  const match = NUMERIC.exec(text);
  if (match === null) return null;
  const [, first = '', separator = '', second = '', third = '', rest = ''] = match;
  if (first.length > 2 && third.length > 2) return null;
  return { numbers: [first, second, third], separator, rest };
}

/**
 * Gives the orders in which a numeric date is a day that exists. A year has four digits, or two at either end where no
 * number has four; days with dots between them are never written with the month first.
 */
export function ordersOf({ numbers, separator }: NumericDate): readonly DateOrder[] {
  return ORDERS.filter((order) => {
    if (order === 'mdy' && separator === '.') return false;
    return dayIn(numbers, order) !== null;
  });
}

/** Says whether a numeric date is one day in one order and another in another. */
export function hasSeveralDays(date: NumericDate): boolean {
  return new Set(ordersOf(date).map((order) => dayIn(date.numbers, order))).size > 1;
}

/** Reads a numeric date in an order, as `YYYY-MM-DD`; null where there is no such day. */
export function dayIn(numbers: NumericDate['numbers'], order: DateOrder): string | null {
  const partOf = (letter: string) => numbers[order.indexOf(letter)]!;
  const [y, m, d] = [partOf('y'), partOf('m'), partOf('d')];
  if ((y.length !== 4 && y.length !== 2) || m.length > 2 || d.length > 2) return null;
  const year = y.length === 4 ? Number(y) : Number(y) + (Number(y) < FIRST_OF_1900S ? 2000 : 1900);
  const [month, day] = [Number(m), Number(d)];
  if (!(month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month))) return null;
  return edtfDay({ year, month, day });
}
