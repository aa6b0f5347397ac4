import { MARKER } from '../../data/table/event-flags.js';
import type { EventTable } from '../../data/event-table.js';
import { idOf } from '../../data/table/row-id.js';
import { LONGEST_DAY_MS } from '../../time/civil.js';
import { colorKeyOf } from '../color-index.js';
import { figureOf, type EventFigure, type FigureEnd } from '../event-figure.js';
import { nameOf } from '../text/event-words.js';
import { labelStart } from '../text/label-start.js';
import { markKey } from '../mark-key.js';
import { edgeWithin } from '../mark-shape.js';
import { buildSpanningCrowd } from './build-spanning-crowd.js';
import { SPANNING_LANE } from '../lanes/lane-assignment.js';
import { MAX_NODES_MOVING } from '../node-budget.js';
import { beginOf, ceaseOf } from '../../data/table/presence.js';
import type { Rect, Scene, SceneBackground, SceneEdge, SceneLabel, SceneMarker, SceneRule } from '../scene.js';
import type { SceneFrame } from '../scene-frame.js';
import { spanningRowsIn, spanningTileMs } from './spanning-rows.js';
import { LABEL_OFFSET_PX, MIN_BAND_PX, spanningLabelText, UNKNOWN_FADE_PX } from './spanning-labels.js';

/**
 * Distance between the diagonals of what is disputed. A stretch is cut outside the plot at a multiple of it, so that
 * they move with it.
 */
export const HATCH_STEP_PX = 14;
/** From this width on, a marker known less precisely than a day is drawn as wide as its range, px. */
const MIN_WIDTH_PX = 2;

/** Lays out what is drawn across the lanes: background spans behind the events, markers and the present over them. */
export function buildSpanning(
  frame: SceneFrame,
  pinned: readonly number[],
): Pick<Scene, 'backgrounds' | 'markers' | 'present' | 'spanningCrowd' | 'hasStackedTints'> {
  const { input, arrangement, scale, plot, resolutionMsPerPx } = frame;
  const { table } = input.lanes;
  const { lineOfRow, areStacked } = arrangement.spanningLabels.at(resolutionMsPerPx);
  const backgrounds: Slidable<SceneBackground>[] = [];
  const markers: Slidable<SceneMarker>[] = [];
  const roomMs = UNKNOWN_FADE_PX * scale.msPerPx;
  const { start, end } = input.view;
  const tileMs = spanningTileMs(resolutionMsPerPx, plot.width);
  const [from, until] = [start - roomMs, end + roomMs];
  const chosen = spanningRowsIn(input.lanes, tileMs, from, until);
  const pinnedIn = pinned.filter((row) => beginOf(table, row) < until && ceaseOf(table, row) > from);
  for (const row of withPinned(table, chosen, pinnedIn)) {
    const id = idOf(table, row);
    const record = table.recordAt(row);
    const key = markKey(input.lanes, SPANNING_LANE, row);
    const focused = input.focusedKey === key;
    const state = {
      key,
      row,
      id,
      name: nameOf(record, input, input.named || focused),
      focused,
      hovered: input.hoveredKey === key,
      selected: input.selected.has(id),
    };
    const line = lineOfRow.get(row) ?? -1;
    const isMarker = (table.flags[row]! & MARKER) !== 0;
    const figure = figureOf(table, row);
    const stretch = stretchOf(figure, frame, isMarker ? 0 : UNKNOWN_FADE_PX);
    if (stretch.x1 < plot.x || stretch.x0 > plot.x + plot.width) continue;
    const label = line < 0 ? null : labelOf(frame, row, stretch, line);
    const { uncertain, approximate, status } = figure;
    if (isMarker) {
      const place = placeOf(figure, frame);
      const [y0, y1] = [arrangement.axisHeightPx, input.heightPx];
      markers.push({ ...state, ...place, y0, y1, uncertain, approximate, status, label });
    } else {
      const rect = {
        x: stretch.x0,
        y: arrangement.axisHeightPx,
        width: Math.max(stretch.x1 - stretch.x0, 1),
        height: input.heightPx - arrangement.axisHeightPx,
      };
      const colorIndex = colorKeyOf(input.lanes).by === 'category' ? colorKeyOf(input.lanes).indexOf(row, -1) : -1;
      const { startEdge, endEdge } = stretch;
      const color = record.color ?? null;
      backgrounds.push({ ...state, rect, startEdge, endEdge, uncertain, status, label, colorIndex, color });
    }
  }
  if (frame.style.isNarrow) slideIn(frame, [...backgrounds, ...markers]);
  keepApart(frame, [...backgrounds, ...markers]);
  const drawn = [...backgrounds, ...markers].map(({ row }) => row);
  const spanningCrowd = buildSpanningCrowd(frame, drawn);
  return { backgrounds, markers, present: presentRule(frame), spanningCrowd, hasStackedTints: areStacked };
}

