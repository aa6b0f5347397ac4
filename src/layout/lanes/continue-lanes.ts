import { isSpanning } from '../../data/table/event-flags.js';
import type { EventTable } from '../../data/event-table.js';
import type { Steps } from '../../data/in-slices.js';
import { SortedRows } from '../../data/table/sorted-rows.js';
import { prepareLanes, withoutValueLast } from './gather-lanes.js';
import type { Lane, LaneAssignment } from './lane-assignment.js';
import { ceasingOrder, laneOrder, type LaneRows } from './lane-chunk.js';
import { LaneCodes } from './lane-codes.js';

/** If more than this share of the events is new, all are gathered again. */
const MAX_NEW = 0.25;
/** Up to this many rows are sorted by comparison; more are picked out of the table's order. */
const FEW = 2048;
/** How much is done between two checks of the clock. */
const ROWS_OF_A_STEP = 1 << 13;
const CHUNKS_OF_A_STEP = 64;
/** Code of a row that is on more than one lane. */
const SEVERAL = -1;

/** The rows added to a lane and removed from it. */
interface LaneChange {
  /** In table order. */
  readonly added: number[];
  /** The added rows that are in `longByCease`, in that order. */
  readonly addedLong: number[];
  readonly removed: Set<number>;
}

/** Gives the lane or lanes of a row, like `LaneCodes.readerOf`. */
type CodesOf = (row: number) => number | readonly number[];

/**
 * Updates an assignment to a later state of its table.
 *
 * @returns null if that is not worthwhile or the tables are unrelated
 */
export function* continueLanes(former: LaneAssignment, table: EventTable): Steps<LaneAssignment | null> {
  const mostNew = table.size * MAX_NEW;
  // A cheap lower bound, before the changes are listed.
  if (table.size - former.table.size > mostNew) return null;
  const changes = table.changesSince(former.table);
  if (!changes || changes.added.length > mostNew) return null;
  const codes = new LaneCodes(
    former.laneBy,
    former.lanes.map(({ key }) => key),
  );
  const byLane = new Map<number, LaneChange>();
  const across = noChange();
  const changeOf = (code: number): LaneChange => {
    let change = byLane.get(code);
    if (!change) byLane.set(code, (change = noChange()));
    return change;
  };
  const deal = function* (rows: Uint32Array, codesOf: CodesOf, take: (change: LaneChange, row: number) => void) {
    for (let i = 0; i < rows.length; i++) {
      if (i % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield;
      const row = rows[i]!;
      const found = isSpanning(table, row) ? null : codesOf(row);
      if (typeof found === 'number') take(changeOf(found), row);
      else if (found === null) take(across, row);
      else for (const code of found) take(changeOf(code), row);
    }
  };
  const { added, removed } = changes;
  const { reach, shortReach } = table.columns;
  const isLong = (row: number) => reach[row]! > shortReach;
  const codesOf = codes.readerOf(table);
  const codesOfAdded = yield* readInOrder(table, added, codesOf);
  yield* deal(yield* inOrderOf(table.order, added), codesOfAdded, (change, row) => change.added.push(row));
  const addedLong = yield* inOrderOf(table.longByCease, added.filter(isLong));
  yield* deal(addedLong, codesOfAdded, (change, row) => change.addedLong.push(row));
  yield* deal(removed, codesOf, (change, row) => change.removed.add(row));
  yield;

  const none: LaneRows = SortedRows.from(laneOrder(table.columns), new Uint32Array(0));
  const noneCeasing: LaneRows = SortedRows.from(ceasingOrder(table.columns), new Uint32Array(0));
  const lanes = former.lanes.slice();
  for (const [code, change] of byLane) {
    const { rows = none, ceasing = noneCeasing } = former.lanes[code] ?? {};
    lanes[code] = {
      key: codes.keys[code]!,
      rows: yield* merged(rows, change.added, change.removed),
      ceasing: yield* merged(ceasing, change.addedLong, new Set([...change.removed].filter(isLong))),
    };
  }
  yield* prepareLanes(
    table,
    [...byLane.keys()].map((code) => lanes[code]!),
  );
  const isSettled = lanes.length === former.lanes.length && lanes.every(({ rows }) => rows.length > 0);
  const spanning = yield* merged(former.spanning, across.added, across.removed);
  const byCease = across.added.toSorted((a, b) => former.spanningByCease.compare(a, b));
  const spanningByCease = yield* merged(former.spanningByCease, byCease, across.removed);
  return { table, laneBy: former.laneBy, lanes: isSettled ? lanes : settled(lanes), spanning, spanningByCease };
}

function noChange(): LaneChange {
  return { added: [], addedLong: [], removed: new Set() };
}

function merged(rows: LaneRows, added: readonly number[], removed: ReadonlySet<number>): Steps<LaneRows> {
  return rows.merged(Uint32Array.from(added), removed);
}

function settled(lanes: readonly Lane[]): Lane[] {
  return withoutValueLast(lanes.filter(({ rows }) => rows.length > 0));
}

/** Reads the lanes of rows in row order, as the records lie in memory: time order takes several times as long. */
function* readInOrder(table: EventTable, rows: Uint32Array, codesOf: CodesOf): Steps<CodesOf> {
  const first = rows[0] ?? 0;
  const codes = new Int32Array((rows.at(-1) ?? first) - first + 1);
  const several = new Map<number, readonly number[]>();
  for (let i = 0; i < rows.length; i++) {
    if (i % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield;
    const row = rows[i]!;
    if (isSpanning(table, row)) continue;
    const found = codesOf(row);
    codes[row - first] = typeof found === 'number' ? found : SEVERAL;
    if (typeof found !== 'number') several.set(row, found);
  }
  return (row) => (codes[row - first] === SEVERAL ? several.get(row)! : codes[row - first]!);
}

/** Sorts rows into the order that a list has them in. */
function* inOrderOf(list: SortedRows, rows: Uint32Array): Steps<Uint32Array> {
  if (rows.length <= FEW) {
    // Usually already sorted when they come from a feed.
    if (rows.every((row, i) => i === 0 || list.compare(rows[i - 1]!, row) < 0)) return rows;
    return rows.toSorted((a, b) => list.compare(a, b));
  }
  const isAmong = new Uint8Array(rows.at(-1)! + 1);
  for (let i = 0; i < rows.length; i++) isAmong[rows[i]!] = 1;
  const sorted = new Uint32Array(rows.length);
  let count = 0;
  for (const [i, chunk] of list.chunks.entries()) {
    if (i % CHUNKS_OF_A_STEP === CHUNKS_OF_A_STEP - 1) yield;
    for (let j = 0; j < chunk.rows.length; j++) if (isAmong[chunk.rows[j]!] === 1) sorted[count++] = chunk.rows[j]!;
  }
  return sorted;
}
