import { describeValue } from '../../describe-value.js';

const FREQUENCIES = ['SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** A day of the week, 0 for Sunday; with `nth` the first, second, … or (negative) last of its month or year. */
export interface RuleDay {
  readonly weekday: number;
  readonly nth: number | null;
}

type NumberPart = 'months' | 'monthDays' | 'yearDays' | 'weeks' | 'hours' | 'minutes' | 'seconds' | 'positions';

/** A recurrence rule of RFC 5545 §3.3.10. An empty list restricts nothing. */
export interface RecurrenceRule extends Readonly<Record<NumberPart, readonly number[]>> {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  /** As written: a day, a time, a time in UTC. */
  readonly until: string | null;
  /** The day that weeks begin with, 0 for Sunday. */
  readonly weekStart: number;
  readonly days: readonly RuleDay[];
}

const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
/** A rule while it is read. */
type OpenRule = { -readonly [Part in Exclude<keyof RecurrenceRule, 'frequency'>]: RecurrenceRule[Part] } & {
  frequency: Frequency | null;
};

const NUMBERS: Readonly<Record<string, readonly [field: NumberPart, least: number, most: number]>> = {
  BYMONTH: ['months', 1, 12],
  BYMONTHDAY: ['monthDays', -31, 31],
  BYYEARDAY: ['yearDays', -366, 366],
  BYWEEKNO: ['weeks', -53, 53],
  BYHOUR: ['hours', 0, 23],
  BYMINUTE: ['minutes', 0, 59],
  BYSECOND: ['seconds', 0, 60],
  BYSETPOS: ['positions', -366, 366],
};

/** Says what of a rule cannot be understood: a rule that is half understood recurs on the wrong days. */
export class RuleFault extends Error {
  override readonly name = 'RuleFault';
  readonly found: string;
  readonly expected: string;

  constructor(found: string, expected: string) {
    super(`found ${found}, expected ${expected}`);
    this.found = found;
    this.expected = expected;
  }
}

/**
 * Parses a recurrence rule.
 *
 * @throws {RuleFault} when a part of it is not one of RFC 5545
 * @example parseRule('FREQ=MONTHLY;BYDAY=1TU').days // [{ weekday: 2, nth: 1 }]
 */
export function parseRule(text: string): RecurrenceRule {
  const rule: OpenRule = {
    frequency: null,
    interval: 1,
    count: null,
    until: null,
    weekStart: 1,
    days: [],
    months: [],
    monthDays: [],
    yearDays: [],
    weeks: [],
    hours: [],
    minutes: [],
    seconds: [],
    positions: [],
  };
  for (const part of text.toUpperCase().split(';')) {
    if (part.trim() === '') continue;
    const [name = '', value = ''] = part.trim().split('=', 2);
    const numbers = NUMBERS[name];
    if (numbers !== undefined) rule[numbers[0]] = readNumbers(name, value, numbers[1], numbers[2]);
    else readPart(name, value, rule);
  }
  const { frequency } = rule;
  if (frequency === null) throw new RuleFault(describeValue(text), 'a rule with FREQ');
  return { ...rule, frequency };
}

function readPart(name: string, value: string, rule: OpenRule): void {
  switch (name) {
    case 'FREQ':
      rule.frequency = FREQUENCIES.find((known) => known === value) ?? null;
      if (rule.frequency === null) throw fault(name, value, `one of ${FREQUENCIES.join(', ')}`);
      return;
    case 'INTERVAL':
    case 'COUNT':
      if (!/^\d{1,9}$/.test(value) || Number(value) < 1) throw fault(name, value, 'a whole number from 1');
      rule[name === 'COUNT' ? 'count' : 'interval'] = Number(value);
      return;
    case 'UNTIL':
      rule.until = value;
      return;
    case 'WKST':
      rule.weekStart = weekdayNamed(name, value);
      return;
    case 'BYDAY':
      rule.days = value.split(',').map((day) => {
        const match = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(day.trim());
        if (match === null || Number(match[1] ?? 1) === 0) throw fault(name, day, 'days such as MO or -1FR');
        return { weekday: weekdayNamed(name, match[2] ?? ''), nth: match[1] === undefined ? null : Number(match[1]) };
      });
      return;
    default:
      // Extensions (RFC 7529: RSCALE, SKIP) and vendors' own change on which days it recurs.
      throw fault(name, value, 'the parts of a rule that RFC 5545 has');
  }
}

function readNumbers(name: string, value: string, least: number, most: number): number[] {
  return value.split(',').map((text) => {
    const number = Number(text);
    const isRight =
      /^[+-]?\d{1,3}$/.test(text.trim()) && number >= least && number <= most && (number !== 0 || least === 0);
    if (!isRight) throw fault(name, text, `whole numbers from ${least} to ${most}`);
    return number;
  });
}

function weekdayNamed(name: string, value: string): number {
  const weekday = WEEKDAYS.indexOf(value);
  if (weekday < 0) throw fault(name, value, `one of ${WEEKDAYS.join(', ')}`);
  return weekday;
}

function fault(name: string, value: string, expected: string): RuleFault {
  return new RuleFault(describeValue(`${name}=${value}`), expected);
}
