import type { EventColumns } from '../data/event-columns.js';
import { runToEnd, type Steps } from '../data/in-slices.js';
import type { TimeSpan } from '../time/instant.js';
import { resolutionOf } from '../time/viewport.js';
import { fitSpan } from './fit-view.js';
import { lineOf, wrapToRoom } from './label-text.js';
import type { LaneAssignment } from './lane-assignment.js';
import { laneChanges, type LaneChanges } from './lane-changes.js';
import { laneStoreOf } from './memory-lane-store.js';
import { clustersOfATile, labelRation, lanesInBox, MOST_ALL_LABELLED, mostLanesInBox } from './node-budget.js';
import { Packing } from './packing.js';
import type { ArrangementInput } from './scene-input.js';
import { comfortableStyle, denseStyle, narrowStyle, type SceneStyle } from './scene-style.js';
import { packSpanningLabels, type SpanningLabels } from './spanning-labels.js';
import { MOST_DRAWN } from './spanning-rows.js';
import type { TextMeasurer } from './text-measurer.js';

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
interface FormerArrangement {
  readonly lanes: LaneAssignment;
  readonly arrangement: Arrangement;
  readonly changes: LaneChanges;
}

/** With fewer events than this the comfortable style is tried. */
const MOST_COMFORTABLE = 60;
/** The comfortable style is left when it would need more height than this, in label sizes. */
const COMFORTABLE_HEIGHT_EM = 42;
/** Rows a lane may take when it is the only one, and when it is one of several. */
const LINES_OF_ONE_LANE = 16;
const LINES_OF_A_LANE = 6;
/** Of few events all may have labels: each lane takes the rows for that. */
const LINES_OF_A_LANE_OF_FEW = 9;
/** Boxes less wide than this, in label sizes, are narrow for few events, those of large labels sooner. */
const NARROW_EM = { comfortable: 60, dense: 30 } as const;
/** Boxes less wide than this are too narrow for the comfortable style. */
const COMFORTABLE_FROM_EM = 17;
const MOST_NARROW = 200;
const MOST_TITLE_LINES = 3;
/** Boxes at least this many label sizes wide keep lane names in a column beside the plot. */
const GUTTER_FROM_EM = 44;
/** Rows are spread over a tall box up to this share of their height. */
const MOST_SPREAD = 1.6;

const cache = new WeakMap<LaneAssignment, Map<string, Arrangement>>();
/** One for the screen, and one beside it for a figure or for print. */
const MOST_ARRANGEMENTS = 2;

/** Arranges the lanes of a timeline in a box; the last two of each lane assignment are kept. */
export function arrange(input: ArrangementInput): Arrangement {
  return runToEnd(arrangeInSteps(input));
}

/** As `arrange`, with a step for each lane that it looks into. */
export function* arrangeInSteps(input: ArrangementInput): Steps<Arrangement> {
  const { lanes, widthPx, heightPx, text, locale, timezone } = input;
  const fonts = [text.labelPx, text.axisPx, text.widthPx('Hamburg', 'label')];
  // Only few events have second lines, whose words take room.
  const words = lanes.table.size <= MOST_COMFORTABLE ? [locale, timezone] : [];
  const key = [widthPx, heightPx, ...fonts, ...words].join('|');
  let arrangements = cache.get(lanes);
  if (!arrangements) cache.set(lanes, (arrangements = new Map<string, Arrangement>()));
  const known = arrangements.get(key);
  // Asked for again, it is the last to go.
  if (known) arrangements.delete(key);
  else if (arrangements.size >= MOST_ARRANGEMENTS) arrangements.delete(arrangements.keys().next().value!);
  const arrangement = known?.isComplete ? known : yield* continueArrangement(input, key);
  arrangements.set(key, arrangement);
  return arrangement;
}

interface LatestArrangement {
  readonly key: string;
  readonly lanes: LaneAssignment;
  readonly text: TextMeasurer;
  readonly arrangement: Arrangement;
}

/** By the columns, which all tables of a source share. */
const latest = new WeakMap<EventColumns, LatestArrangement[]>();
/** A few timelines, figures and sizes. */
const MOST_LATEST = 4;

