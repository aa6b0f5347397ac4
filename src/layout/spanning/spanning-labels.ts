import type { EventTable } from '../../data/event-table.js';
import { BoundedCache } from '../../time/bounded-cache.js';
import { coarsestMsPerPx } from '../../time/view/viewport.js';
import { cutToRoom, lineOf } from '../text/label-text.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import { figureOf } from '../event-figure.js';
import { takeFirstFree, type TrackOccupancy } from '../packing/track-occupancy.js';
import type { SceneStyle } from '../scene-style.js';
import { labelledSpanningRows, spanningTileMs } from './spanning-rows.js';
import type { LabelWidths } from '../text/label-widths.js';

/** Between an end of a background, or a marker, and its label. */
export const LABEL_OFFSET_PX = 6;
/** Lines of labels under the axis at most; a label that finds none is left to the tooltip. */
const MAX_LINES = 3;
/** Resolutions whose labels are kept. */
const MAX_KEPT = 12;

/** The line of the strip under the axis that the label of each background span and marker stands on; −1 for none. */
export interface SpanningLabels {
  readonly lineOfRow: ReadonlyMap<number, number>;
  readonly lines: number;
}

/** What the labels of spans and markers are packed by. */
interface SpanningLabelInput {
  readonly assignment: LaneAssignment;
  readonly plotWidthPx: number;
  readonly style: SceneStyle;
  readonly widths: LabelWidths;
}

/** The labels of spans and markers of one arrangement, packed for each resolution when a window of it is first shown. */
export class SpanningLabelsByResolution {
  readonly #input: SpanningLabelInput;
  #packed = new BoundedCache<number, SpanningLabels>(MAX_KEPT);

  constructor(input: SpanningLabelInput) {
    this.#input = input;
  }

  /** Takes what was packed of the same spans in the same plot. @param hasOtherExtent whether what is open reaches elsewhere */
  takeOver(former: SpanningLabelsByResolution, hasOtherExtent: boolean): void {
    if (!hasOtherExtent && isPackedAlike(this.#input, former.#input)) this.#packed = former.#packed;
  }

  at(resolutionMsPerPx: number): SpanningLabels {
    return this.#packed.get(resolutionMsPerPx, () => packSpanningLabels(this.#input, resolutionMsPerPx));
  }
}

function isPackedAlike(a: SpanningLabelInput, b: SpanningLabelInput): boolean {
  return (
    a.assignment.spanning === b.assignment.spanning &&
    a.plotWidthPx === b.plotWidthPx &&
    a.style.type.style === b.style.type.style &&
    a.style.longestLabelPx === b.style.longestLabelPx &&
    a.widths.text === b.widths.text
  );
}

/** Gives the labels of spans and markers lines without overlap, at the coarsest scale of a resolution. */
function packSpanningLabels(
  { assignment, plotWidthPx, style, widths }: SpanningLabelInput,
  resolutionMsPerPx: number,
): SpanningLabels {
  const msPerPx = coarsestMsPerPx(resolutionMsPerPx);
  const lines: TrackOccupancy[] = [];
  const lineOfRow = new Map<number, number>();
  for (const row of labelledSpanningRows(assignment, spanningTileMs(resolutionMsPerPx, plotWidthPx))) {
    const { start, end } = figureOf(assignment.table, row);
    const labelPx = Math.min(widths.ofDetail(titleOf(assignment.table, row)), style.longestLabelPx);
    // A span whose start is not known carries its label before its end, any other after its start.
    const x = start.kind === 'known' ? start.outer / msPerPx : end.outer / msPerPx - labelPx - style.gapPx * 2;
    lineOfRow.set(row, takeFirstFree(lines, x, x + labelPx + style.gapPx * 2, MAX_LINES));
  }
  return { lineOfRow, lines: lines.length };
}

/** The label of a span or marker as it is drawn when nothing cuts it. */
export function spanningLabelText(table: EventTable, row: number, roomPx: number, { ofDetail }: LabelWidths): string {
  return cutToRoom(titleOf(table, row), roomPx, ofDetail);
}

function titleOf(table: EventTable, row: number): string {
  return lineOf(table.recordAt(row).title);
}
