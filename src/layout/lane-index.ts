import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START, type EventTable } from '../data/event-table.js';
import { DurationClass } from './duration-class.js';
import { figureOf } from './event-figure.js';
import { rankOrder } from './event-rank.js';
import type { Lane, LaneAssignment } from './lane-assignment.js';
import { markBox } from './event-box.js';

/** The events of a lane by the length they are drawn with, longest first. */
export interface LaneIndex {
  readonly classes: readonly DurationClass[];
  /** Where an event ceases to be drawn, ms; Infinity where it is open. */
  rightOf(row: number): number;
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
  const { start, end, flags } = table;
  const regular = new Map<number, number[]>();
  const irregular = new Map<number, number[]>();
  /** Edges of the rows that are not drawn from their start to their end. */
  const lefts = new Map<number, number>();
  const rights = new Map<number, number>();
  for (const row of lane.rows) {
    const isIrregular = flags[row]! !== 0 || hasTies(table, row);
    const length = isIrregular ? irregularLength(table, row, lefts, rights) : end[row]! - start[row]!;
    const exponent = length > 0 ? Math.max(0, Math.ceil(Math.log2(length))) : 0;
    const classes = isIrregular ? irregular : regular;
    const rows = classes.get(exponent);
    if (rows) rows.push(row);
    else classes.set(exponent, [row]);
  }
  const order = rankOrder(table);
  const startOf = (row: number) => start[row]!;
  const leftOf = (row: number) => lefts.get(row) ?? start[row]!;
  const classes = [
    ...[...regular].map(([exponent, rows]) => new DurationClass(exponent, Uint32Array.from(rows), startOf, order)),
    ...[...irregular].map(([exponent, rows]) => {
      rows.sort((a, b) => leftOf(a) - leftOf(b) || a - b);
      return new DurationClass(exponent, Uint32Array.from(rows), leftOf, order);
    }),
  ];
  const rightOf = (row: number) => rights.get(row) ?? end[row]!;
  return { classes: classes.sort((a, b) => b.exponent - a.exponent), rightOf };
}

function hasTies(table: EventTable, row: number): boolean {
  const { claims, reported } = table.recordAt(row);
  return claims !== undefined || reported !== undefined;
}

/** An unknown end has no length, an open one no limit; ghosts and ties reach beyond the event itself. */
function irregularLength(
  table: EventTable,
  row: number,
  lefts: Map<number, number>,
  rights: Map<number, number>,
): number {
  const flags = table.flags[row]!;
  const { t0, t1 } = markBox(figureOf(table, row), 0);
  if (Number.isFinite(t0)) lefts.set(row, t0);
  rights.set(row, t1);
  if ((flags & (OPEN_START | OPEN_END)) !== 0) return Infinity;
  return (flags & UNKNOWN_START) !== 0 && (flags & UNKNOWN_END) !== 0 ? Infinity : t1 - t0;
}
