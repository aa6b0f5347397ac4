import type { Arrangement } from './arrangement.js';
import { markBox } from './event-box.js';
import { figureOf } from './event-figure.js';
import type { Placement } from './place-event.js';
import { isThere } from './presence.js';
import type { SceneInput } from './scene-input.js';

/** The line of marks that have none: at the foot of the lane, over its density and beside its clusters. */
export const FOOT_LINE = -1;

/**
 * Gives events of a lane that found no row a mark at the foot of the lane.
 *
 * @param wanted what is pinned, and what is alone in its place; some may be both
 */
export function extraPlacements(
  { lanes: { table }, view }: SceneInput,
  { style }: Arrangement,
  wanted: readonly number[],
  placements: readonly Placement[],
): readonly Placement[] {
  if (wanted.length === 0) return [];
  const placed = new Set(placements.map(({ row }) => row));
  return [...new Set(wanted)]
    .filter((row) => !placed.has(row) && isThere(table, row, view))
    .map((row) => ({ row, line: FOOT_LINE, side: 'none', box: markBox(figureOf(table, row), style.markPx) }));
}
