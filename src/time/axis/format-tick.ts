import { BoundedCache } from '../bounded-cache.js';
import { utcInstant } from '../civil.js';
import type { CivilTime } from '../civil.js';
import { CivilFormat } from '../civil-format.js';
import { displayLocale } from '../words/display-locale.js';
import { AGE_ZERO_YEAR } from './tick-ladder.js';
import type { ContextUnit, TickUnit } from './tick-ladder.js';

/** The form of a label: 0 is the longest. */
export type LabelForm = 0 | 1;

const LONG: readonly LabelForm[] = [0];
const LONG_AND_SHORT: readonly LabelForm[] = [0, 1];
const MAX_LABELS = 2000;
const COMPACT_FROM = 1_000_000;

const labelsByLocale = new Map<string, TickLabels>();

/** Returns the labels of a locale; its formatters are made once. Takes any string: see `displayLocale`. */
export function tickLabels(locale: string): TickLabels {
  const shown = displayLocale(locale);
  const known = labelsByLocale.get(shown);
  if (known) return known;
  const labels = new TickLabels(shown);
  labelsByLocale.set(shown, labels);
  return labels;
}

/**
 * The labels of ticks and of the contexts above them, in one locale.
 *
 * A tick says only what its context leaves out: ".250" under "14:03:05 · 5 Feb 2022", ":05" under "14:03 · 5 Feb 2022", "14:00" under
 * "5 February 2022", "Sat 5" or "5" under "February 2022", "February" or "Feb" under "2022". A year stands alone: "1969", "44 BC".
 * An age is a number, "4.5 billion", "4.5bn" or "300,000", under "years ago"; its zero is "today".
 */
export class TickLabels {
  readonly #locale: string;
  readonly #formats = new Map<string, CivilFormat>();
  readonly #labels = new BoundedCache<string, string>(MAX_LABELS);
  #madeClock: ClockFormats | null = null;
  #madeAges: AgeFormats | null = null;

  /** @param locale BCP 47; with one that Intl refuses, the first label throws a RangeError */
  constructor(locale: string) {
    this.#locale = locale;
  }

  /** Lists the forms that a tick's label may take, the longest first. */
  formsOf(unit: TickUnit): readonly LabelForm[] {
    return unit === 'day' || unit === 'month' || unit === 'age' ? LONG_AND_SHORT : LONG;
  }

  /** Writes the label of a tick. */
  tick(unit: TickUnit, local: CivilTime, form: LabelForm): string {
    return this.#remember(`${unit}${form}${keyOf(local)}`, () => this.#writeTick(unit, local, form));
  }

  /** Writes the context above a stretch of ticks; empty for `none`. */
  context(unit: ContextUnit, local: CivilTime, form: LabelForm): string {
    return this.#remember(`above ${unit}${form}${keyOf(local)}`, () => this.#writeContext(unit, local, form));
  }

  #writeTick(unit: TickUnit, local: CivilTime, form: LabelForm): string {
    switch (unit) {
      case 'millisecond':
        return this.#clock.fractionMark + this.#clock.threeDigits.format(local.ms);
      case 'second':
        return this.#clock.secondMark + this.#clock.twoDigits.format(local.second);
      case 'minute':
        return this.#clock.minute.format(timeOfDay(local));
      case 'hour':
        // Off the hour only where a day begins like that, after a change of the clocks.
        return (local.minute === 0 ? this.#clock.hour : this.#clock.minute).format(timeOfDay(local));
      case 'day':
        return form === 0 ? this.#weekdayAndDay(local) : this.#date('day').format(local);
      case 'week':
        return this.#date('day').format(local);
      case 'month':
        return this.#date(form === 0 ? 'monthLong' : 'monthShort').format(local);
      case 'year':
        return this.#date('year').format(local);
      case 'age':
        return this.#age(Math.abs(local.year - AGE_ZERO_YEAR), form);
    }
  }

