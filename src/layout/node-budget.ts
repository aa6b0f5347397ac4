import type { LaneBand } from './arrange-bands.js';
import { BIN_PX } from './crowds/crowd-bins.js';
import { UNRATIONED, type LabelRation } from './packing/label-ration.js';
import { BINS_OF_A_TILE } from './lanes/lane-store.js';
import type { ArrangementInput } from './scene-input.js';
import type { SceneStyle } from './scene-style.js';

/**
 * The most nodes of a frame while something moves, and at rest: nodes are the cost of a frame. Backgrounds and markers
 * count only at rest. They must not come and go, so they have a limit of their own, `MAX_DRAWN` in `spanning-rows.ts`.
 */
export const MAX_NODES_MOVING = 60;
export const MAX_NODES_AT_REST = 200;
/**
 * Labels and clusters are the same moving or not, to avoid flicker; they leave some nodes for focused and selected
 * events.
 */
const MAX_LABELS = 56;
const MAX_CLUSTERS = 20;
/**
 * Up to this many events may all have a label, however close they are, without exceeding the nodes of a moving frame.
 */
export const MAX_ALL_LABELLED = MAX_NODES_MOVING;
/** The assumed height of a box without one: lanes scroll beyond it. */
const USUAL_HEIGHT_PX = 640;
/** Width of a tile of counts, by which clusters are rationed, px at the packed scale. */
const TILE_PX = BINS_OF_A_TILE * BIN_PX;

/** How many lanes a box can show at once: the number if each has one track. */
export function mostLanesInBox({ lanes, heightPx }: ArrangementInput, style: SceneStyle): number {
  const leastPx = style.trackPx + style.lanePadPx * 2;
  const fitting = Math.ceil((heightPx ?? USUAL_HEIGHT_PX) / leastPx);
  return Math.max(1, Math.min(lanes.lanes.length, fitting));
}

/** How many lanes a box shows at once, wherever it is scrolled to. @param abovePx height of what is above the lanes */
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

/**
 * How many labels each lane may have in any window, and how many clusters in a tile of counts; with more, the tile is an area of
 * density.
 */
export function rationsOf(
  events: number,
  lanesInBox: number,
  plotWidthPx: number,
): { readonly labels: LabelRation; readonly clustersOfATile: number } {
  const tilesInSight = Math.ceil(plotWidthPx / TILE_PX) + 1;
  const most = Math.max(1, Math.floor(MAX_LABELS / lanesInBox));
  return {
    labels: events <= MAX_ALL_LABELLED ? UNRATIONED : { most, windowPx: Math.max(plotWidthPx, 1) },
    clustersOfATile: Math.max(1, Math.floor(MAX_CLUSTERS / lanesInBox / tilesInSight)),
  };
}
