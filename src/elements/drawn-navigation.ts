import {
  nextPosition,
  SPANNING_LANE,
  type EventPosition,
  type NavigationDirection,
} from '../interaction/event-navigation.js';
import type { EventTable } from '../data/event-table.js';
import type { LaneAssignment } from '../layout/lane-assignment.js';
import { markKey } from '../layout/mark-key.js';
import type { Scene } from '../layout/scene.js';
import type { TimeSpan } from '../time/instant.js';

/** Where the focus is: an event, and the key of its mark, or of the cluster it is in. */
export interface FocusPlace extends EventPosition {
  readonly key: string;
}

/**
 * Finds what the focus moves to. As `nextPosition`, but among what is drawn: of a crowd that is one mark only that
 * mark takes the focus, and one that is an area of density is passed over.
 *
 * @param scene what is on the screen; null before anything is
 */
export function nextPlace(
  lanes: LaneAssignment,
  scene: Scene | null,
  from: FocusPlace | null,
  direction: NavigationDirection,
): FocusPlace | null {
  const next = nextPosition(lanes, from, direction);
  if (!next) return null;
  const place = { ...next, key: markKey(lanes, next.lane, next.row) };
  const { table } = lanes;
  if (!scene || next.lane === SPANNING_LANE || isDrawn(scene, place.key) || !overlaps(table, next.row, scene.view))
    return place;
  const drawn = drawnPlaces(lanes, scene, next.lane);
  if (from === null || (direction !== 'next' && direction !== 'previous'))
    return nearest(table, drawn, next.row) ?? place;
  const step = direction === 'next' ? 1 : -1;
  const ahead = drawn.filter((each) => each.key !== from.key && step * table.order.compare(each.row, from.row) > 0);
  const first = step > 0 ? ahead[0] : ahead.at(-1);
  return first ?? beyondView(lanes, scene.view, next.lane, step) ?? from;
}

/** Finds the event that a node stands for; of a cluster the first. */
export function placeOfKey(lanes: LaneAssignment, scene: Scene, key: string): FocusPlace | null {
  const mark = scene.marks.find((each) => each.key === key);
  if (mark) return { row: mark.row, lane: mark.lane, key };
  const spanning = [...scene.backgrounds, ...scene.markers].find((each) => each.key === key && each.row >= 0);
  if (spanning) return { row: spanning.row, lane: SPANNING_LANE, key };
  const cluster = scene.clusters.find((each) => each.key === key);
  const row = cluster && firstRow(lanes, cluster.lane, cluster.span);
  return cluster && row !== undefined ? { row, lane: cluster.lane, key } : null;
}

/** Says whether an event has a mark of its own in a scene. */
function isDrawn({ marks, backgrounds, markers }: Scene, key: string): boolean {
  return [marks, backgrounds, markers].some((list) => list.some((each) => each.key === key));
}

/** Marks and clusters of a lane in the order of time. */
function drawnPlaces(lanes: LaneAssignment, scene: Scene, lane: number): FocusPlace[] {
  const marks = scene.marks.filter((mark) => mark.lane === lane).map(({ row, key }) => ({ row, lane, key }));
  const clusters = scene.clusters
    .filter((cluster) => cluster.lane === lane)
    .flatMap(({ key, span }) => {
      const row = firstRow(lanes, lane, span);
      return row === undefined ? [] : [{ row, lane, key }];
    });
  return [...marks, ...clusters].sort((a, b) => lanes.table.order.compare(a.row, b.row));
}

function firstRow(lanes: LaneAssignment, lane: number, span: TimeSpan): number | undefined {
  const rows = lanes.lanes[lane]?.rows;
  return rows?.at(rows.indexAt(span.start));
}

function beyondView(lanes: LaneAssignment, view: TimeSpan, lane: number, step: 1 | -1): FocusPlace | null {
  const rows = lanes.lanes[lane]?.rows;
  const row = rows?.at(step > 0 ? rows.indexAt(view.end) : rows.indexAt(view.start) - 1);
  return row === undefined ? null : { row, lane, key: markKey(lanes, lane, row) };
}

function nearest({ start }: EventTable, places: readonly FocusPlace[], row: number): FocusPlace | null {
  const distance = (place: FocusPlace) => Math.abs(start[place.row]! - start[row]!);
  return places.reduce<FocusPlace | null>(
    (best, each) => (best && distance(best) <= distance(each) ? best : each),
    null,
  );
}

function overlaps({ start, end }: EventTable, row: number, view: TimeSpan): boolean {
  return start[row]! < view.end && Math.max(end[row]!, start[row]!) >= view.start;
}
