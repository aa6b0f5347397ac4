import type { TimeSpan } from '../../time/instant.js';
import { nextAbove } from '../../time/next-float.js';
import { placesOfLanes, SPANNING_LANE, type LaneAssignment } from './lane-assignment.js';
import type { Answer } from './lane-store.js';
import { laneIndexOf, laneStoreOf } from './memory-lane-store.js';
import { beginOf } from '../../data/table/presence.js';
import type { SceneCluster } from '../scene.js';
import { countSpanning } from '../spanning/spanning-rows.js';

/** A crowd: a cluster, or a part of a density area. */
export type CrowdPlace = Pick<SceneCluster, 'lane' | 'bin' | 'span'>;

/** How many members a page has. */
export const MEMBERS_OF_A_PAGE = 50;

/** All events of the bin of a cluster, including those with marks. In pages, since there may be a million. */
export interface ClusterMembers {
  /** The cluster, and the start of the window it was asked for in. */
  readonly place: CrowdPlace;
  readonly at: number;
  readonly lane: string;
  readonly span: TimeSpan;
  readonly count: number;
  /** The rows of a page in time order; null until the store has answered. */
  page(index: number): Answer<readonly number[]>;
  /** Calls back when a missing page may have arrived. @returns stops that */
  onAnswer(listener: () => void): () => void;
}

/**
 * Finds the members of a cluster: the events that begin in its bin, or that are under way at the start of the window.
 *
 * @param at the start of the window, for a cluster of what is under way there
 * @returns null until the store has counted them
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

/**
 * Finds the members of the same cluster after the data changed; null if there are none left or its lane was removed.
 */
export function membersAgain(assignment: LaneAssignment, { place, at, lane }: ClusterMembers): Answer<ClusterMembers> {
  const isSpanning = place.lane === SPANNING_LANE;
  const index = isSpanning ? SPANNING_LANE : (placesOfLanes(assignment).get(lane) ?? -1);
  if (index < 0 && !isSpanning) return null;
  const members = clusterMembers(assignment, { ...place, lane: index }, at);
  return members && members.count > 0 ? members : null;
}

/** Backgrounds and markers are members of every range they overlap; those already under way come first. */
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

/**
 * Whether all members of a cluster begin at the same time, so that no zoom separates them; null until that is known.
 */
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

/** Whether no background or marker begins or ceases inside a time range: then all of it looks the same. */
function isUnbroken({ spanning, spanningByCease, table }: LaneAssignment, { start, end }: TimeSpan): boolean {
  const first = spanning.indexAt(start);
  const last = spanning.indexAt(end) - 1;
  const isOneBegin = last < first || beginOf(table, spanning.at(first)!) === beginOf(table, spanning.at(last)!);
  const ceased = spanningByCease.indexAt(end) - spanningByCease.indexAt(nextAbove(start));
  return isOneBegin && ceased === 0;
}
