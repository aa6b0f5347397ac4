import type { EventTable } from '../data/event-table.js';
import { beginOf, ceaseOf } from '../data/table/presence.js';

/** Whether an event overlaps a half-open window. */
export function isThere(
  table: EventTable,
  row: number,
  view: { readonly start: number; readonly end: number },
): boolean {
  return beginOf(table, row) < view.end && ceaseOf(table, row) > view.start;
}
