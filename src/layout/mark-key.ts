import type { EventTable } from '../data/event-table.js';
import { laneKeysOf, type LaneAssignment } from './lane-assignment.js';

/** The id of a row; rows of records that came without one are named by their place. */
export function idOf(table: EventTable, row: number): string {
  return table.recordAt(row).id ?? `event-${row + 1}`;
}

/**
 * Names the mark of an event on a lane: the same in every scene, unique within one.
 *
 * @param laneIndex index into `assignment.lanes`, −1 for a background span or marker
 * @returns the event's id; with the lane where the event is on several: `id@lane`
 */
export function markKey(assignment: LaneAssignment, laneIndex: number, row: number): string {
  const id = idOf(assignment.table, row);
  const lane = assignment.lanes[laneIndex];
  if (!lane || laneKeysOf(assignment.table.recordAt(row), assignment.laneBy).length < 2) return id;
  return `${id}@${lane.key}`;
}
