import { idOf } from '../../data/table/row-id.js';
import { timeSpan, type TimeSpan } from '../../time/instant.js';
import { amountText } from '../text/amount-text.js';
import { colorKeyOf } from '../color-index.js';
import type { Bin, CrowdBins } from './crowd-bins.js';
import { crowdName } from './crowd-name.js';
import { nameOnLane } from '../text/event-words.js';
import { crowdKey } from '../mark-key.js';
import type { Placement } from '../packing/place-event.js';
import type { UncountedCluster } from './place-counts.js';
import type { SceneCluster, SceneDensity } from '../scene.js';
import type { SceneFrame } from '../scene-frame.js';
import type { SceneInput } from '../scene-input.js';

/** The highest area of density takes this share of its lane. */
const AREA_SHARE = 0.7;
/**
 * If the fullest bin of a lane has fewer events, its area is lower: a high tower of two events would look like a crowd.
 */
const MIN_FULLEST = 25;

export interface LaneCrowds {
  /** Without places for their counts, which depend on the marks beside them. */
  readonly clusters: readonly UncountedCluster[];
  readonly densities: readonly SceneDensity[];
  /** Whether the store has answered all counts. */
  readonly isComplete: boolean;
}

/**
 * Lays out the events of one lane that have no mark: as clusters if few bins are crowded, as density if many are.
 *
 * @param placements events that have marks, in and around the window
 * @param extras rows that have a mark at the foot of the lane
 */
export function buildLaneCrowds(
  frame: SceneFrame,
  lane: number,
  crowd: CrowdBins,
  placements: readonly Placement[],
  extras: readonly number[],
): LaneCrowds {
  const { input, plot, scale } = frame;
  const { view } = input;
  const { key: laneKey } = input.lanes.lanes[lane]!;
  const { bins, underWay, isComplete } = crowd.in(view, placements, extras);
  const onlyOf = (count: number, bin: Bin | null, isLong: boolean) =>
    count === 1 ? crowd.onlyRow(bin, isLong, view, placements, extras) : null;
  // Short events under way belong to the bin cut by the start of the window, long ones to no place in it.
  let { short, long } = underWay;
  const area = bins.filter((bin) => bin.isArea);
  const densities = area.length === 0 ? [] : [densityOf(frame, lane, area, short + long, crowd.fullest)];
  if (area.length > 0) short = long = 0;
  const clusters: UncountedCluster[] = [];
  const add = (only: number | null, place: ClusterPlace) => clusters.push(clusterOf(frame, lane, only, place));
  for (const bin of bins.filter((each) => !each.isArea)) {
    const isCut = bin.start <= view.start;
    const count = bin.count + (isCut ? short : 0);
    if (isCut) short = 0;
    if (count === 0) continue;
    const { start, end } = crowd.extentOf(bin, placements);
    const isAtOnce = scale.toPx(end) - scale.toPx(start) < 1;
    const only = onlyOf(count, bin.count === 0 ? null : bin, false);
    add(only, {
      ...(isAtOnce ? about(start, bin, frame) : sidesOf(bin, frame)),
      key: crowdKey(laneKey, bin.start, bin.end),
      count,
      span: timeSpan(start, end),
      bin: timeSpan(bin.start, bin.end),
    });
  }
  if (short + long > 0) {
    // These belong nowhere in particular, so they are one mark that stays at the start of the window.
    const start = Math.floor(view.start / crowd.binMs) * crowd.binMs;
    const only = onlyOf(short + long, null, long > 0);
    add(only, {
      x0: plot.x,
      x1: plot.x + frame.style.markPx * 2,
      key: crowdKey(laneKey, 'under-way'),
      count: short + long,
      span: timeSpan(start, start + crowd.binMs),
      bin: null,
    });
  }
  return { clusters, densities, isComplete };
}

type ClusterPlace = Pick<SceneCluster, 'key' | 'x0' | 'x1' | 'count' | 'span' | 'bin'>;

/** @param only the row of a cluster of one */
function clusterOf(frame: SceneFrame, lane: number, only: number | null, place: ClusterPlace): UncountedCluster {
  const { input, style } = frame;
  const { bands } = frame.arrangement;
  const { lanes, table } = input.lanes;
  const { key, count, span } = place;
  const isNamed = input.named || input.focusedKey === key;
  const label = amountText(count, input.locale, 'compact');
  return {
    ...place,
    lane,
    name:
      only === null ? crowdName(count, span, lanes[lane]!.key, input, isNamed) : nameOnLane(only, lane, input, isNamed),
    y: topOf(frame, lane) + bands[lane]!.footPx,
    sizePx: style.markPx,
    colorIndex: colorKeyOf(input.lanes).indexOfCrowd(lane),
    label,
    labelPx: input.text.widthPx(label, 'axis'),
    focused: input.focusedKey === key,
    hovered: input.hoveredKey === key,
    event: only === null ? null : { row: only, id: idOf(table, only) },
  };
}

/** @param underWay how many events are under way at the start of the window @param fullest the most events of any bin of the lane */
function densityOf(
  frame: SceneFrame,
  lane: number,
  area: readonly Bin[],
  underWay: number,
  fullest: number,
): SceneDensity {
  const { input } = frame;
  const { key } = input.lanes.lanes[lane]!;
  const band = frame.arrangement.bands[lane]!;
  const count = area.reduce((sum, bin) => sum + bin.count, underWay);
  const tallest = Math.sqrt(Math.min(1, Math.max(...area.map(({ whole }) => whole)) / Math.max(fullest, MIN_FULLEST)));
  return {
    key,
    lane,
    colorIndex: colorKeyOf(input.lanes).indexOfCrowd(lane),
    baseY: topOf(frame, lane) + band.heightPx,
    heightPx: band.heightPx * AREA_SHARE * tallest,
    bins: area.map((bin) => ({ ...sidesOf(bin, frame), count: bin.whole, start: bin.start, end: bin.end })),
    count,
    // Its time changes in every frame of a pan, and dates in words are the most expensive part.
    name: input.named ? crowdName(count, timeInSight(area, input), key, input) : '',
  };
}

/** The y of the top of a lane. */
function topOf({ input, arrangement }: SceneFrame, lane: number): number {
  return arrangement.bands[lane]!.y - input.scrollTopPx;
}

function timeInSight(area: readonly Bin[], { view, lanes }: SceneInput): TimeSpan {
  const { start, end } = lanes.table.extent ?? view;
  const from = Math.max(area[0]!.start, view.start, start);
  return timeSpan(from, Math.max(from, Math.min(area.at(-1)!.end, view.end, end)));
}

/** Places a cluster whose events are all at one time around that time. */
function about(time: number, { start, end }: Bin, { scale, xOf }: SceneFrame): { x0: number; x1: number } {
  const halfPx = (scale.toPx(end) - scale.toPx(start)) / 2;
  const x = xOf(time);
  return { x0: x - halfPx, x1: x + halfPx };
}

function sidesOf({ start, end }: Bin, { xOf }: SceneFrame): { x0: number; x1: number } {
  return { x0: xOf(start), x1: xOf(end) };
}
