import { nextPosition, rowsOf, type EventPosition, type NavigationDirection } from './event-navigation.js';
import { stretchesOf, stretchOfKey, type DensityStretch } from '../layout/crowds/density-stretch.js';
import { SPANNING_LANE, type LaneAssignment } from '../layout/lanes/lane-assignment.js';
import { markKey } from '../layout/mark-key.js';
import { beginOf } from '../data/table/presence.js';
import type { Scene, SceneCluster } from '../layout/scene.js';
import type { TimeSpan } from '../time/instant.js';

/** The place of the focus: an event, and the key of its mark or of the cluster that it is in. */
export interface FocusPlace extends EventPosition {
  readonly key: string;
  /** The middle of a cluster or the part of an area, where it is one: by that it is found again at another scale, and in other data. */
  readonly middle?: number;
}

/**
 * Finds what the focus moves to. Like `nextPosition`, except that a crowd drawn as one mark takes the focus for all of its
 * events. An event in an area of density takes it like any other, and has a mark of its own meanwhile; the area itself lies
 * below the events of its lane, and is traversed in parts.
 *
 * @param scene what is on the screen; null before the first frame
 */
export function nextPlace(
  lanes: LaneAssignment,
  scene: Scene | null,
  from: FocusPlace | null,
  direction: NavigationDirection,
): FocusPlace | null {
  const left = scene?.clusters.find(({ key }) => key === from?.key);
  if (scene && from && left?.bin && (direction === 'next' || direction === 'previous'))
    return leaveCluster(lanes, scene, from, left.bin, direction === 'next' ? 1 : -1);
  const stretch = scene && from && stretchOfKey(scene, from.key);
  if (stretch) return fromStretch(lanes, scene, stretch, direction);
  if (scene && from && direction === 'down') {
    const below = nearestStretch(lanes, scene, from.lane, beginOf(lanes.table, from.row));
    if (below) return below;
  }
  const next = nextPosition(lanes, from, direction);
  if (!next) return null;
  const isAbove = scene && from && direction === 'up' && next.lane !== from.lane;
  const area = isAbove ? nearestStretch(lanes, scene, next.lane, beginOf(lanes.table, from.row)) : null;
  return area ?? placeAt(lanes, scene, next);
}

/** Moves from a part of an area to the next one, up to the events of its lane, to their first or last, or down a lane. */
function fromStretch(
  lanes: LaneAssignment,
  scene: Scene,
  stretch: DensityStretch,
  direction: NavigationDirection,
): FocusPlace | null {
  const { lane, span } = stretch;
  const here = placeOfStretch(lanes, stretch);
  if (direction === 'next' || direction === 'previous') {
    const all = stretchesOf(scene, lane);
    const at = all.findIndex(({ key }) => key === stretch.key) + (direction === 'next' ? 1 : -1);
    return placeOfStretch(lanes, all[Math.min(Math.max(at, 0), all.length - 1)]!);
  }
  if (direction === 'first' || direction === 'last') {
    // Not `nextPosition`: the first event of a part may be the first of the lane, which then would count as focused.
    const rows = rowsOf(lanes, lane)!;
    return placeAt(lanes, scene, { lane, row: rows.at(direction === 'first' ? 0 : rows.length - 1)! });
  }
  const beside = direction === 'up' ? nearestMark(lanes, scene, lane, middleOf(span)) : null;
  if (beside) return beside;
  const next = nextPosition(lanes, here, direction);
  // There is no lane below; its first event, with a mark of its own, would lie above it.
  if (next === here) return here;
  return next && placeAt(lanes, scene, next);
}

/** Returns the drawn mark of a lane that begins nearest to a time. */
function nearestMark(lanes: LaneAssignment, scene: Scene, lane: number, time: number): FocusPlace | null {
  const spanning = [...scene.backgrounds, ...scene.markers];
  const all = lane === SPANNING_LANE ? spanning : scene.marks.filter((mark) => mark.lane === lane);
  const distance = ({ row }: { row: number }) => Math.abs(beginOf(lanes.table, row) - time);
  const nearest = all.reduce<(typeof all)[number] | null>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    null,
  );
  return nearest && { lane, row: nearest.row, key: nearest.key };
}

/** Returns the part of the area of a lane that is nearest to a time; null when the lane has no visible area. */
function nearestStretch(lanes: LaneAssignment, scene: Scene, lane: number, time: number): FocusPlace | null {
  const distance = ({ span: { start, end } }: DensityStretch) => Math.max(start - time, time - end, 0);
  const [nearest] = stretchesOf(scene, lane).toSorted((a, b) => distance(a) - distance(b));
  return nearest ? placeOfStretch(lanes, nearest) : null;
}

