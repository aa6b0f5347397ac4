import { BoundedCache } from '../bounded-cache.js';
import { DAY_MS } from '../civil.js';
import { edtfDay, edtfMonth, edtfYear, twoDigits } from '../edtf/edtf-text.js';
import { timesOfDayText } from './date-time-text.js';
import { displayLocale } from './display-locale.js';
import type { EdtfMoment } from '../edtf/edtf.js';
import { formatEdtf } from './format-edtf.js';
import { FURTHEST_YEAR, instant, type Instant, type TimeSpan } from '../instant.js';
import { parseEdtf } from '../edtf/parse-edtf.js';
import { wordsFor, type Words } from './words.js';
import { instantToCivil } from '../zone.js';

const YEAR_MS = 365.2425 * DAY_MS;
/** The shortest windows whose ends are written to the year, the month, the day and the minute. */
const YEARS_FROM_MS = 6 * 365 * DAY_MS;
const MONTHS_FROM_MS = 400 * DAY_MS;
const DAYS_FROM_MS = 3 * DAY_MS;
const MINUTES_FROM_MS = 600_000;

const MAX_REMEMBERED = 200;
/** Cached, as the crowds of a picture share a window or two and an `Intl` formatter takes the most time. */
const remembered = new WeakMap<Words, BoundedCache<string, string>>();

/**
 * Writes a window of time in words, as precisely as its length deserves. An empty window is written as its moment, and
 * a reversed one as the time between its ends.
 *
 * @example windowWords(view, { locale: 'en', timezone: 'UTC' }) // '28 December 2021 to 8 February 2022'
 */
export function windowWords(
  span: TimeSpan,
  { locale, timezone }: { readonly locale: string; readonly timezone: string },
): string {
  const start = instant(Math.min(span.start, span.end));
  const end = instant(Math.max(span.start, span.end));
  // Whole days are written as days, however few: "3 November", not "00:00 to 23:59 on 3 November".
  const areWholeDays = isMidnight(start, timezone) && isMidnight(end, timezone);
  const durationMs = areWholeDays ? Math.max(end - start, DAYS_FROM_MS) : end - start;
  const from = edtfAt(start, durationMs, timezone);
  // The end is exclusive: a month that ends at midnight does not reach the first of the next.
  const until = edtfAt(instant(Math.max(start, end - Math.min(1, (end - start) / 2))), durationMs, timezone);
  const words = wordsFor(locale);
  let known = remembered.get(words);
  if (!known) remembered.set(words, (known = new BoundedCache(MAX_REMEMBERED)));
  return known.get(`${from}/${until}|${locale}|${timezone}`, () => wordsOf(from, until, locale, timezone));
}

function wordsOf(from: string, until: string, locale: string, timezone: string): string {
  const [first, last] = [momentOf(from), momentOf(until)];
  if (from === until) return formatEdtf(first, { locale, timezone });
  const areTimes = first.kind === 'date-time' && last.kind === 'date-time';
  const ofOneDay = areTimes ? timesOfDayText(first, last, displayLocale(locale), timezone) : null;
  return ofOneDay ?? formatEdtf({ kind: 'interval', start: first, end: last }, { locale, timezone });
}

/** Parses one end. As one text, an interval may not have a year of five digits at one end and of four at the other. */
function momentOf(text: string): EdtfMoment {
  return parseEdtf(text) as EdtfMoment;
}

function isMidnight(at: Instant, timezone: string): boolean {
  const { hour, minute, second, ms } = instantToCivil(at, timezone);
  return hour === 0 && minute === 0 && second === 0 && ms === 0;
}

function edtfAt(at: Instant, durationMs: number, timezone: string): string {
  const { year, month, day, hour, minute, second, ms } = instantToCivil(at, timezone);
  const rounded = Math.abs(year) < 10_000 ? year : roundedYear(year, durationMs);
  const civil = { year: rounded, month, day };
  if (durationMs >= YEARS_FROM_MS) return edtfYear(rounded);
  if (durationMs >= MONTHS_FROM_MS) return edtfMonth(civil);
  const days = edtfDay(civil);
  if (durationMs >= DAYS_FROM_MS || days.startsWith('Y')) return days;
  const seconds = durationMs >= MINUTES_FROM_MS ? '00' : twoDigits(second);
  const fraction = durationMs < 10_000 ? `.${String(Math.floor(ms)).padStart(3, '0')}` : '';
  return `${days}T${twoDigits(hour)}:${twoDigits(minute)}:${seconds}${fraction}`;
}

/** Rounds a year of five digits or more to a power of ten that is a thousandth to a hundredth of the window. */
function roundedYear(year: number, durationMs: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(durationMs / YEAR_MS)) - 2);
  const rounded = Math.round(year / step) * step;
  return Math.min(Math.max(rounded, -FURTHEST_YEAR), FURTHEST_YEAR);
}
