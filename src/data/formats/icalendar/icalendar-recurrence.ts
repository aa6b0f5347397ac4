import {
  DAY_MS,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  isLeapYear,
  modulo,
  utcCivil,
  weekdayOf,
} from '../../../time/civil.js';
import type { RecurrenceRule, RuleDay } from './icalendar-rule.js';

/** How many days to search without a match, nearly three centuries: a rule that never matches must end, too. */
const MAX_UNMATCHED_DAYS = 100_000;
const DAYS = { SECONDLY: 1, MINUTELY: 1, HOURLY: 1, DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 };
const STEP_MS = { SECONDLY: 1000, MINUTELY: 60_000, HOURLY: 3_600_000 };

/** A stretch of wall clock, half-open, in ms as if in UTC. */
export interface LocalWindow {
  readonly start: number;
  readonly end: number;
}

/**
 * Expands a recurrence rule: yields the times at which it recurs, as wall clocks in ms as if in UTC, in order. The
 * start is the first of them, whether or not it follows the rule (RFC 5545 §3.8.5.3), and counts.
 *
 * Unless the rule has a COUNT, times before the window are skipped without being calculated: a rule of 1970 costs no
 * more than one of today. Gives up on a rule without a match in 100,000 days (or periods, if these are shorter).
 *
 * @param start a wall clock in ms as if in UTC
 * @param until the last possible time, inclusive; Infinity where the rule has none
 * @param startIsOne false for a rule of exceptions, whose start is one of them only if the rule gives it
 */
export function* recurrences(
  rule: RecurrenceRule,
  start: number,
  until: number,
  window: LocalWindow,
  startIsOne = true,
): Generator<number> {
  const end = Math.min(until, window.end - 1);
  let left = rule.count ?? Infinity;
  if (startIsOne && start <= end && left > 0) {
    yield start;
    left--;
  }
  const periods = new Periods(rule, start);
  const from = rule.count === null ? periods.indexBefore(window.start) : 0;
  let unmatched = 0;
  for (let index = from; left > 0 && unmatched < MAX_UNMATCHED_DAYS; index++) {
    const { first, times } = periods.at(index);
    if (!(first <= end)) return;
    const wanted = times.filter((time) => time > start || (time === start && !startIsOne));
    unmatched = wanted.length > 0 ? 0 : unmatched + DAYS[rule.frequency];
    for (const time of wanted) {
      if (time > end || left === 0) return;
      left--;
      yield time;
    }
    if (times.length === 0) index = periods.skipFrom(index);
  }
}

/** The periods of a rule (every second week, every hour), counted from the one that contains its start. */
class Periods {
  readonly #rule: RecurrenceRule;
  readonly #start: number;
  readonly #startDay: number;
  /** The times of day on each matching day, in ms. */
  readonly #clock: readonly number[];
  readonly #matches: (day: number) => boolean;

  constructor(rule: RecurrenceRule, start: number) {
    this.#rule = rule;
    this.#start = start;
    this.#startDay = Math.floor(start / DAY_MS);
    this.#clock = clockOf(rule, start);
    this.#matches = dayMatcher(rule, start);
  }

