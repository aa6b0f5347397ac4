import { boundsOf } from '../time/date-bounds.js';
import type { DateBounds } from '../time/date-bounds.js';
import type { EdtfDate, EdtfEnd, EdtfRange } from '../time/edtf.js';

/** Whether a date, an end or a member has a time of day on the clocks of some zone that it does not name. */
export function hasLocalTime(date: EdtfDate | EdtfEnd | EdtfRange | null): boolean {
  if (date === null || typeof date === 'string') return false;
  if (date.kind === 'set') return date.members.some(hasLocalTime);
  if (date.kind === 'interval' || date.kind === 'range') return hasLocalTime(date.start) || hasLocalTime(date.end);
  return date.kind === 'date-time' && date.offset === '';
}

/**
 * Finds the bounds of a date of a record that may be in a zone of its own.
 *
 * A calendar day belongs to the axis: it floats. Only a time without an offset is of the record's zone; the two ends
 * of an interval may differ in that.
 */
export function placeDate(date: EdtfDate, axisZone: string, recordZone = axisZone): DateBounds {
  const zoneOf = (part: EdtfDate | EdtfEnd) => (hasLocalTime(part) ? recordZone : axisZone);
  if (date.kind !== 'interval') return boundsOf(date, zoneOf(date));
  if (zoneOf(date.start) === zoneOf(date.end)) return boundsOf(date, zoneOf(date.start));
  const from = boundsOf({ ...date, end: 'unknown' }, zoneOf(date.start));
  const to = boundsOf({ ...date, start: 'unknown' }, zoneOf(date.end));
  return {
    kind: 'interval',
    earliestStart: from.earliestStart,
    latestStart: from.latestStart,
    earliestEnd: to.earliestEnd,
    latestEnd: to.latestEnd,
    precision: (typeof date.start === 'string' ? to : from).precision,
  };
}
