import { describeValue } from '../../describe-value.js';
import { DAY_MS } from '../../../time/civil.js';
import { lowerBound } from '../../../time/lower-bound.js';
import { firstOf, readTimeProperty, type ICalendarSpan, type WarnOfProperty } from './icalendar-event.js';
import { endOf } from './icalendar-expansion.js';
import type { ICalendarComponent } from './icalendar-lines.js';
import { comparable, localAt, type ICalendarTime } from './icalendar-time.js';
import type { ICalendarZones } from './icalendar-zones.js';

/** An event that replaces an occurrence of a series, or all from that one on. */
interface Override {
  readonly event: ICalendarComponent;
  /** The start that the occurrence would have had. */
  readonly at: ICalendarTime;
  /** The time of the replacement; null where it does not say. */
  readonly span: ICalendarSpan | null;
}

/** An occurrence as it finally is, with the event that changes it, if any. */
export interface OverriddenSpan {
  readonly event: ICalendarComponent | null;
  readonly span: ICalendarSpan;
}

/**
 * The changes to single occurrences of a series (RECURRENCE-ID) or, with `RANGE=THISANDFUTURE`, to all from one on:
 * these are moved as far as that one is, and last as long (RFC 5545 §3.8.4.4).
 */
export class ICalendarOverrides {
  readonly #single = new Map<number, Override>();
  /** In the order of `key`, the comparable time of `at`. */
  readonly #onwards: (Override & { readonly key: number })[] = [];

  constructor(
    events: readonly ICalendarComponent[],
    spans: ReadonlyMap<ICalendarComponent, ICalendarSpan | null>,
    zones: ICalendarZones,
    warn: WarnOfProperty,
  ) {
    for (const event of events) {
      const property = firstOf(event, 'RECURRENCE-ID');
      const at = readTimeProperty(property, zones, warn);
      if (property === undefined || at === null) continue;
      const override = { event, at, span: spans.get(event) ?? null };
      const range = property.params['RANGE']?.toUpperCase();
      if (range === 'THISANDFUTURE') this.#onwards.push({ ...override, key: comparable(at) });
      else if (range !== undefined) {
        const found = `${describeValue(`RANGE=${range}`)} in line ${property.line}`;
        warn('RECURRENCE-ID', found, 'RANGE=THISANDFUTURE; it is read for its own time alone');
      }
      this.#single.set(comparable(at), override);
    }
    this.#onwards.sort((a, b) => a.key - b.key);
  }

  /** Returns what an occurrence has become, and marks its override as used. */
  take(occurrence: ICalendarSpan): OverriddenSpan {
    const key = comparable(occurrence.start);
    // Exchange names only the day of an occurrence that has a time.
    const day = Math.floor(occurrence.start.localMs / DAY_MS) * DAY_MS;
    const ofDay = this.#single.get(day);
    const own = this.#single.get(key) ?? (ofDay?.at.isDay === true ? ofDay : undefined);
    if (own !== undefined) {
      this.#single.delete(comparable(own.at));
      return { event: own.event, span: own.span ?? occurrence };
    }
    const last = this.#onwards[lowerBound(this.#onwards.length, (index) => this.#onwards[index]!.key < key) - 1];
    if (last === undefined) return { event: null, span: occurrence };
    return { event: last.event, span: last.span === null ? occurrence : moved(occurrence, last.at, last.span) };
  }

  /** Yields the overrides whose occurrence was never taken: the rule does not give it, or not within the window. */
  *untaken(): Generator<OverriddenSpan> {
    for (const { event, span } of this.#single.values()) if (span !== null) yield { event, span };
  }
}

/** Moves an occurrence by the wall clock: one moved from ten to eleven stays at eleven when the clocks change. */
function moved(occurrence: ICalendarSpan, from: ICalendarTime, to: ICalendarSpan): ICalendarSpan {
  const awayMs = to.start.localMs - clockOf(from, to.start);
  const start = { ...to.start, localMs: clockOf(occurrence.start, to.start) + awayMs };
  return { start, end: endOf(start, to) };
}

/** Returns the wall clock of a time in the zone of another. */
function clockOf(time: ICalendarTime, other: ICalendarTime): number {
  if (other.isDay) return Math.floor(time.localMs / DAY_MS) * DAY_MS;
  return time.isDay || time.zone === null ? time.localMs : localAt(comparable(time), other.zone);
}
