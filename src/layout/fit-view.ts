import type { EventTable } from '../data/event-table.js';
import { dateOrNull } from '../data/records/record-date.js';
import { BoundedCache } from '../time/bounded-cache.js';
import { timeSpan, type TimeSpan } from '../time/instant.js';
import { DAY_MS } from '../time/civil.js';
import { narrowestMs } from '../time/view/view-limits.js';
import { boxWithLabel, labelSideOf, markBox, type EventBox } from './packing/event-box.js';
import { figureOf } from './event-figure.js';
import type { LaneAssignment } from './lanes/lane-assignment.js';
import { beginOf, ceaseOf } from '../data/table/presence.js';
import type { SceneStyle } from './scene-style.js';
import type { LabelWidths } from './text/label-widths.js';

/** Beyond this many events, labels are not measured individually: the margins leave room for a typical label. */
const MAX_RECKONED = 400;
const SECOND_MS = 1_000;
const HOUR_MS = 3_600_000;
/** If all events are on one day, or in one month, this many times its length is shown. */
const NEIGHBOURS = 3;
const MARGIN_PX = 16;
const USUAL_LABEL_EM = 12;
/** A typical label takes at most this share of the width. */
const USUAL_SHARE = 0.12;
/**
 * The share any label may take: with a handful of events, with dozens, and the number of events with the mean of both.
 */
const LARGEST_SHARE = 0.39;
const MIN_SHARE = 0.16;
const MIDDLING = 10;

/**
 * Finds the window that shows every event with room for its label: all marks, labels, stubs and arrows fit into
 * `plotWidthPx`.
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
    const known = new BoundedCache<number, number>(MAX_RECKONED);
    const textPx = (row: number) => known.get(row, () => widths.labelPx(row));
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

/**
 * Gives the events whose labels get room: all, or only those on lanes if those are few enough; null if there are too
 * many.
 */
export function reckonedRows({ table, lanes }: LaneAssignment): ArrayLike<number> | null {
  if (table.size <= MAX_RECKONED) return table.byBegin;
  const onLanes = lanes.reduce((sum, { rows }) => sum + rows.length, 0);
  return onLanes <= MAX_RECKONED ? lanes.flatMap(({ rows }) => [...rows]) : null;
}

/**
 * The least duration: that of all events, or what surrounds it if they are all at one time; at least what a float64
 * resolves.
 */
function shortestFit(table: EventTable): number {
  const { start, end } = table.extent!;
  const lengthMs = end - start;
  const aroundMs = isOneMoment(table) ? (lengthMs <= SECOND_MS ? HOUR_MS : lengthMs * NEIGHBOURS) : lengthMs * 1.05;
  return Math.max(aroundMs, narrowestMs(start, end));
}

/** Whether all events begin at the same time, and no longer duration is known than the precision of their date. */
function isOneMoment(table: EventTable): boolean {
  const { order, longByCease } = table;
  const first = order.at(0)!;
  // Not by the column of starts, where an unknown start is that of all events.
  if (beginOf(table, first) !== beginOf(table, order.at(order.length - 1)!)) return false;
  // Without a start they are at one time if they end together. Rows without a start are all in `longByCease`.
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
    // A label too long for its share stands before its mark, or slides back. It counts less the longer it is,
    // gradually, so
    // that one letter or event more does not make the window jump.
    const labelPx = Math.min(textPx(row), Math.max(leastPx, widthPx * share * 3 - textPx(row) * 2));
    return isKnownFromStart || side === 'beside' ? boxWithLabel(figure, box, side, labelPx, style.gapPx, msPerPx) : box;
  });
  const { start, end } = table.extent!;
  return rows.length === table.size ? boxes : [...boxes, { t0: start, c0: 0, t1: end, c1: 0 }];
}

function finiteBox(box: EventBox, table: EventTable, row: number): EventBox {
  return {
    ...box,
    t0: Number.isFinite(box.t0) ? box.t0 : table.starts.at(row),
    t1: Number.isFinite(box.t1) ? box.t1 : table.ends.at(row),
  };
}