/** Returns the crowd in the place of one from before the view was zoomed or the data changed; null when none is in view. */
export function samePlace(lanes: LaneAssignment, scene: Scene, { lane, middle }: FocusPlace): FocusPlace | null {
  if (middle === undefined || !isWithin(middle, scene.view)) return null;
  const there = stretchesOf(scene, lane).find(({ span }) => isWithin(middle, span));
  if (there) return { ...placeOfStretch(lanes, there), middle };
  const cluster = scene.clusters.find((each) => each.lane === lane && isWithin(middle, each.bin ?? each.span));
  const place = cluster && placeOfCluster(lanes, cluster);
  return place ? { ...place, middle } : null;
}

/** Whether a key names a crowd that is in the scene. */
export function hasCrowd(scene: Scene, key: string): boolean {
  return scene.clusters.some((each) => each.key === key) || stretchOfKey(scene, key) !== null;
}

/** Returns a place in other data near that of a crowd whose first event was removed; null when its lane was removed, too. */
export function nearPlace(lanes: LaneAssignment, place: FocusPlace): FocusPlace | null {
  const rows = rowsOf(lanes, place.lane);
  if (!rows?.length || place.middle === undefined) return null;
  return { ...place, row: rows.at(Math.min(rows.indexAt(place.middle), rows.length - 1))! };
}

/** Returns the place of a part of an area, from where the focus continues: its first event, or the next if none begins in it. */
function placeOfStretch(lanes: LaneAssignment, { lane, key, span }: DensityStretch): FocusPlace {
  const rows = rowsOf(lanes, lane)!;
  return { lane, key, middle: middleOf(span), row: rows.at(Math.min(rows.indexAt(span.start), rows.length - 1))! };
}

/** Moves on to the next mark within the cluster's bin, else out of it. */
function leaveCluster(
  lanes: LaneAssignment,
  scene: Scene,
  from: FocusPlace,
  { start, end }: TimeSpan,
  step: 1 | -1,
): FocusPlace {
  const { table } = lanes;
  const beside = scene.marks
    .filter(({ lane, row }) => lane === from.lane && beginOf(table, row) >= start && beginOf(table, row) < end)
    .filter(({ row }) => step * table.order.compare(row, from.row) > 0)
    .sort((a, b) => step * table.order.compare(a.row, b.row));
  const rows = lanes.lanes[from.lane]?.rows;
  const row = beside[0]?.row ?? rows?.at(step > 0 ? rows.indexAt(end) : rows.indexAt(start) - 1);
  return row === undefined ? from : placeAt(lanes, scene, { lane: from.lane, row });
}

/** Returns the place of an event: its own mark, or that of the cluster it is in. */
function placeAt(lanes: LaneAssignment, scene: Scene | null, { lane, row }: EventPosition): FocusPlace {
  const place = { lane, row, key: markKey(lanes, lane, row) };
  if (!scene || lane === SPANNING_LANE || scene.marks.some(({ key }) => key === place.key)) return place;
  const begin = beginOf(lanes.table, row);
  const cluster = scene.clusters.find((each) => each.lane === lane && each.bin && isWithin(begin, each.bin));
  return cluster?.bin && isWithin(begin, scene.view)
    ? { lane, row, key: cluster.key, middle: middleOf(cluster.bin) }
    : place;
}

function isWithin(time: number, { start, end }: TimeSpan): boolean {
  return time >= start && time < end;
}

/** Finds the event that a node stands for; for a cluster, its first. */
export function placeOfKey(lanes: LaneAssignment, scene: Scene, key: string): FocusPlace | null {
  const mark = scene.marks.find((each) => each.key === key);
  if (mark) return { row: mark.row, lane: mark.lane, key };
  const spanning = [...scene.backgrounds, ...scene.markers].find((each) => each.key === key);
  if (spanning) return { row: spanning.row, lane: SPANNING_LANE, key };
  const stretch = stretchOfKey(scene, key);
  if (stretch) return placeOfStretch(lanes, stretch);
  const cluster = scene.clusters.find((each) => each.key === key);
  return cluster ? placeOfCluster(lanes, cluster) : null;
}

function placeOfCluster(lanes: LaneAssignment, { key, lane, bin, span }: SceneCluster): FocusPlace | null {
  const row = firstRow(lanes, lane, bin ?? span);
  return row === undefined ? null : { row, lane, key, middle: middleOf(bin ?? span) };
}

function middleOf({ start, end }: TimeSpan): number {
  return (start + end) / 2;
}

function firstRow(lanes: LaneAssignment, lane: number, span: TimeSpan): number | undefined {
  const rows = lanes.lanes[lane]?.rows;
  return rows?.at(rows.indexAt(span.start));
}
