import { toEdtf } from '../../time/edtf/date-input.js';
import { EdtfSyntaxError } from '../../time/edtf/edtf-syntax-error.js';
import { edtfYear, twoDigits } from '../../time/edtf/edtf-text.js';
import { readIsoWeek } from './iso-week.js';
import { bareName, monthNames } from './month-names.js';
import { dayIn, fullYear, numericDate, ordersOf } from './numeric-date.js';
import type { DateOrder } from '../formats/record-format.js';
import { weekdayNames } from './weekday-names.js';
import { hasYearsOnly, openRange, rangeEnds } from './written-range.js';
import { writtenTime } from './written-time.js';

export interface WrittenDateOptions {
  /** BCP 47: the names of months in this language are known, too. */
  readonly locale?: string | undefined;
  /** The order of numbers, where several are possible. */
  readonly order?: DateOrder | undefined;
}

const APPROXIMATE =
  /^(?:c\.|ca\.?|circa|abt\.?|about|around|approx\.?|approximately|um|etwa|gegen|vers|env\.?|environ|hacia|~)\s*/i;
const MONTH_OF_YEAR = /^\d\d\/\d{4}$/;
const TWO_NUMBERS = /^\d\d(?:\/\d\d)?$/;
/** Marks of footnotes, which tables copied from an encyclopedia keep: `4 October 1957[2]`. */
const FOOTNOTES = /^([^[].*?)(?:\s*\[[\p{Letter}\d ]{1,20}\])+$/u;
const UNCERTAIN = /\s*(?:\?|\(\?\))$/;
const BEFORE_CHRIST = /\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.\s?chr\.?|av\.\s?j\.-?c\.?|a\.\s?c\.)$/i;
const AFTER_CHRIST = /(?:^(?:a\.?d\.?)\s+|\s*(?:a\.?d\.?|c\.?e\.?|n\.\s?chr\.?|ap\.\s?j\.-?c\.?)$)/i;
/** Words before a date that add nothing: the day of the week, an article, a preposition of moments. */
const FIRST_WORD = /^(\p{Letter}+(?:-\p{Letter}+)?)\.?,?\s+(?=\p{Letter}|\d)/u;
const EMPTY_WORDS: readonly string[] = 'on the am der den dem le el il em op'.split(' ');
const SEASONS: readonly (readonly [RegExp, number])[] = [
  [/^(?:spring|frühling|frühjahr|printemps|primavera)$/i, 21],
  [/^(?:summer|sommer|été|verano)$/i, 22],
  [/^(?:autumn|fall|herbst|automne|otoño)$/i, 23],
  [/^(?:winter|hiver|invierno)$/i, 24],
];

/**
 * Reads a date as people write it into a cell, as EDTF: `Nov 14, 1840`, `14. November 1840`, `5/2/2022`
 * (with an order), `2022年2月5日`, `c. 1870`, `1840s`, `Q3 2021`, `44 BC`, `1939–1945`, `2022-02-05 10:30`.
 *
 * A numeric date that can be several days becomes one of them: `[2022-03-04,2022-04-03]`. EDTF is returned as it is.
 *
 * @returns null if the text is not a date of a known form
 * @example writtenDate('c. Feb 1862') // '1862-02~'
 */
export function writtenDate(text: string, options: WrittenDateOptions = {}): string | null {
  const trimmed = text.trim().replace(FOOTNOTES, '$1');
  if (isEdtf(trimmed) && !hasOtherMeaning(trimmed)) return trimmed;
  const read = readDate(trimmed, options);
  return read !== null && isEdtf(read) ? read : null;
}

/**
 * Tells whether a text is EDTF by which people mean something else. `03/2022` is an interval that begins with a
 * century, but meant as a month (`13/2022` is no date to people); `2021/22` ends with a century, but is meant as two
 * years.
 */
export function hasOtherMeaning(text: string): boolean {
  return MONTH_OF_YEAR.test(text) || (text.includes('/') && hasYearsOnly(text));
}

/**
 * Tells whether a text is a century in EDTF, or an interval of centuries, and may mean something else: `79`, `12/25`.
 */
export function isOfCenturies(text: string): boolean {
  return TWO_NUMBERS.test(text);
}

function readDate(text: string, options: WrittenDateOptions): string | null {
  if (text === '' || text.length > 80) return null;
  const numbers = numericDate(text);
  return (numbers && readNumbers(numbers, options.order)) ?? readRange(text, options) ?? readQualified(text, options);
}

