import type { Steps } from '../data/in-slices.js';
import type { TimeSpan } from '../time/instant.js';
import { resolutionOf } from '../time/view/viewport.js';
import { arrangeBands, type LaneBand } from './arrange-bands.js';
import { fitSpan, reckonedRows } from './fit-view.js';
import { laneNameRoom } from './lane-names.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import type { LaneChanges } from './lanes/lane-changes.js';
import { lanesInBox, mostLanesInBox, rationsOf } from './node-budget.js';
import { maxTracksOfALane, tracksOfLanes } from './packing/lane-tracks.js';
import { Packing } from './packing/packing.js';
import { PackingsByResolution } from './packing/packings-by-resolution.js';
import type { ArrangementInput } from './scene-input.js';
import { comfortableStyle, denseStyle, narrowStyle, type SceneStyle } from './scene-style.js';
import { SpanningLabelsByResolution } from './spanning/spanning-labels.js';
import { MAX_DRAWN } from './spanning/spanning-rows.js';
import { lineOf, wrapToRoom } from './text/label-text.js';
import { LabelWidths, titleWidth } from './text/label-widths.js';

/** What does not depend on the window: style, lane bands, the fitted window, and a packing for each resolution. */
export interface Arrangement {
  readonly style: SceneStyle;
  /** Height of a row after the lanes were spread over the box. */
  readonly trackPx: number;
  readonly gutterPx: number;
  readonly hasLaneHeaders: boolean;
  readonly axisHeightPx: number;
  /** Strip of background and marker labels under the axis. */
  readonly stripHeightPx: number;
  readonly bands: readonly LaneBand[];
  readonly fit: TimeSpan;
  /** Whether labels keep clear of the ends of a window, which those of too many events do not. */
  readonly keepsLabelsClear: boolean;
  /** Height of everything when nothing is spread or scrolled. */
  readonly naturalHeightPx: number;
  /** Whether the store has answered what the lanes are arranged by; until then they have a track each and no marks. */
  readonly isComplete: boolean;
  readonly packings: PackingsByResolution;
  readonly spanningLabels: SpanningLabelsByResolution;
  /** The packing that tells how many tracks each lane takes. */
  readonly packingAtFit: Packing;
}

/** An arrangement of an earlier state of the same data, and what changed since. */
export interface FormerArrangement {
  readonly lanes: LaneAssignment;
  readonly arrangement: Arrangement;
  readonly changes: LaneChanges;
}

/** With no more events than this the comfortable style is tried. */
export const MAX_COMFORTABLE = 60;
/** The comfortable style is left when it would need more height than this, in label sizes. */
const COMFORTABLE_HEIGHT_EM = 42;
/** Boxes less wide than this, in label sizes, are narrow for few events, those of large labels sooner. */
const NARROW_EM = { comfortable: 60, dense: 30 } as const;
/** Boxes less wide than this are too narrow for the comfortable style. */
const COMFORTABLE_FROM_EM = 17;
const MAX_NARROW = 200;
const MAX_TITLE_LINES = 3;

/** Arranges the lanes of a timeline in a box, with a step for each lane that it looks into. */
export function* makeArrangement(input: ArrangementInput, former: FormerArrangement | null): Steps<Arrangement> {
  const { lanes, text, heightPx } = input;
  if (lanes.table.size <= MAX_COMFORTABLE && input.widthPx >= text.labelPx * COMFORTABLE_FROM_EM) {
    const comfortable = yield* arrangeInStyle(input, narrowed(comfortableStyle(text), input), former);
    const mostPx = Math.max(heightPx ?? 0, text.labelPx * COMFORTABLE_HEIGHT_EM);
    if (comfortable.naturalHeightPx <= mostPx) return comfortable;
  }
  return yield* arrangeInStyle(input, narrowed(denseStyle(text), input), former);
}

