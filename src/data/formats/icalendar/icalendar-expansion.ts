import { describeValue } from '../../describe-value.js';
import { DAY_MS } from '../../../time/civil.js';
import type { ICalendarSpan, WarnOfProperty } from './icalendar-event.js';
import { firstOf } from './icalendar-event.js';
import type { ICalendarComponent, ICalendarProperty } from './icalendar-lines.js';
import { recurrences, type LocalWindow } from './icalendar-recurrence.js';
import { parseRule, RuleFault, type RecurrenceRule } from './icalendar-rule.js';
import { after, comparable, localAt, readTime, type ICalendarTime } from './icalendar-time.js';
import type { ICalendarZones } from './icalendar-zones.js';
import { parseIsoDuration } from '../iso-duration.js';

/** Occurrences that one event may have: fifty years of days. */
const MOST_OCCURRENCES = 20_000;

export interface Expansion {
  /** In order of their start. */
  readonly spans: readonly ICalendarSpan[];
  /** Whether the rule has no end, so that the window was it. */
  readonly isEndless: boolean;
  /** Whether there were more than one event may have. */
  readonly isCut: boolean;
}

/** Expands an event that recurs: what its RRULE and RDATE give within a window, without its EXDATE. */
export function expandEvent(
  event: ICalendarComponent,
  span: ICalendarSpan,
  window: LocalWindow,
  zones: ICalendarZones,
  warn: WarnOfProperty,
): Expansion {
  const rule = ruleOf(event, warn);
  if (firstOf(event, 'EXRULE') !== undefined) warn('EXRULE', 'a rule of exceptions', 'EXDATE; it is passed over');
  const excluded = new Set<number>();
  const excludedDays = new Set<number>();
  for (const time of timesOf(event, 'EXDATE', zones, warn)) {
    // A day excludes whatever begins on it.
    if (time.isDay) excludedDays.add(time.localMs);
    else excluded.add(comparable(time));
  }
  const isExcluded = (time: ICalendarTime) =>
    excluded.has(comparable(time)) || excludedDays.has(Math.floor(time.localMs / DAY_MS) * DAY_MS);
  const starts = new Map<number, ICalendarSpan>();
  const add = (start: ICalendarTime, end?: ICalendarTime | null) => {
    if (!isExcluded(start)) starts.set(comparable(start), { start, end: end === undefined ? endOf(start, span) : end });
  };
  let isCut = false;
  if (rule === null) add(span.start);
  else {
    for (const localMs of recurrences(rule, span.start.localMs, untilOf(rule, span.start), window)) {
      if (starts.size >= MOST_OCCURRENCES) {
        isCut = true;
        break;
      }
      if (localMs >= window.start || localMs === span.start.localMs) add({ ...span.start, localMs });
    }
  }
  for (const { start, end } of addedSpans(event, span, zones, warn))
    if (starts.size < MOST_OCCURRENCES) add(start, end);
  const spans = [...starts.entries()].sort(([a], [b]) => a - b).map(([, occurrence]) => occurrence);
  const within = spans.filter(({ start }) => start.localMs >= window.start && start.localMs < window.end);
  return { spans: within, isEndless: rule !== null && rule.count === null && rule.until === null, isCut };
}

function ruleOf(event: ICalendarComponent, warn: WarnOfProperty): RecurrenceRule | null {
  const property = firstOf(event, 'RRULE');
  if (property === undefined) return null;
  try {
    return parseRule(property.value);
  } catch (fault) {
    if (!(fault instanceof RuleFault)) throw fault;
    warn('RRULE', `${fault.found} in line ${property.line}`, `${fault.expected}; only its first time is read`);
    return null;
  }
}

/** The last wall clock of a rule's start that its UNTIL allows; a day allows all of it. */
function untilOf({ until }: RecurrenceRule, start: ICalendarTime): number {
  const time = until === null ? null : readTime(until, start.zone);
  if (time === null) return Infinity;
  if (time.isDay) return time.localMs + DAY_MS - 1;
  return start.isDay ? time.localMs : localAt(comparable(time), start.zone);
}

/** Gives an occurrence the length of the first. */
function endOf(start: ICalendarTime, first: ICalendarSpan): ICalendarTime | null {
  if (first.end === null) return null;
  const days = Math.floor((first.end.localMs - first.start.localMs) / DAY_MS);
  const ms = first.end.localMs - first.start.localMs - days * DAY_MS;
  if (JSON.stringify(first.end.zone) === JSON.stringify(start.zone)) return after(start, { days, ms });
  // Of an end in another zone the time that passes is what stays the same.
  const localMs = localAt(comparable(start) + comparable(first.end) - comparable(first.start), first.end.zone);
  return { ...first.end, localMs };
}

function timesOf(
  event: ICalendarComponent,
  name: string,
  zones: ICalendarZones,
  warn: WarnOfProperty,
): ICalendarTime[] {
  return valuesOf(event, name).flatMap(({ property, text }) => {
    const time = readTime(text.replace(/\/.*$/, ''), zoneOf(property, zones));
    if (time === null)
      warn(name, `${describeValue(text)} in line ${property.line}`, 'a day or time such as 20220205T100000Z');
    return time ?? [];
  });
}

/** The times that RDATE adds; a period has an end of its own. */
function addedSpans(
  event: ICalendarComponent,
  first: ICalendarSpan,
  zones: ICalendarZones,
  warn: WarnOfProperty,
): { readonly start: ICalendarTime; readonly end: ICalendarTime | null }[] {
  return valuesOf(event, 'RDATE').flatMap(({ property, text }) => {
    const [from = '', to] = text.split('/');
    const start = readTime(from, zoneOf(property, zones));
    if (start === null) {
      warn('RDATE', `${describeValue(text)} in line ${property.line}`, 'a day, time or period');
      return [];
    }
    if (to === undefined) return { start, end: endOf(start, first) };
    const length = parseIsoDuration(to);
    return { start, end: length === null ? readTime(to, zoneOf(property, zones)) : after(start, length) };
  });
}

function valuesOf({ properties }: ICalendarComponent, name: string): { property: ICalendarProperty; text: string }[] {
  return properties
    .filter((property) => property.name === name)
    .flatMap((property) => property.value.split(',').map((text) => ({ property, text: text.trim() })));
}

function zoneOf({ params }: ICalendarProperty, zones: ICalendarZones): ReturnType<ICalendarZones['zoneOf']> {
  const tzid = params['TZID'];
  return tzid === undefined ? null : zones.zoneOf(tzid);
}
