import { toEdtf } from '../../time/edtf/date-input.js';
import { EdtfSyntaxError } from '../../time/edtf/edtf-syntax-error.js';
import { twoDigits } from '../../time/edtf/edtf-text.js';
import { readIsoWeek } from './iso-week.js';
import { bareName, monthNames, monthNamesElsewhere } from './month-names.js';
import { dayIn, numericDate, ordersOf } from './numeric-date.js';
import { readMarkedNumbers } from './marked-numbers.js';
import { plainText } from './plain-text.js';
import type { DateOrder } from '../formats/record-format.js';
import { weekdayNames } from './weekday-names.js';
import { readBounds } from './written-bounds.js';
import { readMonthWords } from './written-month.js';
import { readPart } from './written-part.js';
import { hasYearsOnly, isCloseRange, openRange, rangeEnds } from './written-range.js';
import { readSeason } from './written-season.js';
import { writtenTime } from './written-time.js';
import { readYear } from './written-year.js';

export interface WrittenDateOptions {
  /** BCP 47: the names of months in this language are known, too. */
  readonly locale?: string | undefined;
  /** The order of numbers, where several are possible. */
  readonly order?: DateOrder | undefined;
}

const APPROXIMATE =
  /^(?:(?:est|cal)(?= )|c\.|ca\.?|circa|abt\.?|about|around|approx\.?|approximately|est\.|estimated|um|etwa|gegen|vers|env\.?|environ|hacia|~)\s*/i;
/** No date has more characters. */
const LONGEST = 80;
const MONTH_OF_YEAR = /^\d\d\/\d{4}$/;
const TWO_NUMBERS = /^\d\d(?:\/\d\d)?$/;
const UNCERTAIN =
  /^(?:probably|possibly|perhaps|wahrscheinlich|vermutlich|vielleicht|probablement|peut-être|probablemente|quizás?)\s+|\s*(?:\?|\(\?\))$/i;
const BEFORE_CHRIST = /\s*(?:b\.?\s?c\.?(?:\s?e\.?)?|v\.\s?chr\.?|av\.\s?j\.-?c\.?|a\.\s?c\.)$/i;
const AFTER_CHRIST = /(?:^(?:a\.?d\.?)\s+|\s*(?:a\.?d\.?|c\.?e\.?|n\.\s?chr\.?|ap\.\s?j\.-?c\.?)$)/i;
/** Words before a date that add nothing: the day of the week, an article, a preposition of moments. */
const FIRST_WORD = /^(\p{Letter}+(?:-\p{Letter}+)?)\.?,?\s+(?=\p{Letter}|\d)/u;
/** It may begin in another month: about that year, or in two. */
const FISCAL_YEAR = /^(?:FY|fiscal year|financial year)\s?(\d{4})(?:[-–/](\d{4}|\d\d))?$/i;
/** What is known of a moment beside its day is not held by EDTF. */
const PART_OF_DAY = /^(?:(?:early |late )?(?:morning|afternoon|evening)|midday|noon) (?:of|on) (?=.*\d{4})/i;
const EMPTY_WORDS: readonly string[] = 'on the am der den dem le el il em op'.split(' ');

/**
 * Reads a date as people write it into a cell, as EDTF: `Nov 14, 1840`, `14. November 1840`, `5/2/2022`
 * (with an order), `2022年2月5日`, `c. 1870`, `mid-1840s`, `Q3 2021`, `44 BC`, `66 Ma`, `1939–1945`, `before 1945`,
 * `2022-02-05 10:30`.
 *
 * A numeric date that can be several days becomes one of them: `[2022-03-04,2022-04-03]`. EDTF is returned as it is.
 *
 * @returns null if the text is not a date of a known form
 * @example writtenDate('c. Feb 1862') // '1862-02~'
 */
export function writtenDate(text: string, options: WrittenDateOptions = {}): string | null {
  return asEdtf(text, (trimmed) => {
    const moment = readShort(trimmed, options) ?? readSpan(trimmed, options);
    return moment ?? readQualified(trimmed, options);
  });
}

