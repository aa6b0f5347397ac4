import { civilFromDays, daysFromCivil, utcCivil, weekdayOf } from '../../../time/civil.js';
import { spanOf } from '../../../time/edtf/date-bounds.js';
import { toEdtf } from '../../../time/edtf/date-input.js';
import { EdtfSyntaxError } from '../../../time/edtf/edtf-syntax-error.js';
import { edtfDay, edtfDayOf, edtfTime, edtfYear, twoDigits } from '../../../time/edtf/edtf-text.js';
import { ENGLISH_MONTHS, englishMonth } from '../../../time/english-months.js';

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

const MONTH = `(?:${ENGLISH_MONTHS.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
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
  // Before EDTF, which has decades and centuries in three and two digits.
  year: /^(\d{1,5}|-\d{3,5})([?~%]?)$/,
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
  return /^-?\d{3}|^Y/.test(plain) ? edtfTimeOf(plain) : null;
}

function readForm(form: keyof typeof FORMS, match: RegExpExecArray, context: MarkwhenContext): string | null {
  const [, first = '', second = '', third = ''] = match;
  const clock = clockText(match.slice(-4));
  switch (form) {
    case 'iso':
      return `${first}-${second}-${third}${clock}`;
    case 'slash': {
      const [month, day] = context.isDayFirst ? [second, first] : [first, second];
      return `${edtfYear(Number(third))}-${twoDigits(month)}-${twoDigits(day)}${clock}`;
    }
    case 'monthYear':
      return `${edtfYear(Number(second))}-${twoDigits(first)}`;
    case 'dayMonth':
      return `${yearOf(third, match[0], context)}-${twoDigits(englishMonth(second))}-${twoDigits(first)}${clock}`;
    case 'monthDay':
      return `${yearOf(third, match[0], context)}-${twoDigits(englishMonth(first))}-${twoDigits(second)}${clock}`;
    case 'month':
      return `${yearOf(second, match[0], context)}-${twoDigits(englishMonth(first))}`;
    case 'week':
      return weekText(Number(first), Number(second), third === '' ? null : Number(third));
    case 'era':
      return edtfYear(/^b/i.test(second) ? 1 - Number(first) : Number(first));
    case 'year':
      return `${edtfYear(Number(first))}${second}`;
    case 'clock': {
      const near = context.previous?.start ?? context.now;
      const isClock = match[2] !== undefined || match[4] !== undefined;
      return near !== null && isClock && Number.isFinite(near.startMs) ? `${edtfDayOf(near.startMs)}${clock}` : null;
    }
  }
}

/** The clock of the last four groups of a form, as EDTF; empty where it has none. */
function clockText([hour, minute = '00', second = '00', meridiem = '']: readonly (string | undefined)[]): string {
  if (hour === undefined) return '';
  const noon = meridiem === '' ? Number(hour) : (Number(hour) % 12) + (/^p/i.test(meridiem) ? 12 : 0);
  return `T${twoDigits(noon)}:${minute}:${second}`;
}

function yearOf(digits: string, expression: string, { now, previous, warn }: MarkwhenContext): string {
  if (digits !== '') return edtfYear(Number(digits));
  const near = now ?? previous?.start ?? null;
  if (near === null || !Number.isFinite(near.startMs)) return '';
  const { year } = utcCivil(near.startMs);
  warn(`"${expression}" without a year`, `a year; it is read as ${year}`);
  return edtfYear(year);
}

/** A day of an ISO week, or its seven days. */
function weekText(year: number, week: number, weekday: number | null): string {
  const january4 = daysFromCivil(year, 1, 4);
  const monday = january4 - ((weekdayOf(january4) + 6) % 7) + (week - 1) * 7;
  const day = (offset: number) => edtfDay(civilFromDays(monday + offset));
  return weekday === null ? `${day(0)}/${day(6)}` : day(weekday - 1);
}

/** Gives an EDTF text with what it covers; null for any other text. */
export function timeOf(edtf: string): MarkwhenTime | null {
  try {
    const { start, end } = spanOf(toEdtf(edtf));
    return start === null || end === null ? null : { edtf, startMs: start, endMs: end };
  } catch (error) {
    if (error instanceof EdtfSyntaxError) return null;
    throw error;
  }
}

/** Reads EDTF. A decade or century of fewer than four digits is none here: Markwhen has years in as few. */
export function edtfTimeOf(text: string): MarkwhenTime | null {
  return /(?:^|\/)[?~%]?-?\d{1,3}(?![\dX])/.test(text) ? null : timeOf(text);
}

/** A range: its first and its last time, the same for one time; `open` for what goes on until now. */
export interface MarkwhenEnds {
  readonly start: MarkwhenTime;
  readonly end: MarkwhenTime | 'open';
}

/** Splits what EDTF has in one text, and a week, into its first and last time. */
export function endsOf(time: MarkwhenTime): MarkwhenEnds {
  const [first = '', last] = time.edtf.split('/');
  const start = last === undefined ? null : timeOf(first);
  const end = last === '..' ? 'open' : timeOf(last ?? '');
  return start === null || end === null ? { start: time, end: time } : { start, end };
}

/** Writes a wall clock as a time, with its offset; as `edtfDayOf` does where there is none. */
export function momentText(ms: number, offset: string): string {
  const day = edtfDayOf(ms);
  return day.startsWith('Y') ? day : `${day}T${edtfTime(utcCivil(ms))}${offset}`;
}
