import { idOf } from '../data/table/row-id.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import { laneKeysOf } from './lanes/lane-keys.js';

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
  return /[@:]/.test(id) ? `@${id}` : id;
}

/** Names a crowd of a lane, or a part of one, unlike any mark: there is a colon in it and no `@`. @param place by which it is told from others */
export function crowdKey(lane: string, ...place: readonly (string | number)[]): string {
  return [escaped(lane), ...place].join(':');
}

/** What a key of `markKey` names; a lane where it tells of one. Null for that of a crowd. */
export function readMarkKey(key: string): { readonly id: string; readonly lane: string | null } | null {
  const at = key.indexOf('@');
  if (at < 0) return key.includes(':') ? null : { id: key, lane: null };
  return { id: key.slice(at + 1), lane: at === 0 ? null : unescaped(key.slice(0, at)) };
}

/** A lane without `@`, which ends it in a key. */
function escaped(lane: string): string {
  return lane.replaceAll('%', '%25').replaceAll('@', '%40');
}

function unescaped(lane: string): string {
  return lane.replaceAll('%40', '@').replaceAll('%25', '%');
}
