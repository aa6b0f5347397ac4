import type { EventTable } from '../../data/event-table.js';
import { BoundedCache } from '../../time/bounded-cache.js';
import { coarsestMsPerPx } from '../../time/view/viewport.js';
import { cutToRoom, lineOf } from '../text/label-text.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import { figureOf } from '../event-figure.js';
import { takeFirstFree, type TrackOccupancy } from '../packing/track-occupancy.js';
import { labelledSpanningRows, MAX_DRAWN, spanningTileMs } from './spanning-rows.js';
import type { LabelWidths } from '../text/label-widths.js';

/** Distance between a label and its marker, or the end of its background. */
export const LABEL_OFFSET_PX = 6;
/** How far a background fades if its start or end is not known, px. */
export const UNKNOWN_FADE_PX = 280;
/** From this width on, a marker known less precisely than a day is drawn as a band, px. */
export const MIN_BAND_PX = 6;
/** The most lines of labels under the axis; a label without room is only in the tooltip. */
const MAX_LINES = 3;
/** For how many resolutions labels are kept. */
const MAX_KEPT = 12;

/** The line that the label of each background and marker has in the strip under the axis; −1 for none. */
export interface SpanningLabels {
  readonly lineOfRow: ReadonlyMap<number, number>;
  readonly lines: number;
  /** Whether tints of backgrounds and bands overlap anywhere. */
  readonly areStacked: boolean;
}

/** What the labels of backgrounds and markers are packed with. */
interface SpanningLabelInput {
  readonly assignment: LaneAssignment;
  readonly plotWidthPx: number;
  readonly widths: LabelWidths;
}

/** The labels of the backgrounds and markers of one arrangement, packed for each resolution when first asked for. */
export class SpanningLabelsByResolution {
  readonly #input: SpanningLabelInput;
  #packed = new BoundedCache<number, SpanningLabels>(MAX_KEPT);

  constructor(input: SpanningLabelInput) {
    this.#input = input;
  }

  /**
   * Takes over labels packed for the same rows and plot.
   *
   * @param hasOtherExtent whether the extent of open ends changed
   */
  takeOver(former: SpanningLabelsByResolution, hasOtherExtent: boolean): void {
    if (!hasOtherExtent && isPackedAlike(this.#input, former.#input)) this.#packed = former.#packed;
  }

  at(resolutionMsPerPx: number): SpanningLabels {
    return this.#packed.get(resolutionMsPerPx, () => packSpanningLabels(this.#input, resolutionMsPerPx));
  }
}

function isPackedAlike(a: SpanningLabelInput, b: SpanningLabelInput): boolean {
  return (
    a.assignment.spanning === b.assignment.spanning && a.plotWidthPx === b.plotWidthPx && a.widths.isLike(b.widths)
  );
}

/** Puts the labels of backgrounds and markers on lines without overlap, at the coarsest scale of a resolution. */
function packSpanningLabels(
  { assignment, plotWidthPx, widths }: SpanningLabelInput,
  resolutionMsPerPx: number,
): SpanningLabels {
  const msPerPx = coarsestMsPerPx(resolutionMsPerPx);
  const { style } = widths;
  const lines: TrackOccupancy[] = [];
  const lineOfRow = new Map<number, number>();
  // Those that are not drawn individually are a crowd behind all others.
  let areStacked = assignment.spanning.length > MAX_DRAWN;
  let coveredPx = -Infinity;
  for (const row of labelledSpanningRows(assignment, spanningTileMs(resolutionMsPerPx, plotWidthPx))) {
    const { start, end } = figureOf(assignment.table, row);
    const x0 = start.outer / msPerPx - (start.kind === 'unknown' ? UNKNOWN_FADE_PX : 0);
    const x1 = end.outer / msPerPx + (end.kind === 'unknown' ? UNKNOWN_FADE_PX : 0);
    if (x1 - x0 >= MIN_BAND_PX) {
      areStacked ||= x0 < coveredPx;
      coveredPx = Math.max(coveredPx, x1);
    }
    const labelPx = Math.min(widths.ofDetail(titleOf(assignment.table, row)), style.longestLabelPx);
    // The label is before the end if the start is not known, otherwise after the start.
    const x = start.kind === 'known' ? start.outer / msPerPx : end.outer / msPerPx - labelPx - style.gapPx * 2;
    lineOfRow.set(row, takeFirstFree(lines, x, x + labelPx + style.gapPx * 2, MAX_LINES));
  }
  return { lineOfRow, lines: lines.length, areStacked };
}

/** Gives the label of a background or marker, cut to the room. */
export function spanningLabelText(table: EventTable, row: number, roomPx: number, { ofDetail }: LabelWidths): string {
  return cutToRoom(titleOf(table, row), roomPx, ofDetail);
}

function titleOf(table: EventTable, row: number): string {
  return lineOf(table.recordAt(row).title);
}
