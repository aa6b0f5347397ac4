import type { SceneStyle } from './scene-style.js';

/** A lane's place from top to bottom, from the top of the content. */
export interface LaneBand {
  readonly y: number;
  readonly heightPx: number;
  readonly lines: number;
  /** From the top of the band to its first row. */
  readonly padTopPx: number;
}

/** What stands around the lanes of a box. */
interface Surroundings {
  /** Height of the box; null where it follows from the content. */
  readonly heightPx: number | null;
  /** Height of what is above the lanes: the axis, and the strip under it. */
  readonly abovePx: number;
  /** Height of the name above each lane; 0 where names are in the gutter. */
  readonly headerPx: number;
}

interface ArrangedBands {
  readonly bands: readonly LaneBand[];
  /** Height of a row after the lanes were spread over the box. */
  readonly rowPx: number;
  /** How many more rows each band has room for. */
  readonly spareLines: number;
  /** Height of everything when nothing is spread or scrolled. */
  readonly naturalHeightPx: number;
}

/** Rows are spread over a tall box up to this share of their height. */
const MAX_SPREAD = 1.6;

/** Stacks a band for each lane, and spreads rows and bands over a box that is taller than they need. @param lines of each lane */
export function arrangeBands(
  lines: readonly number[],
  { heightPx, abovePx, headerPx }: Surroundings,
  style: Pick<SceneStyle, 'rowPx' | 'lanePadPx'>,
): ArrangedBands {
  const padTopPx = headerPx + style.lanePadPx;
  const aroundPx = headerPx + style.lanePadPx * 2;
  const totalLines = lines.reduce((sum, count) => sum + count, 0);
  const fixedPx = abovePx + lines.length * aroundPx;
  const naturalHeightPx = Math.ceil(fixedPx + totalLines * style.rowPx);
  const sparePx = Math.max(0, (heightPx ?? 0) - naturalHeightPx);
  const rowPx = Math.min(style.rowPx * MAX_SPREAD, style.rowPx + (totalLines > 0 ? sparePx / totalLines : 0));
  const restPx = Math.max(0, (heightPx ?? 0) - fixedPx - totalLines * rowPx) / Math.max(lines.length, 1);
  let y = abovePx;
  const bands = lines.map((count): LaneBand => {
    const band = { y, heightPx: aroundPx + count * rowPx + restPx, lines: count, padTopPx };
    y += band.heightPx;
    return band;
  });
  return { bands, rowPx, spareLines: Math.floor(restPx / rowPx), naturalHeightPx };
}
