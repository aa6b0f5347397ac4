import type { EventTable } from '../data/event-table.js';
import { beginOf } from '../data/table/presence.js';
import type { LaneRows } from '../layout/lanes/lane-chunk.js';
import { SPANNING_LANE, type LaneAssignment } from '../layout/lanes/lane-assignment.js';

/** Where an event is: its table row on one of its lanes. Backgrounds and markers are on the lane −1, above the others. */
export interface EventPosition {
  readonly lane: number;
  readonly row: number;
}

/**
 * `previous` and `next` in time on the lane, `up` and `down` between lanes; `first` and `last` of the lane, and of all events
 * from there on.
 */
export type NavigationDirection = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last';

/**
 * Finds the event that a movement leads to. At the end of a lane, and above and below all lanes, one stays where one is.
 *
 * @param current null when nothing is focused yet: then forward movements enter at the first event, backward ones at the last
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
  // A row that has left the lane (filtered, replaced) is stepped from the gap it left.
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

/** The first or last event in time; on the current lane if it is there too, else on the topmost that has it. */
function endOf(assignment: LaneAssignment, current: EventPosition | null, end: 'first' | 'last'): EventPosition | null {
  const { lanes, table } = assignment;
  // The spanning ones are an end only when there is nothing else.
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

/** The rows of a lane, or of those that span the lanes; undefined where there is no such lane. */
export function rowsOf(assignment: LaneAssignment, lane: number): LaneRows | undefined {
  return lane === SPANNING_LANE ? assignment.spanning : assignment.lanes[lane]?.rows;
}

/** Two open starts are as early as one another. */
function compareTimes(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The row that begins nearest to another one; the first in the lane's order of those as near. */
function nearestRow({ table }: LaneAssignment, rows: LaneRows, row: number): number {
  const at = beginOf(table, row);
  const after = rows.at(rows.indexAt(at));
  const before = rows.at(rows.indexAt(at) - 1);
  if (after === undefined || before === undefined) return after ?? firstWith(table, rows, before!);
  return beginOf(table, after) - at < at - beginOf(table, before) ? after : firstWith(table, rows, before);
}

/** The first of the rows that begin together with one of them. */
function firstWith(table: EventTable, rows: LaneRows, row: number): number {
  return rows.at(rows.indexAt(beginOf(table, row)))!;
}
