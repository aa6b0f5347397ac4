import type { EventTable } from '../data/event-table.js';
import { dateOrNull } from '../data/records/record-date.js';
import { timeSpan, type TimeSpan } from '../time/instant.js';
import { DAY_MS } from '../time/civil.js';
import { narrowestMs } from '../time/view/view-limits.js';
import { boxWithLabel, labelSideOf, markBox, type EventBox } from './packing/event-box.js';
import { figureOf } from './event-figure.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import { beginOf, ceaseOf } from '../data/table/presence.js';
import type { SceneStyle } from './scene-style.js';
import type { LabelWidths } from './text/label-widths.js';

/** Beyond this many events the room for single labels is not reckoned: a margin serves, that of a usual label at the end. */
const MAX_RECKONED = 400;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** So many times as long as the one day, or month, that all events have is shown: among its neighbours. */
const NEIGHBOURS = 3;
const MARGIN_PX = 16;
const USUAL_LABEL_EM = 12;
/** A usual label claims no more of the width than this. */
const USUAL_SHARE = 0.12;
/** What any label may claim of it: with a handful of events, and with dozens. So many have the mean of both. */
const LARGEST_SHARE = 0.39;
const MIN_SHARE = 0.16;
const MIDDLING = 10;

/**
 * The window that shows every event with room for its label: the time span whose marks, labels, stubs and arrows
 * all lie inside `plotWidthPx`.
 */
export function fitSpan(
  assignment: LaneAssignment,
  plotWidthPx: number,
  style: SceneStyle,
  widths: LabelWidths,
): TimeSpan {
  const { table } = assignment;
  if (!table.extent) return timeSpan(0, DAY_MS);
  const width = Math.max(plotWidthPx, 1);
  const shortest = shortestFit(table);
  let msPerPx = Math.max(table.extent.end - table.extent.start, shortest) / width;
  let startMs: number = table.extent.start;
  const reckoned = reckonedRows(assignment);
  if (!reckoned) {
    const margin = Math.min(MARGIN_PX, width * 0.05);
    // Labels of a narrow box slide into it.
    const labelPx = style.isNarrow ? 0 : usualLabelPx(style, width);
    msPerPx *= width / (width - margin - Math.max(margin, labelPx));
    startMs -= margin * msPerPx;
  } else {
    const textPx = rememberedWidths(widths);
    // Each round places the start for the scale, then the scale for the start; it settles in a few.
    for (let round = 0; round < 8; round++) {
      const boxes = labelledBoxes(assignment, reckoned, msPerPx, width, style, textPx);
      startMs = Math.min(...boxes.map((box) => box.t0 + (box.c0 - MARGIN_PX) * msPerPx));
      const needed = boxes.map((box) => (box.t1 - startMs) / Math.max(width - MARGIN_PX - box.c1, width * 0.1));
      msPerPx = Math.max(...needed, shortest / width);
    }
    if (isOneMoment(table)) {
      const boxes = labelledBoxes(assignment, reckoned, msPerPx, width, style, textPx);
      const lastMs = Math.max(...boxes.map((box) => box.t1 + (box.c1 + MARGIN_PX) * msPerPx));
      startMs -= Math.max(0, startMs + msPerPx * width - lastMs) / 2;
    }
  }
  return timeSpan(startMs, startMs + msPerPx * width);
}

/** The events whose labels are to have room; null where they are too many. Of too many with spans among them, those on lanes. */
export function reckonedRows({ table, lanes }: LaneAssignment): ArrayLike<number> | null {
  if (table.size <= MAX_RECKONED) return table.byBegin;
  const onLanes = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  return onLanes <= MAX_RECKONED ? lanes.flatMap(({ rows }) => [...rows]) : null;
}

/** Not shorter than all events; where they are all at one time, what is around that; far away no less than can be told apart. */
function shortestFit(table: EventTable): number {
  const { start, end } = table.extent!;
  const lengthMs = end - start;
  const aroundMs = isOneMoment(table) ? (lengthMs <= SECOND_MS ? HOUR_MS : lengthMs * NEIGHBOURS) : lengthMs * 1.05;
  return Math.max(aroundMs, narrowestMs(start, end));
}

/** Whether all events begin at the same time, and of the longest no two ends are known but those of the day, or second, it is dated to. */
function isOneMoment(table: EventTable): boolean {
  const { order, longByCease } = table;
  const first = order.at(0)!;
  // Not by the column of starts: there an unknown one is that of all.
  if (beginOf(table, first) !== beginOf(table, order.at(order.length - 1)!)) return false;
  // Without a start they do not begin together: they are of one time where they end together. All of them are long.
  const ceaseAt = (index: number) => ceaseOf(table, longByCease.at(index)!);
  if (beginOf(table, first) === -Infinity && ceaseAt(0) !== ceaseAt(longByCease.length - 1)) return false;
  const date = dateOrNull(table.recordAt(first));
  if (date?.kind === 'interval') return typeof date.start === 'string' || typeof date.end === 'string';
  return date !== null && date.kind !== 'set';
}

function usualLabelPx({ type }: SceneStyle, widthPx: number): number {
  return Math.min(type.labelPx * USUAL_LABEL_EM, widthPx * USUAL_SHARE);
}

function labelledBoxes(
  assignment: LaneAssignment,
  rows: ArrayLike<number>,
  msPerPx: number,
  widthPx: number,
  style: SceneStyle,
  textPx: (row: number) => number,
): EventBox[] {
  const { table } = assignment;
  const share = MIN_SHARE + (LARGEST_SHARE - MIN_SHARE) / (1 + (rows.length / MIDDLING) ** 2);
  const leastPx = usualLabelPx(style, widthPx);
  const boxes = Array.from(rows, (row): EventBox => {
    const figure = figureOf(table, row);
    const box = finiteBox(markBox(figure, style.markPx), table, row);
    // Labels of a narrow box slide into it.
    if (style.isNarrow) return box;
    const side = labelSideOf(figure, msPerPx, style);
    const isKnownFromStart = figure.start.kind === 'known';
    // One that would be cut even so stands before its mark, or slides back. It counts the less the longer it is, not nothing
    // at once: no window is to jump for a letter, or an event.
    const labelPx = Math.min(textPx(row), Math.max(leastPx, widthPx * share * 3 - textPx(row) * 2));
    return isKnownFromStart || side === 'beside' ? boxWithLabel(figure, box, side, labelPx, style.gapPx, msPerPx) : box;
  });
  const { start, end } = table.extent!;
  return rows.length === table.size ? boxes : [...boxes, { t0: start, c0: 0, t1: end, c1: 0 }];
}

/** How wide the title of a row is, or its second line where that is wider. */
function rememberedWidths(widths: LabelWidths): (row: number) => number {
  const known = new Map<number, number>();
  return (row) => {
    let widthPx = known.get(row);
    if (widthPx === undefined) known.set(row, (widthPx = widths.labelPx(row)));
    return widthPx;
  };
}

function finiteBox(box: EventBox, table: EventTable, row: number): EventBox {
  return {
    ...box,
    t0: Number.isFinite(box.t0) ? box.t0 : table.starts.at(row),
    t1: Number.isFinite(box.t1) ? box.t1 : table.ends.at(row),
  };
}
