import type { EventRecord } from '../event-record.js';
import type { EventTable } from '../event-table.js';
import { originalOf } from '../records/original-record.js';

/** An id that was made from a place in a list, or in columns. */
const NAME_OF_A_PLACE = /^(event|row)-\d+$/;

/**
 * Finds the event of a record in other data; −1 if it is not there. An id that came with the record names the same
 * event in any data. An id made from its place in a list may name another event there, so the title and the date must
 * agree too.
 *
 * @param id the id of the event, as a record may have none
 */
export function findAgain(record: EventRecord, id: string, table: EventTable): number {
  const row = table.rowOf(id);
  return row < 0 || hasOwnId(record) || isAlike(record, table.recordAt(row)) ? row : -1;
}

/** Tells whether the id of a record came with it, so that it means something beyond its list. */
export function hasOwnId(record: EventRecord): boolean {
  const { id } = record;
  if (id === undefined || String(originalOf(record)['id']) !== id) return false;
  // People also number events like this, but write the id first; an id that was added comes after the given fields.
  return !NAME_OF_A_PLACE.test(id) || Object.keys(record)[0] === 'id';
}

function isAlike(a: EventRecord, b: EventRecord): boolean {
  return a.title === b.title && String(a.date) === String(b.date) && String(a.end) === String(b.end);
}
