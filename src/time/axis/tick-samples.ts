import type { CivilTime } from '../civil.js';
import type { TimeSpan } from '../instant.js';
import { AGE_ZERO_YEAR } from './tick-ladder.js';
import type { ContextUnit, TickStep, TickUnit } from './tick-ladder.js';
import { countedYear } from './tick-times.js';
import { instantToCivil } from '../zone.js';

const SOME_TIME: CivilTime = { year: 2024, month: 1, day: 1, hour: 0, minute: 0, second: 0, ms: 0 };

const CLOCK_AND_CALENDAR: Readonly<Record<Exclude<TickUnit, 'year' | 'age'>, readonly CivilTime[]>> = {
  millisecond: each(10, (i) => ({ ms: i * 111 })),
  second: each(60, (i) => ({ second: i })),
  minute: each(24, (i) => ({ hour: i, minute: 58 })),
  hour: each(24, (i) => ({ hour: i })),
  day: each(31, (i) => ({ day: 31 - i })),
  week: each(31, (i) => ({ day: 31 - i })),
  month: each(12, (i) => ({ month: i + 1 })),
};

/**
 * Lists times whose labels include the widest that ticks of a step can have anywhere: whether labels fit must not
 * depend on the place of the view, or the step would change while panning. Only labels of years and ages grow with
 * their distance.
 */
export function tickSamples(step: TickStep, view: TimeSpan, zone: string): readonly CivilTime[] {
  if (step.unit !== 'year' && step.unit !== 'age') return CLOCK_AND_CALENDAR[step.unit];
  const [first, last] = yearsOf(view, zone);
  return step.unit === 'year' ? yearSamples(step.count, first, last) : ageSamples(step.count, first, last);
}

/** Lists times whose contexts include the widest that a view can have; empty for contexts that are not repeated. */
export function contextSamples(unit: ContextUnit, view: TimeSpan, zone: string): readonly CivilTime[] {
  if (unit === 'none' || unit === 'direction') return [];
  const years = new Set(yearsOf(view, zone));
  return [...years].flatMap((year) =>
    each(unit === 'year' ? 1 : 12, (i) => ({ year, month: i + 1, day: 28, hour: 22, minute: 58, second: 58 })),
  );
}

function yearSamples(count: number, first: number, last: number): readonly CivilTime[] {
  const years = [];
  for (const year of [first, last]) {
    const k = Math.floor(year / count);
    years.push(countedYear(k - 1, count), countedYear(k, count), countedYear(k + 1, count));
  }
  // The first years after Christ have an era in their labels, which makes them wider than later ones of more digits.
  if (first < 100 && last > 0) years.push(countedYear(Math.floor(99 / count), count));
  return years.filter((year) => year !== null).map((year) => ({ ...SOME_TIME, year }));
}

function ageSamples(count: number, first: number, last: number): readonly CivilTime[] {
  const steps = [0];
  for (const year of [first, last]) {
    const k = Math.floor((year - AGE_ZERO_YEAR) / count);
    steps.push(k - 1, k, k + 1, k + 2);
  }
  // "900,000" is wider than "1.2m".
  if (first < AGE_ZERO_YEAR && last > AGE_ZERO_YEAR - 1_000_000 && count < 1_000_000) {
    steps.push(-Math.ceil(1_000_000 / count) + 1);
  }
  return steps.map((k) => ({ ...SOME_TIME, year: AGE_ZERO_YEAR + k * count }));
}

function yearsOf(view: TimeSpan, zone: string): readonly [number, number] {
  return [instantToCivil(view.start, zone).year, instantToCivil(view.end, zone).year];
}

function each(count: number, fieldsOf: (i: number) => Partial<CivilTime>): readonly CivilTime[] {
  return Array.from({ length: count }, (_, i) => ({ ...SOME_TIME, ...fieldsOf(i) }));
}