  #writeContext(unit: ContextUnit, local: CivilTime, form: LabelForm): string {
    switch (unit) {
      case 'second':
        return `${this.#clock.second.format(timeOfDay(local))} · ${this.context('day', local, form)}`;
      case 'minute':
        return `${this.#clock.minute.format(timeOfDay(local))} · ${this.context('day', local, form)}`;
      case 'day':
        return this.#date(form === 0 ? 'dateLong' : 'dateShort').format(local);
      case 'month':
        return this.#date(form === 0 ? 'monthAndYearLong' : 'monthAndYearShort').format(local);
      case 'year':
        return this.#date('year').format(local);
      case 'direction':
        return this.#direction(local.year < AGE_ZERO_YEAR ? -1 : 1);
      case 'none':
        return '';
    }
  }

  #age(years: number, form: LabelForm): string {
    if (years === 0) return this.#ages.relative.format(0, 'day');
    return (years < COMPACT_FROM ? this.#ages.grouped : this.#ages.compact[form]).format(years);
  }

  /** "years ago", "vor … Jahren": the locale's own words around the number, which is in the labels of the ticks. */
  #direction(sign: -1 | 1): string {
    const words = this.#ages.relative
      .formatToParts(sign * 1_000_000_000, 'year')
      .map((part) => (part.type === 'literal' ? part.value : '…'))
      .join('');
    return words.replace(/…+/u, '…').replace(/^…\s*/u, '');
  }

  #weekdayAndDay(local: CivilTime): string {
    // CLDR has "5 Sat" for en-US, which no newspaper prints.
    if (/^en\b/iu.test(this.#locale))
      return `${this.#date('weekday').format(local)} ${this.#date('day').format(local)}`;
    // "Sa., 5." is punctuated for a sentence; on an axis that is noise.
    return this.#date('weekdayAndDay').format(local).replace(/[.,،]/gu, '');
  }

  get #clock(): ClockFormats {
    return (this.#madeClock ??= clockFormats(this.#locale));
  }

  get #ages(): AgeFormats {
    return (this.#madeAges ??= ageFormats(this.#locale));
  }

  #date(name: keyof typeof FIELDS): CivilFormat {
    const known = this.#formats.get(name);
    if (known) return known;
    const format = new CivilFormat(this.#locale, FIELDS[name]);
    this.#formats.set(name, format);
    return format;
  }

  #remember(key: string, write: () => string): string {
    return this.#labels.get(key, write);
  }
}

const FIELDS = {
  day: { day: 'numeric' },
  weekday: { weekday: 'short' },
  weekdayAndDay: { weekday: 'short', day: 'numeric' },
  monthLong: { month: 'long' },
  monthShort: { month: 'short' },
  year: { year: 'numeric' },
  dateLong: { day: 'numeric', month: 'long', year: 'numeric' },
  dateShort: { day: 'numeric', month: 'short', year: 'numeric' },
  monthAndYearLong: { month: 'long', year: 'numeric' },
  monthAndYearShort: { month: 'short', year: 'numeric' },
} as const;

/** Builds a key from all fields in which two labels of a unit can differ. */
function keyOf(local: CivilTime): string {
  const { year, month, day, hour, minute, second, ms } = local;
  return `|${year}|${month}|${day}|${hour}|${minute}|${second}|${ms}`;
}

function timeOfDay(local: CivilTime): number {
  return utcInstant(2000, 1, 1, local.hour, local.minute, local.second);
}

// A picture shows days, or hours, or ages: making the formatters of all would delay the first one by some ms.

interface ClockFormats {
  readonly minute: Intl.DateTimeFormat;
  readonly hour: Intl.DateTimeFormat;
  readonly second: Intl.DateTimeFormat;
  readonly twoDigits: Intl.NumberFormat;
  readonly threeDigits: Intl.NumberFormat;
  readonly secondMark: string;
  readonly fractionMark: string;
}

function clockFormats(locale: string): ClockFormats {
  // "2 PM" but "09:00": a bare 9 would be read as a day, and two digits keep a row of ticks even.
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  const hasHalves = hourCycle === 'h11' || hourCycle === 'h12';
  const clock = { timeZone: 'UTC', calendar: 'gregory', hour: hasHalves ? 'numeric' : '2-digit' } as const;
  const minute = new Intl.DateTimeFormat(locale, { ...clock, minute: '2-digit' });
  const second = new Intl.DateTimeFormat(locale, { ...clock, minute: '2-digit', second: '2-digit' });
  const decimals = new Intl.NumberFormat(locale).formatToParts(0.5);
  return {
    minute,
    second,
    hour: hasHalves ? new Intl.DateTimeFormat(locale, clock) : minute,
    twoDigits: new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 }),
    threeDigits: new Intl.NumberFormat(locale, { minimumIntegerDigits: 3, maximumFractionDigits: 0 }),
    secondMark: literalBeforeSecond(second),
    fractionMark: decimals.find((part) => part.type === 'decimal')?.value ?? '.',
  };
}

interface AgeFormats {
  readonly grouped: Intl.NumberFormat;
  /** Indexed by the form of the label. */
  readonly compact: readonly [Intl.NumberFormat, Intl.NumberFormat];
  readonly relative: Intl.RelativeTimeFormat;
}

function ageFormats(locale: string): AgeFormats {
  // No step needs more than nine digits: "13.78712 billion" is exact to 10,000 years.
  const compact = { notation: 'compact', maximumFractionDigits: 9 } as const;
  return {
    grouped: new Intl.NumberFormat(locale),
    compact: [
      new Intl.NumberFormat(locale, { ...compact, compactDisplay: 'long' }),
      new Intl.NumberFormat(locale, { ...compact, compactDisplay: 'short' }),
    ],
    relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}

function literalBeforeSecond(format: Intl.DateTimeFormat): string {
  const parts = format.formatToParts(0);
  return parts[parts.findIndex((part) => part.type === 'second') - 1]?.value ?? ':';
}
