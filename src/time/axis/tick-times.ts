import { civilFromDays, civilTime, DAY_MS, dayNumberOf, daysFromCivil, daysInMonth, weekdayOf } from '../civil.js';
import type { CivilTime } from '../civil.js';
import { instant } from '../instant.js';
import type { Instant, TimeSpan } from '../instant.js';
import { AGE_ZERO_YEAR } from './tick-ladder.js';
import type { TickStep } from './tick-ladder.js';
import { instantToCivil, localDayNumber, offsetRuns, startOfLocalDay } from '../zone.js';

/**
 * The instant of a tick, and the local date and time that it marks: in deep time float64 rounding makes the two differ.
 */
export interface TickTime {
  readonly at: Instant;
  readonly local: CivilTime;
}

const CLOCK_UNIT_MS = { millisecond: 1, second: 1000, minute: 60_000, hour: 3_600_000 } as const;

// Loops here count `i` from 0 and add it to the first number, as `k++` would not advance above 2^53.

/**
 * Next to a change of the clocks, ticks closer together than this fraction of their step would run into one another.
 */
const NEAREST_PART = 0.8;

/**
 * Lists the ticks of a step that lie in a view, and one more on either side of it, strictly in order.
 *
 * Ticks of hours or less are where the local clock shows a multiple of the step, so an hour that occurs twice has its
 * ticks twice and a skipped one has none. Ticks of days or more are at the first instant of the local day.
 *
 * The work grows with the number of steps in the view, so a step should be some pixels wide.
 */
export function tickTimes(step: TickStep, view: TimeSpan, zone: string): readonly TickTime[] {
  const margin = 2.5 * step.shortestMs;
  const from = instant(view.start - margin);
  const to = instant(view.end + margin);
  const times = increasing(timesIn(step, from, to, zone));
  return times.filter(
    (_, i) => (times[i + 1]?.at ?? Infinity) >= view.start && (times[i - 1]?.at ?? -Infinity) <= view.end,
  );
}

function timesIn(step: TickStep, from: Instant, to: Instant, zone: string): readonly TickTime[] {
  switch (step.unit) {
    case 'day':
    case 'week':
      return dayTimes(step, from, to, zone);
    case 'month':
      return monthTimes(step.count, from, to, zone);
    case 'year':
      return yearTimes(step.count, 0, from, to, zone);
    case 'age':
      return yearTimes(step.count, AGE_ZERO_YEAR, from, to, zone);
    default:
      return clockTimes(step.count * CLOCK_UNIT_MS[step.unit], from, to, zone);
  }
}

function clockTimes(stepMs: number, from: Instant, to: Instant, zone: string): readonly TickTime[] {
  const stepsOfDay = DAY_MS / stepMs;
  const times: TickTime[] = [];
  let lastDay = -Infinity;
  const add = (at: Instant, day: number, msOfDay: number): void => {
    const previous = times.at(-1);
    if (previous && at - previous.at < NEAREST_PART * stepMs) {
      if (day <= lastDay) return;
      times.pop(); // the start of a day matters more than a tick just before it
    }
    times.push({ at, local: civilTime(day, msOfDay) });
    lastDay = Math.max(lastDay, day);
  };
  let before: number | null = null;
  for (const { start, end, offsetMs } of offsetRuns(from, to, zone)) {
    const startLocal = start + offsetMs;
    // Where the clocks jump past midnight, the day begins off the grid and gets its tick there.
    const startDay = dayNumberOf(startLocal);
    if (before !== null && startDay > dayNumberOf(start + before - 1)) {
      add(instant(start), startDay, startLocal - startDay * DAY_MS);
    }
    const first = Math.ceil(startLocal / stepMs);
    const count = Math.ceil((end + offsetMs) / stepMs) - first;
    for (let i = 0; i < count; i++) {
      const k = first + i;
      // Day and time are counted, not derived from the instant: in deep time that rounds 14:00 to 13:59.
      const day = Math.floor(k / stepsOfDay);
      add(instant(k * stepMs - offsetMs), day, (k - day * stepsOfDay) * stepMs);
    }
    before = offsetMs;
  }
  return times;
}

function dayTimes(step: TickStep, from: Instant, to: Instant, zone: string): readonly TickTime[] {
  const times: TickTime[] = [];
  const first = localDayNumber(from, zone) - 1;
  const count = localDayNumber(to, zone) + 2 - first;
  for (let i = 0; i < count; i++) {
    const day = first + i;
    const date = civilFromDays(day);
    if (
      step.unit === 'week' ? weekdayOf(day) === 1 : step.count === 1 || isEveryOther(date.year, date.month, date.day)
    ) {
      times.push(dayTime(day, zone));
    }
  }
  return times;
}

function monthTimes(count: number, from: Instant, to: Instant, zone: string): readonly TickTime[] {
  const times: TickTime[] = [];
  const first = Math.floor(monthNumber(from, zone) / count);
  const last = Math.ceil(monthNumber(to, zone) / count);
  for (let i = 0; i <= last - first; i++) times.push(dayTime(daysFromCivil(0, (first + i) * count + 1, 1), zone));
  return times;
}

function yearTimes(count: number, zeroYear: number, from: Instant, to: Instant, zone: string): readonly TickTime[] {
  const times: TickTime[] = [];
  const first = Math.floor((instantToCivil(from, zone).year - zeroYear) / count) - 1;
  const last = Math.ceil((instantToCivil(to, zone).year - zeroYear) / count) + 1;
  for (let i = 0; i <= last - first; i++) {
    const k = first + i;
    const year = zeroYear === 0 ? countedYear(k, count) : zeroYear + k * count;
    if (year !== null) times.push(dayTime(daysFromCivil(year, 1, 1), zone));
  }
  return times;
}

/**
 * Returns the astronomical year of the k-th tick. Readers count from 1 both before and after Christ, so the round years
 * before are like 500 BC (−499), those after like AD 500, and AD 1 lies between; a step of 2 leaves that one out
 * (null), as it is next to AD 2.
 */
export function countedYear(k: number, count: number): number | null {
  if (count === 1) return k;
  if (k === 0) return count === 2 ? null : 1;
  return k > 0 ? k * count : k * count + 1;
}

function dayTime(day: number, zone: string): TickTime {
  return { at: startOfLocalDay(day, zone), local: civilTime(day, 0) };
}

function monthNumber(at: Instant, zone: string): number {
  const { year, month } = instantToCivil(at, zone);
  return year * 12 + month - 1;
}

/** Returns whether a day has a tick at a step of two: odd days, but not the last of a month, just before the first. */
function isEveryOther(year: number, month: number, day: number): boolean {
  return day % 2 === 1 && day < daysInMonth(year, month);
}

/** Keeps only the last of the ticks at one instant: a day that the zone skipped gives way to the day after it. */
function increasing(times: readonly TickTime[]): readonly TickTime[] {
  return times.filter((time, i) => time.at < (times[i + 1]?.at ?? Infinity));
}
