import { BoundedCache } from '../../time/bounded-cache.js';
import { nextAbove } from '../../time/next-float.js';
import { coarsestMsPerPx } from '../../time/view/viewport.js';
import { rankOrder } from '../packing/event-rank.js';
import { SPANNING_LANE, type LaneAssignment } from '../lanes/lane-assignment.js';
import type { LaneRows } from '../lanes/lane-chunk.js';
import { classOfReach } from '../lanes/duration-class.js';
import type { LaneIndex } from '../lanes/lane-index.js';
import { laneIndexOf } from '../lanes/memory-lane-store.js';
import { beginOf, ceaseOf } from '../../data/table/presence.js';
import { MAX_BEST } from '../lanes/row-groups.js';
import { TopRows } from '../lanes/top-rows.js';

/**
 * At most this many backgrounds and markers are drawn individually in a window: more, on top of one another, would be
 * indistinguishable.
 */
export const MAX_DRAWN = 120;
/** If there are more in the data, at most this many of each duration class and tile are drawn. */
const MAX_OF_A_TILE = 40;
/**
 * A tile with more is divided into this many parts, and the first few of each are drawn, so that they are spread over
 * the tile.
 */
const PARTS_OF_A_TILE = 16;
/** At most this many may have a label. */
const MAX_LABELLED = 1000;
const MAX_TILES = 512;
const MAX_TILES_SIFTED = 16;

const labelled = new WeakMap<LaneRows, readonly number[]>();
/** The choice of a tile depends only on its rows. */
const tiles = new WeakMap<LaneRows, BoundedCache<string, readonly number[]>>();

/**
 * Finds the backgrounds and markers to draw individually in a time range, in the order they begin. If there are too
 * many, they are the first by rank of fixed tiles, so that the choice does not change while panning; the others are a
 * crowd.
 *
 * @param from ms, including the room that fading ends take
 * @param tileMs a power of two, as long as a window or longer
 */
export function spanningRowsIn(
  assignment: LaneAssignment,
  tileMs: number,
  from: number,
  until: number,
): readonly number[] {
  const { spanning, table } = assignment;
  const few = spanning.length <= MAX_DRAWN;
  const candidates = few ? Array.from(spanning) : chosenRows(assignment, tileMs, from, until);
  return firstByRank(
    table,
    candidates.filter((row) => beginOf(table, row) < until && ceaseOf(table, row) > from),
    MAX_DRAWN,
  );
}

/** Counts the backgrounds and markers that overlap a half-open range. */
export function countSpanning({ spanning, spanningByCease }: LaneAssignment, from: number, until: number): number {
  return spanning.indexAt(until) - spanningByCease.indexAt(nextAbove(from));
}

/** Gives the length of the tiles that rows are chosen from: at least as long as any window of the resolution. */
export function spanningTileMs(resolutionMsPerPx: number, plotWidthPx: number): number {
  return coarsestMsPerPx(resolutionMsPerPx) * 2 ** Math.ceil(Math.log2(plotWidthPx));
}

/** Finds the backgrounds and markers that may have a label, in the order they begin. */
export function labelledSpanningRows(assignment: LaneAssignment, tileMs: number): readonly number[] {
  const { spanning, table } = assignment;
  let rows = labelled.get(spanning);
  if (!rows) labelled.set(spanning, (rows = firstByRank(table, spanning.toArray(), MAX_LABELLED)));
  const { start, end } = table.extent ?? { start: 0, end: 0 };
  // With many tiles, few have more rows than are drawn; with few tiles, rows that are not drawn should not take room
  // for labels.
  if (spanning.length <= MAX_DRAWN || (end - start) / tileMs > MAX_TILES_SIFTED) return rows;
  const drawn = new Set(chosenRows(assignment, tileMs, start, end));
  return rows.filter((row) => drawn.has(row));
}

function chosenRows(assignment: LaneAssignment, tileMs: number, from: number, until: number): number[] {
  const { spanning } = assignment;
  const index = laneIndexOf(assignment, SPANNING_LANE);
  let known = tiles.get(spanning);
  if (!known) tiles.set(spanning, (known = new BoundedCache(MAX_TILES)));
  const chosen: number[] = [];
  for (const [durationClass, reaches] of classesOf(index.reaches, Math.max(0, Math.log2(tileMs)))) {
    const lengthMs = durationClass === Infinity ? tileMs : 2 ** durationClass;
    const take = (start: number, end: number) => {
      const key = `${tileMs}|${durationClass}|${start}|${end}`;
      chosen.push(...known.get(key, () => chooseOfTile(index, reaches, start, end)));
    };
    // An event may still be there if it began up to its own length before; without an end, however long before.
    const first = Math.floor(from / lengthMs) - 1;
    if (durationClass === Infinity) take(-Infinity, first * lengthMs);
    for (let tile = first; tile * lengthMs < until; tile++) take(tile * lengthMs, (tile + 1) * lengthMs);
  }
  return chosen;
}

function chooseOfTile(index: LaneIndex, reaches: ReadonlySet<number>, start: number, end: number): readonly number[] {
  const { rows, total } = index.choose(reaches, start, end, MAX_OF_A_TILE, MAX_BEST);
  // The range before all tiles has no parts.
  if (total <= MAX_OF_A_TILE || start === -Infinity) return Array.from(rows);
  const partMs = (end - start) / PARTS_OF_A_TILE;
  return Array.from({ length: PARTS_OF_A_TILE }, (_, part) => {
    const from = start + part * partMs;
    return Array.from(index.choose(reaches, from, from + partMs, MAX_BEST, MAX_BEST).rows);
  }).flat();
}

/** Groups reaches by the length of their tiles: all that are shorter than a tile share one. */
function classesOf(reaches: readonly number[], shortest: number): ReadonlyMap<number, ReadonlySet<number>> {
  const classes = new Map<number, Set<number>>();
  for (const reach of reaches) {
    const durationClass = Math.max(classOfReach(reach), shortest);
    classes.set(durationClass, (classes.get(durationClass) ?? new Set<number>()).add(reach));
  }
  return classes;
}

function firstByRank({ columns, order }: LaneAssignment['table'], rows: ArrayLike<number>, most: number): number[] {
  let first = Array.from(rows);
  if (first.length > most) {
    const top = new TopRows(most, columns.weights.codes, rankOrder(columns));
    for (const row of first) top.add(row);
    first = Array.from(top.rows);
  }
  return first.sort((a, b) => order.compare(a, b));
}
