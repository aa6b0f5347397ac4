import { describeValue } from '../../describe-value.js';
import { DAY_MS } from '../../../time/civil.js';
import type { ICalendarSpan, WarnOfProperty } from './icalendar-event.js';
import type { ICalendarComponent, ICalendarProperty } from './icalendar-lines.js';
import { recurrences, type LocalWindow } from './icalendar-recurrence.js';
import { parseRule, RuleFault, type RecurrenceRule } from './icalendar-rule.js';
import { after, comparable, localAt, readTime, type ICalendarTime } from './icalendar-time.js';
import type { ICalendarZones } from './icalendar-zones.js';
import { parseIsoDuration } from '../iso-duration.js';

/** How many occurrences one event may have: fifty years of days. */
const MAX_OCCURRENCES = 20_000;
/** How many exceptions by rule one event may have: only a rule by the minute gives more. */
const MAX_EXCEPTIONS = 100_000;

export interface Expansion {
  /** In order of their start. */
  readonly spans: readonly ICalendarSpan[];
  /** Whether a rule has no end, so that only the window ended it. */
  readonly isEndless: boolean;
  /** Whether there were more occurrences than one event may have. */
  readonly isCut: boolean;
}

/** The window in which recurring events are expanded. */
export interface ExpansionWindow extends LocalWindow {
  /** Whether the caller asked for it; if not, it limits only rules without an end. */
  readonly isAsked: boolean;
}

/**
 * Expands a recurring event: the times that its RRULEs and RDATE give within a window, without its EXDATE and EXRULE.
 */
export function expandEvent(
  event: ICalendarComponent,
  span: ICalendarSpan,
  window: ExpansionWindow,
  zones: ICalendarZones,
  warn: WarnOfProperty,
): Expansion {
  const rules = rulesOf(event, 'RRULE', 'only its first time is read', warn);
  const starts = new Map<number, ICalendarSpan>();
  const add = (start: ICalendarTime, end?: ICalendarTime | null) => {
    starts.set(comparable(start), { start, end: end === undefined ? endOf(start, span) : end });
  };
  let isCut = false;
  if (rules.length === 0) add(span.start);
  for (const rule of rules) {
    const within = isEndless(rule) || window.isAsked ? window : { ...window, end: Infinity };
    for (const localMs of recurrences(rule, span.start.localMs, untilOf(rule, span.start), within)) {
      if (starts.size >= MAX_OCCURRENCES) {
        isCut = true;
        break;
      }
      if (localMs >= window.start || localMs === span.start.localMs) add({ ...span.start, localMs });
    }
  }
  for (const { start, end } of addedSpans(event, span, zones, warn)) if (starts.size < MAX_OCCURRENCES) add(start, end);
  const isExcluded = exceptionsOf(event, span, { ...window, end: endOfAll(starts.values(), window) }, zones, warn);
  const spans = [...starts.entries()].sort(([a], [b]) => a - b).map(([, occurrence]) => occurrence);
  const within = spans.filter(({ start }) => {
    const isWithin = start.localMs >= window.start && (start.localMs < window.end || !window.isAsked);
    return isWithin && !isExcluded(start);
  });
  return { spans: within, isEndless: rules.some(isEndless), isCut };
}

function isEndless({ count, until }: RecurrenceRule): boolean {
  return count === null && until === null;
}

/** Returns the end of the window, or of the last occurrence if that is later. */
function endOfAll(spans: Iterable<ICalendarSpan>, window: LocalWindow): number {
  let end = window.end;
  for (const { start } of spans) end = Math.max(end, start.localMs + 1);
  return end;
}

/** Returns a function that says whether an event excepts a time, by EXDATE or EXRULE. */
function exceptionsOf(
  event: ICalendarComponent,
  span: ICalendarSpan,
  window: LocalWindow,
  zones: ICalendarZones,
  warn: WarnOfProperty,
): (time: ICalendarTime) => boolean {
  const excluded = excludedByRules(event, span, window, warn);
  const excludedDays = new Set<number>();
  for (const time of timesOf(event, 'EXDATE', zones, warn)) {
    // A day excludes everything that begins on it.
    if (time.isDay) excludedDays.add(time.localMs);
    else excluded.add(comparable(time));
  }
  return (time) => excluded.has(comparable(time)) || excludedDays.has(Math.floor(time.localMs / DAY_MS) * DAY_MS);
}

/** Returns the rules of an event that can be understood, with a warning for others. */
function rulesOf(event: ICalendarComponent, name: string, otherwise: string, warn: WarnOfProperty): RecurrenceRule[] {
  return event.properties.flatMap((property) => {
    if (property.name !== name) return [];
    try {
      return [parseRule(property.value)];
    } catch (fault) {
      if (!(fault instanceof RuleFault)) throw fault;
      warn(name, `${fault.found} in line ${property.line}`, `${fault.expected}; ${otherwise}`);
      return [];
    }
  });
}

/** Returns the times that rules of exceptions give: no longer in RFC 5545, but still written (RFC 2445 §4.8.5.2). */
function excludedByRules(
  event: ICalendarComponent,
  { start }: ICalendarSpan,
  window: LocalWindow,
  warn: WarnOfProperty,
): Set<number> {
  const excluded = new Set<number>();
  for (const rule of rulesOf(event, 'EXRULE', 'nothing is excepted by it', warn)) {
    for (const localMs of recurrences(rule, start.localMs, untilOf(rule, start), window, false)) {
      if (excluded.size >= MAX_EXCEPTIONS) {
        warn('EXRULE', `more than ${MAX_EXCEPTIONS} exceptions`, 'fewer; only the first are excepted');
        return excluded;
      }
      excluded.add(comparable({ ...start, localMs }));
    }
  }
  return excluded;
}

/** Returns the last wall clock, in the zone of the start, that the UNTIL of a rule allows; a day allows all of it. */
function untilOf({ until }: RecurrenceRule, start: ICalendarTime): number {
  const time = until === null ? null : readTime(until, start.zone);
  if (time === null) return Infinity;
  if (time.isDay) return time.localMs + DAY_MS - 1;
  return start.isDay ? time.localMs : localAt(comparable(time), start.zone);
}

/**
 * Gives an occurrence the length of the first: a DURATION is added by the calendar and the clock, but with a DTEND the
 * time that passes stays the same (RFC 5545 §3.8.5.3).
 */
export function endOf(start: ICalendarTime, first: ICalendarSpan): ICalendarTime | null {
  if (first.duration !== undefined) return after(start, first.duration);
  if (first.end === null || comparable(start) === comparable(first.start)) return first.end;
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

/** Returns the times that RDATE adds; a period has an end of its own. */
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
