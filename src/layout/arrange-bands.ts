import type { SceneStyle } from './scene-style.js';

/** The vertical place of a lane, from the top of the content. */
export interface LaneBand {
  readonly y: number;
  readonly heightPx: number;
  readonly tracks: number;
  /** From the top of the band to its first track. */
  readonly padTopPx: number;
}

/** The box that lanes are arranged in. */
interface Surroundings {
  /** Height of the box; null where it follows from the content. */
  readonly heightPx: number | null;
  /** Height of the axis and the strip under it. */
  readonly abovePx: number;
  /** Height of the name above each lane; 0 if names are in the gutter. */
  readonly headerPx: number;
}

interface ArrangedBands {
  readonly bands: readonly LaneBand[];
  /** Height of a track after spreading. */
  readonly trackPx: number;
  /** How many more tracks each band has room for. */
  readonly spareTracks: number;
  /** Height of everything without spreading or scrolling. */
  readonly naturalHeightPx: number;
}

/** In a tall box, tracks are spread up to this multiple of their height. */
const MAX_SPREAD = 1.6;

/**
 * Stacks a band for each lane, and spreads tracks and then bands over a taller box.
 *
 * @param tracks how many each lane needs
 */
export function arrangeBands(
  tracks: readonly number[],
  { heightPx, abovePx, headerPx }: Surroundings,
  style: Pick<SceneStyle, 'trackPx' | 'lanePadPx'>,
): ArrangedBands {
  const padTopPx = headerPx + style.lanePadPx;
  const aroundPx = headerPx + style.lanePadPx * 2;
  const totalTracks = tracks.reduce((sum, count) => sum + count, 0);
  const fixedPx = abovePx + tracks.length * aroundPx;
  const naturalHeightPx = Math.ceil(fixedPx + totalTracks * style.trackPx);
  const sparePx = Math.max(0, (heightPx ?? 0) - naturalHeightPx);
  const trackPx = Math.min(style.trackPx * MAX_SPREAD, style.trackPx + (totalTracks > 0 ? sparePx / totalTracks : 0));
  const restPx = Math.max(0, (heightPx ?? 0) - fixedPx - totalTracks * trackPx) / Math.max(tracks.length, 1);
  let y = abovePx;
  const bands = tracks.map((count): LaneBand => {
    const band = { y, heightPx: aroundPx + count * trackPx + restPx, tracks: count, padTopPx };
    y += band.heightPx;
    return band;
  });
  return { bands, trackPx, spareTracks: Math.floor(restPx / trackPx), naturalHeightPx };
}
