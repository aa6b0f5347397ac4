import type { SceneFrame } from '../scene-frame.js';
import type { LanePacking } from './lane-packing.js';
import type { PackedLane } from './packing.js';

/** How many resolutions coarser one may stand in. */
const MAX_STEPS = 12;

/** Packings that something was drawn of. */
const shown = new WeakSet<LanePacking>();

/**
 * The packing by which a lane is drawn: that of its resolution, or while answers for it are out the finest of the coarser
 * ones that are known, whose rows hold at every finer scale.
 *
 * What was drawn of a resolution stays: from then on only the counts stand in for what is not yet answered of it.
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
