import type { EventTable } from '../event-table.js';

/** Makes the id of a record that came without one. */
export function rowName(row: number): string {
  return `event-${row}`;
}

/**
 * Gives the id of a row: that of its record, else the one that `validateRecords` would give it. The table's `rowOf`
 * finds it.
 */
export function idOf(table: EventTable, row: number): string {
  return table.recordAt(row).id ?? rowName(row);
}