/** Makes an arrangement from the latest one for the same box, where the data has only grown or shrunk since. */
function* continueArrangement(input: ArrangementInput, key: string): Steps<Arrangement> {
  const { lanes, text } = input;
  const { columns } = lanes.table;
  let others = latest.get(columns) ?? [];
  const isFormer = (each: LatestArrangement) =>
    each.key === key && each.text === text && each.lanes.laneBy === lanes.laneBy;
  const former = others.find(isFormer);
  const changes = former ? laneChanges(former.lanes, lanes) : null;
  const arrangement = yield* makeArrangement(input, former && changes ? { ...former, changes } : null);
  // Of states that are past no more than the last one is kept: each holds on to all lanes of its time.
  const isOfLate = (each: LatestArrangement) => each.lanes === lanes || each.lanes === former?.lanes;
  others = others.filter((each) => each !== former && isOfLate(each)).slice(1 - MOST_LATEST);
  latest.set(columns, [...others, { key, lanes, text, arrangement }]);
  return arrangement;
}

function* makeArrangement(input: ArrangementInput, former: FormerArrangement | null): Steps<Arrangement> {
  const { lanes, text, heightPx } = input;
  if (lanes.table.size <= MOST_COMFORTABLE && input.widthPx >= text.labelPx * COMFORTABLE_FROM_EM) {
    const comfortable = yield* arrangeInStyle(input, fitted(comfortableStyle(text), input), former);
    const mostPx = Math.max(heightPx ?? 0, text.labelPx * COMFORTABLE_HEIGHT_EM);
    if (comfortable.naturalHeightPx <= mostPx) return comfortable;
  }
  return yield* arrangeInStyle(input, fitted(denseStyle(text), input), former);
}

