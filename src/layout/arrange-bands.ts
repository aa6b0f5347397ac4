import type { SceneStyle } from './scene-style.js';

/** The vertical place of a lane, from the top of the content. */
export interface LaneBand {
  readonly y: number;
  readonly heightPx: number;
  readonly tracks: number;
  /** From the top of the band to its first track. */
  readonly padTopPx: number;
  /** From the top of the band to the centre of what stands at its foot: clusters, and marks that found no track. */
  readonly footPx: number;
}

/** What a lane needs room for. */
export interface LaneNeed {
  readonly tracks: number;
  /** Whether events of the lane find no track in the fitted window, so that it needs a foot below its tracks. */
  readonly isCrowded: boolean;
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
/** Below what stands at the foot: the box must not cut the ring around it. */
const UNDER_FOOT_PX = 5;

/**
 * Stacks a band for each lane, and spreads tracks and then bands over a taller box.
 */
export function arrangeBands(
  needs: readonly LaneNeed[],
  { heightPx, abovePx, headerPx }: Surroundings,
  style: Pick<SceneStyle, 'trackPx' | 'lanePadPx' | 'markPx' | 'crowdFootPx'>,
): ArrangedBands {
  const padTopPx = headerPx + style.lanePadPx;
  const aroundPx = headerPx + style.lanePadPx * 2;
  const totalTracks = needs.reduce((sum, { tracks }) => sum + tracks, 0);
  const feetPx = needs.filter(({ isCrowded }) => isCrowded).length * style.crowdFootPx;
  const fixedPx = abovePx + needs.length * aroundPx + feetPx;
  const naturalHeightPx = wholePx(fixedPx + totalTracks * style.trackPx);
  const sparePx = Math.max(0, (heightPx ?? 0) - naturalHeightPx);
  const trackPx = Math.min(style.trackPx * MAX_SPREAD, style.trackPx + (totalTracks > 0 ? sparePx / totalTracks : 0));
  const restPx = Math.max(0, (heightPx ?? 0) - fixedPx - totalTracks * trackPx) / Math.max(needs.length, 1);
  let y = abovePx;
  const bands = needs.map(({ tracks, isCrowded }): LaneBand => {
    const heightPx = aroundPx + tracks * trackPx + (isCrowded ? style.crowdFootPx : 0) + restPx;
    const footPx = heightPx - UNDER_FOOT_PX - style.markPx / 2;
    const band = { y, heightPx, tracks, padTopPx, footPx };
    y += heightPx;
    return band;
  });
  return { bands, trackPx, spareTracks: Math.floor(restPx / trackPx), naturalHeightPx };
}

/** Rounds a height up to whole px, but for the last digits, in which sums of the same parts differ by their order. */
export function wholePx(px: number): number {
  return Math.ceil(px - 1e-6);
}
