import { coarsestMsPerPx } from '../../time/view/viewport.js';
import { cutToRoom, lineOf } from '../text/label-text.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import { figureOf } from '../event-figure.js';
import { RowOccupancy } from '../packing/row-occupancy.js';
import type { SceneStyle } from '../scene-style.js';
import { labelledSpanningRows, spanningTileMs } from './spanning-rows.js';
import type { TextMeasurer } from '../text/text-measurer.js';

/** Between an end of a background, or a marker, and its label. */
export const LABEL_OFFSET_PX = 6;
/** Lines of labels under the axis at most; a label that finds none is left to the tooltip. */
const MAX_LINES = 3;

/** The line of the strip under the axis that the label of each background span and marker stands on; −1 for none. */
export interface SpanningLabels {
  readonly lineOfRow: ReadonlyMap<number, number>;
  readonly lines: number;
}

/** Gives the labels of spans and markers lines without overlap, at the coarsest scale of a resolution. */
export function packSpanningLabels(
  assignment: LaneAssignment,
  resolutionMsPerPx: number,
  plotWidthPx: number,
  style: SceneStyle,
  text: TextMeasurer,
): SpanningLabels {
  const msPerPx = coarsestMsPerPx(resolutionMsPerPx);
  const lines: RowOccupancy[] = [];
  const lineOfRow = new Map<number, number>();
  for (const row of labelledSpanningRows(assignment, spanningTileMs(resolutionMsPerPx, plotWidthPx))) {
    const { start, end } = figureOf(assignment.table, row);
    const labelPx = spanningLabelWidthPx(assignment, row, style, text);
    // A span whose start is not known carries its label before its end, any other after its start.
    const x = start.kind === 'known' ? start.outer / msPerPx : end.outer / msPerPx - labelPx - style.gapPx * 2;
    const until = x + labelPx + style.gapPx * 2;
    let line = lines.findIndex((taken) => taken.take(x, until));
    if (line < 0 && lines.length < MAX_LINES) {
      lines.push(new RowOccupancy());
      line = lines.length - 1;
      lines[line]!.take(x, until);
    }
    lineOfRow.set(row, line);
  }
  return { lineOfRow, lines: lines.length };
}

/** The label of a span or marker as it is drawn when nothing cuts it. */
export function spanningLabelText(assignment: LaneAssignment, row: number, roomPx: number, text: TextMeasurer): string {
  return cutToRoom(lineOf(assignment.table.recordAt(row).title), roomPx, text, 'detail');
}

function spanningLabelWidthPx(assignment: LaneAssignment, row: number, style: SceneStyle, text: TextMeasurer): number {
  const title = lineOf(assignment.table.recordAt(row).title);
  return Math.min(text.widthPx(title, 'detail'), style.longestLabelPx);
}
