import type { LaneAssignment } from '../layout/lane-assignment.js';
import { lowerBound } from '../time/lower-bound.js';

/** Where an event is: its table row on one of its lanes. Backgrounds and markers are on the lane −1, above the others. */
export interface EventPosition {
  readonly lane: number;
  readonly row: number;
}

/** `previous` and `next` in time on the lane, `up` and `down` between lanes, `first` and `last` of all events. */
export type NavigationDirection = 'previous' | 'next' | 'up' | 'down' | 'first' | 'last';

/** The lane of what spans all lanes. */
export const SPANNING_LANE = -1;

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
  const rows = current ? rowsOf(assignment, current.lane) : [];
  if (!current || rows.length === 0) return enter(assignment, direction);
  switch (direction) {
    case 'previous':
      return alongLane(assignment, current, rows, -1);
    case 'next':
      return alongLane(assignment, current, rows, 1);
    case 'up':
      return acrossLanes(assignment, current, -1);
    case 'down':
      return acrossLanes(assignment, current, 1);
    case 'first':
    case 'last':
      return endOf(assignment, current, direction);
  }
}

function enter(assignment: LaneAssignment, direction: NavigationDirection): EventPosition | null {
  const forward = direction === 'next' || direction === 'down' || direction === 'first';
  return endOf(assignment, null, forward ? 'first' : 'last');
}

function alongLane(
  { table }: LaneAssignment,
  { lane, row }: EventPosition,
  rows: ArrayLike<number>,
  step: 1 | -1,
): EventPosition {
  const from = indexOfRow(rows, row, table.start);
  // A row that has left the lane (filtered, replaced) is stepped from the gap it left.
  const to = from >= 0 ? from + step : step > 0 ? ~from : ~from - 1;
  return { lane, row: rows[Math.min(rows.length - 1, Math.max(0, to))]! };
}

function acrossLanes(assignment: LaneAssignment, current: EventPosition, step: 1 | -1): EventPosition {
  for (let lane = current.lane + step; lane >= SPANNING_LANE && lane < assignment.lanes.length; lane += step) {
    const rows = rowsOf(assignment, lane);
    if (rows.length > 0) return { lane, row: nearestRow(rows, assignment.table.start, current.row) };
  }
  return current;
}

/** The first or last event in time; on the current lane if it is there too, else on the topmost that has it. */
function endOf(assignment: LaneAssignment, current: EventPosition | null, end: 'first' | 'last'): EventPosition | null {
  const { lanes, table } = assignment;
  // Who walks among the spanning ones stays there, and so does everyone when there is nothing else.
  const onLanes = current?.lane !== SPANNING_LANE && lanes.some((lane) => lane.rows.length > 0);
  let best: EventPosition | null = null;
  const order = onLanes ? lanes.map((_, lane) => lane) : [SPANNING_LANE];
  if (onLanes && current && current.lane in lanes) order.unshift(current.lane);
  for (const lane of order) {
    const rows = rowsOf(assignment, lane);
    const row = end === 'first' ? rows[0] : rows[rows.length - 1];
    if (row === undefined) continue;
    const ahead = best === null ? -1 : table.start[row]! - table.start[best.row]!;
    if (end === 'first' ? ahead < 0 : best === null || ahead > 0) best = { lane, row };
  }
  return best;
}

function rowsOf(assignment: LaneAssignment, lane: number): ArrayLike<number> {
  return lane === SPANNING_LANE ? assignment.spanning : (assignment.lanes[lane]?.rows ?? []);
}

/** The row that starts nearest to another one; the earlier of two as near. */
function nearestRow(rows: ArrayLike<number>, start: Float64Array, row: number): number {
  const at = start[row] ?? 0;
  const after = startingFrom(rows, start, at);
  if (after === rows.length) return rows[startingFrom(rows, start, start[rows[after - 1]!]!)]!;
  const before = rows[after - 1];
  if (before === undefined || start[rows[after]!]! - at < at - start[before]!) return rows[after]!;
  return rows[startingFrom(rows, start, start[before]!)]!;
}

/** The index of a row among rows sorted by start; where it would be, complemented (`~index`), when it is not there. */
function indexOfRow(rows: ArrayLike<number>, row: number, start: Float64Array): number {
  const at = start[row] ?? 0;
  const from = startingFrom(rows, start, at);
  for (let index = from; index < rows.length && start[rows[index]!] === at; index++) {
    if (rows[index] === row) return index;
  }
  return ~from;
}

/** The index of the first of some rows, sorted by start, that starts at a time or later. */
function startingFrom(rows: ArrayLike<number>, start: Float64Array, at: number): number {
  return lowerBound(rows.length, (index) => start[rows[index]!]! < at);
}
