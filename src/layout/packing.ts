import { UNKNOWN_END, UNKNOWN_START, type EventTable } from '../data/event-table.js';
import type { TimeSpan } from '../time/instant.js';
import { boxWithLabel, labelSideOf, markBox, type EventBox, type LabelSide } from './event-box.js';
import { figureOf } from './event-figure.js';
import { lineOf } from './label-text.js';
import type { LaneAssignment } from './lane-assignment.js';
import { RowOccupancy } from './row-occupancy.js';
import type { SceneStyle } from './scene-style.js';
import type { TextMeasurer } from './text-measurer.js';

/** An event with a row of its own. */
export interface Placement {
  readonly row: number;
  readonly line: number;
  readonly side: LabelSide;
  readonly box: EventBox;
}

/** The events of one time-aligned bin that found no row. */
export interface Bin {
  readonly start: number;
  readonly end: number;
  readonly rows: readonly number[];
}

export interface PackedLane {
  /** By left edge. */
  readonly placements: readonly Placement[];
  /** Largest right edge of the placements up to each, px at the packed scale: where a window query may start. */
  readonly reachPx: Float64Array;
  readonly bins: readonly Bin[];
  readonly lines: number;
}

/** Where everything lies at one resolution, independent of the window: what is panned over, not computed anew. */
export interface Packing {
  /** The scale it was packed at, ms per px: the coarsest of the resolution. */
  readonly msPerPx: number;
  readonly lanes: readonly PackedLane[];
}

export interface PackingLimits {
  /** Most rows of each lane. */
  readonly maxLines: readonly number[];
}

/** More than this in a lane are ranked out before any is placed: no box could hold them. */
const MOST_PLACED = 20_000;
/** Labels in a stretch of this many px, over all lanes: about 60 in a box of 1,200 px. */
const LABEL_TILE_PX = 256;
const LABELS_PER_TILE = 14;
/** Bins of events without a row are this wide or up to twice that. */
const BIN_PX = 32;

/**
 * Gives every event a row, a label where there is room, or a place in a bin, at one resolution.
 *
 * Ranked by weight, then duration, then time, each event takes the first row that has room for it with its label,
 * else with a shortened label, else without one. The rank knows nothing of the window, so panning changes nothing.
 */
export function packEvents(
  assignment: LaneAssignment,
  resolutionMsPerPx: number,
  style: SceneStyle,
  text: TextMeasurer,
  limits: PackingLimits,
): Packing {
  const { table } = assignment;
  const msPerPx = resolutionMsPerPx * 2;
  const labelsInTile = new Map<number, number>();
  const rows = assignment.lanes.map(() => [] as RowOccupancy[]);
  const placements = assignment.lanes.map(() => [] as Placement[]);
  const unplaced = assignment.lanes.map(() => [] as number[]);

  for (const { lane, row } of ranked(assignment, unplaced)) {
    const placement = place(table, row, rows[lane]!, limits.maxLines[lane] ?? 1, msPerPx, style, text, labelsInTile);
    if (placement) placements[lane]!.push(placement);
    else unplaced[lane]!.push(row);
  }
  for (const [lane, placed] of placements.entries()) calmCrowd(placed, unplaced[lane]!);
  return {
    msPerPx,
    lanes: placements.map((placed, lane) => packedLane(table, placed, unplaced[lane]!, rows[lane]!.length, msPerPx)),
  };
}

/**
 * In a lane where most events find no row, single marks between the labelled ones would look like all there is:
 * they join the density, over which the weightiest stay labelled.
 */
function calmCrowd(placed: Placement[], unplaced: number[]): void {
  if (unplaced.length <= placed.length) return;
  const unlabelled = placed.filter(({ side }) => side === 'none');
  placed.splice(0, placed.length, ...placed.filter(({ side }) => side !== 'none'));
  unplaced.push(...unlabelled.map(({ row }) => row));
}

/** Orders the rows of all lanes by weight, then duration, then time. */
function ranked(assignment: LaneAssignment, unplaced: number[][]): readonly { lane: number; row: number }[] {
  const { weight, start, end, flags } = assignment.table;
  // An unknown end is stored at the edge of the extent: a length that nobody stated gives no rank.
  const duration = (row: number) => ((flags[row]! & (UNKNOWN_START | UNKNOWN_END)) === 0 ? end[row]! - start[row]! : 0);
  const byRank = (a: number, b: number) =>
    weight[b]! - weight[a]! || duration(b) - duration(a) || start[a]! - start[b]! || a - b;
  const entries = assignment.lanes.flatMap((lane, index) => {
    const sorted = Array.from(lane.rows).sort(byRank);
    unplaced[index]!.push(...sorted.splice(MOST_PLACED));
    return sorted.map((row) => ({ lane: index, row }));
  });
  return entries.sort((a, b) => byRank(a.row, b.row) || a.lane - b.lane);
}

