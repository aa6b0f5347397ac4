import type { EventTable } from '../../data/event-table.js';
import { runInSlices, runToEnd, type SliceOptions, type Steps } from '../../data/in-slices.js';
import { continueLanes } from './continue-lanes.js';
import { gatherLanes } from './gather-lanes.js';
import type { LaneRows } from './lane-chunk.js';
import type { LaneStore } from './lane-store.js';

/** One lane: the events that share a value of the field the lanes are made by. */
export interface Lane {
  /** The value; empty for the lane of events without one. */
  readonly key: string;
  /** Table rows in the order of `table.order`; background spans and markers are on no lane. */
  readonly rows: LaneRows;
  /** The rows of the lane that are in `table.longByCease`, in the order they cease. */
  readonly ceasing: LaneRows;
}

/** The lane number of backgrounds and markers, which span all lanes. */
export const SPANNING_LANE = -1;

const places = new WeakMap<readonly Lane[], ReadonlyMap<string, number>>();

/** Gives the index of each lane of an assignment by its key. */
export function placesOfLanes({ lanes }: Pick<LaneAssignment, 'lanes'>): ReadonlyMap<string, number> {
  let known = places.get(lanes);
  if (!known) places.set(lanes, (known = new Map(lanes.map(({ key }, place) => [key, place]))));
  return known;
}

/** The rows of a table on their lanes. */
export interface LaneAssignment {
  readonly table: EventTable;
  /** The field; null when everything shares one lane. */
  readonly laneBy: string | null;
  /**
   * In the order of first appearance in the records, the lane of events without a value last. Lanes keep their order
   * while the table grows.
   */
  readonly lanes: readonly Lane[];
  /** Rows drawn across the lanes: `kind` background and marker. */
  readonly spanning: LaneRows;
  /** The same rows in the order they cease. */
  readonly spanningByCease: LaneRows;
  /**
   * Answers what `buildScene` asks about the lanes; if absent, the columns and indexes in memory do. Not for
   * `<event-timeline>`.
   */
  readonly store?: LaneStore;
}

/**
 * Puts each event on the lane named by a field; a field that is a list (`actors`) puts it on several.
 *
 * @param laneBy a field of the record, or a path with dots (`data.team`) if there is no field of that name; null for
 * one lane
 * @param former an assignment by the same field of an earlier table of the same source: only changes since then are
 * processed
 * @throws {TypeError} when `laneBy` is neither a text nor null
 */
export function assignLanes(
  table: EventTable,
  laneBy: string | null,
  former: LaneAssignment | null = null,
): LaneAssignment {
  return runToEnd(assign(table, laneBy, former));
}

/** Like `assignLanes`, but yields to the event loop between slices. @returns null when aborted */
export function assignLanesInSlices(
  table: EventTable,
  laneBy: string | null,
  former: LaneAssignment | null = null,
  options: SliceOptions = {},
): Promise<LaneAssignment | null> {
  return runInSlices(assign(table, laneBy, former), options);
}

function* assign(table: EventTable, laneBy: string | null, former: LaneAssignment | null): Steps<LaneAssignment> {
  if (former?.table === table && former.laneBy === laneBy) return former;
  const continued = former?.laneBy === laneBy ? yield* continueLanes(former, table) : null;
  return continued ?? (yield* gatherLanes(table, laneBy));
}
