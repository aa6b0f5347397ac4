import type { LabelRation } from './label-ration.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import type { LaneStore } from '../lanes/lane-store.js';
import type { FittedBox } from './place-event.js';
import type { SceneStyle } from '../scene-style.js';
import type { LabelWidths } from '../text/label-widths.js';

/** What a lane is packed with at one resolution. */
export interface LanePackingInput {
  readonly assignment: LaneAssignment;
  readonly store: LaneStore;
  readonly laneIndex: number;
  /** The coarsest scale of the resolution. */
  readonly msPerPx: number;
  readonly style: SceneStyle;
  readonly widths: LabelWidths;
  readonly maxTracks: number;
  /**
   * The tracks that determine when a slice counts as crowded: those a lane might have, so that choices do not depend on
   * how many it got.
   */
  readonly crowdTracks: number;
  readonly labels: LabelRation;
  /**
   * The window whose ends labels keep clear of; null if too many events would have to be placed again when it changes.
   */
  readonly fitted: FittedBox | null;
}

/** Whether both would give the same events the same places. */
export function isPackedAlike(a: LanePackingInput, b: LanePackingInput): boolean {
  return (
    a.msPerPx === b.msPerPx &&
    a.maxTracks === b.maxTracks &&
    a.crowdTracks === b.crowdTracks &&
    a.labels.most === b.labels.most &&
    a.labels.windowPx === b.labels.windowPx &&
    a.widths.isLike(b.widths) &&
    a.fitted?.fit.start === b.fitted?.fit.start &&
    a.fitted?.fit.end === b.fitted?.fit.end &&
    a.fitted?.msPerPx === b.fitted?.msPerPx
  );
}
