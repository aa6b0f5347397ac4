import type { EventTable } from '../data/event-table.js';
import type { Steps } from '../data/in-slices.js';
import { SortedRows } from '../data/sorted-rows.js';
import { isSpanning, prepareLanes, withoutValueLast } from './gather-lanes.js';
import type { Lane, LaneAssignment } from './lane-assignment.js';
import { ceasingOrder, laneOrder, type LaneRows } from './lane-chunk.js';
import { LaneCodes } from './lane-codes.js';

/** Where more than this share of the events is new, all are gathered anew. */
const MOST_NEW = 0.25;
/** So many rows are sorted by comparing; more are found in the order of the table. */
const FEW = 2048;

/** The rows that come to a lane and go from it. */
interface LaneChange {
  readonly added: number[];
  readonly removed: Set<number>;
}

/** Brings an assignment to a later state of its table; null where that is not worth while, or they have nothing in common. */
export function* continueLanes(former: LaneAssignment, table: EventTable): Steps<LaneAssignment | null> {
  const changes = table.changesSince(former.table);
  if (!changes || changes.added.length > table.size * MOST_NEW) return null;
  const codes = new LaneCodes(
    former.laneBy,
    former.lanes.map(({ key }) => key),
  );
  const byLane = new Map<number, LaneChange>();
  const across: LaneChange = { added: [], removed: new Set() };
  const changesOf = (row: number): LaneChange[] => {
    if (isSpanning(table, row)) return [across];
    const found = codes.ofRecord(table.recordAt(row));
    return (typeof found === 'number' ? [found] : found).map((code) => {
      let change = byLane.get(code);
      if (!change) byLane.set(code, (change = { added: [], removed: new Set() }));
      return change;
    });
  };
  for (const row of inTableOrder(table, changes.added)) for (const change of changesOf(row)) change.added.push(row);
  for (const row of changes.removed) for (const change of changesOf(row)) change.removed.add(row);
  yield;

  const none: LaneRows = SortedRows.from(laneOrder(table.columns), new Uint32Array(0));
  const noneCeasing: LaneRows = SortedRows.from(ceasingOrder(table.columns), new Uint32Array(0));
  const lanes = former.lanes.slice();
  for (const [code, change] of byLane) {
    const rows = yield* changed(former.lanes[code]?.rows ?? none, change);
    const ceasing = former.lanes[code]?.ceasing ?? noneCeasing;
    lanes[code] = { key: codes.keys[code]!, rows, ceasing: yield* changed(ceasing, onlyLong(table, ceasing, change)) };
  }
  yield* prepareLanes(
    table,
    [...byLane.keys()].map((code) => lanes[code]!),
  );
  const isSettled = lanes.length === former.lanes.length && lanes.every(({ rows }) => rows.length > 0);
  const spanning = yield* changed(former.spanning, across);
  const spanningByCease = yield* changed(former.spanningByCease, inOrderOf(former.spanningByCease, across));
  return { table, laneBy: former.laneBy, lanes: isSettled ? lanes : settled(lanes), spanning, spanningByCease };
}

function changed(rows: LaneRows, { added, removed }: LaneChange): Steps<LaneRows> {
  return rows.merged(Uint32Array.from(added), removed);
}

/** The part of a change that the order of ceasing has. */
function onlyLong({ columns }: EventTable, ceasing: LaneRows, { added, removed }: LaneChange): LaneChange {
  const { reach, shortReach } = columns;
  const isLong = (row: number) => reach[row]! > shortReach;
  return inOrderOf(ceasing, { added: added.filter(isLong), removed: new Set([...removed].filter(isLong)) });
}

function inOrderOf(rows: LaneRows, { added, removed }: LaneChange): LaneChange {
  return { added: added.toSorted((a, b) => rows.compare(a, b)), removed };
}

function settled(lanes: readonly Lane[]): Lane[] {
  return withoutValueLast(lanes.filter(({ rows }) => rows.length > 0));
}

function inTableOrder(table: EventTable, rows: Uint32Array): Uint32Array {
  if (rows.length <= FEW) return rows.toSorted((a, b) => table.order.compare(a, b));
  const isAmong = new Uint8Array(table.start.length);
  for (const row of rows) isAmong[row] = 1;
  const sorted = new Uint32Array(rows.length);
  let count = 0;
  for (const chunk of table.order.chunks) for (const row of chunk.rows) if (isAmong[row]) sorted[count++] = row;
  return sorted;
}