  /** Returns the index of a period that ends before a time, or that of the first. */
  indexBefore(ms: number): number {
    if (ms <= this.#start) return 0;
    const { frequency } = this.#rule;
    const unit = frequency in STEP_MS ? STEP_MS[frequency as keyof typeof STEP_MS] : DAYS[frequency] * DAY_MS;
    return Math.max(0, Math.floor((ms - this.#start) / (unit * this.#rule.interval)) - 2);
  }

  /** Returns the times of a period, in order, and the earliest time that it or a later period may have. */
  at(index: number): { readonly first: number; readonly times: readonly number[] } {
    const { frequency, interval, positions, weekStart } = this.#rule;
    const step = index * interval;
    if (frequency === 'SECONDLY' || frequency === 'MINUTELY' || frequency === 'HOURLY') {
      const first = Math.floor(this.#start / STEP_MS[frequency]) * STEP_MS[frequency] + step * STEP_MS[frequency];
      return { first, times: this.#chosen(this.#timesWithin(first), positions) };
    }
    const { year, month } = civilFromDays(this.#startDay);
    let [from, length] = [this.#startDay + step, 1];
    if (frequency === 'WEEKLY') {
      from = this.#startDay - modulo(weekdayOf(this.#startDay) - weekStart, 7) + step * 7;
      length = 7;
    } else if (frequency === 'MONTHLY') {
      from = daysFromCivil(year, month + step, 1);
      length = daysFromCivil(year, month + step + 1, 1) - from;
    } else if (frequency === 'YEARLY') {
      from = daysFromCivil(year + step, 1, 1);
      length = isLeapYear(year + step) ? 366 : 365;
    }
    const times: number[] = [];
    for (let day = from; day < from + length; day++) {
      if (this.#matches(day)) for (const time of this.#clock) times.push(day * DAY_MS + time);
    }
    return { first: from * DAY_MS, times: this.#chosen(times, positions) };
  }

  /** For a rule by the hour or finer, skips the rest of a day that it does not match. */
  skipFrom(index: number): number {
    const { frequency, interval } = this.#rule;
    if (frequency !== 'SECONDLY' && frequency !== 'MINUTELY' && frequency !== 'HOURLY') return index;
    const { first } = this.at(index);
    if (this.#matches(Math.floor(first / DAY_MS))) return index;
    const rest = DAY_MS - modulo(first, DAY_MS);
    return index + Math.max(0, Math.ceil(rest / (STEP_MS[frequency] * interval)) - 1);
  }

  #timesWithin(first: number): number[] {
    if (!this.#matches(Math.floor(first / DAY_MS))) return [];
    const { hour, minute, second } = utcCivil(first);
    const { frequency, hours, minutes, seconds } = this.#rule;
    const allows = (list: readonly number[], value: number) => list.length === 0 || list.includes(value);
    if (!allows(hours, hour)) return [];
    if (frequency !== 'HOURLY' && !allows(minutes, minute)) return [];
    if (frequency === 'SECONDLY') return allows(seconds, second) ? [first] : [];
    const own = utcCivil(this.#start);
    const within = (list: readonly number[], value: number) => (list.length === 0 ? [value] : list.toSorted(ascending));
    const ownSeconds = within(seconds, own.second);
    if (frequency === 'MINUTELY') return ownSeconds.map((each) => first + each * 1000);
    return within(minutes, own.minute).flatMap((each) => ownSeconds.map((last) => first + each * 60_000 + last * 1000));
  }

  #chosen(times: readonly number[], positions: readonly number[]): readonly number[] {
    if (positions.length === 0) return times;
    const chosen = positions.flatMap((position) => times.at(position > 0 ? position - 1 : position) ?? []);
    return [...new Set(chosen)].sort(ascending);
  }
}

function clockOf({ hours, minutes, seconds }: RecurrenceRule, start: number): number[] {
  const own = utcCivil(start);
  const or = (list: readonly number[], value: number) => (list.length === 0 ? [value] : list);
  const clock = or(hours, own.hour).flatMap((hour) =>
    or(minutes, own.minute).flatMap((minute) =>
      or(seconds, own.second).map((second) => ((hour * 60 + minute) * 60 + second) * 1000 + own.ms),
    ),
  );
  return clock.sort(ascending);
}

/** Returns a function that says whether a rule may recur on a day. If it names no day, the day of its start is used. */
function dayMatcher(rule: RecurrenceRule, start: number): (day: number) => boolean {
  const { frequency, weeks, yearDays } = rule;
  let { months, monthDays, days } = rule;
  const startDay = Math.floor(start / DAY_MS);
  const own = civilFromDays(startDay);
  if (weeks.length + yearDays.length + monthDays.length + days.length === 0) {
    if (frequency === 'WEEKLY') days = [{ weekday: weekdayOf(startDay), nth: null }];
    if (frequency === 'MONTHLY' || frequency === 'YEARLY') monthDays = [own.day];
    if (frequency === 'YEARLY' && months.length === 0) months = [own.month];
  } else if (frequency === 'YEARLY' && weeks.length > 0 && days.length + monthDays.length + yearDays.length === 0) {
    days = [{ weekday: weekdayOf(startDay), nth: null }];
  }
  const nthWithinYear = frequency === 'YEARLY' && months.length === 0;
  return (day) => {
    const { year, month, day: monthDay } = civilFromDays(day);
    if (months.length > 0 && !months.includes(month)) return false;
    const length = daysInMonth(year, month);
    if (monthDays.length > 0 && !monthDays.includes(monthDay) && !monthDays.includes(monthDay - length - 1))
      return false;
    if (yearDays.length > 0) {
      const yearLength = isLeapYear(year) ? 366 : 365;
      const yearDay = day - daysFromCivil(year, 1, 1) + 1;
      if (!yearDays.includes(yearDay) && !yearDays.includes(yearDay - yearLength - 1)) return false;
    }
    if (weeks.length > 0 && !isInWeeks(day, year, rule)) return false;
    return days.length === 0 || days.some((named) => isRuleDay(named, day, nthWithinYear, frequency));
  };
}

function isRuleDay({ weekday, nth }: RuleDay, day: number, withinYear: boolean, frequency: string): boolean {
  if (weekdayOf(day) !== weekday) return false;
  // Only months and years have a second Tuesday.
  if (nth === null || (frequency !== 'MONTHLY' && frequency !== 'YEARLY')) return true;
  const { year, month } = civilFromDays(day);
  const first = withinYear ? daysFromCivil(year, 1, 1) : daysFromCivil(year, month, 1);
  const next = withinYear ? daysFromCivil(year + 1, 1, 1) : daysFromCivil(year, month + 1, 1);
  return nth > 0 ? Math.floor((day - first) / 7) + 1 === nth : Math.floor((next - 1 - day) / 7) + 1 === -nth;
}

/** Numbers weeks as in ISO 8601: the first has at least four days of the year, so 1 January may be in another year's. */
function isInWeeks(day: number, year: number, { weeks, weekStart }: RecurrenceRule): boolean {
  const firstOfWeekOne = (of: number) => {
    const newYear = daysFromCivil(of, 1, 1);
    const offset = modulo(weekdayOf(newYear) - weekStart, 7);
    return offset <= 3 ? newYear - offset : newYear + 7 - offset;
  };
  const isIn = (of: number) => {
    const [first, next] = [firstOfWeekOne(of), firstOfWeekOne(of + 1)];
    if (day < first || day >= next) return false;
    const week = Math.floor((day - first) / 7) + 1;
    const count = Math.round((next - first) / 7);
    return weeks.includes(week) || weeks.includes(week - count - 1);
  };
  return isIn(year) || isIn(year - 1) || isIn(year + 1);
}

const ascending = (a: number, b: number) => a - b;
