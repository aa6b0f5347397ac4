import { nextAbove, nextBelow } from '../../time/next-float.js';
import { OPEN_ENDS, OPEN_STARTS, UNKNOWN_END, UNKNOWN_START } from './event-flags.js';

/** The columns that say when events are present. */
export interface PresenceColumns {
  readonly starts: { at(row: number): number };
  readonly ends: { at(row: number): number };
  readonly flags: Uint8Array;
}

/**
 * Gives the time from which an event is present, ms: it is sorted and counted by this. It does not depend on the extent
 * of the data.
 *
 * An open start is −Infinity. All that is known of an unknown start is that it lies before the end: the event is
 * present at the last moment of its end, where it is drawn, and not from the first event of the data on.
 */
export function beginOf({ starts, ends, flags }: PresenceColumns, row: number): number {
  const flag = flags[row]!;
  if ((flag & OPEN_STARTS) === 0) return starts.at(row);
  return (flag & UNKNOWN_START) !== 0 && (flag & OPEN_ENDS) === 0 ? nextBelow(ends.at(row)) : -Infinity;
}

/**
 * Gives the time at which an event is no longer present, ms; it is later than its begin. An open end is Infinity; an
 * instant, and an event with an unknown end, cease at the next number above their begin.
 */
export function ceaseOf({ starts, ends, flags }: PresenceColumns, row: number): number {
  const flag = flags[row]!;
  if ((flag & OPEN_ENDS) === 0) {
    const end = ends.at(row);
    return (flag & OPEN_STARTS) === 0 && end === starts.at(row) ? nextAbove(end) : end;
  }
  return (flag & UNKNOWN_END) !== 0 && (flag & OPEN_STARTS) === 0 ? nextAbove(starts.at(row)) : Infinity;
}
