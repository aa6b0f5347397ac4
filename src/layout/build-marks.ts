import { idOf } from '../data/table/row-id.js';
import { colorKeyOf } from './color-index.js';
import { GAPS_BEFORE_LABEL } from './packing/event-box.js';
import { figureOf } from './event-figure.js';
import { FOOT_TRACK } from './extra-placements.js';
import { detailOf, nameOnLane } from './text/event-words.js';
import { cutParts, lineOf, wrapToRoom } from './text/label-text.js';
import { MAX_WIDENED } from './text/label-widths.js';
import { markKey } from './mark-key.js';
import { shapeMark, type MarkShape } from './mark-shape.js';
import { MAX_NODES_AT_REST, MAX_NODES_MOVING } from './node-budget.js';
import type { Placement } from './packing/place-event.js';
import { isThere } from './is-there.js';
import type { Rect, SceneLabel, SceneMark } from './scene.js';
import type { SceneFrame } from './scene-frame.js';
import type { SceneInput } from './scene-input.js';

/** A label cut to less than this many label sizes says too little. */
const MIN_LABEL_EM = 4;

interface Placed {
  readonly placement: Placement;
  readonly shape: MarkShape;
}

/** Lays out the marks of one lane, in the order of `placements`. */
export function buildLaneMarks(frame: SceneFrame, lane: number, placements: readonly Placement[]): SceneMark[] {
  const { input, plot, scale, style } = frame;
  const { table } = input.lanes;
  // Events outside the window are not shown, not even by a label or half a disc that would reach into it.
  const placed: Placed[] = placements
    .filter(({ row }) => isThere(table, row, input.view))
    .map((placement) => ({ placement, shape: shapeMark(figureOf(table, placement.row), scale, plot, style) }));
  const rooms = labelRooms(placed, plot, style.gapPx);
  // A label that slid back must not cover the one before it.
  const labelEnds = new Map<number, number>();
  return placed.map((each, i) => {
    const { placement } = each;
    const afterPx = placement.side === 'before' ? (GAPS_BEFORE_LABEL - 1) * style.gapPx : 0;
    const from = Math.max(rooms[i]!.from, (labelEnds.get(placement.track) ?? -Infinity) + afterPx);
    const made = mark(frame, lane, each, { ...rooms[i]!, from });
    if (made.label?.anchor === 'start') labelEnds.set(placement.track, made.label.x + made.label.widthPx + style.gapPx);
    return made;
  });
}

interface Room {
  readonly from: number;
  readonly until: number;
}

/** Finds the free range around each mark on its track: between its neighbours, inside the plot. */
function labelRooms(placed: readonly Placed[], plot: Rect, gapPx: number): Room[] {
  const rooms: { from: number; until: number }[] = [];
  const lastOfTrack = new Map<number, number>();
  placed.forEach(({ placement, shape }, i) => {
    rooms.push({ from: plot.x + gapPx, until: plot.x + plot.width - gapPx });
    const before = lastOfTrack.get(placement.track);
    if (before !== undefined) {
      const isBefore = placement.side === 'before';
      const left = stretchOf(shape).x0 - (isBefore ? -placement.box.c0 : 0);
      rooms[before]!.until = Math.min(rooms[before]!.until, left - gapPx);
      rooms[i]!.from = stretchOf(placed[before]!.shape).x1 + (isBefore ? GAPS_BEFORE_LABEL : 1) * gapPx;
    }
    lastOfTrack.set(placement.track, i);
  });
  return rooms;
}

/** Gives the range in which a mark is drawn, including the ghosts of its claims. */
function stretchOf({ x0, x1, x, sizePx, ghosts }: MarkShape): { x0: number; x1: number } {
  return {
    x0: Math.min(x0, x - sizePx / 2, ...ghosts.map((ghost) => ghost.x0)),
    x1: Math.max(x1, x + sizePx / 2, ...ghosts.map((ghost) => ghost.x1)),
  };
}

function mark(frame: SceneFrame, lane: number, placed: Placed, room: Room): SceneMark {
  const { input, arrangement, style } = frame;
  const { placement, shape } = placed;
  const { table } = input.lanes;
  const band = arrangement.bands[lane]!;
  const record = table.recordAt(placement.row);
  const figure = figureOf(table, placement.row);
  const key = markKey(input.lanes, lane, placement.row);
  const id = idOf(table, placement.row);
  const bandTop = band.y - input.scrollTopPx;
  // On whole px, or thin lines would look different from track to track.
  const trackTop = Math.round(bandTop + band.padTopPx + placement.track * arrangement.trackPx);
  const footPx = bandTop + band.footPx;
  const isBeside =
    placement.side === 'beside' ||
    placement.side === 'before' ||
    (placement.side === 'none' && shape.shape === 'point');
  return {
    ...shape,
    key,
    row: placement.row,
    id,
    lane,
    name: '',
    y: placement.track === FOOT_TRACK ? footPx : trackTop + (isBeside ? style.pointCentrePx : style.stretchCentrePx),
    tieY: placement.track === FOOT_TRACK ? footPx : trackTop + style.stretchCentrePx,
    uncertain: figure.uncertain,
    approximate: figure.approximate,
    status: figure.status,
    colorIndex: colorKeyOf(input.lanes).indexOf(placement.row, lane),
    color: record.color ?? null,
    label: placement.side === 'none' ? null : label(frame, placed, room, trackTop),
    focused: input.focusedKey === key,
    hovered: input.hoveredKey === key,
    selected: input.selected.has(id),
    hasNode: false,
  };
}

