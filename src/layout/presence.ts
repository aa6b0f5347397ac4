import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START, type EventTable } from '../data/event-table.js';
import type { TimeSpan } from '../time/instant.js';
import { nextAbove, nextBelow } from '../time/next-float.js';

/**
 * When an event begins to be there, ms: what it is counted by.
 *
 * An open start is −Infinity. Of an unknown start nothing is known but that it lies before the end: the event is there
 * at the last moment of that end, where it is drawn, and not from the first event of the data on.
 */
export function beginOf({ start, end, flags }: EventTable, row: number): number {
  const flag = flags[row]!;
  if ((flag & OPEN_START) !== 0) return -Infinity;
  if ((flag & UNKNOWN_START) !== 0 && (flag & (OPEN_END | UNKNOWN_END)) === 0) return nextBelow(end[row]!);
  return start[row]!;
}

/**
 * When an event has ceased to be there, ms, later than it began: an open end is Infinity, an instant and an unknown
 * end cease with the next number above their begin.
 */
export function ceaseOf(table: EventTable, row: number): number {
  const { start, end, flags } = table;
  const flag = flags[row]!;
  if ((flag & OPEN_END) !== 0) return Infinity;
  if ((flag & UNKNOWN_END) !== 0 && (flag & (OPEN_START | UNKNOWN_START)) === 0) return nextAbove(start[row]!);
  return end[row] === start[row] ? nextAbove(end[row]!) : end[row]!;
}

/** Whether an event is there at some time of a half-open window. */
export function isThere(table: EventTable, row: number, view: TimeSpan): boolean {
  return beginOf(table, row) < view.end && ceaseOf(table, row) > view.start;
}
