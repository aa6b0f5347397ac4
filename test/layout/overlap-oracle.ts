import type { EventRecord } from '../../src/data/event-record.js';
import { boundsOfRecord } from '../../src/data/records/record-date.js';
import type { TimeSpan } from '../../src/time/instant.js';

/**
 * Tells from the record alone whether it is present in a window: an open side goes on for ever; where a side is
 * unknown, the event is present only at the outermost moment of the other.
 */
export function overlapsWindow(record: EventRecord, { start, end }: TimeSpan, timezone = 'UTC'): boolean {
  const { earliestStart, latestEnd } = boundsOfRecord(record, timezone);
  // Unknown start: present at the last moment before the end, so in windows that begin before the end and reach it.
  if (earliestStart === null) return latestEnd! > start && latestEnd! <= end;
  if (latestEnd === null) return earliestStart >= start && earliestStart < end;
  if (earliestStart === latestEnd) return earliestStart >= start && earliestStart < end;
  return earliestStart < end && latestEnd > start;
}

/** How many lanes a record is on when lanes are made by `actors`: it counts once on each. */
export function lanesOf({ actors = [] }: EventRecord): number {
  return Math.max(actors.length, 1);
}
