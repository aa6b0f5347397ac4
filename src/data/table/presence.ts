import { nextAbove, nextBelow } from '../../time/next-float.js';
import { OPEN_ENDS, OPEN_STARTS, UNKNOWN_END, UNKNOWN_START } from './event-flags.js';

/** The columns that say when events are there. */
export interface PresenceColumns {
  readonly starts: { at(row: number): number };
  readonly ends: { at(row: number): number };
  readonly flags: Uint8Array;
}

/**
 * When an event begins to be there, ms: what it is sorted and counted by. It does not depend on the extent of the data.
 *
 * An open start is −Infinity. Of an unknown start nothing is known but that it lies before the end: the event is there
 * at the last moment of that end, where it is drawn, and not from the first event of the data on.
 */
export function beginOf({ starts, ends, flags }: PresenceColumns, row: number): number {
  const flag = flags[row]!;
  if ((flag & OPEN_STARTS) === 0) return starts.at(row);
  return (flag & UNKNOWN_START) !== 0 && (flag & OPEN_ENDS) === 0 ? nextBelow(ends.at(row)) : -Infinity;
}

/**
 * When an event has ceased to be there, ms, later than it began: an open end is Infinity, an instant and an unknown
 * end cease with the next number above their begin.
 */
export function ceaseOf({ starts, ends, flags }: PresenceColumns, row: number): number {
  const flag = flags[row]!;
  if ((flag & OPEN_ENDS) === 0) {
    const end = ends.at(row);
    return (flag & OPEN_STARTS) === 0 && end === starts.at(row) ? nextAbove(end) : end;
  }
  return (flag & UNKNOWN_END) !== 0 && (flag & OPEN_STARTS) === 0 ? nextAbove(starts.at(row)) : Infinity;
}
