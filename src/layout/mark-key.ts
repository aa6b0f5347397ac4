import { idOf } from '../data/row-id.js';
import { laneKeysOf, type LaneAssignment } from './lane-assignment.js';

/**
 * Names the mark of an event on a lane: the same in every scene, unique within one.
 *
 * @param laneIndex index into `assignment.lanes`, −1 for a background span or marker
 * @returns the event's id; with the lane where the event is on several: `lane@id`. No two events have the same, whatever their ids are
 */
export function markKey(assignment: LaneAssignment, laneIndex: number, row: number): string {
  const id = idOf(assignment.table, row);
  const lane = assignment.lanes[laneIndex];
  if (lane && laneKeysOf(assignment.table.recordAt(row), assignment.laneBy).length > 1)
    return `${escaped(lane.key)}@${id}`;
  return id.includes('@') ? `@${id}` : id;
}

/** What a key of `markKey` names; a lane where it tells of one. */
export function readMarkKey(key: string): { readonly id: string; readonly lane: string | null } {
  const at = key.indexOf('@');
  if (at < 0) return { id: key, lane: null };
  return { id: key.slice(at + 1), lane: at === 0 ? null : unescaped(key.slice(0, at)) };
}

/** A lane without `@`, which ends it in a key. */
function escaped(lane: string): string {
  return lane.replaceAll('%', '%25').replaceAll('@', '%40');
}

function unescaped(lane: string): string {
  return lane.replaceAll('%40', '@').replaceAll('%25', '%');
}
