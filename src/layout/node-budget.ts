import type { LaneBand } from './arrange-bands.js';
import { BIN_PX } from './crowds/crowd-bins.js';
import { UNRATIONED, type LabelRation } from './packing/label-ration.js';
import { BINS_OF_A_TILE } from './lanes/lane-store.js';
import type { ArrangementInput } from './scene-input.js';
import type { SceneStyle } from './scene-style.js';

/**
 * The most nodes of a frame while something moves, and at rest: they are what it costs. Backgrounds and markers are counted at rest
 * alone; `MAX_DRAWN` of `spanning-rows.ts` holds them within bounds of their own, since they must not come and go.
 */
export const MAX_NODES_MOVING = 60;
export const MAX_NODES_AT_REST = 200;
/** Labels and clusters are there moving or not, so that nothing flickers; they leave some for what is focused or selected. */
const MAX_LABELS = 56;
const MAX_CLUSTERS = 20;
/** Up to this many events may all have a label, however close they are: they are no more nodes than a moving frame has. */
export const MAX_ALL_LABELLED = MAX_NODES_MOVING;
/** The height of a box that has none yet: where its lanes begin to scroll. */
const USUAL_HEIGHT_PX = 640;
/** Clusters are rationed by tiles of counts, px at the packed scale. */
const TILE_PX = BINS_OF_A_TILE * BIN_PX;

/** How many lanes a box shows at once if each has one track. */
export function mostLanesInBox({ lanes, heightPx }: ArrangementInput, style: SceneStyle): number {
  const leastPx = style.trackPx + style.lanePadPx * 2;
  const fitting = Math.ceil((heightPx ?? USUAL_HEIGHT_PX) / leastPx);
  return Math.max(1, Math.min(lanes.lanes.length, fitting));
}

/** How many lanes a box shows at once, wherever it is scrolled to. @param abovePx what stands above the lanes */
export function lanesInBox({ heightPx }: ArrangementInput, bands: readonly LaneBand[], abovePx: number): number {
  const roomPx = (heightPx ?? USUAL_HEIGHT_PX) - abovePx;
  let most = 1;
  let first = 0;
  bands.forEach((band, last) => {
    while (first < last && bands[first]!.y + bands[first]!.heightPx <= band.y - roomPx) first++;
    most = Math.max(most, last - first + 1);
  });
  return most;
}

/** How many labels and clusters each lane may have, where the box shows so many lanes at once. */
export function rationsOf(
  events: number,
  lanesInBox: number,
  plotWidthPx: number,
): { readonly labels: LabelRation; readonly clustersOfATile: number } {
  return {
    labels: labelRation(events, lanesInBox, plotWidthPx),
    clustersOfATile: clustersOfATile(lanesInBox, plotWidthPx),
  };
}

/** How many labels each lane may have in any window. */
function labelRation(events: number, lanesInBox: number, plotWidthPx: number): LabelRation {
  if (events <= MAX_ALL_LABELLED) return UNRATIONED;
  return { most: Math.max(1, Math.floor(MAX_LABELS / lanesInBox)), windowPx: Math.max(plotWidthPx, 1) };
}

/** How many clusters a lane may have in a tile of counts; where there are more it is an area of density. */
function clustersOfATile(lanesInBox: number, plotWidthPx: number): number {
  const tilesInSight = Math.ceil(plotWidthPx / TILE_PX) + 1;
  return Math.max(1, Math.floor(MAX_CLUSTERS / lanesInBox / tilesInSight));
}
