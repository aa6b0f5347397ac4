import type { Steps } from '../data/in-slices.js';
import type { TimeSpan } from '../time/instant.js';
import { lowerBound } from '../time/lower-bound.js';
import { coarsestMsPerPx } from '../time/view/viewport.js';
import { arrange, arrangeInSteps } from './arrange.js';
import { wholePx } from './arrange-bands.js';
import { buildAxis } from './build-axis.js';
import { buildLaneMarks, withNodes } from './build-marks.js';
import { buildLaneCrowds, type LaneCrowds } from './crowds/build-crowds.js';
import { crowdName } from './crowds/crowd-name.js';
import { placeCounts } from './crowds/place-counts.js';
import { stretchOfKey, type SceneAreas } from './crowds/density-stretch.js';
import { extraPlacements } from './extra-placements.js';
import { SPANNING_LANE } from './lanes/lane-assignment.js';
import { laneStoreOf } from './lanes/memory-lane-store.js';
import { labelWhereFree } from './packing/free-labels.js';
import { packedLaneFor } from './packing/stand-in.js';
import { pinnedRowsOf } from './pinned-rows.js';
import type { Scene, SceneCluster, SceneDensity, SceneLane, SceneMark, SceneStretch } from './scene.js';
import { sceneFrame, type SceneFrame } from './scene-frame.js';
import { UNTOUCHED, type ArrangementInput, type SceneInput, type SceneRequest } from './scene-input.js';
import { breakAtTexts } from './spanning/broken-markers.js';
import { buildSpanning } from './spanning/build-spanning.js';
import { amountOfEvents } from './text/event-words.js';
import { cutToRoom, lineOf } from './text/label-text.js';

/**
 * Builds the display list of one window: lanes, marks, labels, crowds, the spans behind them and the axis above them.
 *
 * Bounded by the size of the box, not by the number of events. Deterministic: the same input gives the same scene.
 * Tracks and labels come from a packing that is kept for each power-of-two resolution, so panning never repeats the
 * layout.
 */
