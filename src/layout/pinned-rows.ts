import { isSpanning } from '../data/table/event-flags.js';
import { placesOfLanes, SPANNING_LANE, type LaneAssignment } from './lanes/lane-assignment.js';
import { laneKeysOf } from './lanes/lane-keys.js';
import { readMarkKey } from './mark-key.js';
import type { SceneInput } from './scene-input.js';

/**
 * The rows of a lane, or of what spans the lanes, that always have a mark: focused, hovered and selected, in that
 * order, at any time.
 */
export type PinnedRows = (lane: number) => readonly number[];

type RowsByLane = ReadonlyMap<number, readonly number[]>;

interface SelectedRows {
  readonly selected: ReadonlySet<string>;
  readonly rows: RowsByLane;
}

const NONE: readonly number[] = [];
/** Cached apart from focus and hover, which change all the time: a host may select thousands. */
const known = new WeakMap<LaneAssignment, SelectedRows>();

/** Finds the rows that are focused, hovered or selected. */
export function pinnedRowsOf({ lanes, focusedKey, hoveredKey, selected }: SceneInput): PinnedRows {
  const pointed = [focusedKey, hoveredKey].flatMap((key) => (key === null ? [] : rowOfKey(lanes, key)));
  if (pointed.length === 0 && selected.size === 0) return () => NONE;
  const rows = selectedRowsOf(lanes, selected);
  return (lane) => [
    ...pointed.filter((each) => each.lanes.includes(lane)).map(({ row }) => row),
    ...(rows.get(lane) ?? NONE),
  ];
}

function selectedRowsOf(assignment: LaneAssignment, selected: ReadonlySet<string>): RowsByLane {
  const before = known.get(assignment);
  if (before?.selected === selected) return before.rows;
  const rows = new Map<number, number[]>();
  for (const id of selected) {
    const row = assignment.table.rowOf(id);
    if (row < 0) continue;
    for (const lane of lanesOf(assignment, row)) {
      const ofLane = rows.get(lane);
      if (ofLane) ofLane.push(row);
      else rows.set(lane, [row]);
    }
  }
  known.set(assignment, { selected, rows });
  return rows;
}

/** Finds what a key of `markKey` names, if it exists. */
function rowOfKey(assignment: LaneAssignment, key: string): { row: number; lanes: readonly number[] }[] {
  const named = readMarkKey(key);
  const row = named ? assignment.table.rowOf(named.id) : -1;
  if (!named || row < 0) return [];
  const { lane } = named;
  const lanes = lanesOf(assignment, row);
  return [{ row, lanes: lane === null ? lanes : lanes.filter((index) => assignment.lanes[index]?.key === lane) }];
}

function lanesOf(assignment: LaneAssignment, row: number): readonly number[] {
  const { table, laneBy } = assignment;
  if (isSpanning(table, row)) return [SPANNING_LANE];
  const places = placesOfLanes(assignment);
  return laneKeysOf(table.recordAt(row), laneBy).flatMap((key) => places.get(key) ?? []);
}
