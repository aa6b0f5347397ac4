import { DAY_MS, utcCivil, utcInstant } from '../../../time/civil.js';
import { edtfDay, edtfDayOf, edtfTime, edtfYear, twoDigits } from '../../../time/edtf/edtf-text.js';
import { addDuration } from '../iso-duration.js';
import { readMarkwhenTime, timeOf, type MarkwhenContext, type MarkwhenTime } from './markwhen-dates.js';
import {
  addMarkwhenDuration,
  readMarkwhenDuration,
  repeatMarkwhenDuration,
  type MarkwhenDuration,
} from './markwhen-duration.js';
import type { MarkwhenRange } from './markwhen-range.js';
import type { ReadOptions } from '../record-format.js';

const EVERY = /^every\s+(other\s+)?(.*?)(?:\s+for\s+(.+?)|\s+x\s*(\d+))?(?:\s+(?:until|til|to|\|)\s+(.+))?$/i;
const MAX_OCCURRENCES = 20_000;
const YEAR_MS = 365.2425 * DAY_MS;
const A_YEAR: MarkwhenDuration = { years: 1, months: 0, days: 0, weekDays: 0, ms: 0, hasTimes: false };
/** A year, month or day of EDTF, each part between its qualifiers. */
const MOMENT = /^([?~%]?)Y?-?\d{4,}([?~%]?)(?:-([?~%]?)(0\d|1[012])([?~%]?)(?:-([?~%]?)(\d\d)([?~%]?))?)?$/;

/**
 * Expands an entry that says `every …`: `every 2 weeks for 5 times`, `every month until 2022-06`, `every year x 4`.
 * One without an end is expanded for a year, or within the window, with a warning; of one that cannot be read, only the
 * first time is used.
 *
 * @param context for reading the end of the recurrence
 */
export function expandMarkwhen(
  range: MarkwhenRange,
  context: MarkwhenContext,
  { window }: ReadOptions,
  warn: (path: string, found: string, expected: string) => void,
): MarkwhenRange[] {
  const text = range.recurrence ?? '';
  const first = range.start.startMs;
  const match = EVERY.exec(text);
  const step = match && stepOf(match[2] ?? '', match[1] !== undefined);
  if (match === null || step === null || !(addMarkwhenDuration(first, step) > first)) {
    warn('date', `"${text}"`, 'a recurrence such as "every 2 weeks for 5 times"; only its first time is read');
    return [range];
  }
  const [, , , length, times, until] = match;
  const bounds = boundsOf(first, context, length, times, until);
  if (bounds === null || bounds.count === 0 || bounds.endMs <= first) {
    warn('date', `"${text}"`, 'an end such as "for 5 times", "x 5" or "until 2022-06"; only its first time is read');
    return [range];
  }
  const windowEnd = window && timeOf(window.end)?.endMs;
  const windowStart = (window && timeOf(window.start)?.startMs) ?? -Infinity;
  const isEndless = bounds.count === Infinity && bounds.endMs === Infinity;
  const endMs = Math.min(bounds.endMs, windowEnd ?? (isEndless ? addMarkwhenDuration(first, A_YEAR) : Infinity));
  if (isEndless) {
    warn('date', `"${text}", without end`, `an end; it is expanded until ${edtfDayOf(endMs - 1)} (the option window)`);
  }
  const occurrences: MarkwhenRange[] = [];
  let undated = 0;
  let index = indexBefore(windowStart - first, step);
  let tries = 0;
  for (; index < bounds.count && tries < MAX_OCCURRENCES; index++, tries++) {
    // Always from the first: of monthly times on the 31st, each is on the last day of its own month.
    const startMs = repeatMarkwhenDuration(first, step, index);
    if (!(startMs < endMs)) break;
    if (startMs < windowStart) continue;
    const moved = movedTo(startMs, range);
    if (moved === null) undated++;
    else occurrences.push(moved);
  }
  if (undated > 0) {
    const expected =
      'a year, a month, a day or a time, of the years −9999 to 9999 where it is no year; they are left out';
    warn('date', `"${text}", ${undated} times of which have no date`, expected);
  }
  if (tries === MAX_OCCURRENCES && index < bounds.count)
    warn('date', `"${text}"`, `fewer times; only the first ${MAX_OCCURRENCES} are read`);
  return occurrences;
}

