import type { EventTable } from '../data/event-table.js';
import { drawnExponentOf } from './drawn-exponent.js';
import { DurationClass } from './duration-class.js';
import { rankOrder } from './event-rank.js';
import type { Lane, LaneAssignment } from './lane-assignment.js';
import { beginOf, ceaseOf } from './presence.js';

/** The events of a lane by the length they are drawn with, and by when they begin. */
export interface LaneIndex {
  /** Longest first. */
  readonly classes: readonly DurationClass[];
  /** The rows in the order they begin. */
  readonly byBegin: Uint32Array;
}

const indexes = new WeakMap<Lane, LaneIndex>();

/** Indexes a lane; once for each. */
export function laneIndexOf(assignment: LaneAssignment, laneIndex: number): LaneIndex {
  const lane = assignment.lanes[laneIndex]!;
  let index = indexes.get(lane);
  if (!index) indexes.set(lane, (index = makeLaneIndex(assignment.table, lane)));
  return index;
}

function makeLaneIndex(table: EventTable, lane: Lane): LaneIndex {
  const { start } = table;
  const begin = (row: number) => beginOf(table, row);
  const byBegin = lane.rows.some((row) => begin(row) !== start[row])
    ? lane.rows.toSorted((a, b) => begin(a) - begin(b) || a - b)
    : lane.rows;
  const rowsByExponent = new Map<number, number[]>();
  for (const row of byBegin) {
    const exponent = drawnExponentOf(table, row);
    const rows = rowsByExponent.get(exponent);
    if (rows) rows.push(row);
    else rowsByExponent.set(exponent, [row]);
  }
  const order = rankOrder(table);
  const cease = (row: number) => ceaseOf(table, row);
  const classes = Array.from(
    rowsByExponent,
    ([exponent, rows]) => new DurationClass(exponent, Uint32Array.from(rows), begin, cease, order),
  );
  return { classes: classes.sort((a, b) => b.exponent - a.exponent), byBegin };
}
