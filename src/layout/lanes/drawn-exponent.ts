import type { EventTable } from '../../data/event-table.js';
import { ENDLESS_REACH } from '../../data/table/reach.js';

/**
 * The duration class of an event: it is drawn no further than `2 ** exponent` ms from where it begins, to either side.
 * Infinity where it is open.
 */
export function drawnExponentOf({ reach }: EventTable, row: number): number {
  return exponentOf(reach[row]!);
}

/** @param reach as the table has it */
export function exponentOf(reach: number): number {
  return reach === ENDLESS_REACH ? Infinity : reach;
}
