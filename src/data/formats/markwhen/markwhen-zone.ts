import { isTimeZone } from '../../../time/zone.js';
import { twoDigits } from '../../../time/edtf/edtf-text.js';
import type { DraftRecord } from '../record-gatherer.js';
import type { MarkwhenEnds, MarkwhenTime } from './markwhen-dates.js';

/** A zone as an entry gives it: by name, or as an offset, which goes into the times themselves. */
interface MarkwhenZone {
  readonly timezone?: string;
  readonly offset: string;
  /** False for anything else. */
  readonly isKnown: boolean;
}

/** Reads a zone or an offset. @example zoneOf('-5') // { offset: '-05:00', isKnown: true } */
export function zoneOf(zone: unknown): MarkwhenZone {
  if (typeof zone !== 'string' || zone === '') return { offset: '', isKnown: true };
  const match = /^(?:UTC|GMT)?\s*([+-])?(\d{1,2})(?::?(\d\d))?$/i.exec(zone);
  if (match !== null) {
    const offset = `${match[1] ?? '+'}${twoDigits(match[2]!)}:${match[3] ?? '00'}`;
    return { offset, isKnown: true };
  }
  return isTimeZone(zone) ? { timezone: zone, offset: '', isKnown: true } : { offset: '', isKnown: false };
}

/** Returns the dates of a record, with the zone if they have a time of day without an offset. */
export function zonedDates({ start, end }: MarkwhenEnds, timezone: string | undefined, offset: string): DraftRecord {
  const isLocal = ({ edtf }: MarkwhenTime) => /T[\d:.]+$/.test(edtf);
  const place = (time: MarkwhenTime) => (isLocal(time) ? `${time.edtf}${offset}` : time.edtf);
  const hasClock = isLocal(start) || (end !== 'open' && isLocal(end));
  const zoned = hasClock && timezone !== undefined ? { timezone } : {};
  if (end === 'open') return { date: `${place(start)}/..`, ...zoned };
  return end.edtf === start.edtf ? { date: place(start), ...zoned } : { date: place(start), end: place(end), ...zoned };
}
