import type { Steps } from '../data/in-slices.js';
import type { TimeSpan } from '../time/instant.js';
import { lowerBound } from '../time/lower-bound.js';
import { timeScale } from '../time/view/time-scale.js';
import { coarsestMsPerPx, resolutionOf } from '../time/view/viewport.js';
import { arrange, arrangeInSteps } from './arrange.js';
import type { Arrangement } from './arrangement.js';
import { buildAxis } from './build-axis.js';
import { buildLaneCrowds } from './crowds/build-crowds.js';
import { buildLaneMarks, withNodes } from './build-marks.js';
import { breakAtTexts } from './spanning/broken-markers.js';
import { buildSpanning } from './spanning/build-spanning.js';
import { crowdName } from './crowds/crowd-name.js';
import { stretchOfKey, type SceneAreas } from './crowds/density-stretch.js';
import { amountOfEvents } from './text/event-words.js';
import { extraPlacements } from './extra-placements.js';
import { labelWhereFree } from './packing/free-labels.js';
import { cutToRoom, lineOf } from './text/label-text.js';
import { SPANNING_LANE } from './lanes/lane-assignment.js';
import { laneStoreOf } from './lanes/memory-lane-store.js';
import { pinnedRowsOf } from './pinned-rows.js';
import type { Rect, Scene, SceneCluster, SceneDensity, SceneLane, SceneMark, SceneStretch } from './scene.js';
import { UNTOUCHED, type ArrangementInput, type SceneInput, type SceneRequest } from './scene-input.js';
import { packedLaneFor } from './packing/stand-in.js';

/**
 * Makes the display list of one window: lanes, marks, labels, crowds, spans behind them and the axis over them.
 *
 * Bounded by the size of the box and not by the number of events. Deterministic: the same input gives the same scene.
 * Rows and labels come from a packing kept for each power-of-two resolution, so panning lays nothing out anew.
 */
export function buildScene(request: SceneRequest): Scene {
  const input: SceneInput = { ...UNTOUCHED, ...request };
  const arrangement = arrange(input);
  const { style } = arrangement;
  const plot = plotOf(input, arrangement);
  const scale = timeScale(input.view, plot.width);
  const resolution = resolutionOf(input.view, plot.width);
  const pinned = pinnedRowsOf(input);

  const lanes = buildLanes(input, arrangement, plot);
  const marks: SceneMark[] = [];
  const clusters: SceneCluster[] = [];
  const densities: SceneDensity[] = [];
  let { isComplete } = arrangement;
  for (const { index } of lanes) {
    const packed = packedLaneFor(arrangement, resolution, index, input.view);
    const placements = packed.events.placementsAround(input.view);
    const lone = packed.crowd.loneRows(input.view, placements.all);
    const extras = extraPlacements(input, arrangement, pinned(index), lone.rows, placements.all);
    const { table } = input.lanes;
    const labelled = labelWhereFree(packed.events, placements.all, table, scale.msPerPx, style, input.text);
    const shown = labelled.filter((placement) => packed.events.mayShow(placement, input.view));
    const drawn = extras.length === 0 ? shown : packed.events.inOrder([...shown, ...extras]);
    marks.push(...buildLaneMarks(input, arrangement, index, drawn, scale, plot));
    const rows = extras.map(({ row }) => row);
    const crowds = buildLaneCrowds(input, arrangement, index, packed, placements.all, rows, scale, plot);
    clusters.push(...crowds.clusters);
    densities.push(...crowds.densities);
    isComplete &&=
      placements.isComplete &&
      lone.isComplete &&
      crowds.isComplete &&
      packed.events.msPerPx === coarsestMsPerPx(resolution);
  }
  const spanning = buildSpanning(input, arrangement, scale, plot, pinned(SPANNING_LANE));
  const across = spanning.backgrounds.length + spanning.markers.length;
  const named = withNodes(input, marks, clusters.length, across);
  const areas = { densities, spanningCrowd: spanning.spanningCrowd };
  const counts = laneStoreOf(input.lanes).countAll(input.view);
  const lastBand = arrangement.bands.at(-1);
  return {
    view: input.view,
    widthPx: input.widthPx,
    heightPx: input.heightPx,
    contentHeightPx: Math.ceil(lastBand ? lastBand.y + lastBand.heightPx : plot.y),
    scrollTopPx: input.scrollTopPx,
    dir: input.dir,
    locale: input.locale,
    type: style.type,
    plot,
    axis: buildAxis(input, arrangement, scale, plot),
    lanes,
    ...spanning,
    ...breakAtTexts(spanning, named, style.type),
    marks: named,
    clusters,
    densities,
    focusedStretch: focusedStretch(input, areas),
    counts,
    isComplete: isComplete && counts !== null,
    listName: amountOfEvents(input.lanes.table.size, input.locale),
  };
}

/**
 * Does in steps what `buildScene` would do at once the first time that it is asked for the lanes: it keeps all of it.
 *
 * @param request `view` null for the window that shows everything
 */
export function* prepareScene(request: Omit<SceneRequest, 'view'> & { readonly view: TimeSpan | null }): Steps<void> {
  yield* request.lanes.table.prepareCounts();
  const arrangement = yield* arrangeInSteps(request);
  const view = request.view ?? arrangement.fit;
  const input: SceneInput = { ...UNTOUCHED, ...request, view };
  const plot = plotOf(input, arrangement);
  const packing = arrangement.packingAt(resolutionOf(view, plot.width));
  for (const { index } of buildLanes(input, arrangement, plot)) {
    const { events, crowd } = packing.lane(index);
    const { all } = events.placementsAround(view);
    yield;
    crowd.in(view, all, []);
    yield;
  }
}

/** The window that shows every event with room for its label. */
export function fitView(input: ArrangementInput): TimeSpan {
  return arrange(input).fit;
}

/** The height in px at which the fitted window needs neither spreading nor scrolling. */
export function naturalHeight(input: Omit<ArrangementInput, 'heightPx'>): number {
  return arrange({ ...input, heightPx: null }).naturalHeightPx;
}

/** It takes part in no batch: what has the focus needs a node and a name. */
function focusedStretch(input: SceneInput, areas: SceneAreas): SceneStretch | null {
  const stretch = input.focusedKey === null ? null : stretchOfKey(areas, input.focusedKey);
  if (!stretch) return null;
  const lane = input.lanes.lanes[stretch.lane]?.key ?? '';
  return { ...stretch, name: crowdName(stretch.count, stretch.span, lane, input) };
}

function plotOf(input: SceneInput, { gutterPx, axisHeightPx, stripHeightPx }: Arrangement): Rect {
  const y = axisHeightPx + stripHeightPx;
  return { x: gutterPx, y, width: Math.max(input.widthPx - gutterPx, 1), height: Math.max(input.heightPx - y, 0) };
}

/** Only the lanes in the box: there may be ten thousand. */
function buildLanes(input: SceneInput, arrangement: Arrangement, plot: Rect): SceneLane[] {
  const { bands, style, gutterPx, hasLaneHeaders, rowPx } = arrangement;
  const roomPx = gutterPx > 0 ? gutterPx - style.gapPx : input.widthPx - style.gapPx * 2;
  const topPx = plot.y + input.scrollTopPx;
  const first = lowerBound(bands.length, (index) => bands[index]!.y + bands[index]!.heightPx <= topPx);
  const until = lowerBound(bands.length, (index) => bands[index]!.y < topPx + plot.height);
  return bands.slice(first, until).map((band, i) => {
    const index = first + i;
    const { key } = input.lanes.lanes[index]!;
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
