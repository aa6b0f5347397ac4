import { DAY_MS, utcCivil } from '../../time/civil.js';
import { edtfDayOf, edtfYear } from '../../time/edtf/edtf-text.js';

/**
 * Returns the century, decade, year, month or day that fills the time between two moments exactly; null if none does.
 * Both are in ms as if in UTC, the second exclusive.
 */
export function unitBetween(from: number, to: number): string | null {
  if (from % DAY_MS !== 0 || to % DAY_MS !== 0) return null;
  if (to - from === DAY_MS) return edtfDayOf(from);
  const [first, next] = [utcCivil(from), utcCivil(to)];
  if (first.day !== 1 || next.day !== 1 || Math.abs(first.year) > 9998) return null;
  const months = (next.year - first.year) * 12 + next.month - first.month;
  if (months === 1) return edtfDayOf(from).slice(0, -3);
  if (first.month !== 1) return null;
  const year = edtfYear(first.year);
  if (months === 12) return year;
  if (first.year <= 0) return null;
  if (months === 120 && first.year % 10 === 0) return year.slice(0, 3);
  return months === 1200 && first.year % 100 === 0 ? year.slice(0, 2) : null;
}
