import { MAX_NODES_MOVING } from './node-budget.js';
import { isSpanning } from './gather-lanes.js';
import { laneKeysOf, SPANNING_LANE, type LaneAssignment } from './lane-assignment.js';
import { readMarkKey } from './mark-key.js';
import type { SceneInput } from './scene-input.js';

/** The rows of each lane that have a mark in any case, what spans the lanes included: those focused, hovered and selected. */
export type PinnedRows = ReadonlyMap<number, readonly number[]>;

interface Pins {
  readonly focusedKey: string | null;
  readonly hoveredKey: string | null;
  readonly selected: ReadonlySet<string>;
  readonly rows: PinnedRows;
}

const NONE: PinnedRows = new Map();
const pins = new WeakMap<LaneAssignment, Pins>();

/** Finds the rows that are focused, hovered or selected, in that order, as many as may have a node. */
export function pinnedRowsOf({ lanes, focusedKey, hoveredKey, selected }: SceneInput): PinnedRows {
  if (focusedKey === null && hoveredKey === null && selected.size === 0) return NONE;
  const known = pins.get(lanes);
  if (known?.focusedKey === focusedKey && known.hoveredKey === hoveredKey && known.selected === selected)
    return known.rows;
  const rows = findRows(lanes, focusedKey, hoveredKey, selected);
  pins.set(lanes, { focusedKey, hoveredKey, selected, rows });
  return rows;
}

function findRows(
  assignment: LaneAssignment,
  focusedKey: string | null,
  hoveredKey: string | null,
  selected: ReadonlySet<string>,
): PinnedRows {
  const rows = new Map<number, number[]>();
  const add = (lane: number, row: number) => {
    const ofLane = rows.get(lane) ?? [];
    if (!ofLane.includes(row)) rows.set(lane, [...ofLane, row]);
  };
  for (const key of [focusedKey, hoveredKey]) {
    const found = key === null ? null : rowOfKey(assignment, key);
    if (found) found.lanes.forEach((lane) => add(lane, found.row));
  }
  let left = MAX_NODES_MOVING;
  for (const id of selected) {
    if (left-- === 0) break;
    const row = assignment.table.rowOf(id);
    if (row >= 0) lanesOf(assignment, row).forEach((lane) => add(lane, row));
  }
  return rows;
}

/** What `markKey` has named. */
function rowOfKey(assignment: LaneAssignment, key: string): { row: number; lanes: readonly number[] } | null {
  const { id, lane } = readMarkKey(key);
  const row = assignment.table.rowOf(id);
  if (row < 0) return null;
  const lanes = lanesOf(assignment, row);
  return { row, lanes: lane === null ? lanes : lanes.filter((index) => assignment.lanes[index]!.key === lane) };
}

function lanesOf({ lanes, laneBy, table }: LaneAssignment, row: number): readonly number[] {
  if (isSpanning(table, row)) return [SPANNING_LANE];
  const keys = laneKeysOf(table.recordAt(row), laneBy);
  return lanes.flatMap(({ key }, lane) => (keys.includes(key) ? [lane] : []));
}
