import { DAY_MS, daysFromCivil, utcCivil, utcInstant } from '../../../time/civil.js';
import { instant } from '../../../time/instant.js';
import { localToInstant, zoneOffsetMs } from '../../../time/zone.js';
import { edtfDay, edtfOffset, edtfTime } from '../../../time/edtf/edtf-text.js';
import { addDuration, type CalendarDuration } from '../iso-duration.js';
import type { ICalendarZone } from './icalendar-zones.js';

/** A DATE or DATE-TIME as its own clocks show it. */
export interface ICalendarTime {
  readonly isDay: boolean;
  /** The wall clock, in ms as if in UTC; for a day its midnight. */
  readonly localMs: number;
  /** The zone of the clock; null where it floats. */
  readonly zone: ICalendarZone | null;
}

const TIME = /^(\d{4})-?(\d\d)-?(\d\d)(?:[T ](\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i;
const UTC_ZONE: ICalendarZone = { kind: 'utc' };

/**
 * Reads a DATE or DATE-TIME; null for any other text, and for a day or time that does not exist.
 *
 * @param zone the zone of a time without "Z"; null where it floats
 */
export function readTime(text: string, zone: ICalendarZone | null): ICalendarTime | null {
  const match = TIME.exec(text.trim());
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((digits) => Number(digits ?? 0));
  const localMs = utcInstant(year, month, day, hour, minute, Math.min(second, 59));
  const civil = utcCivil(localMs);
  if (civil.month !== month || civil.day !== day || civil.hour !== hour || civil.minute !== minute) return null;
  const isDay = match[4] === undefined;
  return { isDay, localMs, zone: isDay ? null : match[7] === undefined ? zone : UTC_ZONE };
}

/** Returns a number to compare times by: the instant where the zone is known, else the wall clock as if in UTC. */
export function comparable({ localMs, zone, isDay }: ICalendarTime): number {
  if (isDay || zone === null || zone.kind === 'utc') return localMs;
  if (zone.kind === 'offsets') return localMs - zone.offsetAt(localMs);
  return localToInstant(localMs, zone.name);
}

/** Returns the wall clock of a zone at an instant, in ms as if in UTC. */
export function localAt(instantMs: number, zone: ICalendarZone | null): number {
  if (zone === null || zone.kind === 'utc') return instantMs;
  if (zone.kind === 'named') return instantMs + zoneOffsetMs(instant(instantMs), zone.name);
  // `offsetAt` takes a local time; between two offsets the later clock wins, as after a change.
  return instantMs + zone.offsetAt(instantMs + zone.offsetAt(instantMs));
}

/**
 * Moves a time forward by a duration: days by the calendar, hours by the time that passes (RFC 5545 §3.3.6).
 */
export function after(time: ICalendarTime, duration: CalendarDuration): ICalendarTime {
  const { ms = 0, ...days } = duration;
  const moved = addDuration(utcCivil(time.localMs), days);
  const localMs =
    daysFromCivil(moved.year, moved.month, moved.day) * DAY_MS +
    (time.localMs - Math.floor(time.localMs / DAY_MS) * DAY_MS);
  if (ms === 0) return { ...time, localMs };
  if (time.isDay) return { ...time, localMs: localMs + ms, isDay: ms % DAY_MS === 0 };
  return { ...time, localMs: localAt(comparable({ ...time, localMs }) + ms, time.zone) };
}

/** Writes a time as EDTF; with an offset where a record cannot name the zone. */
export function edtfOf(time: ICalendarTime): string {
  const civil = utcCivil(time.localMs);
  if (time.isDay) return edtfDay(civil);
  return `${edtfDay(civil)}T${edtfTime(civil)}${offsetText(time)}`;
}

function offsetText({ zone, localMs }: ICalendarTime): string {
  if (zone === null || zone.kind === 'named') return '';
  if (zone.kind === 'utc') return 'Z';
  return edtfOffset(Math.round(zone.offsetAt(localMs) / 60_000));
}

/** Returns a time as the clocks of UTC show it, for an end in another zone than its start. */
export function inUtc(time: ICalendarTime): ICalendarTime {
  return { isDay: false, localMs: comparable(time), zone: UTC_ZONE };
}