function readNumbers(date: NonNullable<ReturnType<typeof numericDate>>, order?: DateOrder): string | null {
  const possible = ordersOf(date);
  const taken = order !== undefined && possible.includes(order) ? [order] : possible;
  const days = [...new Set(taken.map((each) => dayIn(date.numbers, each)))].filter((day) => day !== null);
  const time = date.rest === '' ? '' : writtenTime(date.rest);
  if (days.length === 0 || time === null) return null;
  const moments = days.sort().map((day) => (time === '' ? day : `${day}T${time}`));
  return moments.length === 1 ? moments[0]! : `[${moments.join(',')}]`;
}

/** Reads two dates with a dash between them, or a date and a word such as `present`. */
function readRange(text: string, options: WrittenDateOptions): string | null {
  const open = openRange(text);
  const ends = open === null ? rangeEnds(text) : [open];
  if (ends === null) return null;
  const [start, end = '..'] = ends.map((part) => writtenDate(part, options));
  return start && end && !/[/[{]/.test(start + end) ? `${start}/${end}` : null;
}

function readQualified(text: string, options: WrittenDateOptions): string | null {
  const isApproximate = APPROXIMATE.test(text);
  const isUncertain = UNCERTAIN.test(text);
  const bare = text.replace(APPROXIMATE, '').replace(UNCERTAIN, '');
  const isBefore = BEFORE_CHRIST.test(bare);
  const hasEra = isBefore || AFTER_CHRIST.test(bare);
  const words = bare
    .replace(BEFORE_CHRIST, '')
    .replace(AFTER_CHRIST, '')
    .replace(/^the\s+/i, '')
    .trim();
  const year = readYear(words, isBefore, hasEra);
  const date = isBefore ? year : (readIso(words) ?? year ?? readWords(words, options));
  if (date === null) return null;
  const mark = isApproximate ? (isUncertain ? '%' : '~') : isUncertain ? '?' : '';
  return mark !== '' && /[T/[{]/.test(date) ? null : `${date}${mark}`;
}

function readIso(text: string): string | null {
  const [, day, rest = ''] = /^(-?\d{4}-\d\d-\d\d)[ T]\s*(.+)$/.exec(text) ?? [];
  if (day !== undefined) {
    const time = writtenTime(rest);
    return time === null ? null : `${day}T${time}`;
  }
  // Databases write 00 for a month or a day that is not known.
  const [, ofZeros, zeroMonth] = /^(?!0000)(\d{4})-(\d\d)-00$/.exec(text) ?? [];
  if (ofZeros !== undefined) return zeroMonth === '00' ? ofZeros : monthOf(ofZeros, zeroMonth!);
  const compact = /^(\d{4})(\d\d)(\d\d)$/.exec(text);
  if (compact) return compact.slice(1).join('-');
  const basic = /^(\d{8})T(\d\d)(\d\d)(\d\d)?(\D.*)?$/.exec(text);
  if (basic) {
    const time = writtenTime(`${basic[2]}:${basic[3]}:${basic[4] ?? '00'}${basic[5] ?? ''}`);
    return time === null ? null : `${readIso(basic[1]!)}T${time}`;
  }
  const week = readIsoWeek(text);
  if (week !== null) return week;
  const month = /^(?:(\d{4})[./](\d{1,2})|(\d{1,2})[./-](\d{4}))$/.exec(text);
  if (month) return monthOf((month[1] ?? month[4])!, (month[2] ?? month[3])!);
  const east = /^(\d{4})\s*年(?:\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?)?$/.exec(text);
  if (!east?.[2]) return east?.[1] ?? null;
  const date = monthOf(east[1]!, east[2]);
  return date === null || east[3] === undefined ? date : `${date}-${twoDigits(east[3])}`;
}

/** Reads a month and a year; to EDTF, numbers above 12 are seasons, but not to people. */
function monthOf(year: string, month: string): string | null {
  return Number(month) <= 12 ? `${year}-${twoDigits(month)}` : null;
}

const CENTURY = /^(\d{1,2})(?:st|nd|rd|th|\.)?\s+(?:century|jahrhundert|jh\.?|siècle|siglo)$/i;

/** @param hasEra whether an era is written beside it: without one, two digits are not a year of the first century */
function readYear(text: string, isBefore: boolean, hasEra: boolean): string | null {
  const [, century] = CENTURY.exec(text) ?? [];
  if (isBefore) {
    // The 5th century BC is from 500 to 401 BC; as the century of EDTF has no sign, it is one of these years.
    if (century) return `[${edtfYear(1 - Number(century) * 100)}..${edtfYear(100 - Number(century) * 100)}]`;
    return /^\d{1,12}$/.test(text) ? edtfYear(1 - Number(text)) : null;
  }
  if (/^\d{1,4}$/.test(text) && (hasEra || text.length > 2)) return edtfYear(Number(text));
  // Without a sign or an era, more digits are rather a count, a month or an id than a year that far in the future.
  if (/^(?:[-−]\d{5,12}|\d{5})$/.test(text) || (hasEra && /^\d{6,12}$/.test(text))) {
    return edtfYear(Number(text.replace('−', '-')));
  }
  const decade = /^(\d{3})0['’]?s$/.exec(text);
  if (decade) return decade[1]!;
  return century ? twoDigits(Number(century) - 1) : null;
}

/** Reads a date with the name of a month, a season, a quarter or a half. */
function readWords(text: string, { locale }: WrittenDateOptions): string | null {
  const quarter = /^Q([1-4])[ ,/-]*(\d{4})$|^(\d{4})[ ,/-]*Q([1-4])$/i.exec(text);
  if (quarter) return `${quarter[2] ?? quarter[3]}-${32 + Number(quarter[1] ?? quarter[4])}`;
  const half = /^H([12])[ ,/-]*(\d{4})$|^(\d{4})[ ,/-]*H([12])$/i.exec(text);
  if (half) return `${half[2] ?? half[3]}-${39 + Number(half[1] ?? half[4])}`;
  const season = /^(\p{Letter}+)\s+(?:of\s+)?(\d{4})(?:[/–-](\d{4}|\d\d))?$/u.exec(text);
  const seasonNumber = season && SEASONS.find(([pattern]) => pattern.test(season[1]!))?.[1];
  if (seasonNumber) return readSeason(season[2]!, seasonNumber, season[3]);
  return readMonthWords(text, monthNames(locale)) ?? readAfterEmptyWord(text, locale);
}

/** @param next a second year: a winter runs into the next one, as in EDTF, and no other season does */
function readSeason(year: string, season: number, next?: string): string | null {
  const isNext = next === undefined || (season === 24 && String(Number(year) + 1).endsWith(next));
  return isNext ? `${year}-${season}` : null;
}

/** Any other word before a date changes its meaning: `before`, `since`, `not`. */
function readAfterEmptyWord(text: string, locale: string | undefined): string | null {
  const word = bareName(FIRST_WORD.exec(text)?.[1] ?? '');
  if (!EMPTY_WORDS.includes(word) && !weekdayNames(locale).has(word)) return null;
  // One word at a time: `Mar` is a month here, and Tuesday in Spanish.
  const rest = text.replace(FIRST_WORD, '');
  return readMonthWords(rest, monthNames(locale)) ?? readAfterEmptyWord(rest, locale);
}

const MONTH_FIRST =
  /^(\p{Letter}+\.?),?[ -]+(?:(\d{1,2})(?:st|nd|rd|th|\.)?(?:,\s*|[ -]+))?(?:de\s+)?(\d{1,4})(?:[ ,]+(?:at\s+|um\s+)?(.+))?$/u;
const DAY_FIRST =
  /^(?:(\d{1,2})(?:st|nd|rd|th|er|\.|º)?[ -]+)(?:of\s+|de\s+)?(\p{Letter}+\.?),?[ -]+(?:de\s+)?(\d{1,4})(?:[ ,]+(?:at\s+|um\s+)?(.+))?$/u;
const YEAR_FIRST = /^(\d{4})[ ,-]+(\p{Letter}+\.?)(?:[ -]+(\d{1,2}))?$/u;
/** A date as `Date.prototype.toString` or the C library writes it; the latter puts the year after the time. */
const C_TIME = /^(\p{Letter}+)\s+(\d{1,2})\s+(\d\d?:\d\d:\d\d)\s+(?:([+-]\d{4}|\p{Letter}{1,5})\s+)?(\d{4})$/u;
/** A date as Excel, Oracle, SAS and web servers write it: `31-May-13`, `14/Jan/2013`, `05MAR2012:10:30:00`. */
const MACHINE = /^(\d{1,2})([-/.]?)(\p{Letter}{3,}?)\.?\2(\d{4}|\d\d)(?:[ :](.+))?$/u;

/** Tells whether the year of a date with the name of a month has only two digits. */
export function hasShortYear(text: string): boolean {
  return MACHINE.exec(text)?.[4]?.length === 2;
}

function readMonthWords(text: string, months: ReadonlyMap<string, number>): string | null {
  const [, cMonth, cDay, cTime, cZone = '', cYear] = C_TIME.exec(text) ?? [];
  if (cMonth) return dateOfParts(cYear!, months.get(bareName(cMonth)), cDay, `${cTime} ${cZone}`);
  const [, machineDay, , machineMonth, machineYear, machineTime] = MACHINE.exec(text) ?? [];
  if (machineDay) {
    const year = machineYear!.length === 2 ? String(fullYear(machineYear!)) : machineYear!;
    return dateOfParts(year, months.get(bareName(machineMonth!)), machineDay, machineTime);
  }
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

function isEdtf(text: string): boolean {
  try {
    toEdtf(text);
    return true;
  } catch (error) {
    if (error instanceof EdtfSyntaxError) return false;
    throw error;
  }
}