function label(frame: SceneFrame, { placement, shape }: Placed, room: Room, trackTop: number): SceneLabel | null {
  const { input, plot, style, widths } = frame;
  const { row, side } = placement;
  const record = input.lanes.table.recordAt(row);
  const radius = shape.sizePx / 2;
  const above = Math.max(Math.min(shape.x0, shape.x - radius), plot.x + style.gapPx);
  const x =
    side === 'beside'
      ? Math.max(shape.x1, shape.x + radius) + style.gapPx
      : side === 'before'
        ? Math.min(shape.x0, shape.x - radius) - style.gapPx
        : frame.arrangement.keepsLabelsClear
          ? slidIn(frame, row, above, room)
          : above;
  const roomPx = Math.min(side === 'before' ? x - room.from : room.until - x, style.longestLabelPx * MAX_WIDENED);
  const title = lineOf(record.title);
  const { lines, isCut } = wrapToRoom(title, roomPx, style.titleLines, widths.ofTitle);
  const [text = '', ...others] = lines;
  if (text === '' || (isCut && roomPx < style.type.labelPx * MIN_LABEL_EM)) return null;
  const baselineOf = (line: number) => trackTop + style.titleBaselinePx - (lines.length - 1 - line) * style.titleLinePx;
  const detail = style.hasDetail ? cutParts(detailOf(record, input), roomPx, widths.ofDetail) : '';
  const titlePx = Math.max(...lines.map(widths.ofTitle));
  const detailPx = detail === '' ? 0 : widths.ofDetail(detail);
  // Each line slides separately: a short title stays at its mark even if the second line must slide far back.
  const beginOf = (widthPx: number) => (x < above ? Math.max(Math.min(above, room.until - widthPx), x) : x);
  const titleX = side === 'above' ? beginOf(titlePx) : x;
  const detailX = side === 'above' && detail !== '' ? beginOf(detailPx) : titleX;
  const from = Math.min(titleX, detailX);
  return {
    x: from,
    ...(titleX === from ? {} : { titleX }),
    ...(detailX === from ? {} : { detailX }),
    baselinePx: baselineOf(0),
    text,
    ...(others.length === 0
      ? {}
      : { continued: others.map((each, i) => ({ text: each, baselinePx: baselineOf(i + 1) })) }),
    detail,
    detailBaselinePx: trackTop + style.detailBaselinePx,
    anchor: side === 'before' ? 'end' : 'start',
    widthPx: Math.max(titleX + titlePx, detailX + detailPx) - from,
  };
}

/** Slides a label above its mark back until its title and second line fit. */
function slidIn({ style, widths }: SceneFrame, row: number, x: number, room: Room): number {
  const mostPx = style.longestLabelPx * (style.isNarrow ? 1 : MAX_WIDENED);
  const back = room.until - widths.labelPx(row, mostPx);
  return Math.max(Math.min(x, back), Math.min(x, room.from));
}

/**
 * Gives nodes to focused, hovered, labelled and selected marks, and at rest to as many others as the budget allows.
 * Only marks with nodes are named, since only they are spoken.
 *
 * @param clusters number of clusters in the picture, each of which has a node
 * @param across number of backgrounds and markers, which have a budget of their own while something moves
 */
export function withNodes(
  input: SceneInput,
  marks: readonly SceneMark[],
  clusters: number,
  across: number,
): SceneMark[] {
  const needed = marks.filter(isNeeded).length;
  const selected = marks.filter((mark) => mark.selected && !isNeeded(mark)).length;
  // The same number whether something moves or not, so that they do not flicker. Other selected marks are batched in
  // their look.
  const mostSelected = Math.max(MAX_NODES_MOVING - clusters - needed, 0);
  let selectedLeft = mostSelected;
  const taken = clusters + across + needed + Math.min(selected, mostSelected);
  let othersLeft = input.moving ? 0 : MAX_NODES_AT_REST - taken;
  return marks.map((mark) => {
    const hasNode = isNeeded(mark) || (mark.selected ? selectedLeft-- > 0 : othersLeft-- > 0);
    if (!hasNode) return mark;
    const name = nameOnLane(mark.row, mark.lane, input, input.named || mark.focused);
    return { ...mark, hasNode, name };
  });
}

function isNeeded({ focused, hovered, label }: SceneMark): boolean {
  return focused || hovered || label !== null;
}
