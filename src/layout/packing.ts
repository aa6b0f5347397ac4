import { CrowdBins } from './crowd-bins.js';
import type { LabelRation } from './label-ration.js';
import type { LaneAssignment } from './lane-assignment.js';
import { LanePacking } from './lane-packing.js';
import { laneStoreOf } from './memory-lane-store.js';
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

export interface PackingInput {
  readonly assignment: LaneAssignment;
  readonly resolutionMsPerPx: number;
  readonly style: SceneStyle;
  readonly text: TextMeasurer;
  /** The most lines of a lane. */
  readonly maxLinesOf: (laneIndex: number) => number;
  /** Lines by which a stretch counts as crowded. */
  readonly crowdLines: number;
  readonly labels: LabelRation;
  readonly clustersOfATile: number;
}

/** Makes the packing of a resolution. Lanes and stretches of time are packed when a window first shows them. */
export function packingFor(input: PackingInput): Packing {
  const store = laneStoreOf(input.assignment);
  const msPerPx = input.resolutionMsPerPx * 2;
  const lanes = new Map<number, PackedLane>();
  const pack = (laneIndex: number): PackedLane => {
    const lane = { ...input, store, laneIndex, msPerPx, maxLines: input.maxLinesOf(laneIndex) };
    return { events: new LanePacking(lane), crowd: new CrowdBins(lane) };
  };
  return {
    lane(index) {
      let lane = lanes.get(index);
      if (!lane) lanes.set(index, (lane = pack(index)));
      return lane;
    },
  };
}