/** Adds the rows that are always drawn: focused, hovered, and the first few selected. */
function withPinned({ order }: EventTable, chosen: readonly number[], pinned: readonly number[]): readonly number[] {
  const rows = new Set(chosen);
  const others = pinned.filter((row) => !rows.has(row)).slice(0, MAX_NODES_MOVING);
  others.forEach((row) => rows.add(row));
  return others.length === 0 ? chosen : [...rows].sort((a, b) => order.compare(a, b));
}

type Slidable<Spanning> = Omit<Spanning, 'label'> & { label: SceneLabel | null };

/** In a narrow box, slides labels that would be cut back as far as the previous label on their line allows. */
function slideIn(frame: SceneFrame, all: readonly Slidable<SceneBackground | SceneMarker>[]): void {
  const { plot, style, widths } = frame;
  const { table } = frame.input.lanes;
  const endOfLine = new Map<number, number>();
  const end = plot.x + plot.width - LABEL_OFFSET_PX;
  for (const each of all.toSorted((a, b) => (a.label?.x ?? 0) - (b.label?.x ?? 0))) {
    const { label } = each;
    if (!label) continue;
    const from = (endOfLine.get(label.baselinePx) ?? plot.x) + LABEL_OFFSET_PX;
    const whole = spanningLabelText(table, each.row, style.longestLabelPx, widths);
    const wholePx = widths.ofDetail(whole);
    if (label.anchor === 'start' && label.text !== whole) {
      const x = Math.min(label.x, Math.max(from, end - wholePx));
      const room = spanningLabelText(table, each.row, end - x, widths);
      each.label = room === '' ? null : { ...label, x, text: room, widthPx: widths.ofDetail(room) };
    }
    if (each.label) endOfLine.set(label.baselinePx, each.label.x + (label.anchor === 'start' ? each.label.widthPx : 0));
  }
}

/**
 * Lines are assigned by where spans begin and end. A label that is held inside the plot may run into others on its
 * line, so it is cut where the next one begins, or left out.
 */
function keepApart({ input, widths }: SceneFrame, all: readonly Slidable<SceneBackground | SceneMarker>[]): void {
  const { table } = input.lanes;
  const nextOfLine = new Map<number, number>();
  const labelled = all.filter(({ label }) => label !== null);
  for (const each of labelled.sort((a, b) => labelStart(a.label!) - labelStart(b.label!)).reverse()) {
    const label = each.label!;
    const start = labelStart(label);
    const roomPx = (nextOfLine.get(label.baselinePx) ?? Infinity) - start;
    if (label.widthPx > roomPx) {
      const room = label.anchor === 'start' ? spanningLabelText(table, each.row, roomPx - LABEL_OFFSET_PX, widths) : '';
      each.label = room === '' ? null : { ...label, text: room, widthPx: widths.ofDetail(room) };
    }
    if (each.label) nextOfLine.set(label.baselinePx, start);
  }
}

interface Stretch {
  readonly x0: number;
  readonly x1: number;
  readonly startEdge: SceneEdge;
  readonly endEdge: SceneEdge;
}

