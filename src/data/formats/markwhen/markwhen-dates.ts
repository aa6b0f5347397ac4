import { DAY_MS, utcCivil, utcInstant } from '../../../time/civil.js';
import { spanOf } from '../../../time/date-bounds.js';
import { toEdtf } from '../../../time/date-input.js';
import { EdtfSyntaxError } from '../../../time/edtf-syntax-error.js';
import { addDuration, isoDay, isoTime, type CalendarDuration } from '../iso-duration.js';

/** A time as EDTF, and the wall clocks it covers: from `startMs`, before `endMs`, in ms as if in UTC. */
export interface MarkwhenTime {
  readonly edtf: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** What expressions of time are read with. */
export interface MarkwhenContext {
  /** Which number of `5/2/2022` is the day. Markwhen's own is the second. */
  readonly isDayFirst: boolean;
  /** What "now" is; null where nobody said. */
  readonly now: MarkwhenTime | null;
  /** The entry before, from whose end a duration alone counts. */
  readonly previous: { readonly start: MarkwhenTime; readonly end: MarkwhenTime } | null;
  readonly byId: ReadonlyMap<string, { readonly start: MarkwhenTime; readonly end: MarkwhenTime }>;
  /** Takes note of what had to be guessed. */
  readonly warn: (found: string, expected: string) => void;
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ');
const MONTH = `(?:${MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const CLOCK = '(?:[ ,]+|T)(\\d{1,2})(?::(\\d\\d))?(?::(\\d\\d))?\\s*([ap]m)?';
const FORMS = {
  iso: new RegExp(`^(\\d{4})-(\\d\\d)-(\\d\\d)(?:${CLOCK})$`, 'i'),
  slash: new RegExp(`^(\\d{1,2})/(\\d{1,2})/(\\d{1,5})(?:${CLOCK})?$`, 'i'),
  monthYear: /^(\d{1,2})\/(\d{3,5})$/,
  dayMonth: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?\\s+(${MONTH})(?:,?\\s+(\\d{3,4}))?(?:${CLOCK})?$`, 'i'),
  monthDay: new RegExp(`^(${MONTH})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{3,4}))?(?:${CLOCK})?$`, 'i'),
  month: new RegExp(`^(${MONTH})(?:\\s+(\\d{1,4}))?$`, 'i'),
  week: /^(\d{4})-?W(\d\d)(?:-?([1-7]))?$/i,
  era: /^(\d{1,5})\s?(BCE?|CE|AD)$/i,
  clock: /^(\d{1,2})(?::(\d\d))?(?::(\d\d))?\s*([ap]m)?$/i,
};

/** Reads an expression that names a time by itself, or gives null. */
export function readMarkwhenTime(text: string, context: MarkwhenContext): MarkwhenTime | null {
  const plain = text.trim();
  if (/^now$/i.test(plain)) return context.now;
  for (const [form, pattern] of Object.entries(FORMS)) {
    const match = pattern.exec(plain);
    if (match === null) continue;
    const edtf = readForm(form as keyof typeof FORMS, match, context);
    const time = edtf === null ? null : timeOf(edtf);
    if (time !== null) return time;
  }
  if (!/^-?\d{3,}|^Y/.test(plain)) return null;
  return timeOf(plain);
}

function readForm(form: keyof typeof FORMS, match: RegExpExecArray, context: MarkwhenContext): string | null {
  const [, first = '', second = '', third = ''] = match;
  const clock = clockText(match.slice(-4));
  switch (form) {
    case 'iso':
      return `${first}-${second}-${third}${clock}`;
    case 'slash': {
      const [month, day] = context.isDayFirst ? [second, first] : [first, second];
      return `${yearText(third)}-${two(month)}-${two(day)}${clock}`;
    }
    case 'monthYear':
      return `${yearText(second)}-${two(first)}`;
    case 'dayMonth':
      return `${yearOf(third, match[0], context)}-${monthOf(second)}-${two(first)}${clock}`;
    case 'monthDay':
      return `${yearOf(third, match[0], context)}-${monthOf(first)}-${two(second)}${clock}`;
    case 'month':
      return `${yearOf(second, match[0], context)}-${monthOf(first)}`;
    case 'week':
      return weekText(Number(first), Number(second), third === '' ? null : Number(third));
    case 'era':
      return yearText(/^b/i.test(second) ? String(1 - Number(first)) : first);
    case 'clock':
      return context.previous !== null && (match[2] !== undefined || match[4] !== undefined)
        ? `${isoDay(utcCivil(context.previous.start.startMs))}${clock}`
        : null;
  }
}

/** The clock of the last four groups of a form, as EDTF; empty where it has none. */
function clockText([hour, minute = '00', second = '00', meridiem = '']: readonly (string | undefined)[]): string {
  if (hour === undefined) return '';
  const noon = meridiem === '' ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(meridiem) ? 12 : 0);
  return `T${two(String(noon))}:${minute}:${second}`;
}

