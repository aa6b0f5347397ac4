import { DAY_MS } from '../civil.js';

/** What a tick counts. An `age` counts years before or after the year 2000, for deep time. */
export type TickUnit = 'millisecond' | 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year' | 'age';

/**
 * The wider unit that is written above the ticks and so left out of their labels. `none` where they leave nothing out.
 */
export type ContextUnit = 'second' | 'minute' | 'day' | 'month' | 'year' | 'direction' | 'none';

/** A rung of the ladder: ticks at every `count` of `unit`. */
export interface TickStep {
  readonly unit: TickUnit;
  readonly count: number;
  /** The least time between two ticks, changes of the clocks aside. */
  readonly shortestMs: number;
  readonly context: ContextUnit;
}

/** The year from which ages are counted: geologists' "b2k". */
export const AGE_ZERO_YEAR = 2000;

/** The finest step that is labelled with ages ("20,000 years ago") instead of years ("18,000 BC"). */
const FIRST_AGE = 10_000;

const MONTH_MS = 28 * DAY_MS;
const YEAR_MS = 365 * DAY_MS;

/** From the finest to the coarsest: from one tick a millisecond to one in two trillion years. */
export const TICK_LADDER: readonly TickStep[] = [
  ...rungs('millisecond', 1, 'second', [1, 2, 5, 10, 20, 50, 100, 200, 500]),
  ...rungs('second', 1000, 'minute', [1, 2, 5, 10, 15, 30]),
  ...rungs('minute', 60_000, 'day', [1, 2, 5, 10, 15, 30]),
  ...rungs('hour', 3_600_000, 'day', [1, 2, 3, 6, 12]),
  ...rungs('day', DAY_MS, 'month', [1, 2]),
  ...rungs('week', 7 * DAY_MS, 'month', [1]),
  ...rungs('month', MONTH_MS, 'year', [1, 3]),
  ...rungs('year', YEAR_MS, 'none', roundNumbers(1, FIRST_AGE)),
  ...rungs('age', YEAR_MS, 'direction', roundNumbers(FIRST_AGE, 5e12)),
];

/** The steps at which contexts begin. */
export const CONTEXT_STEPS: Readonly<Record<'second' | 'minute' | 'day' | 'month' | 'year', TickStep>> = {
  second: { unit: 'second', count: 1, shortestMs: 1000, context: 'none' },
  minute: { unit: 'minute', count: 1, shortestMs: 60_000, context: 'none' },
  day: { unit: 'day', count: 1, shortestMs: DAY_MS, context: 'none' },
  month: { unit: 'month', count: 1, shortestMs: MONTH_MS, context: 'none' },
  year: { unit: 'year', count: 1, shortestMs: YEAR_MS, context: 'none' },
};

function rungs(unit: TickUnit, unitMs: number, context: ContextUnit, counts: readonly number[]): TickStep[] {
  return counts.map((count) => ({ unit, count, shortestMs: count * unitMs, context }));
}

/** 1, 2, 5, 10, 20, 50, … from `first` to below `end`, both powers of ten or five of them. */
function roundNumbers(first: number, end: number): number[] {
  const numbers: number[] = [];
  for (let decade = first; decade < end; decade *= 10) {
    for (const digit of [1, 2, 5]) if (digit * decade < end) numbers.push(digit * decade);
  }
  return numbers;
}