export function buildScene(request: SceneRequest): Scene {
  const input: SceneInput = { ...UNTOUCHED, ...request };
  const arrangement = arrange(input);
  const frame = sceneFrame(input, arrangement);
  const { plot, style } = frame;
  const pinned = pinnedRowsOf(input);

  const lanes = buildLanes(frame);
  const marks: SceneMark[] = [];
  const clusters: SceneCluster[] = [];
  const densities: SceneDensity[] = [];
  let { isComplete } = arrangement;
  for (const { index } of lanes) {
    const lane = buildLane(frame, index, pinned(index));
    marks.push(...lane.marks);
    clusters.push(...lane.clusters);
    densities.push(...lane.densities);
    isComplete &&= lane.isComplete;
  }
  const spanning = buildSpanning(frame, pinned(SPANNING_LANE));
  const across = spanning.backgrounds.length + spanning.markers.length;
  const named = withNodes(input, marks, clusters.length, across);
  const areas = { densities, spanningCrowd: spanning.spanningCrowd };
  const counts = laneStoreOf(input.lanes).countAll(input.view);
  const lastBand = arrangement.bands.at(-1);
  return {
    view: input.view,
    widthPx: input.widthPx,
    heightPx: input.heightPx,
    contentHeightPx: wholePx(lastBand ? lastBand.y + lastBand.heightPx : plot.y),
    scrollTopPx: input.scrollTopPx,
    dir: input.dir,
    locale: input.locale,
    type: style.type,
    plot,
    axis: buildAxis(frame),
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

interface BuiltLane extends LaneCrowds {
  readonly clusters: readonly SceneCluster[];
  readonly marks: readonly SceneMark[];
}

/**
 * Lays out the events of one lane: marks for those that have a track, are alone or are pinned, crowds for all others.
 */
function buildLane(frame: SceneFrame, lane: number, pinned: readonly number[]): BuiltLane {
  const { view } = frame.input;
  const { events, crowd } = packedLaneFor(frame, lane);
  const placements = events.placementsAround(view);
  const lone = crowd.loneRows(view, placements.all);
  const extras = extraPlacements(frame, pinned, lone.rows, placements.all);
  const shown = labelWhereFree(frame, events, placements.all).filter((placement) => events.mayShow(placement, view));
  const drawn = extras.length === 0 ? shown : events.inOrder([...shown, ...extras]);
  const extraRows = extras.map(({ row }) => row);
  const marks = buildLaneMarks(frame, lane, drawn);
  const crowds = buildLaneCrowds(frame, lane, crowd, placements.all, extraRows);
  return {
    ...crowds,
    clusters: placeCounts(
      crowds.clusters,
      marks.filter(({ row }) => extraRows.includes(row)),
      frame.plot,
    ),
    marks,
    isComplete:
      placements.isComplete &&
      lone.isComplete &&
      crowds.isComplete &&
      events.msPerPx === coarsestMsPerPx(frame.resolutionMsPerPx),
  };
}

/**
 * Does in steps the work that the first `buildScene` of these lanes would do at once; the results are kept for it.
 *
 * @param request a `view` of null is the window that shows everything
 */
export function* prepareScene(request: Omit<SceneRequest, 'view'> & { readonly view: TimeSpan | null }): Steps<void> {
  yield* request.lanes.table.prepareCounts();
  const arrangement = yield* arrangeInSteps(request);
  const view = request.view ?? arrangement.fit;
  const input: SceneInput = { ...UNTOUCHED, ...request, view };
  const frame = sceneFrame(input, arrangement);
  const packing = arrangement.packings.at(frame.resolutionMsPerPx);
  for (const { index } of buildLanes(frame)) {
    const { events, crowd } = packing.lane(index);
    if (events.isFilledAround(view)) continue;
    yield* events.fillAround(view);
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

/** The height in px at which the fitted window needs no spreading or scrolling. */
export function naturalHeight(input: Omit<ArrangementInput, 'heightPx'>): number {
  return arrange({ ...input, heightPx: null }).naturalHeightPx;
}

/** Finds the part of a crowd that has the focus: it needs a node and a name. */
function focusedStretch(input: SceneInput, areas: SceneAreas): SceneStretch | null {
  const stretch = input.focusedKey === null ? null : stretchOfKey(areas, input.focusedKey);
  if (!stretch) return null;
  const lane = input.lanes.lanes[stretch.lane]?.key ?? '';
  return { ...stretch, name: crowdName(stretch.count, stretch.span, lane, input) };
}

/** Builds the lanes visible in the box: there may be ten thousand others. */
function buildLanes({ input, arrangement, style, plot }: SceneFrame): SceneLane[] {
  const { bands, gutterPx, hasLaneHeaders, trackPx } = arrangement;
  const roomPx = gutterPx > 0 ? gutterPx - style.gapPx : input.widthPx - style.gapPx * 2;
  const namePx = (name: string) => input.text.widthPx(name, 'lane');
  const topPx = plot.y + input.scrollTopPx;
  const first = lowerBound(bands.length, (index) => bands[index]!.y + bands[index]!.heightPx <= topPx);
  const until = lowerBound(bands.length, (index) => bands[index]!.y < topPx + plot.height);
  return bands.slice(first, until).map((band, i) => {
    const index = first + i;
    const { key } = input.lanes.lanes[index]!;
    const y = band.y - input.scrollTopPx;
    const firstTrack = y + band.padTopPx + Math.min(style.titleBaselinePx, trackPx);
    return {
      index,
      key,
      label: cutToRoom(lineOf(key), roomPx, namePx),
      labelX: hasLaneHeaders ? style.gapPx : 0,
      labelBaselinePx: hasLaneHeaders ? y + style.lanePadPx + style.laneLabelPx : firstTrack,
      y,
      height: band.heightPx,
    };
  });
}
