import type { EventTable } from '../data/event-table.js';
import type { TimeSpan } from '../time/instant.js';
import { timeScale } from '../time/time-scale.js';
import { resolutionOf } from '../time/viewport.js';
import { arrange, type Arrangement } from './arrangement.js';
import { buildAxis } from './build-axis.js';
import { buildLaneCrowds } from './build-crowds.js';
import { buildLaneMarks, withNodes } from './build-marks.js';
import { buildSpanning } from './build-spanning.js';
import { labelWhereFree } from './free-labels.js';
import { amountOfEvents } from './event-words.js';
import { cutToRoom, lineOf } from './label-text.js';
import type { Rect, Scene, SceneCluster, SceneCounts, SceneDensity, SceneLane, SceneMark } from './scene.js';
import { UNTOUCHED, type ArrangementInput, type SceneInput, type SceneRequest } from './scene-input.js';

/**
 * Makes the display list of one window: lanes, marks, labels, crowds, spans behind them and the axis over them.
 *
 * Bounded by the size of the box and not by the number of events. Deterministic: the same input gives the same scene.
 * Rows and labels come from a packing kept for each power-of-two resolution, so panning lays nothing out anew.
 */
export function buildScene(request: SceneRequest): Scene {
  const input: SceneInput = { ...UNTOUCHED, ...request };
  const arrangement = arrange(input);
  const plot = plotOf(input, arrangement);
  const scale = timeScale(input.view, plot.width);
  const packing = arrangement.packingAt(resolutionOf(input.view, plot.width));

  const lanes = buildLanes(input, arrangement);
  const marks: SceneMark[] = [];
  const clusters: SceneCluster[] = [];
  const densities: SceneDensity[] = [];
  for (const { index } of lanes.filter((lane) => isInBox(lane, plot))) {
    const packed = packing.lane(index);
    const placements = packed.events.placementsAround(input.view);
    const labelled = labelWhereFree(
      placements,
      input.lanes,
      index,
      packed.events.msPerPx,
      scale.msPerPx,
      arrangement.style,
      input.text,
    );
    const shown = labelled.filter((placement) => packed.events.mayShow(placement, input.view));
    marks.push(...buildLaneMarks(input, arrangement, index, shown, scale, plot));
    const crowds = buildLaneCrowds(
      input,
      arrangement.bands[index]!,
      index,
      packed,
      placements,
      scale,
      plot,
      arrangement.style,
    );
    clusters.push(...crowds.clusters);
    densities.push(...crowds.densities);
  }
  const lastBand = arrangement.bands.at(-1);
  return {
    view: input.view,
    widthPx: input.widthPx,
    heightPx: input.heightPx,
    contentHeightPx: Math.ceil(lastBand ? lastBand.y + lastBand.heightPx : plot.y),
    scrollTopPx: input.scrollTopPx,
    dir: input.dir,
    locale: input.locale,
    type: arrangement.style.type,
    plot,
    axis: buildAxis(input, arrangement, scale, plot),
    lanes,
    ...buildSpanning(input, arrangement, scale, plot),
    marks: withNodes(input, marks),
    clusters,
    densities,
    counts: countEvents(input.lanes.table, input.view),
    listName: amountOfEvents(input.lanes.table.size, input.locale),
  };
}

/** The window that shows every event with room for its label. */
export function fitView(input: ArrangementInput): TimeSpan {
  return arrange(input).fit;
}

/** The height in px at which the fitted window needs neither spreading nor scrolling. */
export function naturalHeight(input: Omit<ArrangementInput, 'heightPx'>): number {
  return arrange({ ...input, heightPx: null }).naturalHeightPx;
}

function plotOf(input: SceneInput, { gutterPx, axisHeightPx, stripHeightPx }: Arrangement): Rect {
  const y = axisHeightPx + stripHeightPx;
  return { x: gutterPx, y, width: Math.max(input.widthPx - gutterPx, 1), height: Math.max(input.heightPx - y, 0) };
}

function isInBox(lane: SceneLane, plot: Rect): boolean {
  return lane.y + lane.height > plot.y && lane.y < plot.y + plot.height;
}

function buildLanes(input: SceneInput, arrangement: Arrangement): SceneLane[] {
  const { style, gutterPx, hasLaneHeaders, rowPx } = arrangement;
  const roomPx = gutterPx > 0 ? gutterPx - style.gapPx : input.widthPx - style.gapPx * 2;
  return input.lanes.lanes.map(({ key }, index) => {
    const band = arrangement.bands[index]!;
    const y = band.y - input.scrollTopPx;
    const firstRow = y + band.padTopPx + Math.min(style.titleBaselinePx, rowPx);
    return {
      index,
      key,
      label: cutToRoom(lineOf(key), roomPx, input.text, 'lane'),
      labelX: hasLaneHeaders ? style.gapPx : 0,
      labelBaselinePx: hasLaneHeaders ? y + style.lanePadPx + style.laneLabelPx : firstRow,
      y,
      height: band.heightPx,
    };
  });
}

/** Counts each event once, wherever the window is; what overlaps it, what ended before, what begins after. */
function countEvents(table: EventTable, view: TimeSpan): SceneCounts {
  const inView = table.countIn(view);
  const after = table.countFrom(view.end);
  return { total: table.size, inView, before: table.size - inView - after, after };
}
