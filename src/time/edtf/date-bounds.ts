import { dayNumberOf } from '../civil.js';
import { checkParsed } from './check-parsed.js';
import { extentOf } from './edtf-extent.js';
import { precisionOf } from './edtf-precision.js';
import type { DatePrecision } from './edtf-precision.js';
import type { EdtfDate, EdtfInterval, EdtfMoment, EdtfRange, EdtfSet } from './edtf.js';
import { instant } from '../instant.js';
import type { Instant, TimeSpan } from '../instant.js';
import { localToInstant, startOfLocalDay } from '../zone.js';

export type { DatePrecision } from './edtf-precision.js';

/** What a date says about when something began and ended. Half-open: the latest start and the ends are exclusive. */
export interface DateBounds {
  /** `moment`: a single time, known to some precision; `interval`: a stretch that lasted. */
  readonly kind: 'moment' | 'interval';
  /** -Infinity where the start is open, null where it is unknown. */
  readonly earliestStart: Instant | null;
  readonly latestStart: Instant | null;
  /** Infinity where the end is open, null where it is unknown. */
  readonly earliestEnd: Instant | null;
  readonly latestEnd: Instant | null;
  /** For an interval, the precision of its start, or of its end where the start is open or unknown. */
  readonly precision: DatePrecision;
}

/** Bounds that are all known, as they are for everything but an interval. */
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

/** Returns the IANA zone whose calendar and clocks a moment uses. */
type ZoneOf = (moment: EdtfMoment) => string;

const FOREVER = instant(Infinity);
const ALWAYS = instant(-Infinity);

/**
 * Finds the bounds of a date as instants. A date without a time, and a time without an offset, follow the calendar
 * and the clocks of `zone`; a time with an offset is an instant in any zone.
 *
 * A moment happened at some time from `earliestStart` to `latestEnd`. Its start and its end are the same time, so
 * 2022-01 starts and ends no earlier than 1 January and no later than the end of the month. An interval has two
 * times: 2022-01-21/2022-02 starts within 21 January and ends within February.
 *
 * Sets: `[…]` means one of the members, a moment between the first and the last; `{…}` means all of them, the
 * stretch from the first to the last.
 *
 * @param zone an IANA zone
 * @throws {RangeError} for a zone that the runtime does not know
 * @throws {TypeError} for a text: `parseEdtf` comes first
 */
export function boundsOf(date: EdtfMoment | EdtfSet, zone?: string): KnownBounds;
export function boundsOf(date: EdtfDate, zone?: string): DateBounds;
export function boundsOf(date: EdtfDate, zone = 'UTC'): DateBounds {
  return boundsByZone(date, () => zone);
}

/** Like `boundsOf`, but each end of an interval and each member of a set has a zone of its own. */
export function boundsByZone(date: EdtfDate, zoneOf: ZoneOf): DateBounds {
  checkParsed(date);
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
 * @throws {TypeError} for a text: `parseEdtf` comes first
 * @example spanOf(parseEdtf('2022-01-21/2022-02')) // { start: Date.UTC(2022, 0, 21), end: Date.UTC(2022, 2, 1) }
 * @example spanOf(parseEdtf('1985/..')) // { start: Date.UTC(1985, 0), end: Infinity }
 */
export function spanOf(date: EdtfMoment | EdtfSet, zone?: string): TimeSpan;
export function spanOf(date: EdtfDate, zone?: string): DateSpan;
export function spanOf(date: EdtfDate, zone = 'UTC'): DateSpan {
  const { earliestStart, latestEnd } = boundsOf(date, zone);
  // The parser accepts ends that are in order in some zone. In another, or across a gap in its clocks, they may not be.
  const isReversed = earliestStart !== null && latestEnd !== null && latestEnd < earliestStart;
  return { start: earliestStart, end: isReversed ? earliestStart : latestEnd };
}

function momentBounds(moment: EdtfMoment, zone: string): KnownBounds {
  const { start, end, floats } = extentOf(moment);
  const toInstant = !floats || zone === 'UTC' ? instant : moment.kind === 'date-time' ? localToInstant : dayToInstant;
  const earliest = toInstant(start, zone);
  // A second is as long as any other even when the clocks turn back during it.
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

/** Returns the bounds of a stretch between two moments; `noStart` and `noEnd` replace a missing one. */
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

/** Returns the stretch from the earlier of two starts to the later of two ends. */
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
