import { idOf } from '../data/table/row-id.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import { laneKeysOf } from './lanes/lane-keys.js';

/**
 * Gives the key of an event's mark on a lane: the same in every scene, and unique within one where ids are unique (as
 * validation makes them; a table of columns may repeat an id, and then its twins share focus and hover).
 *
 * @param laneIndex index into `assignment.lanes`, −1 for a background span or marker
 * @returns the id of the event, or `lane@id` if it is on several lanes; no two ids give the same key, whatever they contain
 */
export function markKey(assignment: LaneAssignment, laneIndex: number, row: number): string {
  const id = idOf(assignment.table, row);
  const lane = assignment.lanes[laneIndex];
  if (lane && laneKeysOf(assignment.table.recordAt(row), assignment.laneBy).length > 1)
    return `${escaped(lane.key)}@${id}`;
  return /[@:]/.test(id) ? `@${id}` : id;
}

/**
 * Gives the key of a crowd of a lane, or of a part of it. Unlike that of a mark, it has a colon and no `@`.
 *
 * @param place what distinguishes it
 */
export function crowdKey(lane: string, ...place: readonly (string | number)[]): string {
  return [escaped(lane), ...place].join(':');
}

/** Reads a key of `markKey`, with its lane if it has one; null for the key of a crowd. */
export function readMarkKey(key: string): { readonly id: string; readonly lane: string | null } | null {
  const at = key.indexOf('@');
  if (at < 0) return key.includes(':') ? null : { id: key, lane: null };
  return { id: key.slice(at + 1), lane: at === 0 ? null : unescaped(key.slice(0, at)) };
}

/** Escapes `@`, which ends the lane in a key. */
function escaped(lane: string): string {
  return lane.replaceAll('%', '%25').replaceAll('@', '%40');
}

function unescaped(lane: string): string {
  return lane.replaceAll('%40', '@').replaceAll('%25', '%');
}