/** In a narrow box few events have labels as wide as it is. */
function narrowed(style: SceneStyle, { lanes: { lanes, table }, widthPx, text }: ArrangementInput): SceneStyle {
  const size = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  if (widthPx >= text.labelPx * NARROW_EM[style.type.style] || size > MAX_NARROW) return style;
  const { longestLabelPx } = narrowStyle(style, widthPx, 1);
  const titlePx = titleWidth(style, text);
  const linesOf = (row: number) => {
    const title = lineOf(table.recordAt(row).title);
    return wrapToRoom(title, longestLabelPx, MAX_TITLE_LINES, titlePx).lines.length;
  };
  const lines = lanes.flatMap(({ rows }) => Array.from(rows, linesOf));
  return narrowStyle(style, widthPx, Math.max(1, ...lines));
}

/** From left to right, then from top to bottom: the lanes are as high as what they hold in the fitted window asks for. */
function* arrangeInStyle(
  input: ArrangementInput,
  style: SceneStyle,
  former: FormerArrangement | null,
): Steps<Arrangement> {
  const { lanes, text, locale, timezone } = input;
  const { gutterPx, headerPx } = laneNameRoom(input, style);
  const plotWidthPx = Math.max(input.widthPx - gutterPx, 1);
  const widths = new LabelWidths(lanes.table, style, text, { locale, timezone });
  const fit = fitSpan(lanes, plotWidthPx, style, widths);
  const fitResolution = resolutionOf(fit, plotWidthPx);
  const keepsLabelsClear = style.isNarrow || reckonedRows(lanes) !== null;
  const axisHeightPx = style.axisLinePx * 2 + text.axisPx * 0.4;

  const maxTracks = maxTracksOfALane(input, style, axisHeightPx);
  const fitted = { fit, msPerPx: (fit.end - fit.start) / plotWidthPx };
  const packed = { assignment: lanes, style, widths, crowdTracks: maxTracks, fitted: keepsLabelsClear ? fitted : null };
  const packingAtFit = new Packing(
    {
      ...packed,
      ...rationsOf(lanes.table.size, mostLanesInBox(input, style), plotWidthPx),
      resolutionMsPerPx: fitResolution,
      maxTracksOf: () => maxTracks,
      bandTracksOf: () => maxTracks,
    },
    former && { packing: former.arrangement.packingAtFit, changes: former.changes },
  );
  const answered = yield* tracksOfLanes(lanes, packingAtFit, fit);
  const isComplete = !answered.includes(null);
  const tracks = answered.map((count) => count ?? 1);

  const spanningLabels = new SpanningLabelsByResolution({ assignment: lanes, plotWidthPx, style, widths });
  if (former) spanningLabels.takeOver(former.arrangement.spanningLabels, former.changes.hasOtherExtent);
  const stripHeightPx = stripHeight(spanningLabels.at(fitResolution).lines, lanes, style);
  const abovePx = axisHeightPx + stripHeightPx;
  const { bands, trackPx, spareTracks, naturalHeightPx } = arrangeBands(
    tracks,
    { heightPx: input.heightPx, abovePx, headerPx },
    style,
  );

  const tracksWith = (more: number) => (lane: number) => (isComplete ? Math.min(maxTracks, tracks[lane]! + more) : 0);
  const packings = new PackingsByResolution({
    ...packed,
    ...rationsOf(lanes.table.size, lanesInBox(input, bands, abovePx), plotWidthPx),
    // Farther out more events meet in one place than at the fitted resolution: the height that is left has tracks for them.
    maxTracksOf: tracksWith(spareTracks),
    bandTracksOf: tracksWith(0),
  });
  if (former) packings.takeOver(former.arrangement.packings, former.changes);
  return {
    style,
    trackPx,
    gutterPx,
    hasLaneHeaders: headerPx > 0,
    axisHeightPx,
    stripHeightPx,
    bands,
    fit,
    keepsLabelsClear,
    naturalHeightPx,
    isComplete,
    packings,
    spanningLabels,
    packingAtFit,
  };
}

/** Height of the strip of background and marker labels under the axis. Those too many to be drawn one by one are counted on a line of their own. */
function stripHeight(labelLines: number, { spanning }: LaneAssignment, style: SceneStyle): number {
  const lines = labelLines + (spanning.length > MAX_DRAWN ? 1 : 0);
  return lines * style.stripLinePx + (lines > 0 ? style.lanePadPx : 0);
}
