import { spanOf } from '../../../time/edtf/date-bounds.js';
import type { EdtfDate, EdtfDateTime } from '../../../time/edtf/edtf.js';
import { DAY_MS, utcCivil } from '../../../time/civil.js';
import { edtfDay, edtfTime } from '../../../time/edtf/edtf-text.js';
import type { EventRecord } from '../../event-record.js';
import { originalOf } from '../../records/original-record.js';
import { fieldsBut, RECORD_FIELDS } from '../../records/record-field-names.js';
import { NO_ADDRESS, nameOf } from './icalendar-event.js';
import { writtenZone } from './icalendar-written-zone.js';
import { readableDate } from '../write-foreign.js';
import { onClocksOf, plainDates, startLeftOut, yearOf, type PlainMoment } from '../plain-dates.js';
import type { WriteOptions, WrittenRecords } from '../record-format.js';
import { WrittenLosses, type Lose } from '../written-losses.js';

/** Fields of a record that have no property of RFC 5545 or RFC 7986. */
const WITHOUT_PROPERTY = fieldsBut(
  ...(['id', 'title', 'date', 'end', 'description', 'tags', 'actors', 'from', 'place', 'url'] as const),
  ...(['color', 'status', 'media', 'timezone', 'lang'] as const),
);
const STATUS: Readonly<Record<string, string>> = { confirmed: 'CONFIRMED', planned: 'TENTATIVE', denied: 'CANCELLED' };
/** What `keptProperties` of the reader kept: names as iCalendar has them. */
const KEPT = /^[A-Z][A-Z0-9-]*$/;
const OF_RECORDS = new Set<string>(RECORD_FIELDS);

/** Writes records as a calendar; what a calendar has no place for is named as a loss. */
export function writeICalendar(records: readonly EventRecord[], { title }: WriteOptions): WrittenRecords {
  const losses = new WrittenLosses();
  const zones = new Map<string, { first: number; last: number }>();
  const stamp = `${compact(new Date().toISOString().slice(0, 19))}Z`;
  const events: string[] = [];
  for (const [row, record] of records.entries()) {
    const date = readableDate(record, row, losses);
    const lose = losses.ofRow(row);
    const dates = date && writeDates(date, record.timezone, zones, lose);
    if (dates === null) continue;
    events.push('BEGIN:VEVENT', `DTSTAMP:${stamp}`, ...dates, ...writeFields(record, lose), 'END:VEVENT');
  }
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//event-timeline//EN',
    ...(title === undefined ? [] : [`NAME:${escapeText(title)}`, `X-WR-CALNAME:${escapeText(title)}`]),
    ...[...zones].flatMap(([zone, { first, last }]) => writtenZone(zone, first, last)),
    ...events,
    'END:VCALENDAR',
  ];
  return { text: `${lines.map(fold).join('\r\n')}\r\n`, losses: losses.toArray() };
}

function writeDates(
  date: EdtfDate,
  zone: string | undefined,
  zones: Map<string, { first: number; last: number }>,
  lose: Lose,
): string[] | null {
  const { start, end, lost } = plainDates(date);
  for (const why of lost) lose('date', why);
  const isMoment = (moment: typeof start | undefined): moment is PlainMoment =>
    typeof moment === 'object' && moment !== null;
  const from = isMoment(start) ? start : isMoment(end) ? end : null;
  if (from === null || yearOf(from) < 1 || (isMoment(end) && yearOf(end) < 1)) {
    lose('date', 'iCalendar has the years 1 to 9999; the event is not written');
    return null;
  }
  if (typeof start === 'string') lose('date', startLeftOut(start));
  if (typeof end === 'string') lose('date', `that the end is ${end} is left out`);
  const to = isMoment(end) && isMoment(start) ? end : null;
  const areTimes = from.kind === 'date-time' && (to === null || to.kind === 'date-time');
  if (!areTimes) {
    if (zone !== undefined) lose('timezone', 'a day of iCalendar is of no zone');
    return writeDays(from, to ?? from, lose);
  }
  const lines = [timeLine('DTSTART', from, zone, zones, lose)];
  if (to !== null && zone === undefined && (from.offset === '') !== ((to as EdtfDateTime).offset === ''))
    lose('date', 'a local time beside one with an offset is written, though a calendar has two of a kind');
  if (to !== null) lines.push(timeLine('DTEND', to as EdtfDateTime, zone, zones, lose));
  return lines;
}

