import { describeValue } from '../../describe-value.js';
import { lowerBound } from '../../../time/lower-bound.js';
import { isTimeZone } from '../../../time/zone.js';
import { recurrences } from './icalendar-recurrence.js';
import { parseRule, RuleFault } from './icalendar-rule.js';
import type { ICalendarComponent } from './icalendar-lines.js';
import { readTime } from './icalendar-time.js';
import { zoneOfWindows } from './windows-zones.js';

/** The zone of a time: UTC, one that records can name, or one that only the calendar itself describes. */
export type ICalendarZone =
  | { readonly kind: 'utc' }
  | { readonly kind: 'named'; readonly name: string }
  | { readonly kind: 'offsets'; readonly offsetAt: (localMs: number) => number };

/** A change of a zone's clocks to another offset, at a wall clock before the change, in ms as if in UTC. */
interface Change {
  readonly at: number;
  readonly beforeMs: number;
  readonly offsetMs: number;
}

const LAST_CHANGE_MS = Date.UTC(2100, 0, 1);
const MAX_CHANGES = 2000;
/** No zone has a longer name. */
const LONGEST_NAME = 64;

/** Finds the zones that TZIDs refer to: by name, or else by their VTIMEZONE in the calendar. */
export class ICalendarZones {
  readonly #components = new Map<string, ICalendarComponent>();
  readonly #known = new Map<string, ICalendarZone | null>();
  readonly #warn: (found: string, expected: string) => void;

  constructor(calendars: readonly ICalendarComponent[], warn: (found: string, expected: string) => void) {
    this.#warn = warn;
    for (const { components } of calendars) {
      for (const component of components) {
        const id = component.name === 'VTIMEZONE' ? valueOf(component, 'TZID') : undefined;
        if (id !== undefined) this.#components.set(id, component);
      }
    }
  }

  /** Returns null, with one warning, where the meaning of a TZID is unknown: its times float. */
  zoneOf(tzid: string): ICalendarZone | null {
    let zone = this.#known.get(tzid);
    if (zone === undefined) {
      zone = this.#find(tzid);
      this.#known.set(tzid, zone);
    }
    return zone;
  }

  #find(tzid: string): ICalendarZone | null {
    const component = this.#components.get(tzid);
    // Some programs put a path before the name: /mozilla.org/20050126_1/Europe/Berlin.
    const names = [
      tzid,
      component && valueOf(component, 'X-LIC-LOCATION'),
      ...[/[A-Za-z_]+\/[A-Za-z_+-]+(?:\/[A-Za-z_]+)?$/, /[A-Za-z_]+\/[A-Za-z_+-]+$/].map(
        (pattern) => pattern.exec(tzid.slice(-LONGEST_NAME))?.[0],
      ),
    ];
    const name = names.find((candidate) => candidate !== undefined && isTimeZone(candidate));
    if (name !== undefined) return name === 'UTC' ? { kind: 'utc' } : { kind: 'named', name };
    const changes = component === undefined ? [] : changesOf(component);
    if (changes.length > 0) return { kind: 'offsets', offsetAt: (localMs) => offsetAt(changes, localMs) };
    const ofWindows = zoneOfWindows(tzid);
    if (ofWindows !== null) return { kind: 'named', name: ofWindows };
    this.#warn(
      `the zone ${describeValue(tzid)}`,
      'an IANA zone or a VTIMEZONE for it; its times are read as local times',
    );
    return null;
  }
}

function changesOf(component: ICalendarComponent): Change[] {
  const changes: Change[] = [];
  for (const observance of component.components) {
    const offsetMs = offsetOf(valueOf(observance, 'TZOFFSETTO'));
    const beforeMs = offsetOf(valueOf(observance, 'TZOFFSETFROM')) ?? offsetMs;
    const start = readTime(valueOf(observance, 'DTSTART') ?? '', null);
    if (offsetMs === null || beforeMs === null || start === null) continue;
    for (const at of [start.localMs, ...datesOf(observance), ...ruleTimes(observance, start.localMs, beforeMs)]) {
      changes.push({ at, beforeMs, offsetMs });
    }
  }
  return changes.sort((a, b) => a.at - b.at);
}

function datesOf(observance: ICalendarComponent): number[] {
  return observance.properties
    .filter(({ name }) => name === 'RDATE')
    .flatMap(({ value }) => value.split(',').flatMap((text) => readTime(text, null)?.localMs ?? []));
}

function ruleTimes(observance: ICalendarComponent, start: number, beforeMs: number): number[] {
  const rule = valueOf(observance, 'RRULE');
  if (rule === undefined) return [];
  try {
    const parsed = parseRule(rule);
    const last = readTime(parsed.until ?? '', null);
    // UNTIL is in UTC here (RFC 5545 §3.3.10), unlike nearly all other times of a VTIMEZONE.
    const until = last === null ? Infinity : last.localMs + (last.zone?.kind === 'utc' ? beforeMs : 0);
    const times: number[] = [];
    for (const time of recurrences(parsed, start, until, { start: -Infinity, end: LAST_CHANGE_MS })) {
      if (times.push(time) >= MAX_CHANGES) break;
    }
    return times;
  } catch (fault) {
    if (fault instanceof RuleFault) return [];
    throw fault;
  }
}

/** Returns the offset after the last change before a wall clock; before all changes, the one that the first ended. */
function offsetAt(changes: readonly Change[], localMs: number): number {
  const count = lowerBound(changes.length, (index) => changes[index]!.at <= localMs);
  return changes[count - 1]?.offsetMs ?? changes[0]!.beforeMs;
}

function offsetOf(text: string | undefined): number | null {
  const match = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(text?.trim() ?? '');
  if (match === null) return null;
  const [, sign, hours, minutes, seconds = 0] = match;
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
}

function valueOf(component: ICalendarComponent, name: string): string | undefined {
  return component.properties.find((property) => property.name === name)?.value;
}
