import { timeSpan } from '../time/instant.js';
import { windowWords } from '../time/window-words.js';
import { wordsFor } from '../time/words.js';
import type { TimeScale } from '../time/time-scale.js';
import { lineOf } from './label-text.js';
import type { Lane } from './lane-assignment.js';
import type { LaneBand } from './arrangement.js';
import type { Bin, PackedLane } from './packing.js';
import type { Rect, SceneCluster, SceneDensity } from './scene.js';
import type { SceneInput } from './scene-input.js';
import type { SceneStyle } from './scene-style.js';

/** From this many crowded bins in a row a lane shows an area of density instead of single clusters. */
const BINS_OF_AN_AREA = 3;
/** An area of density rises to this share of its lane. */
const AREA_SHARE = 0.7;

export interface Crowds {
  readonly clusters: SceneCluster[];
  readonly densities: SceneDensity[];
}

/** Lays out the events of one lane that found no row: clusters where few bins are crowded, density where many are. */
export function buildLaneCrowds(
  input: SceneInput,
  band: LaneBand,
  laneIndex: number,
  packed: PackedLane,
  scale: TimeScale,
  plot: Rect,
  style: SceneStyle,
): Crowds {
  const crowds: Crowds = { clusters: [], densities: [] };
  const bottom = band.y - input.scrollTopPx + band.heightPx;
  const lane = input.lanes.lanes[laneIndex]!;
  const mostInBin = packed.bins.reduce((most, bin) => Math.max(most, bin.rows.length), 1);
  for (const run of runsOf(packed.bins)) {
    if (run.at(-1)!.end <= input.view.start || run[0]!.start >= input.view.end) continue;
    const key = `${lane.key}:${run[0]!.start}`;
    const bins = run.map((bin) => ({ ...stretch(bin, scale, plot), count: bin.rows.length }));
    if (run.length >= BINS_OF_AN_AREA) {
      const visible = bins.filter(({ x0, x1 }) => x1 > plot.x && x0 < plot.x + plot.width);
      const count = visible.reduce((sum, bin) => sum + bin.count, 0);
      const tallest = Math.sqrt(Math.max(...run.map((bin) => bin.rows.length)) / mostInBin);
      const heightPx = band.heightPx * AREA_SHARE * tallest;
      if (count > 0) crowds.densities.push({ key, lane: laneIndex, baseY: bottom, heightPx, bins: visible, count });
      continue;
    }
    run.forEach((bin, i) => {
      const { x0, x1 } = bins[i]!;
      if (x1 < plot.x || x0 > plot.x + plot.width) return;
      const clusterKey = `${lane.key}:${bin.start}:${bin.end}`;
      crowds.clusters.push({
        key: clusterKey,
        lane: laneIndex,
        name: nameOf(input, lane, bin),
        x0,
        x1,
        y: bottom - style.lanePadPx - style.markPx / 2,
        sizePx: style.markPx,
        count: bin.rows.length,
        label: new Intl.NumberFormat(input.locale, { notation: 'compact' }).format(bin.rows.length),
        span: membersSpan(input, bin),
        focused: input.focusedKey === clusterKey,
        hovered: input.hoveredKey === clusterKey,
      });
    });
  }
  return crowds;
}

/** "12 events, March 2022 to May 2022, Japan": what a cluster is called when it is spoken. */
function nameOf(input: SceneInput, lane: Lane, bin: Bin): string {
  const words = wordsFor(input.locale);
  const amount = new Intl.NumberFormat(input.locale).format(bin.rows.length);
  const parts = [words.events(amount, bin.rows.length), windowWords(membersSpan(input, bin), input), lineOf(lane.key)];
  return words.list(parts.filter((part) => part !== ''));
}

function stretch(bin: Bin, scale: TimeScale, plot: Rect): { x0: number; x1: number } {
  return { x0: plot.x + scale.toPx(bin.start), x1: plot.x + scale.toPx(bin.end) };
}

function runsOf(bins: readonly Bin[]): Bin[][] {
  const runs: Bin[][] = [];
  for (const bin of bins) {
    const run = runs.at(-1);
    if (run && run.at(-1)!.end >= bin.start) run.push(bin);
    else runs.push([bin]);
  }
  return runs;
}

function membersSpan(input: SceneInput, bin: Bin) {
  const { start, end } = input.lanes.table;
  const starts = bin.rows.map((row) => start[row]!);
  const ends = bin.rows.map((row) => end[row]!);
  return timeSpan(Math.min(...starts), Math.max(...ends));
}