/** @param fadePx how far it fades if its start or end is not known; 0 for a line */
function stretchOf({ start, end, approximate }: EventFigure, { plot, xOf: x }: SceneFrame, fadePx: number): Stretch {
  let x0 = start.kind === 'open' ? plot.x : x(start.outer);
  let x1 = end.kind === 'open' ? plot.x + plot.width : x(end.outer);
  if (start.kind === 'unknown') x0 = x1 - fadePx;
  if (end.kind === 'unknown') x1 = x0 + fadePx;
  const edge = (figureEnd: FigureEnd): SceneEdge => {
    if (figureEnd.kind === 'unknown') return { kind: 'unknown', widthPx: UNKNOWN_FADE_PX };
    if (figureEnd.kind === 'open') return { kind: 'open', widthPx: 0 };
    const softPx = figureEnd.coarse ? Math.abs(x(figureEnd.inner) - x(figureEnd.outer)) : 0;
    const widthPx = Math.min(Math.max(softPx, approximate ? 24 : 0), Math.max(0, (x1 - x0) / 2));
    return widthPx > 1 ? { kind: 'soft', widthPx } : { kind: 'sharp', widthPx: 0 };
  };
  const startEdge = x0 < plot.x - UNKNOWN_FADE_PX ? ({ kind: 'cut', widthPx: 0 } as const) : edge(start);
  const endEdge = x1 > plot.x + plot.width + UNKNOWN_FADE_PX ? ({ kind: 'cut', widthPx: 0 } as const) : edge(end);
  const drawn = { x0: cutStart(x0, plot), x1: Math.min(x1, plot.x + plot.width + UNKNOWN_FADE_PX) };
  return { ...drawn, startEdge: edgeWithin(startEdge, drawn), endEdge: edgeWithin(endEdge, drawn) };
}

function cutStart(x0: number, plot: Rect): number {
  const outsidePx = plot.x - UNKNOWN_FADE_PX - x0;
  return outsidePx > 0 ? x0 + Math.floor(outsidePx / HATCH_STEP_PX) * HATCH_STEP_PX : x0;
}

type Place = Pick<SceneMarker, 'x0' | 'x1' | 'lines'>;

/**
 * Places a marker over the range that its moment may lie in. One with a duration is placed at its start, or at its end
 * if only that is known.
 */
function placeOf({ form, start, end }: EventFigure, { plot, xOf }: SceneFrame): Place {
  const [first, last] = [plot.x - UNKNOWN_FADE_PX, plot.x + plot.width + UNKNOWN_FADE_PX];
  const within = (t: number) => Math.min(cutStart(xOf(t), plot), last);
  const known = start.kind === 'known' ? start : end;
  const [from, until] =
    form === 'moment' ? [start.outer, end.outer] : [known.outer, known.coarse ? known.inner : known.outer];
  const isOpenBefore = form === 'moment' && start.kind === 'open';
  const isOpenAfter = form === 'moment' && end.kind === 'open';
  const x0 = isOpenBefore ? first : within(Math.min(from, until));
  const x1 = isOpenAfter ? last : within(Math.max(from, until));
  if (x1 - x0 >= MIN_BAND_PX) return { x0, x1, lines: [x0, x1].map((x) => ({ x, gaps: [] })) };
  // A day is a single line until it is wide enough to be a band.
  const isSharp = x1 - x0 < MIN_WIDTH_PX || Math.abs(until - from) <= LONGEST_DAY_MS;
  const middle = (x0 + x1) / 2;
  return isSharp ? lineAt(middle, middle) : lineAt(x0, x1);
}

function lineAt(x0: number, x1: number): Place {
  return { x0, x1, lines: [{ x: (x0 + x1) / 2, gaps: [] }] };
}

function labelOf(
  { input, arrangement, style, plot, widths }: SceneFrame,
  row: number,
  { x0, x1, startEdge }: Stretch,
  line: number,
): SceneLabel | null {
  const { detailPx } = style.type;
  const baselinePx = arrangement.axisHeightPx + style.lanePadPx + detailPx + line * style.stripLinePx;
  const isAtEnd = startEdge.kind === 'unknown' || startEdge.kind === 'open';
  const x = isAtEnd ? Math.min(x1, plot.x + plot.width) - LABEL_OFFSET_PX : Math.max(x0, plot.x) + LABEL_OFFSET_PX;
  const roomPx = isAtEnd ? x - plot.x : plot.x + plot.width - x;
  const text = spanningLabelText(input.lanes.table, row, Math.min(roomPx, style.longestLabelPx), widths);
  // In a narrow box it may still slide back to where there is room.
  if (text === '' && (isAtEnd || !style.isNarrow)) return null;
  const widthPx = widths.ofDetail(text);
  return { x, baselinePx, text, detail: '', detailBaselinePx: baselinePx, anchor: isAtEnd ? 'end' : 'start', widthPx };
}

function presentRule({ input, arrangement, plot, xOf }: SceneFrame): SceneRule | null {
  if (input.now === null) return null;
  const x = xOf(input.now);
  const isSeen = x >= plot.x && x <= plot.x + plot.width;
  return isSeen ? { x, y0: arrangement.axisHeightPx, y1: input.heightPx, gaps: [] } : null;
}
