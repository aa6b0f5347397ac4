import type { EventRecord } from '../../src/data/event-record.js';
import { boundsOfRecord } from '../../src/data/records/record-date.js';
import type { TimeSpan } from '../../src/time/instant.js';

/**
 * Says from the record alone whether it is there in a window: an open side goes on for ever, of an unknown side only
 * the other one is known, so the event is there at its outermost moment.
 */
export function overlapsWindow(record: EventRecord, { start, end }: TimeSpan, timezone = 'UTC'): boolean {
  const { earliestStart, latestEnd } = boundsOfRecord(record, timezone);
  // An unknown start: at the last moment before the end. A window holds it that begins before the end and reaches it.
  if (earliestStart === null) return latestEnd! > start && latestEnd! <= end;
  if (latestEnd === null) return earliestStart >= start && earliestStart < end;
  if (earliestStart === latestEnd) return earliestStart >= start && earliestStart < end;
  return earliestStart < end && latestEnd > start;
}

/** How many lanes a record is on when they are made by `actors`: it counts on each. */
export function lanesOf({ actors = [] }: EventRecord): number {
  return Math.max(actors.length, 1);
}
