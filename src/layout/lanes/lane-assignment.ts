import type { EventTable } from '../../data/event-table.js';
import { runInSlices, runToEnd, type SliceOptions, type Steps } from '../../data/in-slices.js';
import { continueLanes } from './continue-lanes.js';
import { gatherLanes } from './gather-lanes.js';
import type { LaneRows } from './lane-chunk.js';
import type { LaneStore } from './lane-store.js';

/** One lane: the events that share a value of the field the lanes are made by. */
export interface Lane {
  /** The value; empty for events without one. */
  readonly key: string;
  /** Table rows of the lane in the order of `table.order`; background spans and markers are in none. */
  readonly rows: LaneRows;
  /** Those of `table.longByCease`, in the order they cease. */
  readonly ceasing: LaneRows;
}

/** The lane of what spans all lanes. */
export const SPANNING_LANE = -1;

const places = new WeakMap<readonly Lane[], ReadonlyMap<string, number>>();

/** Tells by its key where a lane is among those of an assignment. */
export function placesOfLanes({ lanes }: Pick<LaneAssignment, 'lanes'>): ReadonlyMap<string, number> {
  let known = places.get(lanes);
  if (!known) places.set(lanes, (known = new Map(lanes.map(({ key }, place) => [key, place]))));
  return known;
}

export interface LaneAssignment {
  readonly table: EventTable;
  /** The field, null when everything shares one lane. */
  readonly laneBy: string | null;
  /**
   * In the order of first appearance in the records; events without a value come last. While a table grows, lanes keep
   * their order.
   */
  readonly lanes: readonly Lane[];
  /** Rows drawn across the lanes: `kind` background and marker. */
  readonly spanning: LaneRows;
  /** The same rows in the order they cease. */
  readonly spanningByCease: LaneRows;
  /** Who answers what `buildScene` asks of the lanes; the columns and indexes in memory when absent. Not for `<event-timeline>`. */
  readonly store?: LaneStore;
}

/**
 * Puts each event on the lanes that the values of a field name; a list (`actors`) puts it on several.
 *
 * @param laneBy a field of the record, dots reaching inside (`data.team`) where none has that very name; null for one lane
 * @param former an assignment by the same field of an earlier table of the same source: then only what has changed since
 * is looked at
 */
export function assignLanes(
  table: EventTable,
  laneBy: string | null,
  former: LaneAssignment | null = null,
): LaneAssignment {
  return runToEnd(assign(table, laneBy, former));
}

/** As `assignLanes`, giving the thread back again and again; null when aborted. */
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
