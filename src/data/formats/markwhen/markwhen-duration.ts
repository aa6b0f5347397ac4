import { DAY_MS, dayNumberOf, utcCivil, utcInstant, weekdayOf } from '../../../time/civil.js';
import { addDuration, type CalendarDuration } from '../iso-duration.js';

/** A length of time in the units of Markwhen. */
export interface MarkwhenDuration extends Required<CalendarDuration> {
  /** Days from Monday to Friday; the days between are skipped. */
  readonly weekDays: number;
  /** Whether it contains hours or smaller units. */
  readonly hasTimes: boolean;
}

const UNITS: readonly (readonly [RegExp, Partial<MarkwhenDuration>])[] = [
  [/^(?:milliseconds?|ms)$/i, { ms: 1 }],
  [/^(?:seconds?|secs?|s)$/i, { ms: 1000 }],
  [/^(?:minutes?|mins?)$/i, { ms: 60_000 }],
  [/^(?:hours?|hr?s?)$/i, { ms: 3_600_000 }],
  [/^(?:week|work|business)\s*days?$/i, { weekDays: 1 }],
  [/^(?:days?|d)$/i, { days: 1 }],
  [/^(?:weeks?|w)$/i, { days: 7 }],
  [/^(?:months?)$/i, { months: 1 }],
  [/^(?:years?|y)$/i, { years: 1 }],
];
const UNIT = '(?:week|work|business)\\s*days?|[a-z]+';
/** At most as many digits as a number can hold exactly. */
const AMOUNTS = new RegExp(`(-?\\d{1,15})\\s*(${UNIT})(?:\\s*,\\s*|\\s+and\\s+|\\s*)`, 'giy');

/** Reads a length of time: `3 days, 4 hours`. Null for other text. */
export function readMarkwhenDuration(text: string): MarkwhenDuration | null {
  const plain = text.trim();
  const sum = { years: 0, months: 0, days: 0, weekDays: 0, ms: 0 };
  let hasTimes = false;
  let read = 0;
  AMOUNTS.lastIndex = 0;
  for (let match = AMOUNTS.exec(plain); match !== null; match = AMOUNTS.exec(plain)) {
    const [, count = '', unit = ''] = match;
    const made = UNITS.find(([names]) => names.test(unit))?.[1];
    if (made === undefined) return null;
    hasTimes ||= made.ms !== undefined;
    for (const [field, size] of Object.entries(made)) sum[field as keyof typeof sum] += Number(count) * Number(size);
    read = AMOUNTS.lastIndex;
    if (read === plain.length) break;
  }
  return read === 0 || read < plain.length ? null : { ...sum, hasTimes };
}

/** Moves a wall clock, in ms as if in UTC, forward by a multiple of a length; back if `count` is negative. */
export function addMarkwhenDuration(fromMs: number, duration: MarkwhenDuration, count = 1): number {
  // An open time stays open.
  if (!Number.isFinite(fromMs)) return fromMs;
  const { years, months, days, weekDays, ms } = duration;
  const product = { years: years * count, months: months * count, days: days * count, ms: ms * count };
  const { year, month, day, hour, minute, second, ms: rest } = addDuration(utcCivil(fromMs), product);
  return addWeekDays(utcInstant(year, month, day, hour, minute, second, rest), weekDays * count);
}

/** Returns the end of week days that begin at a time; for a negative count, the beginning of those that end at it. */
function addWeekDays(fromMs: number, count: number): number {
  const stepMs = Math.sign(count) * DAY_MS;
  const wholeWeeks = Math.max(0, Math.ceil(Math.abs(count) / 5) - 1);
  let at = fromMs + wholeWeeks * 7 * stepMs;
  for (let left = Math.abs(count) - wholeWeeks * 5; left > 0; at += stepMs) {
    if (!isWeekend(stepMs > 0 ? at : at - DAY_MS)) left--;
  }
  return at;
}

/** Moves a time forward by a multiple of a length; with week days, to the same time of a week day. */
export function repeatMarkwhenDuration(fromMs: number, duration: MarkwhenDuration, count: number): number {
  if (duration.weekDays === 0 || count === 0) return addMarkwhenDuration(fromMs, duration, count);
  // Monday is one week day after Friday, and also after the days between.
  let from = fromMs;
  while (isWeekend(from)) from -= DAY_MS;
  let at = addMarkwhenDuration(from, duration, count);
  while (isWeekend(at)) at += DAY_MS;
  return at;
}

function isWeekend(ms: number): boolean {
  // Where a number cannot resolve days, there are no weekends.
  return Number.isSafeInteger(Math.floor(ms)) && weekdayOf(dayNumberOf(ms)) % 6 === 0;
}
