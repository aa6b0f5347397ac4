import { boundsByZone } from '../../time/edtf/date-bounds.js';
import type { DateBounds } from '../../time/edtf/date-bounds.js';
import type { EdtfDate } from '../../time/edtf/edtf.js';

/** Whether a date has a time of day on the clocks of some zone that it does not name. */
export function hasLocalTime(date: EdtfDate): boolean {
  return date.kind === 'date-time' && date.offset === '';
}

/**
 * Finds the bounds of a date of a record that may be in a zone of its own.
 *
 * A calendar day belongs to the axis: it floats. Only a time without an offset is of the record's zone; the two ends
 * of an interval, and the members of a set, may differ in that.
 */
export function placeDate(date: EdtfDate, axisZone: string, recordZone = axisZone): DateBounds {
  return boundsByZone(date, (moment) => (hasLocalTime(moment) ? recordZone : axisZone));
}