function yearOf(digits: string, expression: string, { now, previous, warn }: MarkwhenContext): string {
  if (digits !== '') return yearText(digits);
  const near = now ?? previous?.start ?? null;
  if (near === null) return '';
  const year = String(utcCivil(near.startMs).year);
  warn(`"${expression}" without a year`, `a year; it is taken for ${year}`);
  return yearText(year);
}

function yearText(digits: string): string {
  const size = digits.replace('-', '').replace(/^0+(?=\d)/, '');
  if (size.length > 4) return `Y${digits}`;
  return `${digits.startsWith('-') ? '-' : ''}${size.padStart(4, '0')}`;
}

function monthOf(name: string): string {
  return two(String(MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1));
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}

/** A day of an ISO week, or its seven days. */
function weekText(year: number, week: number, weekday: number | null): string {
  const january4 = Date.UTC(year, 0, 4);
  const monday = january4 - ((new Date(january4).getUTCDay() + 6) % 7) * DAY_MS + (week - 1) * 7 * DAY_MS;
  const day = (offset: number) => isoDay(utcCivil(monday + offset * DAY_MS));
  return weekday === null ? `${day(0)}/${day(6)}` : day(weekday - 1);
}

/** Gives an EDTF text with what it covers; null for what is none. */
export function timeOf(edtf: string): MarkwhenTime | null {
  try {
    const { start, end } = spanOf(toEdtf(edtf));
    return start === null || end === null ? null : { edtf, startMs: start, endMs: end };
  } catch (error) {
    if (error instanceof EdtfSyntaxError) return null;
    throw error;
  }
}

const UNITS: readonly (readonly [RegExp, (count: number) => CalendarDuration])[] = [
  [/^(?:milliseconds?|ms)$/i, (ms) => ({ ms })],
  [/^(?:seconds?|secs?|s)$/i, (count) => ({ ms: count * 1000 })],
  [/^(?:minutes?|mins?)$/i, (count) => ({ ms: count * 60_000 })],
  [/^(?:hours?|hr?s?)$/i, (count) => ({ ms: count * 3_600_000 })],
  [/^(?:(?:week|work|business)\s*days?|days?|d)$/i, (days) => ({ days })],
  [/^(?:weeks?|w)$/i, (count) => ({ days: count * 7 })],
  [/^(?:months?)$/i, (months) => ({ months })],
  [/^(?:years?|y)$/i, (years) => ({ years })],
];
const UNIT = '(?:week|work|business)\\s*days?|[a-z]+';
const AMOUNTS = new RegExp(`(-?\\d+)\\s*(${UNIT})(?:\\s*,\\s*|\\s+and\\s+|\\s*)`, 'giy');

/**
 * Reads a length of time: `3 days, 4 hours`.
 *
 * @returns null for other text; `hasTimes` says whether hours or less are in it
 */
export function readMarkwhenDuration(text: string): (CalendarDuration & { readonly hasTimes: boolean }) | null {
  const plain = text.trim();
  const sum = { years: 0, months: 0, days: 0, ms: 0 };
  let hasTimes = false;
  let read = 0;
  AMOUNTS.lastIndex = 0;
  for (let match = AMOUNTS.exec(plain); match !== null; match = AMOUNTS.exec(plain)) {
    const [, count = '', unit = ''] = match;
    const made = UNITS.find(([names]) => names.test(unit))?.[1](Number(count));
    if (made === undefined) return null;
    hasTimes ||= made.ms !== undefined;
    for (const [field, value] of Object.entries(made)) sum[field as keyof typeof sum] += Number(value);
    read = AMOUNTS.lastIndex;
    if (read === plain.length) break;
  }
  return read === 0 || read < plain.length ? null : { ...sum, hasTimes };
}

/**
 * Gives the stretch of a length that begins at a wall clock, as a first and a last time: whole days by their last day,
 * times by the moment they end.
 */
export function stretchFrom(
  startMs: number,
  duration: CalendarDuration & { readonly hasTimes: boolean },
  isTime: boolean,
): { readonly start: MarkwhenTime; readonly end: MarkwhenTime } | null {
  const { year, month, day, hour, minute, second, ms } = addDuration(utcCivil(startMs), duration);
  const endMs = utcInstant(year, month, day, hour, minute, second, ms);
  const [from, to] = endMs < startMs ? [endMs, startMs] : [startMs, endMs];
  const asTimes = isTime || duration.hasTimes;
  const start = timeOf(asTimes ? momentText(from) : isoDay(utcCivil(from)));
  const end = timeOf(asTimes ? momentText(to) : isoDay(utcCivil(Math.max(from, to - DAY_MS))));
  return start && end && { start, end };
}

function momentText(ms: number): string {
  const civil = utcCivil(ms);
  return `${isoDay(civil)}T${isoTime(civil)}`;
}
