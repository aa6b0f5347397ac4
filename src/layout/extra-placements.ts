import type { Arrangement } from './arrangement.js';
import { markBox } from './event-box.js';
import { figureOf } from './event-figure.js';
import type { Placement } from './place-event.js';
import { isThere } from './presence.js';
import type { SceneInput } from './scene-input.js';

/** The line of marks that have none: at the foot of the lane, over its density. */
export const FOOT_LINE = -1;

/** Gives the pinned events of a lane that found no room a mark at the foot of the lane. */
export function extraPlacements(
  { lanes: { table }, view }: SceneInput,
  { style }: Arrangement,
  pinned: readonly number[],
  placements: readonly Placement[],
): readonly Placement[] {
  if (pinned.length === 0) return [];
  const placed = new Set(placements.map(({ row }) => row));
  return pinned
    .filter((row) => !placed.has(row) && isThere(table, row, view))
    .map((row) => ({ row, line: FOOT_LINE, side: 'none', box: markBox(figureOf(table, row), style.markPx) }));
}
