import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START, type EventTable } from '../data/event-table.js';
import { markBox } from './event-box.js';
import { figureOf } from './event-figure.js';
import { beginOf } from './presence.js';

const OPEN = OPEN_START | OPEN_END;
const UNKNOWN = UNKNOWN_START | UNKNOWN_END;

/**
 * The duration class of an event: it is drawn no further than `2 ** exponent` ms from where it begins, to either side.
 * Infinity where it is open.
 */
export function drawnExponentOf(table: EventTable, row: number): number {
  const lengthMs = drawnLengthOf(table, row);
  return lengthMs > 1 ? Math.ceil(Math.log2(lengthMs)) : 0;
}

function drawnLengthOf(table: EventTable, row: number): number {
  const flags = table.flags[row]!;
  if ((flags & OPEN) !== 0 || (flags & UNKNOWN) === UNKNOWN) return Infinity;
  if ((flags & UNKNOWN) === 0 && !hasTies(table, row)) return table.end[row]! - table.start[row]!;
  // An unknown end has no length; ghosts and ties reach beyond the event itself.
  const { t0, t1 } = markBox(figureOf(table, row), 0);
  const begin = beginOf(table, row);
  return Math.max(t1 - begin, begin - t0);
}

function hasTies(table: EventTable, row: number): boolean {
  const { claims, reported } = table.recordAt(row);
  return claims !== undefined || reported !== undefined;
}