function stepOf(text: string, isOther: boolean): MarkwhenDuration | null {
  const step = readMarkwhenDuration(/^\d/.test(text.trim()) ? text : `1 ${text}`);
  if (step === null || !isOther) return step;
  const { years, months, days, weekDays, ms, hasTimes } = step;
  return { years: years * 2, months: months * 2, days: days * 2, weekDays: weekDays * 2, ms: ms * 2, hasTimes };
}

function boundsOf(
  first: number,
  context: MarkwhenContext,
  length: string | undefined,
  times: string | undefined,
  until: string | undefined,
): { readonly count: number; readonly endMs: number } | null {
  if (times !== undefined) return { count: Number(times), endMs: Infinity };
  const counted = /^(\d+)\s*times?$/i.exec(length ?? '');
  if (counted) return { count: Number(counted[1]), endMs: Infinity };
  if (length !== undefined) {
    const duration = readMarkwhenDuration(length);
    return duration && { count: Infinity, endMs: addMarkwhenDuration(first, duration) };
  }
  if (until === undefined) return { count: Infinity, endMs: Infinity };
  const last = readMarkwhenTime(until, context);
  return last && { count: Infinity, endMs: last.endMs };
}

/** Returns how many times are surely over after some time has passed. */
function indexBefore(passedMs: number, { years, months, days, weekDays, ms }: MarkwhenDuration): number {
  const stepMs = (years + months / 12) * YEAR_MS + (days + (weekDays * 7) / 5) * DAY_MS + ms;
  return Math.max(0, Math.floor(passedMs / stepMs) - 5);
}

/** Moves a range to another start; null where that has no date. */
function movedTo(toMs: number, { start, end, recurrence }: MarkwhenRange): MarkwhenRange | null {
  if (toMs === start.startMs) return { start, end, recurrence };
  if (end === 'open') return null;
  const first = movedTime(start, toMs);
  if (first === null) return null;
  if (end === start) return { start: first, end: first, recurrence };
  const last = movedTime(end, endMsOf(start, end, toMs));
  return last && { start: first, end: last, recurrence };
}

/** Moves ends that are years or months by years and months, days and times by the same number of ms. */
function endMsOf(start: MarkwhenTime, end: MarkwhenTime, toMs: number): number {
  if (isToTheDay(start) && isToTheDay(end)) return end.startMs + toMs - start.startMs;
  const [from, to] = [utcCivil(start.startMs), utcCivil(toMs)];
  const { year, month, day } = addDuration(utcCivil(end.startMs), {
    months: (to.year - from.year) * 12 + to.month - from.month,
  });
  return utcInstant(year, month, day);
}

function isToTheDay({ edtf }: MarkwhenTime): boolean {
  return edtf.includes('T') || MOMENT.exec(edtf)?.[7] !== undefined;
}

/** Returns a time like another but at another start: a year stays a year, and "~" approximate. */
function movedTime({ edtf }: MarkwhenTime, toMs: number): MarkwhenTime | null {
  const civil = utcCivil(toMs);
  if (edtf.includes('T')) return timeOf(`${edtfDay(civil)}T${edtfTime(civil)}${/T[\d:.]+$/.test(edtf) ? '' : 'Z'}`);
  const match = MOMENT.exec(edtf);
  if (match === null) return null;
  const [, beforeYear, afterYear, beforeMonth, month, afterMonth, beforeDay, day, afterDay] = match;
  const parts = [`${beforeYear}${edtfYear(civil.year)}${afterYear}`];
  if (month !== undefined) parts.push(`${beforeMonth}${twoDigits(civil.month)}${afterMonth}`);
  if (day !== undefined) parts.push(`${beforeDay}${twoDigits(civil.day)}${afterDay}`);
  return timeOf(parts.join('-'));
}
