import type { Steps } from '../../data/in-slices.js';
import type { TimeSpan } from '../../time/instant.js';
import type { LaneNeed } from '../arrange-bands.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import { laneStoreOf } from '../lanes/memory-lane-store.js';
import { MAX_ALL_LABELLED } from '../node-budget.js';
import type { Packing } from './packing.js';
import type { ArrangementInput } from '../scene-input.js';
import type { SceneStyle } from '../scene-style.js';

/** How many tracks the only lane may have, and one of several. */
const TRACKS_OF_ONE_LANE = 16;
const TRACKS_OF_A_LANE = 6;
/** With few events all may have labels, and each lane may have the tracks for that. */
const TRACKS_OF_A_LANE_OF_FEW = 9;
/** Up to this many lanes are packed to find their heights; beyond it, heights depend on numbers of events. */
const MAX_LANES_PACKED = 200;
const TRACKS_OF_ONE_OF_MANY = 2;

/**
 * Finds what each lane needs room for in the fitted window, with a step for each; null for lanes that the store has not
 * answered for.
 */
export function* needsOfLanes(
  assignment: LaneAssignment,
  packingAtFit: Packing,
  fit: TimeSpan,
): Steps<readonly (LaneNeed | null)[]> {
  const needs: (LaneNeed | null)[] = [];
  for (const lane of assignment.lanes.keys()) {
    needs.push(needOf(assignment, packingAtFit, lane, fit));
    yield;
  }
  return needs;
}

function needOf(assignment: LaneAssignment, packingAtFit: Packing, lane: number, fit: TimeSpan): LaneNeed | null {
  const size = laneStoreOf(assignment).sizeOf(lane);
  if (size === null) return null;
  if (size < 2) return { tracks: Math.min(size, 1), isCrowded: false };
  if (assignment.lanes.length > MAX_LANES_PACKED) {
    return { tracks: Math.min(size, TRACKS_OF_ONE_OF_MANY), isCrowded: size > TRACKS_OF_ONE_OF_MANY };
  }
  const { all, isComplete } = packingAtFit.lane(lane).events.placementsAround(fit);
  if (!isComplete) return null;
  return { tracks: all.reduce((tracks, { track }) => Math.max(tracks, track + 1), 1), isCrowded: all.length < size };
}

/**
 * How many tracks a lane may have. At the natural height they are as many as without a height: nothing would scroll.
 *
 * @param aroundPx height of all that is not tracks: the axis, the strip under it, the space around the tracks of each lane
 */
export function maxTracksOfALane(input: ArrangementInput, style: SceneStyle, aroundPx: number): number {
  const laneCount = Math.max(input.lanes.lanes.length, 1);
  // In a narrow box few labels share a track. Scrolling is better than turning a few events into a crowd.
  const ofSeveral = input.lanes.table.size <= MAX_ALL_LABELLED ? TRACKS_OF_A_LANE_OF_FEW : TRACKS_OF_A_LANE;
  const least = laneCount === 1 || style.isNarrow ? TRACKS_OF_ONE_LANE : ofSeveral;
  const fitting = Math.floor(((input.heightPx ?? 0) - aroundPx) / laneCount / style.trackPx);
  return Math.max(least, fitting);
}
