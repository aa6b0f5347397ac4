import { timeSpan, type TimeSpan } from '../time/instant.js';
import { windowWords } from '../time/window-words.js';
import { wordsFor } from '../time/words.js';
import type { TimeScale } from '../time/time-scale.js';
import { amountText } from './amount-text.js';
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
  const underWay = crowd.underWayAt(input.view, placements);
  const y = bottom - style.lanePadPx - style.markPx / 2;
  const cluster = (key: string, x0: number, x1: number, count: number, span: TimeSpan): SceneCluster => ({
    key,
    lane: laneIndex,
    name: nameOf(input, lane, count, span),
    x0,
    x1,
    y,
    sizePx: style.markPx,
    count,
    label: amountText(count, input.locale, 'compact'),
    span,
    focused: input.focusedKey === key,
    hovered: input.hoveredKey === key,
  });
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
      const span = extentOf(input, crowd.membersOf(bin, placements), bin.count) ?? timeSpan(bin.start, bin.end);
      const clusterKey = `${lane.key}:${bin.start}:${bin.end}`;
      crowds.clusters.push(cluster(clusterKey, bins[i]!.x0, bins[i]!.x1, bin.count, span));
    });
  }
  if (underWay.length > 0) {
    // They are everywhere in the window and nowhere in particular: one mark at its start, which stays there.
    const span = extentOf(input, underWay, underWay.length)!;
    crowds.clusters.push(cluster(`${lane.key}:under-way`, plot.x, plot.x + style.markPx * 2, underWay.length, span));
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

/** The extent of some rows; null where there are fewer than were counted: too many to ask each. */
function extentOf(input: SceneInput, rows: readonly number[], count: number): TimeSpan | null {
  if (rows.length < count) return null;
  const { start, end } = input.lanes.table;
  const first = rows.reduce((least, row) => Math.min(least, start[row]!), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, end[row]!), -Infinity);
  return timeSpan(first, last);
}
