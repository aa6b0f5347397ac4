import { isSpanning } from '../../data/table/event-flags.js';
import { placesOfLanes, type LaneAssignment } from './lane-assignment.js';
import { LaneCodes } from './lane-codes.js';

/** Beyond this many changed rows, everything is laid out from scratch. */
const MAX_FOLLOWED = 8192;
const NONE: readonly number[] = [];

/** The changes between two assignments of the same source. */
export interface LaneChanges {
  /** The index that a former lane has now; −1 if it was removed. */
  placeOf(formerLane: number): number;
  /** The rows added to a former lane or removed from it since. */
  rowsOf(formerLane: number): readonly number[];
  /** Whether the extent of all events changed: events with an open end are drawn up to it. */
  readonly hasOtherExtent: boolean;
}

/** Finds what changed; null if the assignments are unrelated or too much changed. */
export function laneChanges(former: LaneAssignment, lanes: LaneAssignment): LaneChanges | null {
  if (former.store || lanes.store || former.laneBy !== lanes.laneBy) return null;
  // A cheap lower bound, before the changes are listed.
  if (Math.abs(lanes.table.size - former.table.size) > MAX_FOLLOWED) return null;
  const changes = lanes.table.changesSince(former.table);
  if (!changes || changes.added.length + changes.removed.length > MAX_FOLLOWED) return null;
  let rowsByKey: ReadonlyMap<string, readonly number[]> | null = null;
  const placeOf = (formerLane: number): number => {
    const { key } = former.lanes[formerLane]!;
    // Lanes keep their order while a table grows.
    if (lanes.lanes[formerLane]?.key === key) return formerLane;
    return placesOfLanes(lanes).get(key) ?? -1;
  };
  const { extent } = lanes.table;
  return {
    placeOf,
    rowsOf(formerLane) {
      const { key, rows } = former.lanes[formerLane]!;
      if (lanes.lanes[placeOf(formerLane)]?.rows === rows) return NONE;
      rowsByKey ??= rowsByLane(lanes, changes.added, changes.removed);
      return rowsByKey.get(key) ?? NONE;
    },
    hasOtherExtent: extent?.start !== former.table.extent?.start || extent?.end !== former.table.extent?.end,
  };
}

function rowsByLane(
  { table, laneBy }: LaneAssignment,
  ...changed: readonly Uint32Array[]
): ReadonlyMap<string, number[]> {
  const codes = new LaneCodes(laneBy);
  const codesOf = codes.readerOf(table);
  const lists: number[][] = [];
  const take = (code: number, row: number) => (lists[code] ??= []).push(row);
  for (const rows of changed) {
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if (isSpanning(table, row)) continue;
      const found = codesOf(row);
      if (typeof found === 'number') take(found, row);
      else for (const code of found) take(code, row);
    }
  }
  return new Map(codes.keys.map((key, code) => [key, lists[code]!]));
}