/** Days are written with the day after the last. */
function writeDays(from: PlainMoment, to: PlainMoment, lose: Lose): string[] {
  for (const moment of from === to ? [from] : [from, to]) {
    if (moment.kind === 'date-time') lose('date', 'a time beside a day is left out');
    else if (moment.day === null)
      lose('date', `a ${moment.month === null ? 'year' : 'month'} is written as all its days`);
  }
  const first = localStart(from);
  const last = localEnd(to);
  const days = Math.ceil(last / DAY_MS) - Math.floor(first / DAY_MS);
  const lines = [`DTSTART;VALUE=DATE:${compact(edtfDay(utcCivil(first)))}`];
  if (days > 1) lines.push(`DTEND;VALUE=DATE:${compact(edtfDay(utcCivil(Math.ceil(last / DAY_MS) * DAY_MS)))}`);
  return lines;
}

function timeLine(
  name: string,
  time: EdtfDateTime,
  zone: string | undefined,
  zones: Map<string, { first: number; last: number }>,
  lose: Lose,
): string {
  if (time.fraction !== '' && Number(time.fraction) !== 0) lose('date', 'a fraction of a second is left out');
  const shown = time.offset === '' ? time : zone === undefined || zone === 'UTC' ? null : onClocksOf(zone, time);
  if (shown === null) {
    if (name === 'DTSTART' && zone !== undefined && zone !== 'UTC')
      lose('timezone', 'a time that its clocks do not tell apart is written in UTC');
    return `${name}:${localTime(spanOf(time).start)}Z`;
  }
  const local = localStart(shown);
  if (zone === undefined || zone === 'UTC') return `${name}:${localTime(local)}${zone === 'UTC' ? 'Z' : ''}`;
  const used = zones.get(zone);
  zones.set(zone, { first: Math.min(local, used?.first ?? local), last: Math.max(local, used?.last ?? local) });
  return `${name};TZID=${zone}:${localTime(local)}`;
}

/** As if its clock were UTC's. */
function localStart(moment: PlainMoment): number {
  return spanOf(moment.kind === 'date-time' ? { ...moment, offset: '' } : moment).start;
}

function localEnd(moment: PlainMoment): number {
  return spanOf(moment.kind === 'date-time' ? { ...moment, offset: '' } : moment).end;
}

function localTime(ms: number): string {
  const civil = utcCivil(ms);
  return `${compact(edtfDay(civil))}T${compact(edtfTime({ ...civil, ms: 0 }))}`;
}

function compact(iso: string): string {
  return iso.replace(/[-:]/g, '');
}

function writeFields(record: EventRecord, lose: Lose): string[] {
  const original = originalOf(record);
  const lines: string[] = [];
  const text = (name: string, value: string | undefined, field?: string) => {
    if (value === undefined || value === '') return;
    if (field !== undefined && value.trim() !== value) lose(field, 'white space at its ends is left out');
    lines.push(`${name}:${escapeText(value)}`);
  };
  // Whoever does not validate may have a number.
  const { id } = record as { readonly id?: string | number };
  text('UID', id?.toString());
  const language = record.lang === undefined ? '' : `;LANGUAGE=${record.lang}`;
  text(`SUMMARY${language}`, record.title, 'title');
  text('DESCRIPTION', record.description, 'description');
  text('LOCATION', record.place, 'place');
  if (record.url !== undefined) lines.push(`URL:${record.url.replace(/[\r\n]+/g, '')}`);
  text('COLOR', record.color);
  if (record.tags && record.tags.length > 0) lines.push(`CATEGORIES:${record.tags.map(escapeText).join(',')}`);
  if (record.status !== undefined) {
    const status = STATUS[record.status];
    if (status === undefined) lose('status', `iCalendar has no status for "${record.status}"`);
    else lines.push(`STATUS:${status}`);
  }
  lines.push(...writeMedia(record, lose), ...writePeople(record, original));
  for (const field of WITHOUT_PROPERTY)
    if (record[field] !== undefined) lose(field, 'iCalendar has no property for it');
  for (const [field, value] of Object.entries(original)) {
    if (OF_RECORDS.has(field) || PEOPLE.has(field) || value === undefined) continue;
    if (!KEPT.test(field) || NOT_AGAIN.has(field)) lose(field, 'iCalendar has no property for it');
    else lines.push(...keptLines(field, value, lose));
  }
  return lines;
}

