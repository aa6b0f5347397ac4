import { civilFromDays, daysFromCivil, weekdayOf } from '../../time/civil.js';
import { edtfDay } from '../../time/edtf/edtf-text.js';

/**
 * Reads a week or a day of ISO 8601, `2022-W05` or `2022W053`. EDTF has no weeks: one is the set of its days, as it was
 * one of them.
 *
 * @returns null if the text is no week, or the year has none of that number
 * @example readIsoWeek('2022-W05') // '[2022-01-31..2022-02-06]'
 */
export function readIsoWeek(text: string): string | null {
  const [, year, week, weekday] = /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i.exec(text) ?? [];
  if (year === undefined) return null;
  const monday = firstMonday(Number(year)) + (Number(week) - 1) * 7;
  if (Number(week) < 1 || monday >= firstMonday(Number(year) + 1)) return null;
  const day = (offset: number) => edtfDay(civilFromDays(monday + offset));
  return weekday === undefined ? `[${day(0)}..${day(6)}]` : day(Number(weekday) - 1);
}

/** Returns the day number of the Monday of the first week, which has 4 January in it. */
function firstMonday(year: number): number {
  const january4 = daysFromCivil(year, 1, 4);
  return january4 - ((weekdayOf(january4) + 6) % 7);
}
