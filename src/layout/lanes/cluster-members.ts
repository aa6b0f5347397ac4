import type { TimeSpan } from '../../time/instant.js';
import { nextAbove } from '../../time/next-float.js';
import { placesOfLanes, SPANNING_LANE, type LaneAssignment } from './lane-assignment.js';
import type { Answer } from './lane-store.js';
import { laneIndexOf, laneStoreOf } from './memory-lane-store.js';
import { beginOf } from '../../data/table/presence.js';
import type { SceneCluster } from '../scene.js';
import { countSpanning } from '../spanning/spanning-rows.js';

/** What stands for a crowd: a cluster, or a stretch of density. */
export type CrowdPlace = Pick<SceneCluster, 'lane' | 'bin' | 'span'>;

/** So many members are on one page. */
export const MEMBERS_OF_A_PAGE = 50;

/** The events of the place where a cluster is, those with marks included, page by page: there may be a million. */
export interface ClusterMembers {
  /** The cluster, and the start of the window it was asked for in. */
  readonly place: CrowdPlace;
  readonly at: number;
  readonly lane: string;
  readonly span: TimeSpan;
  readonly count: number;
  /** The rows of a page in the order of time; null while the store has not answered. */
  page(index: number): Answer<readonly number[]>;
  /** Calls back when a page may have come that was not there. @returns ends that */
  onAnswer(listener: () => void): () => void;
}

/**
 * Finds the members of a cluster: the events that begin in its bin, or that are under way at a time.
 *
 * @param at the start of the window, for a cluster of what is under way there
 * @returns null while the store has not counted them
 */
export function clusterMembers(
  assignment: LaneAssignment,
  { lane, bin, span }: CrowdPlace,
  at: number,
): Answer<ClusterMembers> {
  const place = { lane, bin, span };
  if (lane === SPANNING_LANE) return { place, at, ...spanningMembers(assignment, span) };
  const store = laneStoreOf(assignment);
  const underWay = bin ? null : store.countUnderWay(lane, at, Infinity);
  const count = bin ? store.countBegun(lane, bin.start, bin.end) : underWay && underWay.short + underWay.long;
  if (count === null) return null;
  return {
    place,
    at,
    lane: assignment.lanes[lane]!.key,
    span,
    count,
    onAnswer: (listener) => store.onAnswer(listener),
    page(index) {
      const offset = index * MEMBERS_OF_A_PAGE;
      const rows = bin
        ? store.rowsBegun(lane, bin.start, bin.end, offset, MEMBERS_OF_A_PAGE)
        : store.rowsUnderWay(lane, at, offset, MEMBERS_OF_A_PAGE);
      return rows && Array.from(rows);
    },
  };
}

/** Finds the members of the same cluster after events came and went; null where there are none any more, or its lane went. */
export function membersAgain(assignment: LaneAssignment, { place, at, lane }: ClusterMembers): Answer<ClusterMembers> {
  const isSpanning = place.lane === SPANNING_LANE;
  const index = isSpanning ? SPANNING_LANE : (placesOfLanes(assignment).get(lane) ?? -1);
  if (index < 0 && !isSpanning) return null;
  const members = clusterMembers(assignment, { ...place, lane: index }, at);
  return members && members.count > 0 ? members : null;
}

/** Backgrounds and markers are there wherever they have not ceased: those under way come first. */
function spanningMembers(assignment: LaneAssignment, span: TimeSpan): Omit<ClusterMembers, 'place' | 'at'> {
  const { spanning } = assignment;
  const count = countSpanning(assignment, span.start, span.end);
  const first = spanning.indexAt(span.start);
  const underWay = count - (spanning.indexAt(span.end) - first);
  return {
    lane: '',
    span,
    count,
    onAnswer: () => () => undefined,
    page(index) {
      const from = index * MEMBERS_OF_A_PAGE;
      const until = Math.min(from + MEMBERS_OF_A_PAGE, count);
      const before = laneIndexOf(assignment, SPANNING_LANE).rowsUnderWay(span.start, from, MEMBERS_OF_A_PAGE);
      const begun = spanning.between(first + Math.max(from - underWay, 0), first + Math.max(until - underWay, 0));
      return [...before, ...begun];
    },
  };
}

/** Whether all events of the place where a cluster is begin at once, so that no zoom parts them; null while that is not known. */
export function beginAtOnce(
  assignment: LaneAssignment,
  { lane, bin }: Pick<CrowdPlace, 'lane' | 'bin'>,
): Answer<boolean> {
  if (lane === SPANNING_LANE && bin) return isUnbroken(assignment, bin);
  if (!bin) return true;
  const store = laneStoreOf(assignment);
  const count = store.countBegun(lane, bin.start, bin.end);
  if (count === null) return null;
  const first = store.rowsBegun(lane, bin.start, bin.end, 0, 1);
  const last = store.rowsBegun(lane, bin.start, bin.end, count - 1, 1);
  return first && last && beginOf(assignment.table, first[0]!) === beginOf(assignment.table, last[0]!);
}

/** Whether no background or marker begins or ceases in a stretch of time but at its ends: then all of it looks the same. */
function isUnbroken({ spanning, spanningByCease, table }: LaneAssignment, { start, end }: TimeSpan): boolean {
  const first = spanning.indexAt(start);
  const last = spanning.indexAt(end) - 1;
  const isOneBegin = last < first || beginOf(table, spanning.at(first)!) === beginOf(table, spanning.at(last)!);
  const ceased = spanningByCease.indexAt(end) - spanningByCease.indexAt(nextAbove(start));
  return isOneBegin && ceased === 0;
}