/** In a narrow box few events have labels as wide as it is. */
function fitted(style: SceneStyle, { lanes: { lanes, table }, widthPx, text }: ArrangementInput): SceneStyle {
  const size = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  if (widthPx >= text.labelPx * NARROW_EM[style.type.style] || size > MOST_NARROW) return style;
  const { longestLabelPx } = narrowStyle(style, widthPx, 1);
  const linesOf = (row: number) => {
    const title = lineOf(table.recordAt(row).title);
    return wrapToRoom(title, longestLabelPx, MOST_TITLE_LINES, text, 'label', style.labelScale).length;
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
  const plotWidthPx = widthPx - gutterPx;
  const fit = fitSpan(lanes, plotWidthPx, style, text, input);
  const fitResolution = resolutionOf(fit, plotWidthPx);
  const axisHeightPx = style.axisLinePx * 2 + text.axisPx * 0.4;

  const mostLines = mostLinesOfALane(input, style, axisHeightPx);
  const rationed = (lanesInBox: number) => ({
    labels: labelRation(lanes.table.size, lanesInBox, plotWidthPx),
    clustersOfATile: clustersOfATile(lanesInBox, plotWidthPx),
  });
  const narrow = style.isNarrow ? { fitEnd: fit.end, words: { locale, timezone } } : null;
  const packing = { assignment: lanes, style, text, narrow, crowdLines: mostLines };
  const formerly = (known: Packing | undefined) =>
    former && known ? { packing: known, changes: former.changes } : null;
  const atFit = new Packing(
    {
      ...packing,
      ...rationed(mostLanesInBox(input, style)),
      resolutionMsPerPx: fitResolution,
      maxLinesOf: () => mostLines,
      bandLinesOf: () => mostLines,
    },
    formerly(former?.arrangement.kept.atFit),
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
    !former.changes.hasOtherExtent;
  const spanningLabels = isSpannedAlike ? former.arrangement.kept.spanningLabels : new Map<number, SpanningLabels>();
  const spanningLabelsAt = (resolution: number) =>
    kept(spanningLabels, resolution, () => packSpanningLabels(lanes, resolution, plotWidthPx, style, text));
  const spanningAtFit = spanningLabelsAt(fitResolution);
  // What is too many to be drawn one by one is counted on a line of its own.
  const stripLines = spanningAtFit.lines + (lanes.spanning.length > MOST_DRAWN ? 1 : 0);
  const stripHeightPx = stripLines * style.type.detailPx * 1.6 + (stripLines > 0 ? style.lanePadPx : 0);

  const headerPx = isNamed && !hasGutter ? style.laneLabelPx * 1.7 : 0;
  const padPx = style.lanePadPx;
  const totalLines = maxLines.reduce((sum, lines) => sum + lines, 0);
  const abovePx = axisHeightPx + stripHeightPx;
  const fixedPx = abovePx + maxLines.length * (headerPx + padPx * 2);
  const naturalHeightPx = Math.ceil(fixedPx + totalLines * style.rowPx);
  const sparePx = Math.max(0, (heightPx ?? 0) - naturalHeightPx);
  const rowPx = Math.min(style.rowPx * MOST_SPREAD, style.rowPx + (totalLines > 0 ? sparePx / totalLines : 0));
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
  const pack = (resolutionMsPerPx: number, known?: Packing) =>
    new Packing({ ...packing, ...ration, ...ofLanes, resolutionMsPerPx }, formerly(known));
  const packings = new Map<number, KeptPacking>();
  for (const [resolution, { packing: known, unasked }] of former?.arrangement.kept.byResolution ?? []) {
    if (unasked < MOST_UNASKED) packings.set(resolution, { packing: pack(resolution, known), unasked: unasked + 1 });
  }
  return {
    style,
    rowPx,
    gutterPx,
    hasLaneHeaders: headerPx > 0,
    axisHeightPx,
    stripHeightPx,
    bands,
    fit,
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

/** Zooming passes many resolutions; a few packings each way are worth keeping. */
const MOST_KEPT = 12;
/** A feed would carry them all along, though nobody zooms. */
const MOST_UNASKED = 8;

function kept<Value>(map: Map<number, Value>, key: number, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) {
    if (map.size >= MOST_KEPT) map.delete(map.keys().next().value!);
    map.set(key, (value = make()));
  }
  return value;
}

/** Of so many lanes each is looked at; of more the number of their events has to do. */
const MOST_LANES_PACKED = 200;
const LINES_OF_ONE_OF_MANY = 2;

/** @returns null while the store has not answered */
function linesOf(assignment: LaneAssignment, atFit: Packing, lane: number, fit: TimeSpan): number | null {
  const size = laneStoreOf(assignment).sizeOf(lane);
  if (size === null || size < 2) return size && 1;
  if (assignment.lanes.length > MOST_LANES_PACKED) return Math.min(size, LINES_OF_ONE_OF_MANY);
  const { all, isComplete } = atFit.lane(lane).events.placementsAround(fit);
  return isComplete ? all.reduce((lines, { line }) => Math.max(lines, line + 1), 1) : null;
}

function mostLinesOfALane(input: ArrangementInput, style: SceneStyle, axisHeightPx: number): number {
  const laneCount = Math.max(input.lanes.lanes.length, 1);
  // In a narrow box few labels share a line; better it scrolls than that few events become a crowd.
  const ofSeveral = input.lanes.table.size <= MOST_ALL_LABELLED ? LINES_OF_A_LANE_OF_FEW : LINES_OF_A_LANE;
  const least = laneCount === 1 || style.isNarrow ? LINES_OF_ONE_LANE : ofSeveral;
  const fitting = Math.floor(((input.heightPx ?? 0) - axisHeightPx) / laneCount / style.rowPx);
  return Math.max(least, fitting);
}

/** So many names of lanes are measured. */
const MOST_MEASURED = 200;

function gutterWidthPx({ lanes, text, widthPx }: ArrangementInput, style: SceneStyle): number {
  const keys = lanes.lanes.map(({ key }) => key);
  // Of thousands the widest is among those with the most letters.
  const measured =
    keys.length > MOST_MEASURED ? keys.sort((a, b) => b.length - a.length).slice(0, MOST_MEASURED) : keys;
  const widest = measured.reduce((most, key) => Math.max(most, text.widthPx(lineOf(key), 'lane')), 0);
  return Math.ceil(Math.min(widest + style.gapPx * 2, widthPx * 0.2));
}
