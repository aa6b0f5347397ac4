import type { EventTable } from '../../data/event-table.js';
import { ENDLESS_REACH } from '../../data/table/reach.js';

/**
 * Gives the duration class of an event, an exponent of two: it is drawn no further than `2 ** class` ms from where it
 * begins, to either side. Infinity if it is open.
 */
export function durationClassOf({ reach }: EventTable, row: number): number {
  return classOfReach(reach[row]!);
}

/** Gives the duration class of a reach, which is how the table stores it: 255 for Infinity. */
export function classOfReach(reach: number): number {
  return reach === ENDLESS_REACH ? Infinity : reach;
}
