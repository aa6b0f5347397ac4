import { describeValue } from '../../describe-value.js';
import { unescapeList, unescapeText, type ICalendarComponent, type ICalendarProperty } from './icalendar-lines.js';
import { after, comparable, edtfOf, inUtc, readTime, type ICalendarTime } from './icalendar-time.js';
import type { ICalendarZone, ICalendarZones } from './icalendar-zones.js';
import { parseIsoDuration, type CalendarDuration } from '../iso-duration.js';
import type { DraftRecord } from '../record-gatherer.js';
import { DAY_MS } from '../../../time/civil.js';

/** Takes note of something wrong with a property. */
export type WarnOfProperty = (path: string, found: string, expected: string) => void;

/** When an event is: its start, and its end, exclusive as calendars have it, where it lasts. */
export interface ICalendarSpan {
  readonly start: ICalendarTime;
  readonly end: ICalendarTime | null;
  /** Where the end is said by a DURATION: days of it are days of the calendar, however long. */
  readonly duration?: CalendarDuration;
}

/** Properties that have a field of their own, those that say when, and those of the transport. */
const READ = new Set(
  'UID SUMMARY DESCRIPTION LOCATION URL STATUS CATEGORIES COLOR ATTACH DTSTART DTEND DURATION RRULE RDATE EXDATE EXRULE RECURRENCE-ID DTSTAMP'.split(
    ' ',
  ),
);
const STATUS: Readonly<Record<string, string>> = { CONFIRMED: 'confirmed', TENTATIVE: 'planned', CANCELLED: 'denied' };

export function firstOf({ properties }: ICalendarComponent, name: string): ICalendarProperty | undefined {
  return properties.find((property) => property.name === name);
}

/** Reads when an event is; null, and a warning, where its start cannot be read. */
export function readSpan(event: ICalendarComponent, zones: ICalendarZones, warn: WarnOfProperty): ICalendarSpan | null {
  const start = readTimeProperty(firstOf(event, 'DTSTART'), zones, warn);
  if (start === null) return null;
  const end = readTimeProperty(firstOf(event, 'DTEND'), zones, warn);
  if (end !== null) {
    const length = comparable(end) - comparable(start);
    if (length < 0) {
      const found = `${describeValue(edtfOf(end))}, before the start ${describeValue(edtfOf(start))}`;
      warn('DTEND', found, 'an end that is not before the start; the event is read without it');
    }
    return { start, end: length > 0 ? end : null };
  }
  const property = firstOf(event, 'DURATION');
  if (property === undefined) return { start, end: null };
  const duration = parseIsoDuration(property.value);
  const until = duration && after(start, duration);
  const length = until === null ? -1 : comparable(until) - comparable(start);
  if (length < 0) warn('DURATION', describeValue(property.value), 'a duration such as "PT90M"');
  return until !== null && duration !== null && length > 0 ? { start, end: until, duration } : { start, end: null };
}

/** Reads the one time of a property; of a list or period the first. */
export function readTimeProperty(
  property: ICalendarProperty | undefined,
  zones: ICalendarZones,
  warn: WarnOfProperty,
): ICalendarTime | null {
  if (property === undefined) return null;
  const tzid = property.params['TZID'];
  const time = readTime(property.value.replace(/[,/].*$/s, ''), tzid === undefined ? null : zones.zoneOf(tzid));
  if (time === null)
    warn(
      property.name,
      `${describeValue(property.value)} in line ${property.line}`,
      'a day or time such as 20220205T100000Z',
    );
  return time;
}

/** Gives the fields of a record that say when: days with the last day that is meant, times in the zone of the start. */
export function datesOfSpan({ start, end }: ICalendarSpan): DraftRecord {
  const timezone = start.zone?.kind === 'named' ? { timezone: start.zone.name } : {};
  if (end === null) return { date: edtfOf(start), ...timezone };
  if (start.isDay && end.isDay) {
    const last = { ...end, localMs: end.localMs - DAY_MS };
    return last.localMs > start.localMs ? { date: edtfOf(start), end: edtfOf(last) } : { date: edtfOf(start) };
  }
  // A time that floats does so whatever stands beside it.
  const isLikeStart = end.isDay || end.zone === null || isSameZone(end.zone, start.zone);
  return { date: edtfOf(start), end: edtfOf(isLikeStart ? end : inUtc(end)), ...timezone };
}

/** Whether two times may be written alike. Those of zones that the calendar itself describes have their offset with them. */
function isSameZone(zone: ICalendarZone, other: ICalendarZone | null): boolean {
  if (zone.kind === 'named' && other?.kind === 'named') return zone.name === other.name;
  return zone.kind === other?.kind;
}

/** Gives the fields of a record that do not say when. */
export function fieldsOfEvent(event: ICalendarComponent): DraftRecord {
  const text = (name: string) => {
    const value = firstOf(event, name)?.value;
    return value === undefined || value.trim() === '' ? undefined : unescapeText(value).trim();
  };
  const organizer = firstOf(event, 'ORGANIZER');
  const attendees = event.properties
    .filter(({ name }) => name === 'ATTENDEE')
    .flatMap((attendee) => nameOf(attendee) ?? []);
  const tags = event.properties.filter(({ name }) => name === 'CATEGORIES').flatMap(({ value }) => unescapeList(value));
  const media = event.properties.filter(isLinkedFile).map(({ value, params }) => {
    return params['FMTTYPE'] === undefined ? { url: value } : { url: value, type: params['FMTTYPE'] };
  });
  const fields: Record<string, unknown> = {
    ...keptProperties(event),
    title: text('SUMMARY') ?? text('DESCRIPTION')?.replace(/\n.*/s, '') ?? 'Untitled',
    lang: firstOf(event, 'SUMMARY')?.params['LANGUAGE'],
    description: text('DESCRIPTION'),
    place: text('LOCATION'),
    url: text('URL'),
    color: text('COLOR'),
    status: STATUS[text('STATUS')?.toUpperCase() ?? ''],
    from: organizer && nameOf(organizer),
    actors: attendees.length > 0 ? [...new Set(attendees)] : undefined,
    tags: tags.length > 0 ? tags : undefined,
    media: media.length > 0 ? media : undefined,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** The name of a person, else the address. */
export function nameOf({ params, value }: ICalendarProperty): string | undefined {
  return (params['CN'] ?? value.replace(/^mailto:/i, '')).trim() || undefined;
}

/** A file by its address; one that is in the calendar itself is kept as it is. */
function isLinkedFile({ name, params }: ICalendarProperty): boolean {
  return name === 'ATTACH' && params['VALUE'] !== 'BINARY' && params['ENCODING'] === undefined;
}

/** A property without a field, under its own name: its value, with its parameters where it has some, a list where it repeats. */
function keptProperties(event: ICalendarComponent): Record<string, unknown> {
  const kept = new Map<string, unknown[]>();
  for (const property of event.properties) {
    const { name, params, value } = property;
    if ((READ.has(name) && !(name === 'ATTACH' && !isLinkedFile(property))) || value === '') continue;
    // That nobody can be reached is what our own writer says of a name without an address.
    if (value === NO_ADDRESS) continue;
    const values = kept.get(name) ?? [];
    values.push(Object.keys(params).length === 0 ? value : { value, params });
    kept.set(name, values);
  }
  return Object.fromEntries([...kept].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
}

/** Stands for the address of an actor of whom only the name is known. */
export const NO_ADDRESS = 'invalid:nomail';
