import { twoDigits } from '../../time/edtf/edtf-text.js';
import { bareName } from './month-names.js';
import { fullYear } from './numeric-date.js';
import { writtenTime } from './written-time.js';

/** Some scripts write vowels as marks, and abbreviations with a sign of their own. */
const NAME = '[\\p{Letter}\\p{Mark}]+[.\\u05F3\\u0970]?';
const TIME_AFTER = '(?:[ ,]+(?:at\\s+|um\\s+)?(.+))?';
const MONTH_FIRST = new RegExp(
  `^(${NAME}),?[ -]+(?:(\\d{1,2})(?:st|nd|rd|th|\\.)?(?:,\\s*|[ -]+))?(?:de\\s+)?(\\d{1,4})${TIME_AFTER}$`,
  'u',
);
const DAY_FIRST = new RegExp(
  `^(?:(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?[ -]+)(?:of\\s+|de\\s+|ב)?(${NAME}),?[ -]+(?:de\\s+)?(\\d{1,4})${TIME_AFTER}$`,
  'u',
);
const YEAR_FIRST = new RegExp(`^(\\d{4})[. ,-]+(${NAME})(?:[ -]+(\\d{1,2})\\.?)?$`, 'u');
/** `Jul-76`, `May ’68`: above 31, or after an apostrophe, two digits are a year. */
const MONTH_AND_SHORT_YEAR = new RegExp(`^(${NAME})[ -](?:['’](\\d\\d)|(3[2-9]|[4-9]\\d))$`, 'u');
/** A date as `Date.prototype.toString` or the C library writes it; the latter puts the year after the time. */
const C_TIME = /^(\p{Letter}+)\s+(\d{1,2})\s+(\d\d?:\d\d:\d\d)\s+(?:([+-]\d{4}|\p{Letter}{1,5})\s+)?(\d{4})$/u;
/** A date as Excel, Oracle, SAS and web servers write it: `31-May-13`, `14/Jan/2013`, `05MAR2012:10:30:00`. */
const MACHINE = /^(\d{1,2})([-/.]?)(\p{Letter}{3,}?)\.?\2(\d{4}|\d\d)(?:[ :](.+))?$/u;

/** Tells whether the year of a date with the name of a month has only two digits. */
export function hasShortYear(text: string): boolean {
  return MACHINE.exec(text)?.[4]?.length === 2;
}

/**
 * Reads a date with the name of a month, and perhaps a day and a time, as EDTF.
 *
 * @param months number by name
 * @returns null for any other text
 */
export function readMonthWords(text: string, months: ReadonlyMap<string, number>): string | null {
  const [, cMonth, cDay, cTime, cZone = '', cYear] = C_TIME.exec(text) ?? [];
  if (cMonth) return dateOfParts(cYear!, months.get(bareName(cMonth)), cDay, `${cTime} ${cZone}`);
  const [, machineDay, , machineMonth, machineYear, machineTime] = MACHINE.exec(text) ?? [];
  if (machineDay) {
    const year = machineYear!.length === 2 ? String(fullYear(machineYear!)) : machineYear!;
    return dateOfParts(year, months.get(bareName(machineMonth!)), machineDay, machineTime);
  }
  const [, shortMonth, afterMark, above31] = MONTH_AND_SHORT_YEAR.exec(text) ?? [];
  if (shortMonth) return dateOfParts(String(fullYear((afterMark ?? above31)!)), months.get(bareName(shortMonth)));
  const [, monthWord, day, year, time] = MONTH_FIRST.exec(text) ?? [];
  if (monthWord) return dateOfParts(year!, months.get(bareName(monthWord)), day, time);
  const [, firstDay, secondMonth, lastYear, lastTime] = DAY_FIRST.exec(text) ?? [];
  if (secondMonth) return dateOfParts(lastYear!, months.get(bareName(secondMonth)), firstDay, lastTime);
  const [, firstYear, middleMonth, lastDay] = YEAR_FIRST.exec(text) ?? [];
  return middleMonth ? dateOfParts(firstYear!, months.get(bareName(middleMonth)), lastDay) : null;
}

function dateOfParts(year: string, month: number | undefined, day?: string, time?: string): string | null {
  // Two digits may be a year of this century, the last or the first.
  if (month === undefined || year.length < 3) return null;
  const date = `${year.padStart(4, '0')}-${twoDigits(month)}${day === undefined ? '' : `-${twoDigits(day)}`}`;
  if (time === undefined) return date;
  const ofDay = day === undefined ? null : writtenTime(time);
  return ofDay === null ? null : `${date}T${ofDay}`;
}
