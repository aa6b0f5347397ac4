import type { EventTable } from '../data/event-table.js';
import { beginOf } from '../data/table/presence.js';
import type { LaneRows } from '../layout/lanes/lane-chunk.js';
import { SPANNING_LANE, type LaneAssignment } from '../layout/lanes/lane-assignment.js';

/** The position of an event: its table row, on one of its lanes. Backgrounds and markers are on lane −1, above the others. */
export interface EventPosition {
  readonly lane: number;
  readonly row: number;
}

/**
 * `previous` and `next` in time on the lane, `up` and `down` between lanes; `first` and `last` of the lane, or when already
 * there, of all events.
 */
export type NavigationDirection = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last';

/**
 * Finds the event that a movement leads to. Beyond the end of a lane, or above or below all lanes, the position stays.
 *
 * @param current null when nothing is focused yet: then forward movements start at the first event, backward ones at the last
 * @returns null when there are no events
 */
export function nextPosition(
  assignment: LaneAssignment,
  current: EventPosition | null,
  direction: NavigationDirection,
): EventPosition | null {
  const isKnown = current && current.row >= 0 && current.row < assignment.table.flags.length;
  const rows = isKnown ? rowsOf(assignment, current.lane) : null;
  if (!current || !rows || rows.length === 0) return enter(assignment, direction);
  switch (direction) {
    case 'previous':
      return alongLane(current, rows, -1);
    case 'next':
      return alongLane(current, rows, 1);
    case 'up':
      return acrossLanes(assignment, current, -1);
    case 'down':
      return acrossLanes(assignment, current, 1);
    case 'first':
    case 'last': {
      const row = rows.at(direction === 'first' ? 0 : rows.length - 1)!;
      return row === current.row ? endOf(assignment, current, direction) : { lane: current.lane, row };
    }
  }
}

function enter(assignment: LaneAssignment, direction: NavigationDirection): EventPosition | null {
  const forward = direction === 'next' || direction === 'down' || direction === 'first';
  return endOf(assignment, null, forward ? 'first' : 'last');
}

function alongLane({ lane, row }: EventPosition, rows: LaneRows, step: 1 | -1): EventPosition {
  const from = rows.indexFor(row);
  // From a row that has left the lane (filtered, replaced), step from the gap it left.
  const isThere = rows.at(from) === row;
  const to = step > 0 && !isThere ? from : from + step;
  return { lane, row: rows.at(Math.min(rows.length - 1, Math.max(0, to)))! };
}

function acrossLanes(assignment: LaneAssignment, current: EventPosition, step: 1 | -1): EventPosition {
  for (let lane = current.lane + step; lane >= SPANNING_LANE && lane < assignment.lanes.length; lane += step) {
    const rows = rowsOf(assignment, lane);
    if (rows && rows.length > 0) return { lane, row: nearestRow(assignment, rows, current.row) };
  }
  return current;
}

/** Returns the first or last event in time: on the current lane if it has it, else on the topmost lane that does. */
function endOf(assignment: LaneAssignment, current: EventPosition | null, end: 'first' | 'last'): EventPosition | null {
  const { lanes, table } = assignment;
  // Spanning events count only when there are no others.
  const onLanes = lanes.some((lane) => lane.rows.length > 0);
  let best: EventPosition | null = null;
  const order = onLanes ? lanes.map((_, lane) => lane) : [SPANNING_LANE];
  if (onLanes && current && current.lane in lanes) order.unshift(current.lane);
  for (const lane of order) {
    const rows = rowsOf(assignment, lane);
    const row = rows?.at(end === 'first' ? 0 : rows.length - 1);
    if (row === undefined) continue;
    const ahead = best === null ? -1 : compareTimes(beginOf(table, row), beginOf(table, best.row));
    if (end === 'first' ? ahead < 0 : best === null || ahead > 0) best = { lane, row };
  }
  return best;
}

/** Returns the rows of a lane, or of the events that span the lanes; undefined when there is no such lane. */
export function rowsOf(assignment: LaneAssignment, lane: number): LaneRows | undefined {
  return lane === SPANNING_LANE ? assignment.spanning : assignment.lanes[lane]?.rows;
}

/** Compares two times; open starts (−Infinity) are equal. */
function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** Returns the row that begins nearest to another one; of equally near rows the first in the lane's order. */
function nearestRow({ table }: LaneAssignment, rows: LaneRows, row: number): number {
  const at = beginOf(table, row);
  const after = rows.at(rows.indexAt(at));
  const before = rows.at(rows.indexAt(at) - 1);
  if (after === undefined || before === undefined) return after ?? firstWith(table, rows, before!);
  return beginOf(table, after) - at < at - beginOf(table, before) ? after : firstWith(table, rows, before);
}

/** Returns the first of the rows that begin at the same time as a row. */
function firstWith(table: EventTable, rows: LaneRows, row: number): number {
  return rows.at(rows.indexAt(beginOf(table, row)))!;
}
