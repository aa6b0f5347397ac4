import { accept, fail, run, sees } from './edtf-cursor.js';
import type { Cursor } from './edtf-cursor.js';
import { extentOf } from './edtf-extent.js';
import { readMoment } from './edtf-moment.js';
import type { EdtfDate, EdtfEnd, EdtfInterval, EdtfMoment, EdtfRange, EdtfSet } from './edtf.js';

/** The furthest that the clocks of any zone are ahead of UTC, and behind it. */
const MAX_AHEAD_MS = 14 * 3_600_000;
const MAX_BEHIND_MS = 12 * 3_600_000;

const ORDERED = 'an end that is not before the start';

/**
 * Parses EDTF text (ISO 8601-2:2019, levels 0, 1 and 2; an interval may also have times of day) into a lossless tree.
 * A text that parses is meaningful: a day that does not exist or an end before its start is an error.
 *
 * Where the standard leaves room: minus zero is not a year; a year after `Y` has more than four digits or an exponent,
 * no leading zero, and lies within ±10^13; the dates of an interval are both such years or neither is; a time of day
 * follows a plain day, is complete to the second and goes from 00:00:00 to 23:59:59.
 *
 * @throws {EdtfSyntaxError} on any other text, with the offset and what was expected there
 * @throws {TypeError} for anything but a text; `toEdtf` also reads a `Date` and ms
 * @example parseEdtf('1985/..').kind // 'interval'
 */
export function parseEdtf(text: string): EdtfDate {
  if (typeof text !== 'string') throw new TypeError(`parseEdtf: found ${String(text)}, expected a text`);
  const cursor: Cursor = { text, at: 0 };
  const date = readDate(cursor);
  if (cursor.at < text.length) {
    fail(cursor, date.kind === 'set' || date.kind === 'interval' ? 'the end' : 'the end of the date');
  }
  return date;
}

function readDate(cursor: Cursor): EdtfDate {
  if (accept(cursor, '[')) return readSet(cursor, 'one', ']');
  if (accept(cursor, '{')) return readSet(cursor, 'all', '}');
  const start = readEnd(cursor);
  if (accept(cursor, '/')) return readInterval(cursor, start);
  if (start === 'open') fail(cursor, '"/" after an open start');
  return start === 'unknown' ? fail(cursor, 'a date') : start;
}

function readEnd(cursor: Cursor): EdtfEnd {
  if (accept(cursor, '..')) return 'open';
  return cursor.at === cursor.text.length || sees(cursor, '/') ? 'unknown' : readMoment(cursor);
}

function readInterval(cursor: Cursor, start: EdtfEnd): EdtfInterval {
  const from = cursor.at;
  const end = readEnd(cursor);
  if (typeof start !== 'string' && typeof end !== 'string') {
    // The conformance table rejects Y-61000/-2000. Two long years are accepted, as deep time has no other from–to.
    if ((start.kind === 'long-year') !== (end.kind === 'long-year')) {
      fail(cursor, 'years beginning with "Y" at both ends or at neither', from);
    }
    if (isReversed(start, end)) fail(cursor, ORDERED, from);
  }
  return { kind: 'interval', start, end };
}

function readSet(cursor: Cursor, mode: EdtfSet['mode'], close: string): EdtfSet {
  const members = [readMember(cursor, close)];
  while (accept(cursor, ',')) {
    run(cursor, ' ');
    members.push(readMember(cursor, close));
  }
  if (!accept(cursor, close)) fail(cursor, `"," or "${close}"`);
  return { kind: 'set', mode, members };
}

function readMember(cursor: Cursor, close: string): EdtfMoment | EdtfRange {
  if (accept(cursor, '..')) return { kind: 'range', start: null, end: readMoment(cursor) };
  const start = readMoment(cursor);
  if (!accept(cursor, '..')) return start;
  if (sees(cursor, ',') || sees(cursor, close)) return { kind: 'range', start, end: null };
  const from = cursor.at;
  const end = readMoment(cursor);
  // A range stands for its members one by one (the years 1670, 1671, 1672), so both ends must have the same unit.
  if (unitOf(start) !== unitOf(end)) fail(cursor, 'an end of the same precision as the start', from);
  if (isReversed(start, end)) fail(cursor, ORDERED, from);
  return { kind: 'range', start, end };
}

function unitOf(moment: EdtfMoment): string {
  if (moment.kind !== 'date') return moment.kind;
  if (moment.month) return moment.day ? 'day' : 'month';
  return `year of ${moment.year.digits.replace('-', '').length} digits`;
}

/** Returns whether the end lies before the start in every zone in which a time without an offset may be read. */
function isReversed(start: EdtfMoment, end: EdtfMoment): boolean {
  const from = extentOf(start);
  const to = extentOf(end);
  const leeway = from.floats === to.floats ? 0 : from.floats ? MAX_AHEAD_MS : MAX_BEHIND_MS;
  return from.start - leeway >= to.end;
}
