import { timeSpan, type TimeSpan } from '../time/instant.js';
import type { Scene, SceneDensity } from './scene.js';

/** A part of an area of density that can be pointed at. */
export interface DensityStretch {
  /** The same while panning at one resolution. */
  readonly key: string;
  readonly lane: number;
  /** Events without marks that begin in it. */
  readonly count: number;
  readonly span: TimeSpan;
  /** Where it is drawn. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
}

/** So many bins are one stretch: 64 to 128 px, wide enough to aim at and narrow enough that to zoom there tells more. */
const BINS_OF_A_STRETCH = 4;

type DensityBin = SceneDensity['bins'][number];

/** The stretch of density at a point. */
export function stretchAt({ densities }: Scene, xPx: number, yPx: number): DensityStretch | null {
  for (const density of densities) {
    if (yPx > density.baseY || yPx < density.baseY - density.heightPx) continue;
    const bin = density.bins.find(({ x0, x1 }) => xPx >= x0 && xPx < x1);
    if (bin) return stretchOf(density, placeOf(bin));
  }
  return null;
}

/** The stretch that a key names, as far as it is in the scene. */
export function stretchOfKey({ densities }: Scene, key: string): DensityStretch | null {
  for (const density of densities) {
    if (!key.startsWith(`${density.key}:density:`)) continue;
    const place = Number(key.slice(key.lastIndexOf(':') + 1));
    if (density.bins.some((bin) => placeOf(bin) === place)) return stretchOf(density, place);
  }
  return null;
}

/** Which of the stretches that lie side by side in time a bin is in. */
function placeOf({ start, end }: DensityBin): number {
  return Math.floor(start / ((end - start) * BINS_OF_A_STRETCH));
}

function stretchOf({ key, lane, bins, baseY, heightPx }: SceneDensity, place: number): DensityStretch {
  const within = bins.filter((bin) => placeOf(bin) === place);
  const first = within[0]!;
  const last = within.at(-1)!;
  return {
    key: `${key}:density:${place}`,
    lane,
    count: within.reduce((sum, { count }) => sum + count, 0),
    span: timeSpan(first.start, last.end),
    x0: first.x0,
    x1: last.x1,
    top: baseY - heightPx,
    bottom: baseY,
  };
}
