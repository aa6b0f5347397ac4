import { dayNumberOf } from '../civil.js';
import { extentOf } from './edtf-extent.js';
import { precisionOf } from './edtf-precision.js';
import type { DatePrecision } from './edtf-precision.js';
import type { EdtfDate, EdtfInterval, EdtfMoment, EdtfRange, EdtfSet } from './edtf.js';
import { instant } from '../instant.js';
import type { Instant, TimeSpan } from '../instant.js';
import { localToInstant, startOfLocalDay } from '../zone.js';

export type { DatePrecision } from './edtf-precision.js';

/** What a date says of when something began and ended. Half-open: the latest start and the ends are exclusive. */
export interface DateBounds {
  /** One time that is known to some precision, or a stretch that lasted. */
  readonly kind: 'moment' | 'interval';
  /** -Infinity where the start is open, null where it is unknown. */
  readonly earliestStart: Instant | null;
  readonly latestStart: Instant | null;
  /** Infinity where the end is open, null where it is unknown. */
  readonly earliestEnd: Instant | null;
  readonly latestEnd: Instant | null;
  /** Of an interval: the precision of its start, or of its end where the start is open or unknown. */
  readonly precision: DatePrecision;
}

/** Bounds of which none is unknown: those of anything but an interval. */
export interface KnownBounds extends DateBounds {
  readonly earliestStart: Instant;
  readonly latestStart: Instant;
  readonly earliestEnd: Instant;
  readonly latestEnd: Instant;
}

/** From the earliest start to the latest end, half-open, in ms; ±Infinity where open, null where unknown. */
export interface DateSpan {
  readonly start: Instant | null;
  readonly end: Instant | null;
}

/** The IANA zone whose calendar and clocks a moment is of. */
type ZoneOf = (moment: EdtfMoment) => string;

const FOREVER = instant(Infinity);
const ALWAYS = instant(-Infinity);

/**
 * Finds the bounds of a date as instants. A date without a time, and a time without an offset, are of the calendar
 * and the clocks of `zone`; a time with an offset is an instant whatever the zone.
 *
 * A moment happened at some time from `earliestStart` to `latestEnd`: its start and its end are the same time, so
 * 2022-01 starts and ends no earlier than 1 January and no later than the end of the month. An interval has two
 * times: 2022-01-21/2022-02 starts within 21 January and ends within February.
 *
 * Sets: of `[…]`, one of them, it is the moment from the first member to the last; `{…}`, all of them, is the
 * stretch from the first to the last.
 *
 * @param zone an IANA zone
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function boundsOf(date: EdtfMoment | EdtfSet, zone?: string): KnownBounds;
export function boundsOf(date: EdtfDate, zone?: string): DateBounds;
export function boundsOf(date: EdtfDate, zone = 'UTC'): DateBounds {
  return boundsByZone(date, () => zone);
}

/** As `boundsOf`, each end of an interval and each member of a set in a zone of its own. */
export function boundsByZone(date: EdtfDate, zoneOf: ZoneOf): DateBounds {
  switch (date.kind) {
    case 'interval':
      return intervalBounds(date, zoneOf);
    case 'set':
      return setBounds(date, zoneOf);
    default:
      return momentBounds(date, zoneOf(date));
  }
}

/**
 * Finds the whole stretch that a date may cover: from the earliest start to the latest end of `boundsOf`.
 *
 * @param zone an IANA zone
 * @throws {RangeError} for a zone that the runtime does not know
 * @example spanOf(parseEdtf('2022-01-21/2022-02')) // { start: Date.UTC(2022, 0, 21), end: Date.UTC(2022, 2, 1) }
 * @example spanOf(parseEdtf('1985/..')) // { start: Date.UTC(1985, 0), end: Infinity }
 */
export function spanOf(date: EdtfMoment | EdtfSet, zone?: string): TimeSpan;
export function spanOf(date: EdtfDate, zone?: string): DateSpan;
export function spanOf(date: EdtfDate, zone = 'UTC'): DateSpan {
  const { earliestStart, latestEnd } = boundsOf(date, zone);
  // The parser lets pass what some zone puts in order. In another, or across a gap of its clocks, the end may come first.
  const isReversed = earliestStart !== null && latestEnd !== null && latestEnd < earliestStart;
  return { start: earliestStart, end: isReversed ? earliestStart : latestEnd };
}

function momentBounds(moment: EdtfMoment, zone: string): KnownBounds {
  const { start, end, floats } = extentOf(moment);
  const toInstant = !floats || zone === 'UTC' ? instant : moment.kind === 'date-time' ? localToInstant : dayToInstant;
  const earliest = toInstant(start, zone);
  // A second is as long as any other when the clocks turn back in it.
  const latest = moment.kind === 'date-time' ? instant(earliest + (end - start)) : toInstant(end, zone);
  return boundsBetween(earliest, latest, precisionOf(moment));
}

function boundsBetween(earliest: Instant, latest: Instant, precision: DatePrecision): KnownBounds {
  return {
    kind: 'moment',
    earliestStart: earliest,
    latestStart: latest,
    earliestEnd: earliest,
    latestEnd: latest,
    precision,
  };
}

function dayToInstant(localMs: number, zone: string): Instant {
  return startOfLocalDay(dayNumberOf(localMs), zone);
}

function intervalBounds({ start, end }: EdtfInterval, zoneOf: ZoneOf): DateBounds {
  const from = typeof start === 'string' ? null : momentBounds(start, zoneOf(start));
  const to = typeof end === 'string' ? null : momentBounds(end, zoneOf(end));
  const noStart = start === 'open' ? ALWAYS : null;
  const noEnd = end === 'open' ? FOREVER : null;
  return fromTo(from, to, noStart, noEnd);
}

/** The bounds of a stretch between two moments; where one is missing, the bound that stands for it. */
function fromTo<Missing extends Instant | null>(
  from: KnownBounds | null,
  to: KnownBounds | null,
  noStart: Missing,
  noEnd: Missing,
) {
  return {
    kind: 'interval' as const,
    earliestStart: from ? from.earliestStart : noStart,
    latestStart: from ? from.latestStart : noStart,
    earliestEnd: to ? to.earliestEnd : noEnd,
    latestEnd: to ? to.latestEnd : noEnd,
    precision: (from ?? to)?.precision ?? ('other' as const),
  };
}

function setBounds({ mode, members }: EdtfSet, zoneOf: ZoneOf): DateBounds {
  const all = members.map((member) => memberBounds(member, zoneOf)).reduce(stretchOver);
  if (mode === 'all' || all.kind === 'moment') return all;
  return boundsBetween(all.earliestStart, all.latestEnd, 'other');
}

function memberBounds(member: EdtfMoment | EdtfRange, zoneOf: ZoneOf): KnownBounds {
  if (member.kind !== 'range') return momentBounds(member, zoneOf(member));
  const from = member.start && momentBounds(member.start, zoneOf(member.start));
  const to = member.end && momentBounds(member.end, zoneOf(member.end));
  return fromTo(from, to, ALWAYS, FOREVER);
}

/** The stretch that begins with the one that begins first and ends with the one that ends last. */
function stretchOver(a: KnownBounds, b: KnownBounds): KnownBounds {
  return {
    kind: 'interval',
    earliestStart: instant(Math.min(a.earliestStart, b.earliestStart)),
    latestStart: instant(Math.min(a.latestStart, b.latestStart)),
    earliestEnd: instant(Math.max(a.earliestEnd, b.earliestEnd)),
    latestEnd: instant(Math.max(a.latestEnd, b.latestEnd)),
    precision: a.earliestStart <= b.earliestStart ? a.precision : b.precision,
  };
}