/** Reads a date that is part of another, as an end of a span: not a span itself. */
function datePart(text: string, options: WrittenDateOptions): string | null {
  return asEdtf(text, (trimmed) => readShort(trimmed, options) ?? readQualified(trimmed, options));
}

function asEdtf(text: string, readOther: (trimmed: string) => string | null): string | null {
  const trimmed = plainText(text);
  if (isEdtf(trimmed) && !hasOtherMeaning(trimmed)) return trimmed;
  const read = trimmed === '' || trimmed.length > LONGEST ? null : readOther(trimmed);
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

/** Reads numbers or a season: what looks like a span, but is none, as `winter of 1944–1945`. */
function readShort(text: string, options: WrittenDateOptions): string | null {
  const numbers = numericDate(text);
  return (numbers && readNumbers(numbers, options.order)) ?? readSeason(text);
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

/** Reads two dates with a dash between them, a date and a word such as `present`, or bounds of a date. */
function readSpan(text: string, options: WrittenDateOptions): string | null {
  const read = (part: string) => datePart(part, options);
  const open = openRange(text);
  const ends = open === null ? endsOf(text) : [open];
  if (ends === null) return readBounds(text, read);
  const [start, end = '..'] = ends.map(read);
  return start && end && !/[/[{]/.test(start + end) ? `${start}/${end}` : readBounds(text, read);
}

/** "About" before two years that are written together is about both: `c. 1870–1880`. */
function endsOf(text: string): readonly string[] | null {
  const [about] = APPROXIMATE.exec(text) ?? [];
  const rest = about === undefined ? '' : text.slice(about.length);
  if (isCloseRange(rest)) return rangeEnds(rest)?.map((end) => `c. ${end}`) ?? null;
  return rangeEnds(text);
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
  const date = isBefore
    ? (year ?? readPart(words, (whole) => readYear(whole, true, true)))
    : (readIso(words) ?? year ?? readWords(words, options));
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
  return readMarkedNumbers(text);
}

/** Reads a month and a year; to EDTF, numbers above 12 are seasons, but not to people. */
function monthOf(year: string, month: string): string | null {
  return Number(month) <= 12 ? `${year}-${twoDigits(month)}` : null;
}

/** Reads a date with words: the name of a month or of a season, a part of a longer time, a fiscal year. */
function readWords(text: string, options: WrittenDateOptions): string | null {
  const read = (part: string) => datePart(part, options);
  const season = readSeason(text) ?? readFiscalYear(text) ?? readPart(text, read);
  if (season !== null) return season;
  const day = text.replace(PART_OF_DAY, '');
  return day === text ? readMonth(text, options.locale) : read(day);
}

function readFiscalYear(text: string): string | null {
  const [, year, next] = FISCAL_YEAR.exec(text) ?? [];
  if (year === undefined || next === undefined) return year === undefined ? null : `${year}~`;
  const following = String(Number(year) + 1);
  return following.endsWith(next) ? `${year}/${following}` : null;
}

function readMonth(text: string, locale: string | undefined): string | null {
  const date = readMonthWords(text, monthNames(locale)) ?? readAfterEmptyWord(text, locale);
  return date ?? readMonthWords(text, monthNamesElsewhere());
}

/** Any other word before a date changes its meaning: `not`, `Chapter`. */
function readAfterEmptyWord(text: string, locale: string | undefined): string | null {
  const word = bareName(FIRST_WORD.exec(text)?.[1] ?? '');
  if (!EMPTY_WORDS.includes(word) && !weekdayNames(locale).has(word)) return null;
  // One word at a time: `Mar` is a month here, and Tuesday in Spanish.
  const rest = text.replace(FIRST_WORD, '');
  return readMonthWords(rest, monthNames(locale)) ?? readAfterEmptyWord(rest, locale);
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