const PEOPLE = new Set(['ORGANIZER', 'ATTENDEE']);
/** A record is one occurrence: what says that there are more was expanded. */
const NOT_AGAIN = new Set([
  'RRULE',
  'RDATE',
  'EXDATE',
  'EXRULE',
  'RECURRENCE-ID',
  'BEGIN',
  'END',
  'DTSTAMP',
  'UID',
  'DTSTART',
  'DTEND',
  'DURATION',
]);

function writeMedia({ media }: EventRecord, lose: Lose): string[] {
  if (media === undefined) return [];
  return [media].flat().map(({ url, type, ...others }, index) => {
    for (const [field, value] of Object.entries(others)) {
      if (value !== undefined) lose(`media[${index}].${field}`, 'an attachment of iCalendar has no such property');
    }
    return `ATTACH${type === undefined ? '' : `;FMTTYPE=${paramText(type)}`}:${url}`;
  });
}

/** Who is named: with the address and answer that came with the name, as long as the name is the same. */
function writePeople({ from, actors = [] }: EventRecord, original: Readonly<Record<string, unknown>>): string[] {
  const line = (property: string, name: string) => {
    const kept = [original[property]].flat().find((value) => nameOf(asProperty(property, value)) === name);
    return kept === undefined ? `${property};CN=${paramText(name)}:${NO_ADDRESS}` : propertyLine(property, kept);
  };
  return [...(from === undefined ? [] : [line('ORGANIZER', from)]), ...actors.map((actor) => line('ATTENDEE', actor))];
}

function keptLines(name: string, value: unknown, lose: Lose): string[] {
  return [value].flat().flatMap((each: unknown) => {
    if (typeof each === 'string' || isWithParams(each)) return [propertyLine(name, each)];
    lose(name, 'a property of iCalendar is a text');
    return [];
  });
}

function isWithParams(value: unknown): value is { value: string; params: Record<string, string> } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    typeof value.value === 'string' &&
    'params' in value
  );
}

function asProperty(
  name: string,
  kept: unknown,
): { name: string; value: string; params: Record<string, string>; line: number } {
  if (isWithParams(kept)) return { name, ...kept, line: 0 };
  return { name, value: typeof kept === 'string' ? kept : '', params: {}, line: 0 };
}

function propertyLine(name: string, kept: unknown): string {
  const { params, value } = asProperty(name, kept);
  const written = Object.entries(params).map(([param, text]) => `;${param}=${paramText(text)}`);
  return `${name}${written.join('')}:${value.replace(/[\r\n]+/g, ' ')}`;
}

/** Escapes a text value. */
function escapeText(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\n|\r/g, '\\n');
}

/** Quotes a parameter where it must be; what it cannot hold is written with carets (RFC 6868). */
function paramText(text: string): string {
  const plain = text
    .replaceAll('^', '^^')
    .replaceAll('"', "^'")
    .replace(/\r\n|\n|\r/g, '^n');
  return /[:;,]/.test(plain) ? `"${plain}"` : plain;
}

/** Breaks a line at 75 octets, never within a character. */
function fold(line: string): string {
  if (line.length <= 24) return line;
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (octets + size > 75) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}
