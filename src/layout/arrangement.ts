import type { Steps } from '../data/in-slices.js';
import type { TimeSpan } from '../time/instant.js';
import { resolutionOf } from '../time/view/viewport.js';
import { fitSpan, reckonedRows } from './fit-view.js';
import { linesOf, mostLinesOfALane } from './packing/lane-lines.js';
import { lineOf, wrapToRoom } from './text/label-text.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import type { LaneChanges } from './lanes/lane-changes.js';
import { clustersOfATile, labelRation, lanesInBox, mostLanesInBox } from './node-budget.js';
import { Packing, type FormerPacking } from './packing/packing.js';
import type { ArrangementInput } from './scene-input.js';
import { comfortableStyle, denseStyle, narrowStyle, type SceneStyle } from './scene-style.js';
import { packSpanningLabels, type SpanningLabels } from './spanning/spanning-labels.js';
import { MAX_DRAWN } from './spanning/spanning-rows.js';

/** A lane's place from top to bottom, from the top of the content. */
export interface LaneBand {
  readonly y: number;
  readonly heightPx: number;
  readonly lines: number;
  /** From the top of the band to its first row. */
  readonly padTopPx: number;
}

/** What does not depend on the window: style, lane bands, the fitted window, and a packing for each resolution. */
export interface Arrangement {
  readonly style: SceneStyle;
  /** Height of a row after the lanes were spread over the box. */
  readonly rowPx: number;
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
  /** Whether the store has answered what the lanes are arranged by; until then they have a line each and no marks. */
  readonly isComplete: boolean;
  packingAt(resolutionMsPerPx: number): Packing;
  /** The packing of a resolution if it was made and is still kept. */
  keptPackingAt(resolutionMsPerPx: number): Packing | null;
  spanningLabelsAt(resolutionMsPerPx: number): SpanningLabels;
  /** What the next arrangement takes over where the data only grew or shrank. */
  readonly kept: KeptPackings;
}

interface KeptPacking {
  readonly packing: Packing;
  /** Through how many changes of the data nobody asked for it. */
  unasked: number;
}

interface KeptPackings {
  /** The packing that tells how many lines each lane takes. */
  readonly atFit: Packing;
  readonly byResolution: Map<number, KeptPacking>;
  readonly spanningLabels: Map<number, SpanningLabels>;
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
/** Boxes at least this many label sizes wide keep lane names in a column beside the plot. */
const GUTTER_FROM_EM = 44;
/** Rows are spread over a tall box up to this share of their height. */
const MAX_SPREAD = 1.6;

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
  const linesOf = (row: number) => {
    const title = lineOf(table.recordAt(row).title);
    return wrapToRoom(title, longestLabelPx, MAX_TITLE_LINES, text, style.labelRole, style.labelScale).lines.length;
  };
  const lines = lanes.flatMap(({ rows }) => Array.from(rows, linesOf));
  return narrowStyle(style, widthPx, Math.max(1, ...lines));
}

