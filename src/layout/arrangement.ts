import type { Steps } from '../data/in-slices.js';
import type { TimeSpan } from '../time/instant.js';
import { resolutionOf } from '../time/view/viewport.js';
import { arrangeBands, type LaneBand, type LaneNeed } from './arrange-bands.js';
import { fitSpan, reckonedRows } from './fit-view.js';
import { laneNameRoom } from './lane-names.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import type { LaneChanges } from './lanes/lane-changes.js';
import { lanesInBox, mostLanesInBox, rationsOf } from './node-budget.js';
import { maxTracksOfALane, needsOfLanes } from './packing/lane-tracks.js';
import { Packing } from './packing/packing.js';
import { PackingsByResolution } from './packing/packings-by-resolution.js';
import type { ArrangementInput } from './scene-input.js';
import { comfortableStyle, denseStyle, narrowStyle, type SceneStyle } from './scene-style.js';
import { SpanningLabelsByResolution } from './spanning/spanning-labels.js';
import { MAX_DRAWN } from './spanning/spanning-rows.js';
import { lineOf, wrapToRoom } from './text/label-text.js';
import { LabelWidths, titleWidth } from './text/label-widths.js';

/**
 * Everything that does not depend on the window: style, lane bands, the fitted window, and a packing for each
 * resolution.
 */
export interface Arrangement {
  readonly style: SceneStyle;
  readonly widths: LabelWidths;
  /** Height of a track after spreading the lanes over the box. */
  readonly trackPx: number;
  readonly gutterPx: number;
  readonly hasLaneHeaders: boolean;
  readonly axisHeightPx: number;
  /** Height of the strip of background and marker labels under the axis. */
  readonly stripHeightPx: number;
  readonly bands: readonly LaneBand[];
  readonly fit: TimeSpan;
  /** Whether labels keep clear of the ends of the window; with too many events they do not. */
  readonly keepsLabelsClear: boolean;
  /** Height of everything without spreading or scrolling. */
  readonly naturalHeightPx: number;
  /** Whether the store has answered what the heights of lanes depend on; until then each has one track and no marks. */
  readonly isComplete: boolean;
  readonly packings: PackingsByResolution;
  readonly spanningLabels: SpanningLabelsByResolution;
  /** The packing that determines how many tracks each lane needs. */
  readonly packingAtFit: Packing;
}

/** An arrangement of an earlier state of the same data, and what changed since. */
export interface FormerArrangement {
  readonly lanes: LaneAssignment;
  readonly arrangement: Arrangement;
  readonly changes: LaneChanges;
}

/** Up to this many events, the comfortable style is tried. */
export const MAX_COMFORTABLE = 60;
/** The comfortable style is not used if it needs more height than this, in label sizes. */
const COMFORTABLE_HEIGHT_EM = 42;
/** Boxes narrower than this, in label sizes, get the narrow style if there are few events. */
const NARROW_EM = { comfortable: 60, dense: 30 } as const;
/** Boxes narrower than this, in label sizes, are too narrow for the comfortable style. */
const COMFORTABLE_FROM_EM = 17;
/** Up to this many events, narrow boxes get the narrow style. */
const MAX_NARROW = 200;
const MAX_TITLE_LINES = 3;
/** What a lane gets room for until the store has answered. */
const UNANSWERED: LaneNeed = { tracks: 1, isCrowded: false };

/** Arranges the lanes of a timeline in a box, with a step for each lane that is packed. */
export function* makeArrangement(input: ArrangementInput, former: FormerArrangement | null): Steps<Arrangement> {
  const { lanes, text, heightPx } = input;
  if (lanes.table.size <= MAX_COMFORTABLE && input.widthPx >= text.labelPx * COMFORTABLE_FROM_EM) {
    const comfortable = yield* arrangeInStyle(input, narrowed(comfortableStyle(text), input), former);
    const mostPx = Math.max(heightPx ?? 0, text.labelPx * COMFORTABLE_HEIGHT_EM);
    if (comfortable.naturalHeightPx <= mostPx) return comfortable;
  }
  return yield* arrangeInStyle(input, narrowed(denseStyle(text), input), former);
}

/** Gives the narrow variant of a style if the box is narrow and events are few: labels as wide as the box. */
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

/** Settles widths first, then heights: each lane is as high as its events need in the fitted window. */
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

  const spanningLabels = new SpanningLabelsByResolution({ assignment: lanes, plotWidthPx, widths });
  if (former) spanningLabels.takeOver(former.arrangement.spanningLabels, former.changes.hasOtherExtent);
  const stripHeightPx = stripHeight(spanningLabels.at(fitResolution).lines, lanes, style);
  const abovePx = axisHeightPx + stripHeightPx;

  const aroundPx = abovePx + lanes.lanes.length * (headerPx + style.lanePadPx * 2 + style.crowdFootPx);
  const maxTracks = maxTracksOfALane(input, style, aroundPx);
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
  const answered = yield* needsOfLanes(lanes, packingAtFit, fit);
  const isComplete = !answered.includes(null);
  const needs = answered.map((need) => need ?? UNANSWERED);

  const { bands, trackPx, spareTracks, naturalHeightPx } = arrangeBands(
    needs,
    { heightPx: input.heightPx, abovePx, headerPx },
    style,
  );

  const tracksWith = (more: number) => (lane: number) =>
    isComplete ? Math.min(maxTracks, needs[lane]!.tracks + more) : 0;
  const packings = new PackingsByResolution({
    ...packed,
    ...rationsOf(lanes.table.size, lanesInBox(input, bands, abovePx), plotWidthPx),
    // When zoomed out further, more events coincide than at the fitted resolution: the remaining height has tracks for
    // them.
    maxTracksOf: tracksWith(spareTracks),
    bandTracksOf: tracksWith(0),
  });
  if (former) packings.takeOver(former.arrangement.packings, former.changes);
  return {
    style,
    widths,
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

/**
 * Height of the strip of background and marker labels. Those too many to draw individually are counted on an extra
 * line.
 */
function stripHeight(labelLines: number, { spanning }: LaneAssignment, style: SceneStyle): number {
  const lines = labelLines + (spanning.length > MAX_DRAWN ? 1 : 0);
  return lines * style.stripLinePx + (lines > 0 ? style.lanePadPx : 0);
}
