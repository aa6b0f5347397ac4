import { timeSpan } from '../../time/instant.js';
import { LINE_HIT_RADIUS_PX } from '../hit-radius.js';
import { SPANNING_LANE } from '../lanes/lane-assignment.js';
import { crowdKey } from '../mark-key.js';
import type { Scene, SceneDensity, SceneSpanningCrowd, SceneStretch } from '../scene.js';

/** A stretch of an area of density, or of the crowd of backgrounds and markers, that can be pointed at. */
export type DensityStretch = Omit<SceneStretch, 'name'>;

/** The crowds of a scene that are drawn as areas. */
export type SceneAreas = Pick<Scene, 'densities' | 'spanningCrowd'>;

/**
 * How many bins a stretch has: 64 to 128 px, wide enough to aim at, and narrow enough that zooming to it shows more.
 */
const BINS_OF_A_STRETCH = 4;
const SPANNING = crowdKey('', 'spanning');

type DensityBin = SceneDensity['bins'][number];

/** Finds the stretch of density at a point. */
export function stretchAt({ densities }: SceneAreas, xPx: number, yPx: number): DensityStretch | null {
  for (const density of densities) {
    if (yPx > density.baseY || yPx < density.baseY - density.heightPx) continue;
    const bin = density.bins.find(({ x0, x1 }) => xPx >= x0 && xPx < x1);
    if (bin) return stretchOf(density, placeOf(bin));
  }
  return null;
}

/**
 * Finds the stretch of the crowd of backgrounds and markers at a point of its line under the axis; at its label, the
 * fullest stretch.
 */
export function crowdLineAt({ spanningCrowd: crowd }: SceneAreas, xPx: number, yPx: number): DensityStretch | null {
  if (!crowd || yPx < crowd.top || yPx > crowd.bottom) return null;
  const { x, widthPx } = crowd.label;
  const fullest = crowd.stretches.reduce((most, each) => (each.count > most.count ? each : most));
  const isInLabel = xPx >= x && xPx <= x + widthPx;
  const at = isInLabel ? fullest : crowd.stretches.find(({ x0, x1 }) => xPx >= x0 && xPx < x1);
  return at ? spanningStretch(crowd, at) : null;
}

/** Finds the stretch of the crowd of backgrounds and markers at an x, if it has a wash or line there. */
export function crowdBehind({ spanningCrowd: crowd }: SceneAreas, xPx: number): DensityStretch | null {
  if (!crowd) return null;
  const isIn = ({ x0, x1 }: { readonly x0: number; readonly x1: number }) => xPx >= x0 && xPx < x1;
  const isThere = crowd.washes.some(isIn) || crowd.lines.some((x) => Math.abs(x - xPx) <= LINE_HIT_RADIUS_PX);
  const at = isThere ? crowd.stretches.find(isIn) : undefined;
  return at ? spanningStretch(crowd, at) : null;
}

/** Finds the stretch with a key, if it is in the scene. */
export function stretchOfKey({ densities, spanningCrowd }: SceneAreas, key: string): DensityStretch | null {
  if (key.startsWith(`${SPANNING}:`)) {
    const at = spanningCrowd?.stretches.find(({ start }) => spanningKey(start) === key);
    return spanningCrowd && at ? spanningStretch(spanningCrowd, at) : null;
  }
  for (const density of densities) {
    const place = Number(key.slice(key.lastIndexOf(':') + 1));
    if (key === stretchKey(density, place) && density.bins.some((bin) => placeOf(bin) === place))
      return stretchOf(density, place);
  }
  return null;
}

/** Gives the stretches of a lane, or of what spans all lanes, in time order. */
export function stretchesOf({ densities, spanningCrowd }: SceneAreas, lane: number): readonly DensityStretch[] {
  if (lane === SPANNING_LANE)
    return spanningCrowd ? spanningCrowd.stretches.map((stretch) => spanningStretch(spanningCrowd, stretch)) : [];
  return densities
    .filter((density) => density.lane === lane)
    .flatMap((density) => [...new Set(density.bins.map(placeOf))].map((place) => stretchOf(density, place)));
}

/** Gives the number of the stretch that a bin is in, counted from the epoch. */
function placeOf({ start, end }: DensityBin): number {
  return Math.floor(start / ((end - start) * BINS_OF_A_STRETCH));
}

function stretchOf({ key, lane, bins, baseY, heightPx }: SceneDensity, place: number): DensityStretch {
  const within = bins.filter((bin) => placeOf(bin) === place);
  const first = within[0]!;
  const last = within.at(-1)!;
  return {
    key: stretchKey({ key }, place),
    lane,
    count: within.reduce((sum, { count }) => sum + count, 0),
    span: timeSpan(first.start, last.end),
    x0: first.x0,
    x1: last.x1,
    top: baseY - heightPx,
    bottom: baseY,
  };
}

function spanningStretch(
  { top, bottom }: SceneSpanningCrowd,
  { x0, x1, count, start, end }: SceneSpanningCrowd['stretches'][number],
): DensityStretch {
  return { key: spanningKey(start), lane: SPANNING_LANE, count, span: timeSpan(start, end), x0, x1, top, bottom };
}

function stretchKey({ key }: Pick<SceneDensity, 'key'>, place: number): string {
  return crowdKey(key, 'density', place);
}

function spanningKey(start: number): string {
  return `${SPANNING}:${start}`;
}
