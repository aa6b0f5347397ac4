import type { SceneFrame } from '../scene-frame.js';
import type { LanePacking } from './lane-packing.js';
import type { PackedLane } from './packing.js';

/** How many resolutions coarser a stand-in may be. */
const MAX_STEPS = 12;

/** Packings that something was drawn from. */
const shown = new WeakSet<LanePacking>();

/**
 * Gives the packing that a lane is drawn from: that of its resolution or, until that is answered, the finest known
 * coarser one, whose tracks are valid at every finer scale.
 *
 * Once anything was drawn from its own resolution, that is used: then only counts stand in for what is not answered
 * yet.
 */
export function packedLaneFor(
  { input: { view }, arrangement: { packings }, resolutionMsPerPx }: SceneFrame,
  laneIndex: number,
): PackedLane {
  const own = packings.at(resolutionMsPerPx).lane(laneIndex);
  const { all, isComplete } = own.events.placementsAround(view);
  if (!isComplete && !shown.has(own.events)) {
    for (let step = 1; step <= MAX_STEPS; step++) {
      const coarser = packings.keptAt(resolutionMsPerPx * 2 ** step)?.lane(laneIndex);
      if (coarser?.events.isKnownAround(view)) return coarser;
    }
  }
  if (isComplete || all.length > 0) shown.add(own.events);
  return own;
}
