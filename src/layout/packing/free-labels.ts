import { boxWithLabel, labelSideOf } from './event-box.js';
import { figureOf } from '../event-figure.js';
import type { LanePacking } from './lane-packing.js';
import type { Placement } from './place-event.js';
import type { SceneFrame } from '../scene-frame.js';

/**
 * Labels marks of a sparse lane that were packed without a label, if the scale of the window leaves room for one,
 * possibly shortened.
 *
 * Tracks are packed at the coarsest scale of a resolution; on screen, everything is up to twice as far apart. A label
 * has room up to the next event on its track, visible or not, so panning changes nothing.
 *
 * @param placements in the order of their left edges, including those outside the window that a label might run into
 */
export function labelWhereFree(
  { input, style, scale, widths }: SceneFrame,
  packing: LanePacking,
  placements: readonly Placement[],
): readonly Placement[] {
  const rationed = packing.sparseLabels;
  if (!rationed) return placements;
  const { msPerPx } = scale;
  const nextLeftPx = new Map<number, number>();
  const labelled = placements.toReversed().map((placement) => {
    const { row, track, box } = placement;
    const untilPx = nextLeftPx.get(track) ?? Infinity;
    nextLeftPx.set(track, box.t0 / msPerPx + box.c0);
    if (placement.side !== 'none' || !rationed.has(row)) return placement;
    const figure = figureOf(input.lanes.table, row);
    const side = labelSideOf(figure, packing.msPerPx, style);
    const leastPx = widths.shortPx(widths.titlePx(row));
    const room = boxWithLabel(figure, box, side, leastPx, style.gapPx, msPerPx);
    return room.t1 / msPerPx + room.c1 + style.gapPx <= untilPx ? { ...placement, side } : placement;
  });
  return labelled.toReversed();
}
