import { addDuration } from '../iso-duration.js';
import { utcCivil, utcInstant } from '../../../time/civil.js';
import type { CalendarDuration } from '../iso-duration.js';
import { readMarkwhenDuration, readMarkwhenTime, timeOf, type MarkwhenTime } from './markwhen-dates.js';
import type { MarkwhenRange } from './markwhen-range.js';
import type { ReadOptions } from '../record-format.js';

const EVERY = /^every\s+(other\s+)?(.*?)(?:\s+for\s+(.+?)|\s+x\s*(\d+))?(?:\s+(?:until|til|to|\|)\s+(.+))?$/i;
const MOST_OCCURRENCES = 20_000;

/**
 * Expands an entry that says `every …`: `every 2 weeks for 5 times`, `every month until 2022-06`, `every year x 4`.
 * One without an end is expanded for a year, or within the window, and says so; one that cannot be read is read once.
 */
export function expandMarkwhen(
  range: MarkwhenRange,
  { window }: ReadOptions,
  warn: (path: string, found: string, expected: string) => void,
): MarkwhenRange[] {
  const text = range.recurrence ?? '';
  const match = EVERY.exec(text);
  const step = match && stepOf(match[2] ?? '', match[1] !== undefined);
  if (match === null || step === null) {
    warn('date', `"${text}"`, 'a recurrence such as "every 2 weeks for 5 times"; only its first time is read');
    return [range];
  }
  const [, , , length, times, until] = match;
  const bounds = boundsOf(range, length, times, until);
  if (bounds === null) {
    warn('date', `"${text}"`, 'an end such as "for 5 times", "x 5" or "until 2022-06"; only its first time is read');
    return [range];
  }
  const windowEnd = window && timeOf(window.end)?.endMs;
  const windowStart = (window && timeOf(window.start)?.startMs) ?? -Infinity;
  const isEndless = bounds.count === Infinity && bounds.endMs === Infinity;
  const yearLater = msOf(addDuration(utcCivil(range.start.startMs), { years: 1 }));
  const endMs = Math.min(bounds.endMs, windowEnd ?? (isEndless ? yearLater : Infinity));
  if (isEndless) {
    const last = new Date(endMs - 1).toISOString().slice(0, 10);
    warn('date', `"${text}", without end`, `an end; it is expanded until ${last} (the option window)`);
  }
  const occurrences: MarkwhenRange[] = [];
  for (let index = 0; index < Math.min(bounds.count, MOST_OCCURRENCES); index++) {
    // Always from the first: of months that end on the 31st each has its own last day.
    const startMs = msOf(addDuration(utcCivil(range.start.startMs), multiplied(step, index)));
    if (!(startMs < endMs)) break;
    const moved = startMs >= windowStart ? movedTo(startMs, range) : null;
    if (moved !== null) occurrences.push(moved);
  }
  if (occurrences.length === MOST_OCCURRENCES && bounds.count > MOST_OCCURRENCES)
    warn('date', `"${text}"`, `fewer times; only the first ${MOST_OCCURRENCES} are read`);
  return occurrences;
}

function stepOf(text: string, isOther: boolean): CalendarDuration | null {
  const amount = /^\d/.test(text.trim()) ? text : `1 ${text}`;
  const step = readMarkwhenDuration(amount.replace(/^1 (?:week|work|business)\s*days?$/i, '1 day'));
  if (step === null) return null;
  return isOther ? multiplied(step, 2) : step;
}

function boundsOf(
  range: MarkwhenRange,
  length: string | undefined,
  times: string | undefined,
  until: string | undefined,
): { readonly count: number; readonly endMs: number } | null {
  if (times !== undefined) return { count: Number(times), endMs: Infinity };
  const counted = /^(\d+)\s*times?$/i.exec(length ?? '');
  if (counted) return { count: Number(counted[1]), endMs: Infinity };
  if (length !== undefined) {
    const duration = readMarkwhenDuration(length);
    return duration && { count: Infinity, endMs: msOf(addDuration(utcCivil(range.start.startMs), duration)) };
  }
  if (until === undefined) return { count: Infinity, endMs: Infinity };
  const context = {
    isDayFirst: false,
    now: null,
    previous: null,
    byId: new Map<string, never>(),
    warn: () => undefined,
  };
  const last = readMarkwhenTime(until, context);
  return last && { count: Infinity, endMs: last.endMs };
}

/** The same stretch from another start on. */
function movedTo(startMs: number, { start, end, recurrence }: MarkwhenRange): MarkwhenRange | null {
  const isTime = start.edtf.includes('T');
  if (end === 'open') return null;
  const offset = startMs - start.startMs;
  const move = ({ edtf, startMs: from }: MarkwhenTime): MarkwhenTime | null => {
    // A year stays a year and a month a month.
    const iso = new Date(from + offset).toISOString();
    const suffix = /(?:Z|[+-]\d\d:?\d\d)$/.exec(isTime ? edtf : '')?.[0] ?? '';
    return timeOf(isTime ? `${iso.slice(0, 19)}${suffix === '' ? '' : 'Z'}` : iso.slice(0, edtf.length));
  };
  if (offset === 0) return { start, end, recurrence };
  const first = move(start);
  if (first === null) return null;
  if (end === start) return { start: first, end: first, recurrence };
  const last = move(end);
  return last && { start: first, end: last, recurrence };
}

function multiplied({ years = 0, months = 0, days = 0, ms = 0 }: CalendarDuration, count: number): CalendarDuration {
  return { years: years * count, months: months * count, days: days * count, ms: ms * count };
}

function msOf({ year, month, day, hour, minute, second, ms }: ReturnType<typeof utcCivil>): number {
  return utcInstant(year, month, day, hour, minute, second, ms);
}
