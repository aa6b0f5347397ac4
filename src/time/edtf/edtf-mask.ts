import { daysInMonth } from '../civil.js';
import type { CivilDate } from '../civil.js';

/** The earliest or the latest of the readings of a date. */
export type Side = 'first' | 'last';

/**
 * Yields the years that a mask (`19X0`, `-20XX`, the decade `193`, the century `19`) may mean, starting at one side.
 */
export function* yearReadings(digits: string, side: Side): Generator<number, undefined> {
  const negative = digits.startsWith('-');
  const mask = digits.padEnd(negative ? 5 : 4, 'X');
  if (!mask.includes('X')) {
    yield Number(mask);
    return;
  }
  const unknown = mask.split('X').length - 1;
  const count = 10 ** unknown;
  // After a minus sign larger digits mean an earlier year.
  const ascending = (side === 'first') !== negative;
  for (let n = 0; n < count; n++) {
    const filling = String(ascending ? n : count - 1 - n).padStart(unknown, '0');
    let next = 0;
    const year = Number(mask.replace(/X/g, () => filling.charAt(next++)));
    // `-000X` has nine readings: there is no year -0000.
    if (!Object.is(year, -0)) yield year;
  }
}

function fits(mask: string, number: number): boolean {
  const tens = mask[0];
  const units = mask[1];
  return (tens === 'X' || Number(tens) === Math.floor(number / 10)) && (units === 'X' || Number(units) === number % 10);
}

/** Yields the numbers 1 to `count` that fit a two-digit mask, starting at one side. */
function* fitting(mask: string, count: number, side: Side): Generator<number, undefined> {
  if (!mask.includes('X')) {
    const number = Number(mask);
    if (number >= 1 && number <= count) yield number;
    return;
  }
  for (let n = 1; n <= count; n++) {
    const number = side === 'first' ? n : count + 1 - n;
    if (fits(mask, number)) yield number;
  }
}

/**
 * Finds the first or the last day that masks of a year, month and day may mean; null when they can mean none
 * (`1900-02-29`, `156X-09-31`). A month or day that is not written may be any.
 */
export function outermostDay(side: Side, yearMask: string, monthMask = 'XX', dayMask = 'XX'): CivilDate | null {
  // A day that not even a leap year has need not be looked for in ten thousand years.
  const isPossible = [...fitting(monthMask, 12, side)].some((month) => {
    return !fitting(dayMask, daysInMonth(2000, month), side).next().done;
  });
  if (!isPossible) return null;
  for (const year of yearReadings(yearMask, side)) {
    for (const month of fitting(monthMask, 12, side)) {
      for (const day of fitting(dayMask, daysInMonth(year, month), side)) return { year, month, day };
    }
  }
  return null;
}
