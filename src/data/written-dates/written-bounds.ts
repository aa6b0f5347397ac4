import { civilFromDays, daysFromCivil } from '../../time/civil.js';
import { edtfDay, edtfMonth, edtfYear } from '../../time/edtf/edtf-text.js';
import { rangeEnds } from './written-range.js';

/** Reads a date as it would be written alone; null if it is none. */
export type ReadDate = (text: string) => string | null;

const BEFORE = /^(?:(?:before|bef\.?|prior to|vor|avant|antes de)\s+|pre-?\s?(?=\d))(.+)$/i;
const AFTER = /^(?:(?:after|aft\.?|nach|après|después de)\s+|post-?\s?(?=\d))(.+)$/i;
const AT_LATEST = /^(?:by|no later than|not later than|not after|spätestens|au plus tard(?: en)?)\s+(.+)$/i;
const OR_EARLIER = /^(.+?)\s+(?:or|and) (?:earlier|before)$/i;
const AT_EARLIEST =
  /^(?:NET(?=.*\d{4})|not before|no earlier than|not earlier than|frühestens|au plus tôt(?: en)?)\s+(.+)$/i;
const OR_LATER = /^(.+?)\s+or later$/i;
const ONWARDS = /^(?:(?:since|from)\s+)?(.+?)\s+(?:onwards?|and later|on)$/i;
const SINCE = /^(?:since|from|seit|ab|depuis|à partir d[eu]|desde|a partir del?)\s+(.+)$/i;
const UNTIL = /^(?:until|till|up to|bis|jusqu['’](?:en|à|au)|hasta)\s+(.+)$/i;
const FROM_TO = /^(?:from|von|vom|de|du|del|desde)\s+(.+?)\s+(?:to|until|till|through|bis|à|au|a|al|hasta)\s+(.+)$/i;
const BETWEEN = /^(?:between|bet\.?|zwischen|entre)\s+(.+?)\s+(?:and|und|et|y)\s+(.+)$/i;
const EITHER = /^(.+?)\s+(?:or|oder|ou|o)\s+(.+)$/i;
/** `1990, 1991 or 1992`; not the comma in `May 5, 1990`. */
const COMMA = /,\s*(?=.{4})/;

/** Each form with the EDTF that says the same, of one date or of two. The first that matches counts. */
const OF_ONE: readonly (readonly [form: RegExp, write: (date: string) => string])[] = [
  [BEFORE, (date) => `[..${neighbour(date, -1)}]`],
  [AFTER, (date) => `[${neighbour(date, 1)}..]`],
  [AT_LATEST, (date) => `[..${date}]`],
  [OR_EARLIER, (date) => `[..${date}]`],
  [AT_EARLIEST, (date) => `[${date}..]`],
  [OR_LATER, (date) => `[${date}..]`],
  [ONWARDS, (date) => `${date}/..`],
  [SINCE, (date) => `${date}/..`],
  [UNTIL, (date) => `../${date}`],
];
const OF_TWO: readonly (readonly [form: RegExp, write: (first: string, last: string) => string])[] = [
  [FROM_TO, (first, last) => `${first}/${last}`],
  [BETWEEN, (first, last) => `[${first}..${last}]`],
  [EITHER, (first, last) => `[${first},${last}]`],
];

/**
 * Reads what is known of a date as a bound or a choice, as EDTF: `before 1990` and `between 1990 and 1995` are one time
 * within bounds, `since 1990` and `from 1990 to 1995` last.
 *
 * @returns null for any other text
 * @example readBounds('bef. 1990', read) // '[..1989]'
 */
export function readBounds(text: string, read: ReadDate): string | null {
  const list = readList(text, read);
  if (list !== null) return list;
  for (const [form, write] of OF_TWO) {
    const [, first, last] = form.exec(text) ?? [];
    const ends = first === undefined ? [] : endsOf(first, last!).map((end) => plainDate(end, read));
    if (ends[0] && ends[1]) return write(ends[0], ends[1]);
  }
  for (const [form, write] of OF_ONE) {
    const [, part] = form.exec(text) ?? [];
    const date = part === undefined ? null : plainDate(part, read);
    if (date !== null) return write(date);
  }
  return null;
}

/** Reads more than two dates of which one is meant. */
function readList(text: string, read: ReadDate): string | null {
  const [, firstOnes = '', last] = EITHER.exec(text.replace(/,(?= (?:or|oder|ou|o) )/i, '')) ?? [];
  const parts = firstOnes.split(COMMA);
  if (last === undefined || parts.length < 2) return null;
  const dates: string[] = [];
  for (const part of [...parts, last]) {
    const date = plainDate(part, read);
    if (date === null) return null;
    dates.push(date);
  }
  return `[${dates.join(',')}]`;
}

/** What the two have in common is written once: `3 and 5 May 1990`. */
function endsOf(first: string, last: string): readonly string[] {
  return rangeEnds(`${first} – ${last}`) ?? [first, last];
}

function plainDate(text: string, read: ReadDate): string | null {
  const date = read(text);
  return date === null || /[/[{]/.test(date) ? null : date;
}

/** Returns the date of the same precision directly before or after another; one with a qualifier as it is. */
function neighbour(date: string, by: -1 | 1): string {
  if (/^\d{2,3}$/.test(date)) return String(Number(date) + by).padStart(date.length, '0');
  const [, year, month, day] = /^Y?(-?\d{4,})(?:-(0\d|1[0-2])(?:-(\d\d))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  if (month === undefined) return edtfYear(Number(year) + by);
  if (day === undefined) return edtfMonth(civilFromDays(daysFromCivil(Number(year), Number(month) + by, 1)));
  return edtfDay(civilFromDays(daysFromCivil(Number(year), Number(month), Number(day)) + by));
}
