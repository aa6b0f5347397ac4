import type { EventRecord } from '../event-record.js';
import type { EventTable } from '../event-table.js';
import { originalOf } from '../records/original-record.js';

/** What a record without an id is called by its place in a list, or in columns. */
const NAME_OF_A_PLACE = /^(event|row)-\d+$/;

/**
 * Finds the event of a record in data that took the place of its own; −1 where it is not among them. An id of its own is
 * that event in whatever data. One that its place in a list gave it names another in another list: only where the record
 * there has the same title and date it is taken for the same.
 *
 * @param id what the event was called: a record may be without
 */
export function findAgain(record: EventRecord, id: string, table: EventTable): number {
  const row = table.rowOf(id);
  return row < 0 || hasOwnId(record) || isAlike(record, table.recordAt(row)) ? row : -1;
}

/** Whether the id of a record came with it, and says something beyond its own list. */
export function hasOwnId(record: EventRecord): boolean {
  const { id } = record;
  if (id === undefined || String(originalOf(record)['id']) !== id) return false;
  // People number events like this as well, and write the id first; a name that was given comes after what was there.
  return !NAME_OF_A_PLACE.test(id) || Object.keys(record)[0] === 'id';
}

function isAlike(a: EventRecord, b: EventRecord): boolean {
  return a.title === b.title && String(a.date) === String(b.date) && String(a.end) === String(b.end);
}
