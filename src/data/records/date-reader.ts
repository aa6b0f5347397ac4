import { BoundedCache } from '../../time/bounded-cache.js';
import { DAY_MS, daysFromCivil } from '../../time/civil.js';
import { toEdtf } from '../../time/edtf/date-input.js';
import { EdtfSyntaxError } from '../../time/edtf/edtf-syntax-error.js';
import { startOfLocalDay } from '../../time/zone.js';
import { DateFault } from './date-fault.js';
import { describeValue } from '../describe-value.js';
import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from '../table/event-flags.js';
import { isoDayNumber, isoUtcMs } from './fast-iso.js';
import { hasLocalTime, placeDate } from './place-date.js';

/** At most this many texts, and days of a zone, are remembered. */
const MAX_REMEMBERED = 20_000;
/** Every member is placed and put into words on its own: a set of 300,000 would hold a page for seconds. */
const MAX_MEMBERS = 1000;
const ANY_DATE = 'an EDTF date such as "2022-02-05", "2022-02" or "2022-02-05T10:00:00Z"';
/** Between these a `Date` or number is a date-time to the millisecond, beyond them a year: see `toEdtf`. */
const FIRST_DATE_TIME_MS = daysFromCivil(-9999, 1, 1) * DAY_MS;
const LAST_DATE_TIME_MS = daysFromCivil(10_000, 1, 1) * DAY_MS;

/** A date as numbers: its bounds in ms, ±Infinity where open or unknown (the flags tell which). */
export interface PlacedDate {
  start: number;
  latestStart: number;
  earliestEnd: number;
  end: number;
  /** `OPEN_START` … `UNKNOWN_END` */
  flags: number;
  /** Whether it is a single date, not an interval or a set. */
  isMoment: boolean;
  /** Whether its place depends on the zone of the axis. */
  floats: boolean;
}

/**
 * Reads many dates into numbers without building a tree for each: plain ISO days and UTC times, numbers and `Date`s
 * directly, any other text once. Agrees with `boundsOf(toEdtf(input), zone)`.
 */
export class DateReader {
  readonly #axisZone: string;
  readonly #recordZone: string | undefined;
  readonly #scratch = emptyPlacedDate();
  readonly #byText = new BoundedCache<string, PlacedDate>(MAX_REMEMBERED);
  readonly #dayStarts = new BoundedCache<number, number>(MAX_REMEMBERED);
  /** The fault of the last faulty text, as a record with a fault is read twice. */
  #fault: { readonly text: string; readonly fault: DateFault } | null = null;

  /** @param recordZone the zone of times without an offset; the axis's when absent */
  constructor(axisZone: string, recordZone?: string) {
    this.#axisZone = axisZone;
    this.#recordZone = recordZone;
  }

  /**
   * Reads one date. The result is valid until the next call.
   *
   * @param field its name in the fault
   * @throws {DateFault} when it is not a date
   */
  read(input: unknown, field: string): PlacedDate {
    if (typeof input === 'string') {
      const day = isoDayNumber(input);
      if (day === day) return this.#between(this.#startOfDay(day), this.#startOfDay(day + 1), true);
      const ms = isoUtcMs(input);
      if (ms === ms) return this.#between(ms, ms + (input.length === 20 ? 1000 : 1), false);
      return this.#readText(input, field);
    }
    const isDate = input instanceof Date;
    if (!isDate && typeof input !== 'number') {
      throw new DateFault(field, describeValue(input), ANY_DATE);
    }
    const ms = Math.floor(isDate ? input.getTime() : input);
    if (ms >= FIRST_DATE_TIME_MS && ms < LAST_DATE_TIME_MS) return this.#between(ms, ms + 1, false);
    return this.#place(input, field);
  }

  #readText(text: string, field: string): PlacedDate {
    const known = this.#byText.peek(text);
    if (known !== undefined) return known;
    if (/^[[{]/.test(text) && text.split(',', MAX_MEMBERS + 1).length > MAX_MEMBERS) {
      throw new DateFault(field, describeValue(text), `a set of at most ${MAX_MEMBERS} dates`);
    }
    if (this.#fault?.text === text && this.#fault.fault.field === field) throw this.#fault.fault;
    const placed = this.#place(text, field);
    this.#byText.set(text, placed);
    return placed;
  }

  #place(input: string | number | Date, field: string): PlacedDate {
    try {
      const date = toEdtf(input);
      const { earliestStart, latestStart, earliestEnd, latestEnd } = placeDate(date, this.#axisZone, this.#recordZone);
      const startFlag = earliestStart === null ? UNKNOWN_START : earliestStart === -Infinity ? OPEN_START : 0;
      const endFlag = latestEnd === null ? UNKNOWN_END : latestEnd === Infinity ? OPEN_END : 0;
      return {
        start: earliestStart ?? -Infinity,
        latestStart: latestStart ?? -Infinity,
        earliestEnd: earliestEnd ?? Infinity,
        end: latestEnd ?? Infinity,
        flags: startFlag | endFlag,
        isMoment: date.kind !== 'interval' && date.kind !== 'set',
        floats: date.kind !== 'date-time' || (this.#recordZone === undefined && hasLocalTime(date)),
      };
    } catch (cause) {
      if (!(cause instanceof EdtfSyntaxError)) throw cause;
      const fault = new DateFault(field, describeValue(input), expectedBy(cause, input), { cause });
      if (typeof input === 'string') this.#fault = { text: input, fault };
      throw fault;
    }
  }

  #between(start: number, end: number, floats: boolean): PlacedDate {
    const placed = this.#scratch;
    placed.start = placed.earliestEnd = start;
    placed.end = placed.latestStart = end;
    placed.flags = 0;
    placed.isMoment = true;
    placed.floats = floats;
    return placed;
  }

  #startOfDay(day: number): number {
    if (this.#axisZone === 'UTC') return day * DAY_MS;
    let start = this.#dayStarts.peek(day);
    if (start === undefined) this.#dayStarts.set(day, (start = startOfLocalDay(day, this.#axisZone)));
    return start;
  }
}

export function emptyPlacedDate(): PlacedDate {
  return { start: 0, latestStart: 0, earliestEnd: 0, end: 0, flags: 0, isMoment: true, floats: false };
}

/** Tells where in a text the fault is; of one that does not even begin as a date, what dates look like. */
function expectedBy({ expected, offset }: EdtfSyntaxError, input: string | number | Date): string {
  if (typeof input !== 'string') return expected;
  return offset === 0 && expected === 'a date' ? ANY_DATE : `an EDTF date: ${expected} at offset ${offset}`;
}
