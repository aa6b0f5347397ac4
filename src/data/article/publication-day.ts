import { DAY_MS, civilFromDays, daysFromCivil, daysInMonth, weekdayOf } from '../../time/civil.js';
import { edtfDay, edtfMonth } from '../../time/edtf/edtf-text.js';

/** Whether a sentence is about the past or the future: "on Friday" is the last or the next one. */
export type Tense = 'past' | 'future';

/** The day of an article, from which its "last week" and "on Friday" count. Days are numbered from 1970-01-01. */
export class PublicationDay {
  readonly day: number;
  readonly year: number;
  readonly month: number;

  /** @param ms any time of the day, in ms as if in UTC */
  constructor(ms: number) {
    this.day = Math.floor(ms / DAY_MS);
    ({ year: this.year, month: this.month } = civilFromDays(this.day));
  }

  get text(): string {
    return dayText(this.day);
  }

  /** Gives the day that "on Friday" names: the day itself if it is one, else the nearest Friday before, or after. */
  weekday(weekday: number, tense: Tense): number {
    const own = weekdayOf(this.day);
    const back = (own - weekday + 7) % 7;
    return tense === 'past' || back === 0 ? this.day - back : this.day + 7 - back;
  }

  /** Gives the year of a month, or of a day in it, that is named without a year. */
  yearOf(month: number, day: number | null, tense: Tense): number {
    const first = daysFromCivil(this.year, month, day ?? 1);
    const last = daysFromCivil(this.year, month, day ?? daysInMonth(this.year, month));
    if (tense === 'past') return first > this.day ? this.year - 1 : this.year;
    return last < this.day ? this.year + 1 : this.year;
  }

  /** Gives the Monday of the week that is `weeks` away. */
  monday(weeks: number): number {
    return this.day - ((weekdayOf(this.day) + 6) % 7) + weeks * 7;
  }

  /** Gives the month that is `months` away, as `YYYY-MM`. */
  monthText(months: number): string {
    return edtfMonth(civilFromDays(daysFromCivil(this.year, this.month + months, 1)));
  }
}

export function dayText(day: number): string {
  return edtfDay(civilFromDays(day));
}

/** Writes one of the days from a first to a last as EDTF. */
export function oneOfDays(first: number, last: number): string {
  return first === last ? dayText(first) : `[${dayText(first)}..${dayText(last)}]`;
}
