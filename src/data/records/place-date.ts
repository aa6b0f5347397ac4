import { boundsByZone } from '../../time/edtf/date-bounds.js';
import type { DateBounds } from '../../time/edtf/date-bounds.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';

/** Tells whether a date has a time of day without naming an offset. */
export function hasLocalTime(date: EdtfDate): boolean {
  return date.kind === 'date-time' && date.offset === '';
}

/**
 * Finds the bounds of a date of a record that may be in a zone of its own.
 *
 * A calendar day floats: it belongs to the zone of the axis. Only a time without an offset belongs to the zone of the
 * record. The two ends of an interval, and the members of a set, may differ in this.
 */
export function placeDate(date: EdtfDate, axisZone: string, recordZone = axisZone): DateBounds {
  return boundsByZone(date, (moment) => (hasLocalTime(moment) ? recordZone : axisZone));
}
