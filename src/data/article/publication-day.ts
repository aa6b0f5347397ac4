import { DAY_MS, civilFromDays, daysFromCivil, daysInMonth, weekdayOf } from '../../time/civil.js';
import { edtfDay, edtfMonth, twoDigits } from '../../time/edtf/edtf-text.js';

/** Whether a sentence tells of what was, or of what is to come: "on Friday" is the last or the next one. */
export type Tense = 'past' | 'future';

/** The day that an article is of, from which its "last week" and "on Friday" count. Days are numbered from 1970-01-01. */
export class PublicationDay {
  readonly day: number;
  readonly year: number;
  readonly month: number;

  /** @param ms any time of the day, in ms as if its clock were UTC's */
  constructor(ms: number) {
    this.day = Math.floor(ms / DAY_MS);
    ({ year: this.year, month: this.month } = civilFromDays(this.day));
  }

  get text(): string {
    return dayText(this.day);
  }

  /** The Friday that "on Friday" names: the day itself, else the nearest before or, of what is to come, after. */
  weekday(weekday: number, tense: Tense): number {
    const own = weekdayOf(this.day);
    const back = (own - weekday + 7) % 7;
    return tense === 'past' || back === 0 ? this.day - back : this.day + 7 - back;
  }

  /** The year of a month, or of a day in it, that is named without one. */
  yearOf(month: number, day: number | null, tense: Tense): number {
    const first = daysFromCivil(this.year, month, day ?? 1);
    const last = daysFromCivil(this.year, month, day ?? daysInMonth(this.year, month));
    if (tense === 'past') return first > this.day ? this.year - 1 : this.year;
    return last < this.day ? this.year + 1 : this.year;
  }

  /** The Monday of the week that is so many weeks away. */
  monday(weeks: number): number {
    return this.day - ((weekdayOf(this.day) + 6) % 7) + weeks * 7;
  }

  /** A month as `YYYY-MM`, so many months away. */
  monthText(months: number): string {
    return edtfMonth(civilFromDays(daysFromCivil(this.year, this.month + months, 1)));
  }
}

export function dayText(day: number): string {
  return edtfDay(civilFromDays(day));
}

/** One of the days from a first to a last. */
export function oneOfDays(first: number, last: number): string {
  return first === last ? dayText(first) : `[${dayText(first)}..${dayText(last)}]`;
}

/** A part of a month: its first ten days, the next ten, or the rest. */
export function partOfMonth(month: string, part: 'early' | 'mid' | 'late'): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const [first, last] = { early: [1, 10], mid: [11, 20], late: [21, daysInMonth(year, number)] }[part] as [
    number,
    number,
  ];
  return `[${month}-${twoDigits(first)}..${month}-${twoDigits(last)}]`;
}
