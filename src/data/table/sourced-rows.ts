import type { EventTable } from '../event-table.js';
import { SOURCED } from './event-flags.js';
import { beginOf, ceaseOf } from './presence.js';
import type { TimeSpan } from '../../time/instant.js';

/**
 * Finds the rows that are present at some time of a half-open span, like `rowsIn`, and that may name sources.
 * Ascending, which is the order of their records in memory. Of a million events without a source no record is visited.
 */
export function sourcedRowsIn({ flags, order, columns }: EventTable, { start, end }: TimeSpan): Uint32Array {
  // True also if only removed rows, which keep their flags, were sourced.
  if (!isAnySourced(flags)) return new Uint32Array(0);
  const isFound = new Uint8Array(flags.length);
  let count = 0;
  for (const { rows } of order.chunks) {
    for (const row of rows) {
      if ((flags[row]! & SOURCED) === 0 || !(ceaseOf(columns, row) > start)) continue;
      const begin = beginOf(columns, row);
      if (!(begin < end || (start === end && begin === start))) continue;
      isFound[row] = 1;
      count++;
    }
  }
  const found = new Uint32Array(count);
  let at = 0;
  for (let row = 0; at < count; row++) if (isFound[row] === 1) found[at++] = row;
  return found;
}

function isAnySourced(flags: Uint8Array): boolean {
  for (let row = 0; row < flags.length; row++) if ((flags[row]! & SOURCED) !== 0) return true;
  return false;
}
