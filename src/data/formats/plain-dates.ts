import { utcCivil, utcInstant } from '../../time/civil.js';
import { spanOf } from '../../time/edtf/date-bounds.js';
import type {
  EdtfCalendarDate,
  EdtfDate,
  EdtfDateTime,
  EdtfEnd,
  EdtfMoment,
  EdtfPart,
  EdtfSet,
} from '../../time/edtf/edtf.js';
import { instant } from '../../time/instant.js';
import { stringifyEdtf } from '../../time/edtf/stringify-edtf.js';
import { instantToCivil, isTimeZone, localToInstant } from '../../time/zone.js';
import { edtfDay } from '../../time/edtf/edtf-text.js';

/** A year, month, day or time of day that any format can write: digits without doubts, in the years −9999 to 9999. */
export type PlainMoment = EdtfCalendarDate | EdtfDateTime;

export interface PlainDates {
  /** When it began, or its only moment; `open` or `unknown` as in EDTF; null where no format can write it. */
  readonly start: PlainMoment | 'open' | 'unknown' | null;
  /** When it ended; absent for a single moment. */
  readonly end?: PlainMoment | 'open' | 'unknown' | null;
  /** What the plain form leaves out, each as the end of a sentence: `"~" is left out`. */
  readonly lost: readonly string[];
}

/**
 * Returns a date in the forms that other formats have: a start and an end, each a plain ISO date or time.
 *
 * Qualifiers are lost. A season, decade, century, mask or set becomes the stretch from its first to its last day.
 *
 * @example plainDates(parseEdtf('2022-01~')) // start 2022-01; lost: ['"~" is left out']
 */
export function plainDates(date: EdtfDate): PlainDates {
  const lost: string[] = [];
  if (date.kind === 'interval') {
    const start = plainEnd(date.start, 'start', lost);
    return { start, end: plainEnd(date.end, 'end', lost), lost };
  }
  const plain = date.kind === 'set' ? null : plainMoment(date, lost);
  return plain === null ? { ...stretch(date, lost), lost } : { start: plain, lost };
}

function plainEnd(end: EdtfEnd, side: 'start' | 'end', lost: string[]): PlainMoment | 'open' | 'unknown' | null {
  return typeof end === 'string' ? end : (plainMoment(end, lost) ?? stretch(end, lost)[side]);
}

/** Returns the moment without its qualifiers, or null where it is not a plain one. */
function plainMoment(moment: EdtfMoment, lost: string[]): PlainMoment | null {
  if (moment.kind === 'date-time') return moment;
  if (moment.kind !== 'date') return null;
  const { year, month, day, significantDigits } = moment;
  const parts = [year, month, day].filter((part) => part !== null);
  if (year.digits.replace('-', '').length !== 4 || parts.some(({ digits }) => digits.includes('X'))) return null;
  const qualifiers = [...new Set(parts.flatMap(({ before, after }) => [before, after]))].filter(Boolean);
  if (qualifiers.length > 0) lost.push(`${qualifiers.map((mark) => `"${mark}"`).join(', ')} is left out`);
  if (significantDigits !== null) lost.push(`"S${significantDigits}" is left out`);
  return {
    kind: 'date',
    year: plain(year),
    month: month && plain(month),
    day: day && plain(day),
    significantDigits: null,
  };
}

/**
 * Returns a time with an offset as the clocks of a zone show it; null where they show it twice and it is the second,
 * and in an unknown zone.
 */
export function onClocksOf(zone: string, time: EdtfDateTime): EdtfDateTime | null {
  if (!isTimeZone(zone)) return null;
  const at = instant(Math.floor(spanOf(time).start / 1000) * 1000);
  const { year, month, day, hour, minute, second } = instantToCivil(at, zone);
  const local = utcInstant(year, month, day, hour, minute, second);
  if (!(Math.abs(year) <= 9999) || localToInstant(local, zone) !== at) return null;
  return { ...time, date: calendarDay(edtfDay({ year, month, day })), hour, minute, second, offset: '' };
}

/** Returns the year of a moment, from −9999 to 9999. */
export function yearOf(moment: PlainMoment): number {
  return Number((moment.kind === 'date-time' ? moment.date : moment).year.digits);
}

/** Describes, as the end of a sentence, the loss where an end is written in place of a start that is not known. */
export function startLeftOut(start: 'open' | 'unknown'): string {
  return `that the start is ${start} is left out; the end is written for it`;
}

function plain({ digits }: EdtfPart): EdtfPart {
  return { digits, before: '', after: '' };
}

/** Returns the first and the last day that a date covers, in place of the date. */
function stretch(
  date: EdtfMoment | EdtfSet,
  lost: string[],
): { start: PlainMoment | 'open' | null; end: PlainMoment | 'open' | null } {
  const span = spanOf(date);
  const text = `"${stringifyEdtf(date)}"`;
  const [start, end] = [dayOf(span.start), dayOf(span.end - 1)];
  if (start === null || end === null) lost.push(`${text} lies outside the years that it can write`);
  else lost.push(`${text} is written as its first and last day`);
  return { start, end };
}

function dayOf(ms: number): PlainMoment | 'open' | null {
  if (Math.abs(ms) === Infinity) return 'open';
  const civil = utcCivil(ms);
  if (!(Math.abs(civil.year) <= 9999)) return null;
  return calendarDay(edtfDay(civil));
}

function calendarDay(iso: string): EdtfCalendarDate {
  const [, year = '', month = '', day = ''] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  const part = (digits: string) => plain({ digits, before: '', after: '' });
  return { kind: 'date', year: part(year), month: part(month), day: part(day), significantDigits: null };
}
