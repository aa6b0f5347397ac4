import { idOf } from '../../data/table/row-id.js';
import { timeSpan, type TimeSpan } from '../../time/instant.js';
import type { TimeScale } from '../../time/view/time-scale.js';
import { amountText } from '../text/amount-text.js';
import type { Arrangement } from '../arrangement.js';
import { colorKeyOf } from '../color-index.js';
import type { Bin } from './crowd-bins.js';
import { crowdName } from './crowd-name.js';
import { nameOnLane } from '../text/event-words.js';
import { crowdKey } from '../mark-key.js';
import type { PackedLane } from '../packing/packing.js';
import type { Placement } from '../packing/place-event.js';
import type { Rect, SceneCluster, SceneDensity } from '../scene.js';
import type { SceneInput } from '../scene-input.js';

/** An area of density rises to this share of its lane. */
const AREA_SHARE = 0.7;
/** Where the fullest bin of a lane has fewer, its area is lower: a tower of two events would be taken for a crowd. */
const MIN_FULLEST = 25;
/** Between the disc of a cluster and its count. */
const LABEL_OFFSET_PX = 4;

export interface LaneCrowds {
  readonly clusters: readonly SceneCluster[];
  readonly densities: readonly SceneDensity[];
  /** Whether the counts are all answered. */
  readonly isComplete: boolean;
}

/** Lays out the events of one lane that have no mark: clusters where few bins are crowded, density where many are. */
export function buildLaneCrowds(
  input: SceneInput,
  { bands, style }: Arrangement,
  laneIndex: number,
  { crowd }: PackedLane,
  placements: readonly Placement[],
  extras: readonly number[],
  scale: TimeScale,
  plot: Rect,
): LaneCrowds {
  const clusters: SceneCluster[] = [];
  const densities: SceneDensity[] = [];
  const band = bands[laneIndex]!;
  const bottom = band.y - input.scrollTopPx + band.heightPx;
  const lane = input.lanes.lanes[laneIndex]!;
  const { bins, underWay, isComplete } = crowd.in(input.view, placements, extras);
  const colorIndex = colorKeyOf(input.lanes).indexOfCrowd(laneIndex);
  const y = bottom - style.lanePadPx - style.markPx / 2;
  const cluster = (
    key: string,
    x0: number,
    x1: number,
    count: number,
    span: TimeSpan,
    bin: TimeSpan | null,
    only: number | null,
  ) => {
    const isNamed = input.named || input.focusedKey === key;
    const { table } = input.lanes;
    const label = amountText(count, input.locale, 'compact');
    const labelPx = input.text.widthPx(label, 'axis');
    clusters.push({
      key,
      lane: laneIndex,
      name:
        only === null ? crowdName(count, span, lane.key, input, isNamed) : nameOnLane(only, laneIndex, input, isNamed),
      x0,
      x1,
      y,
      sizePx: style.markPx,
      count,
      colorIndex,
      label,
      labelX: besideDisc((x0 + x1) / 2, style.markPx / 2 + LABEL_OFFSET_PX, labelPx, plot),
      labelPx,
      span,
      focused: input.focusedKey === key,
      hovered: input.hoveredKey === key,
      bin,
      event: only === null ? null : { row: only, id: idOf(table, only) },
    });
  };
  const onlyOf = (count: number, bin: Bin | null, isLong: boolean) =>
    count === 1 ? crowd.onlyRow(bin, isLong, input.view, placements, extras) : null;
  // What began shortly before the window belongs to the crowd that the window cuts, what is long to no place in it.
  let { short, long } = underWay;
  const area = bins.filter((bin) => bin.isArea);
  if (area.length > 0) {
    const count = area.reduce((sum, bin) => sum + bin.count, short + long);
    short = long = 0;
    const tallest = Math.sqrt(
      Math.min(1, Math.max(...area.map(({ whole }) => whole)) / Math.max(crowd.fullest, MIN_FULLEST)),
    );
    const drawn = area.map(({ start, end, whole }) => {
      return { x0: plot.x + scale.toPx(start), x1: plot.x + scale.toPx(end), count: whole, start, end };
    });
    // Its time is another in each frame of a pan, and dates in words cost more than all else.
    const name = input.named ? crowdName(count, timeInSight(area, input), lane.key, input) : '';
    const heightPx = band.heightPx * AREA_SHARE * tallest;
    densities.push({ key: lane.key, lane: laneIndex, colorIndex, baseY: bottom, heightPx, bins: drawn, count, name });
  }
  for (const bin of bins.filter((each) => !each.isArea)) {
    const isCut = bin.start <= input.view.start;
    const count = bin.count + (isCut ? short : 0);
    if (isCut) short = 0;
    if (count === 0) continue;
    const { start, end } = crowd.extentOf(bin, placements);
    const isAtOnce = scale.toPx(end) - scale.toPx(start) < 1;
    const { x0, x1 } = isAtOnce ? about(start, bin, scale, plot) : stretch(bin, scale, plot);
    const only = onlyOf(count, bin.count === 0 ? null : bin, false);
    const key = crowdKey(lane.key, bin.start, bin.end);
    cluster(key, x0, x1, count, timeSpan(start, end), timeSpan(bin.start, bin.end), only);
  }
  if (short + long > 0) {
    // They are everywhere in the window and nowhere in particular: one mark at its start, which stays there.
    const start = Math.floor(input.view.start / crowd.binMs) * crowd.binMs;
    const x1 = plot.x + style.markPx * 2;
    const only = onlyOf(short + long, null, long > 0);
    cluster(
      crowdKey(lane.key, 'under-way'),
      plot.x,
      x1,
      short + long,
      timeSpan(start, start + crowd.binMs),
      null,
      only,
    );
  }
  return { clusters, densities, isComplete };
}

/** Where a count begins: behind its disc, or before it where it would be cut at the end of the plot. Of "97" a "9" is a wrong number. */
function besideDisc(x: number, besidePx: number, labelPx: number, plot: Rect): number {
  const before = x - besidePx - labelPx;
  return x + besidePx + labelPx > plot.x + plot.width && before >= plot.x ? before : x + besidePx;
}

function timeInSight(area: readonly Bin[], { view, lanes }: SceneInput): TimeSpan {
  const { start, end } = lanes.table.extent ?? view;
  const from = Math.max(area[0]!.start, view.start, start);
  return timeSpan(from, Math.max(from, Math.min(area.at(-1)!.end, view.end, end)));
}

/** A cluster of one instant stands at that instant. */
function about(time: number, { start, end }: Bin, scale: TimeScale, plot: Rect): { x0: number; x1: number } {
  const halfPx = (scale.toPx(end) - scale.toPx(start)) / 2;
  const x = plot.x + scale.toPx(time);
  return { x0: x - halfPx, x1: x + halfPx };
}

function stretch(bin: Bin, scale: TimeScale, plot: Rect): { x0: number; x1: number } {
  return { x0: plot.x + scale.toPx(bin.start), x1: plot.x + scale.toPx(bin.end) };
}
