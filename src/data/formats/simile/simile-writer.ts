import { spanOf } from '../../../time/edtf/date-bounds.js';
import { edtfDayOf } from '../../../time/edtf/edtf-text.js';
import type { EdtfDate, EdtfMoment } from '../../../time/edtf/edtf.js';
import { stringifyEdtf } from '../../../time/edtf/stringify-edtf.js';
import { isForeignObject } from '../json-document.js';
import { htmlField, otherFields, type OutgoingRecord } from '../write-foreign.js';
import { plainDates, type PlainMoment } from '../plain-dates.js';

const WRITTEN: readonly string[] = [
  'title',
  'date',
  'end',
  'description',
  'media',
  'url',
  'latestStart',
  'earliestEnd',
];
const CLAIMED: readonly string[] = ['start', 'isDuration', 'durationEvent', 'image', 'link', 'eventID'];

/** Returns a record as an event of SIMILE Timeline; null, and a loss, where it has no start. */
export function simileEventOf(record: OutgoingRecord): Record<string, unknown> | null {
  const bounds = boundsToWrite(record);
  if (bounds === null) return null;
  const { title, description, media, url } = record.fields;
  return {
    title: htmlField(title, 'title', record),
    ...bounds,
    ...innerBounds(record),
    ...(typeof description === 'string' &&
      description !== '' && { description: htmlField(description, 'description', record) }),
    ...imageOf(media, record),
    ...(typeof url === 'string' && url !== '' && { link: url }),
    ...otherFields(record, WRITTEN, CLAIMED),
  };
}

function imageOf(media: unknown, { row, losses }: OutgoingRecord): { image?: string } {
  const list: readonly unknown[] = Array.isArray(media) ? media : media === undefined ? [] : [media];
  const [first] = list;
  if (list.length > 1) losses.add(row, 'media', `an event has one image; ${list.length - 1} more are left out`);
  if (!isForeignObject(first) || typeof first['url'] !== 'string') return {};
  for (const part of Object.keys(first))
    if (part !== 'url') losses.add(row, `media.${part}`, 'an image has an address alone');
  return { image: first['url'] };
}

/** Returns the bounds for a date, with a loss for what they do not say. */
function boundsToWrite(record: OutgoingRecord): Record<string, unknown> | null {
  const { date, row, losses } = record;
  const oneOf = rangeOf(date);
  if (oneOf !== null) return { start: pointOf(oneOf[0]), end: pointBehind(oneOf[1]), durationEvent: false };
  const { start, end, lost } = plainDates(date);
  for (const why of lost) losses.add(row, 'date', why);
  if (start === null || typeof start === 'string') {
    losses.add(row, 'date', `"${stringifyEdtf(date)}" has no start to draw it at; the event is left out`);
    return null;
  }
  sayMidnight(start, 'date', record);
  const isExact = isPoint(start);
  if (end === undefined || end === null || typeof end === 'string') {
    if (typeof end === 'string') losses.add(row, 'end', `an end that is ${end} is left out`);
    return { start: pointOf(start), ...(!isExact && { end: pointBehind(start), durationEvent: false }) };
  }
  sayMidnight(end, 'end', record);
  return {
    start: pointOf(start),
    ...(!isExact && { latestStart: pointBehind(start) }),
    ...(!isPoint(end) && { earliestEnd: pointOf(end) }),
    end: end.kind === 'date-time' ? stringifyEdtf(end) : pointBehind(end),
    durationEvent: true,
  };
}

/** Returns the inner bounds that reading kept with an approximate start or end; beside any other date they are lost. */
function innerBounds({ date, fields, row, losses }: OutgoingRecord): Record<string, string> {
  const bounds: Record<string, string> = {};
  for (const [name, side] of [
    ['latestStart', 'start'],
    ['earliestEnd', 'end'],
  ] as const) {
    const bound = fields[name];
    if (bound === undefined || bound === null || bound === '') continue;
    const edge = date.kind === 'interval' ? date[side] : 'unknown';
    const isApproximate = typeof edge !== 'string' && stringifyEdtf(edge).endsWith('~');
    if (typeof bound === 'string' && isApproximate) bounds[name] = bound;
    else losses.add(row, name, 'the bounds of the date take its place');
  }
  return bounds;
}

/** Returns the ends of a set that is one of a single range of days, months or years: a moment between two points. */
function rangeOf(date: EdtfDate): readonly [EdtfMoment, EdtfMoment] | null {
  const [range, ...more] = date.kind === 'set' && date.mode === 'one' ? date.members : [];
  if (range?.kind !== 'range' || more.length > 0 || range.start === null || range.end === null) return null;
  const isPlain = (moment: EdtfMoment) =>
    moment.kind === 'date' && /^-?\d{4}(?:-\d\d){0,2}$/.test(stringifyEdtf(moment));
  return isPlain(range.start) && isPlain(range.end) ? [range.start, range.end] : null;
}

function isPoint(moment: PlainMoment): boolean {
  return moment.kind === 'date-time' || moment.day !== null;
}

function pointOf(moment: EdtfMoment): string {
  return moment.kind === 'date-time' ? stringifyEdtf(moment) : edtfDayOf(spanOf(moment).start);
}

/** Returns the first day after the stretch that a date covers. */
function pointBehind(moment: EdtfMoment): string {
  return edtfDayOf(spanOf(moment).end);
}

function sayMidnight(moment: PlainMoment, path: string, { row, losses }: OutgoingRecord): void {
  if (moment.kind !== 'date-time' || moment.hour + moment.minute + moment.second > 0) return;
  losses.add(row, path, 'a time of 00:00 is read as the day');
}
