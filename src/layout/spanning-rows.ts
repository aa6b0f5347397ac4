import { rankOrder } from './event-rank.js';
import type { LaneAssignment } from './lane-assignment.js';
import type { LaneRows } from './lane-chunk.js';
import { ceaseOf } from './presence.js';
import { TopRows } from './top-rows.js';

/** So many backgrounds and markers are drawn in one window: of more, washed over one another, none could be told. */
const MOST_DRAWN = 120;
/** So many may have a label. */
const MOST_LABELLED = 1000;

const labelled = new WeakMap<LaneRows, readonly number[]>();

/**
 * Finds the backgrounds and markers of a stretch of time, in the order they begin; of too many the first by rank.
 *
 * @param from ms, with the room that what fades out takes besides
 */
export function spanningRowsIn({ spanning, table }: LaneAssignment, from: number, until: number): readonly number[] {
  const begun = spanning.between(0, spanning.indexAt(until));
  // Two numbers of each are looked at, which for a hundred thousand takes less than to draw ten.
  return firstByRank(
    table,
    begun.filter((row) => ceaseOf(table, row) > from),
    MOST_DRAWN,
  );
}

/** The backgrounds and markers that may have a label, in the order they begin. */
export function labelledSpanningRows({ spanning, table }: LaneAssignment): readonly number[] {
  let rows = labelled.get(spanning);
  if (!rows) labelled.set(spanning, (rows = firstByRank(table, spanning.toArray(), MOST_LABELLED)));
  return rows;
}

function firstByRank({ columns, order }: LaneAssignment['table'], rows: ArrayLike<number>, most: number): number[] {
  let first = Array.from(rows);
  if (first.length > most) {
    const top = new TopRows(most, columns.weight, rankOrder(columns));
    for (const row of first) top.add(row);
    first = Array.from(top.rows);
  }
  return first.sort((a, b) => order.compare(a, b));
}
