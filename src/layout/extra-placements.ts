import { markBoxOf } from './packing/event-box.js';
import type { Placement } from './packing/place-event.js';
import { MAX_NODES_MOVING } from './node-budget.js';
import { isThere } from './is-there.js';
import type { SceneFrame } from './scene-frame.js';

/** The track of marks that found none: at the foot of the lane, over its density and beside its clusters. */
export const FOOT_TRACK = -1;

/** At most this many selected events get a mark in a crowd, since each may have a node. */
const MAX_PINNED = MAX_NODES_MOVING;

/**
 * Gives pinned and lone events of a lane that found no track a mark at its foot.
 *
 * @param pinned only the first few in the window are used
 * @param lone rows that are alone in their bin; some may be pinned too
 */
export function extraPlacements(
  { input, style }: SceneFrame,
  pinned: readonly number[],
  lone: readonly number[],
  placements: readonly Placement[],
): readonly Placement[] {
  if (pinned.length === 0 && lone.length === 0) return [];
  const { table } = input.lanes;
  const placed = new Set(placements.map(({ row }) => row));
  const isMissing = (row: number) => !placed.has(row) && isThere(table, row, input.view);
  return [...new Set([...pinned.filter(isMissing).slice(0, MAX_PINNED), ...lone.filter(isMissing)])].map((row) => ({
    row,
    track: FOOT_TRACK,
    side: 'none',
    box: markBoxOf(table, row, style.markPx),
  }));
}
