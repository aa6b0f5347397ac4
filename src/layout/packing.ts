import { CrowdBins } from './crowd-bins.js';
import type { LaneAssignment } from './lane-assignment.js';
import { LanePacking } from './lane-packing.js';
import type { SceneStyle } from './scene-style.js';
import type { TextMeasurer } from './text-measurer.js';

/** One lane at one resolution: the events that have a line, and the counts of those that have not. */
export interface PackedLane {
  readonly events: LanePacking;
  readonly crowd: CrowdBins;
}

/** Where everything lies at one resolution, whatever the window: what is panned over, not computed anew. */
export interface Packing {
  lane(index: number): PackedLane;
}

/**
 * Makes the packing of a resolution. Lanes and stretches of time are packed when a window first shows them.
 *
 * @param maxLinesOf the most lines of a lane
 * @param crowdLines lines by which a stretch counts as crowded
 */
export function packingFor(
  assignment: LaneAssignment,
  resolutionMsPerPx: number,
  style: SceneStyle,
  text: TextMeasurer,
  maxLinesOf: (laneIndex: number) => number,
  crowdLines: number,
): Packing {
  const lanes = new Map<number, PackedLane>();
  const pack = (laneIndex: number): PackedLane => {
    const msPerPx = resolutionMsPerPx * 2;
    const maxLines = maxLinesOf(laneIndex);
    const events = new LanePacking({ assignment, laneIndex, msPerPx, style, text, maxLines, crowdLines });
    return { events, crowd: new CrowdBins(events, assignment, laneIndex) };
  };
  return {
    lane(index) {
      let lane = lanes.get(index);
      if (!lane) lanes.set(index, (lane = pack(index)));
      return lane;
    },
  };
}
