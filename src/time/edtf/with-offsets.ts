import { spanOf } from './date-bounds.js';
import { edtfOffset } from './edtf-text.js';
import type { EdtfDate, EdtfMoment } from './edtf.js';
import { isTimeZone } from '../zone.js';

/**
 * Gives each local time in a date the offset that the clocks of its zone had then, for readers who do not know the
 * zone. A time stays local where that offset has seconds, which EDTF cannot write, and in an unknown zone.
 *
 * @param zone an IANA zone
 * @example withOffsets(parseEdtf('2022-02-05T09:00:00'), 'Asia/Tokyo') // the tree of 2022-02-05T09:00:00+09:00
 */
export function withOffsets(date: EdtfDate, zone: string): EdtfDate {
  const put = <Part>(part: Part | EdtfMoment): Part | EdtfMoment => (isMoment(part) ? withOffset(part, zone) : part);
  if (!isTimeZone(zone)) return date;
  if (date.kind === 'interval') return { ...date, start: put(date.start), end: put(date.end) };
  if (date.kind !== 'set') return withOffset(date, zone);
  const members = date.members.map((member) =>
    member.kind === 'range' ? { ...member, start: put(member.start), end: put(member.end) } : withOffset(member, zone),
  );
  return { ...date, members };
}

function isMoment(part: unknown): part is EdtfMoment {
  return typeof part === 'object' && part !== null;
}

function withOffset(moment: EdtfMoment, zone: string): EdtfMoment {
  if (moment.kind !== 'date-time' || moment.offset !== '') return moment;
  // Not the offset at that instant: for a time that the clocks skipped, the one from before the gap is needed.
  const minutes = (spanOf(moment).start - spanOf(moment, zone).start) / 60_000;
  if (!Number.isInteger(minutes)) return moment;
  return { ...moment, offset: minutes === 0 ? 'Z' : edtfOffset(minutes) };
}
