import { coarsestMsPerPx } from '../../time/view/viewport.js';
import { CrowdBins } from '../crowds/crowd-bins.js';
import type { LabelRation } from './label-ration.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import type { LaneChanges } from '../lanes/lane-changes.js';
import { LanePacking } from './lane-packing.js';
import { laneStoreOf } from '../lanes/memory-lane-store.js';
import type { FittedBox } from './place-event.js';
import type { SceneStyle } from '../scene-style.js';
import type { LabelWidths } from '../text/label-widths.js';

/** One lane at one resolution: the events that have a track, and counts of those that do not. */
export interface PackedLane {
  readonly events: LanePacking;
  readonly crowd: CrowdBins;
}

export interface PackingInput {
  readonly assignment: LaneAssignment;
  readonly resolutionMsPerPx: number;
  readonly style: SceneStyle;
  readonly widths: LabelWidths;
  /** The most tracks a lane may have. */
  readonly maxTracksOf: (laneIndex: number) => number;
  /** The tracks that its band was made for, which determine when its bins count as crowded. */
  readonly bandTracksOf: (laneIndex: number) => number;
  /** The tracks that determine when a slice counts as crowded; see `LanePackingInput`. */
  readonly crowdTracks: number;
  readonly labels: LabelRation;
  /**
   * The window whose ends labels keep clear of; null if too many events would have to be placed again when it changes.
   */
  readonly fitted: FittedBox | null;
  readonly clustersOfATile: number;
}

/** A packing of an earlier state of the same data, and the changes since. */
export interface FormerPacking {
  readonly packing: Packing;
  readonly changes: LaneChanges;
}

/**
 * Where everything lies at one resolution, independent of the window, so that panning never repeats the layout. Lanes
 * and time ranges are packed when a window first shows them.
 */
export class Packing {
  readonly #input: PackingInput;
  readonly #lanes = new Map<number, PackedLane>();

  /** @param former its unchanged tiles are taken over; it would fill them again if it were still used */
  constructor(input: PackingInput, former: FormerPacking | null = null) {
    this.#input = input;
    if (!former) return;
    const { packing, changes } = former;
    for (const [formerLane, known] of packing.#lanes) {
      const lane = changes.placeOf(formerLane);
      if (lane < 0) continue;
      const { events, crowd } = this.#pack(lane);
      const changed = changes.rowsOf(formerLane);
      events.takeOver(known.events, changed, changes.hasOtherExtent);
      crowd.takeOver(known.crowd, changed, changes.hasOtherExtent);
    }
  }

  lane(index: number): PackedLane {
    return this.#lanes.get(index) ?? this.#pack(index);
  }

  #pack(laneIndex: number): PackedLane {
    const { assignment, resolutionMsPerPx, maxTracksOf, bandTracksOf } = this.#input;
    const store = laneStoreOf(assignment);
    const own = { store, laneIndex, msPerPx: coarsestMsPerPx(resolutionMsPerPx), maxTracks: maxTracksOf(laneIndex) };
    const input = { ...this.#input, ...own };
    const lane = {
      events: new LanePacking(input),
      crowd: new CrowdBins({ ...input, tracks: bandTracksOf(laneIndex) }),
    };
    this.#lanes.set(laneIndex, lane);
    return lane;
  }
}