function* arrangeInStyle(
  input: ArrangementInput,
  style: SceneStyle,
  former: FormerArrangement | null,
): Steps<Arrangement> {
  const { lanes, widthPx, heightPx, text, locale, timezone } = input;
  const isNamed = lanes.lanes.length > 1 || (lanes.lanes[0]?.key ?? '') !== '';
  const hasGutter = isNamed && widthPx >= text.labelPx * GUTTER_FROM_EM;
  const gutterPx = hasGutter ? gutterWidthPx(input, style) : 0;
  const plotWidthPx = Math.max(widthPx - gutterPx, 1);
  const fit = fitSpan(lanes, plotWidthPx, style, text, input);
  const fitResolution = resolutionOf(fit, plotWidthPx);
  const axisHeightPx = style.axisLinePx * 2 + text.axisPx * 0.4;

  const mostLines = mostLinesOfALane(input, style, axisHeightPx);
  const rationed = (lanesInBox: number) => ({
    labels: labelRation(lanes.table.size, lanesInBox, plotWidthPx),
    clustersOfATile: clustersOfATile(lanesInBox, plotWidthPx),
  });
  const msPerPx = (fit.end - fit.start) / plotWidthPx;
  const keepsLabelsClear = style.isNarrow || reckonedRows(lanes) !== null;
  const fitted = keepsLabelsClear ? { fit, msPerPx, words: { locale, timezone } } : null;
  const packing = { assignment: lanes, style, text, fitted, crowdLines: mostLines };
  const atFit = new Packing(
    {
      ...packing,
      ...rationed(mostLanesInBox(input, style)),
      resolutionMsPerPx: fitResolution,
      maxLinesOf: () => mostLines,
      bandLinesOf: () => mostLines,
    },
    former && { packing: former.arrangement.kept.atFit, changes: former.changes },
  );
  const lines: (number | null)[] = [];
  for (const index of lanes.lanes.keys()) {
    lines.push(linesOf(lanes, atFit, index, fit));
    yield;
  }
  const isComplete = !lines.includes(null);
  const maxLines = lines.map((line) => line ?? 1);
  const isSpannedAlike =
    former?.lanes.spanning === lanes.spanning &&
    former.arrangement.style.type.style === style.type.style &&
    former.arrangement.style.longestLabelPx === style.longestLabelPx &&
    former.arrangement.gutterPx === gutterPx &&
    !former.changes.hasOtherExtent;
  const spanningLabels = isSpannedAlike ? former.arrangement.kept.spanningLabels : new Map<number, SpanningLabels>();
  const spanningLabelsAt = (resolution: number) =>
    kept(spanningLabels, resolution, () => packSpanningLabels(lanes, resolution, plotWidthPx, style, text));
  const spanningAtFit = spanningLabelsAt(fitResolution);
  // What is too many to be drawn one by one is counted on a line of its own.
  const stripLines = spanningAtFit.lines + (lanes.spanning.length > MAX_DRAWN ? 1 : 0);
  const stripHeightPx = stripLines * style.stripLinePx + (stripLines > 0 ? style.lanePadPx : 0);

  const headerPx = isNamed && !hasGutter ? style.laneLabelPx * 1.7 : 0;
  const padPx = style.lanePadPx;
  const totalLines = maxLines.reduce((sum, lines) => sum + lines, 0);
  const abovePx = axisHeightPx + stripHeightPx;
  const fixedPx = abovePx + maxLines.length * (headerPx + padPx * 2);
  const naturalHeightPx = Math.ceil(fixedPx + totalLines * style.rowPx);
  const sparePx = Math.max(0, (heightPx ?? 0) - naturalHeightPx);
  const rowPx = Math.min(style.rowPx * MAX_SPREAD, style.rowPx + (totalLines > 0 ? sparePx / totalLines : 0));
  const restPx = Math.max(0, (heightPx ?? 0) - fixedPx - totalLines * rowPx) / Math.max(maxLines.length, 1);

  let y = abovePx;
  const bands = maxLines.map((lines) => {
    const band = { y, heightPx: headerPx + padPx * 2 + lines * rowPx + restPx, lines, padTopPx: headerPx + padPx };
    y += band.heightPx;
    return band;
  });

  const ration = rationed(lanesInBox(input, bands, abovePx));
  // Farther out more events meet in one place than at the fitted resolution: what is left of the height has lines for them.
  const moreLines = Math.floor(restPx / rowPx);
  const linesWith = (more: number) => (index: number) =>
    isComplete ? Math.min(mostLines, maxLines[index]! + more) : 0;
  const ofLanes = { maxLinesOf: linesWith(moreLines), bandLinesOf: linesWith(0) };
  const pack: Pack = (resolutionMsPerPx, from = null) =>
    new Packing({ ...packing, ...ration, ...ofLanes, resolutionMsPerPx }, from);
  const packings = former ? packingsOf(former, pack) : new Map<number, KeptPacking>();
  return {
    style,
    rowPx,
    gutterPx,
    hasLaneHeaders: headerPx > 0,
    axisHeightPx,
    stripHeightPx,
    bands,
    fit,
    keepsLabelsClear,
    naturalHeightPx,
    isComplete,
    packingAt(resolution) {
      const known = kept(packings, resolution, () => ({ packing: pack(resolution), unasked: 0 }));
      known.unasked = 0;
      return known.packing;
    },
    keptPackingAt: (resolution) => packings.get(resolution)?.packing ?? null,
    spanningLabelsAt,
    kept: { atFit, byResolution: packings, spanningLabels },
  };
}

type Pack = (resolutionMsPerPx: number, former?: FormerPacking | null) => Packing;

/**
 * Brings the packings of a former arrangement to the present one. Nothing that an arrangement keeps may close over the former one,
 * which would hold on to all before it: so it is looked into here and not beside those functions.
 */
function packingsOf({ arrangement, changes }: FormerArrangement, pack: Pack): Map<number, KeptPacking> {
  const packings = new Map<number, KeptPacking>();
  for (const [resolution, { packing, unasked }] of arrangement.kept.byResolution) {
    if (unasked >= MAX_UNASKED) continue;
    packings.set(resolution, { packing: pack(resolution, { packing, changes }), unasked: unasked + 1 });
  }
  return packings;
}

/** Zooming passes many resolutions; a few packings each way are worth keeping. */
const MAX_KEPT = 12;
/** A feed would carry them all along, though nobody zooms. */
const MAX_UNASKED = 8;

function kept<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    if (map.size >= MAX_KEPT) map.delete(map.keys().next().value!);
    map.set(key, (value = make()));
  }
  return value;
}

/** So many names of lanes are measured. */
const MAX_MEASURED = 200;

function gutterWidthPx({ lanes, text, widthPx }: ArrangementInput, style: SceneStyle): number {
  const keys = lanes.lanes.map(({ key }) => key);
  // Of thousands the widest is among those with the most letters.
  const measured = keys.length > MAX_MEASURED ? keys.sort((a, b) => b.length - a.length).slice(0, MAX_MEASURED) : keys;
  const widest = measured.reduce((most, key) => Math.max(most, text.widthPx(lineOf(key), 'lane')), 0);
  return Math.ceil(Math.min(widest + style.gapPx * 2, widthPx * 0.2));
}