function place(
  table: EventTable,
  row: number,
  lines: RowOccupancy[],
  maxLines: number,
  msPerPx: number,
  style: SceneStyle,
  text: TextMeasurer,
  labelsInTile: Map<number, number>,
): Placement | null {
  const figure = figureOf(table, row);
  const box = markBox(figure, style.markPx);
  const tile = Math.floor(table.start[row]! / msPerPx / LABEL_TILE_PX);
  const labels = labelsInTile.get(tile) ?? 0;
  if (labels < LABELS_PER_TILE) {
    const side = labelSideOf(figure, msPerPx, style.markPx);
    const fullPx = labelWidthPx(table, row, style, text);
    const shortPx = Math.min(fullPx, Math.max(style.type.labelPx * 6, fullPx * 0.5));
    const sides: readonly LabelSide[] = side === 'beside' ? ['beside', 'before'] : ['above'];
    for (const widthPx of fullPx > shortPx ? [fullPx, shortPx] : [fullPx]) {
      for (const tried of sides) {
        const line = takeLine(boxWithLabel(box, tried, widthPx, style.gapPx, msPerPx), lines, maxLines, msPerPx);
        if (line < 0) continue;
        labelsInTile.set(tile, labels + 1);
        return { row, line, side: tried, box: boxWithLabel(box, tried, widthPx, style.gapPx, msPerPx) };
      }
    }
  }
  const line = takeLine(box, lines, maxLines, msPerPx);
  return line < 0 ? null : { row, line, side: 'none', box };
}

/** Width in px of an event's label when nothing cuts it, the second line included where the style has one. */
export function labelWidthPx(table: EventTable, row: number, style: SceneStyle, text: TextMeasurer): number {
  const title = text.widthPx(lineOf(table.records[row]!.title), 'label') * style.labelScale;
  return Math.min(title + 2, style.longestLabelPx);
}

function takeLine(box: EventBox, lines: RowOccupancy[], maxLines: number, msPerPx: number): number {
  const x0 = box.t0 / msPerPx + box.c0;
  const x1 = box.t1 / msPerPx + box.c1;
  const free = lines.findIndex((line) => line.take(x0, x1));
  if (free >= 0 || lines.length >= maxLines) return free;
  lines.push(new RowOccupancy());
  lines.at(-1)!.take(x0, x1);
  return lines.length - 1;
}

function packedLane(
  table: EventTable,
  placed: Placement[],
  unplaced: number[],
  lines: number,
  msPerPx: number,
): PackedLane {
  const leftPx = ({ box }: Placement) => box.t0 / msPerPx + box.c0;
  placed.sort((a, b) => leftPx(a) - leftPx(b) || a.row - b.row);
  const reachPx = new Float64Array(placed.length);
  let reach = -Infinity;
  placed.forEach(({ box }, i) => (reachPx[i] = reach = Math.max(reach, box.t1 / msPerPx + box.c1)));
  return { placements: placed, reachPx, bins: binsOf(table, unplaced, msPerPx), lines };
}

function binsOf(table: EventTable, rows: readonly number[], msPerPx: number): Bin[] {
  const widthMs = msPerPx * BIN_PX;
  const byBin = new Map<number, number[]>();
  for (const row of rows) {
    const bin = Math.floor(table.start[row]! / widthMs);
    const members = byBin.get(bin);
    if (members) members.push(row);
    else byBin.set(bin, [row]);
  }
  return [...byBin]
    .sort(([a], [b]) => a - b)
    .map(([bin, members]) => ({ start: bin * widthMs, end: (bin + 1) * widthMs, rows: members }));
}

/** The first placement up to which some placement reaches a px. */
function firstReaching(reachPx: Float64Array, px: number): number {
  let low = 0;
  let high = reachPx.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (reachPx[middle]! < px) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The placements of a lane that may show in a window, a margin of px around it included. */
export function placementsIn(lane: PackedLane, packedMsPerPx: number, view: TimeSpan, marginPx: number): Placement[] {
  const fromPx = view.start / packedMsPerPx - marginPx;
  const untilPx = view.end / packedMsPerPx + marginPx;
  const found: Placement[] = [];
  for (let i = firstReaching(lane.reachPx, fromPx); i < lane.placements.length; i++) {
    const placement = lane.placements[i]!;
    if (placement.box.t0 / packedMsPerPx + placement.box.c0 > untilPx) break;
    if (placement.box.t1 / packedMsPerPx + placement.box.c1 >= fromPx) found.push(placement);
  }
  return found;
}
