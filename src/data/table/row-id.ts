import type { EventTable } from '../event-table.js';

/** Names the record of a row that came without an id. */
export function rowName(row: number): string {
  return `event-${row}`;
}

/** The id of a row: that of its record, else the name that `validateRecords` would give it. `rowOf` of the table finds it. */
export function idOf(table: EventTable, row: number): string {
  return table.recordAt(row).id ?? rowName(row);
}
