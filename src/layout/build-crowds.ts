import { timeSpan, type TimeSpan } from '../time/instant.js';
import { windowWords } from '../time/window-words.js';
import { wordsFor } from '../time/words.js';
import type { TimeScale } from '../time/time-scale.js';
import { amountOfEvents } from './event-words.js';
import { lineOf } from './label-text.js';
import type { Lane } from './lane-assignment.js';
import type { LaneBand } from './arrangement.js';
import type { Bin } from './crowd-bins.js';
import type { PackedLane } from './packing.js';
import type { Placement } from './place-event.js';
import type { Rect, SceneCluster, SceneDensity } from './scene.js';
import type { SceneInput } from './scene-input.js';
import type { SceneStyle } from './scene-style.js';

/** From this many crowded bins, in a row or anywhere in a lane, it shows density instead of single clusters. */
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
  { crowd }: PackedLane,
  placements: readonly Placement[],
  scale: TimeScale,
  plot: Rect,
  style: SceneStyle,
): Crowds {
  const crowds: Crowds = { clusters: [], densities: [] };
  const bottom = band.y - input.scrollTopPx + band.heightPx;
  const lane = input.lanes.lanes[laneIndex]!;
  // Decided for the whole lane, whatever the window: a crowd does not turn from a number into an area while panning.
  const isCrowdedLane = crowd.crowdedBins >= BINS_OF_AN_AREA;
  for (const run of runsOf(crowd.binsIn(input.view, placements))) {
    const key = `${lane.key}:${run[0]!.start}`;
    const bins = run.map((bin) => ({ ...stretch(bin, scale, plot), count: bin.count }));
    if (isCrowdedLane || run.length >= BINS_OF_AN_AREA) {
      const count = bins.reduce((sum, bin) => sum + bin.count, 0);
      const tallest = Math.sqrt(Math.max(...bins.map((bin) => bin.count)) / crowd.fullest);
      const heightPx = band.heightPx * AREA_SHARE * tallest;
      crowds.densities.push({ key, lane: laneIndex, baseY: bottom, heightPx, bins, count });
      continue;
    }
    run.forEach((bin, i) => {
      const { x0, x1 } = bins[i]!;
      const span = spanOf(input, crowd.membersOf(bin, placements), bin);
      const clusterKey = `${lane.key}:${bin.start}:${bin.end}`;
      crowds.clusters.push({
        key: clusterKey,
        lane: laneIndex,
        name: nameOf(input, lane, bin.count, span),
        x0,
        x1,
        y: bottom - style.lanePadPx - style.markPx / 2,
        sizePx: style.markPx,
        count: bin.count,
        label: new Intl.NumberFormat(input.locale, { notation: 'compact' }).format(bin.count),
        span,
        focused: input.focusedKey === clusterKey,
        hovered: input.hoveredKey === clusterKey,
      });
    });
  }
  return crowds;
}

/** "12 events, March 2022 to May 2022, Japan": what a cluster is called when it is spoken. */
function nameOf(input: SceneInput, lane: Lane, count: number, span: TimeSpan): string {
  const words = wordsFor(input.locale);
  const parts = [amountOfEvents(count, input.locale), windowWords(span, input), lineOf(lane.key)];
  return words.list(parts.filter((part) => part !== ''));
}

function stretch(bin: Bin, scale: TimeScale, plot: Rect): { x0: number; x1: number } {
  return { x0: plot.x + scale.toPx(bin.start), x1: plot.x + scale.toPx(bin.end) };
}

function runsOf(bins: readonly Bin[]): Bin[][] {
  const runs: Bin[][] = [];
  for (const bin of bins) {
    const run = runs.at(-1);
    if (run?.at(-1)?.index === bin.index - 1) run.push(bin);
    else runs.push([bin]);
  }
  return runs;
}

/** The extent of the members of a bin; the bin itself where it has too many to ask each. */
function spanOf(input: SceneInput, members: readonly number[], bin: Bin): TimeSpan {
  if (members.length < bin.count) return timeSpan(bin.start, bin.end);
  const { start, end } = input.lanes.table;
  return timeSpan(Math.min(...members.map((row) => start[row]!)), Math.max(...members.map((row) => end[row]!)));
}
