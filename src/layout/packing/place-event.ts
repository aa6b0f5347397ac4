import type { EventTable } from '../../data/event-table.js';
import type { TimeSpan } from '../../time/instant.js';
import { boxWithLabel, labelSideOf, markBoxOf, type EventBox, type LabelSide } from './event-box.js';
import { figureOf } from '../event-figure.js';
import type { RationedLabels } from './label-ration.js';
import { TrackOccupancy, isAnyFree, takeFirstFree } from './track-occupancy.js';
import { MAX_WIDENED, type LabelWidths } from '../text/label-widths.js';

/** An event placed on a track of its lane. */
export interface Placement {
  readonly row: number;
  readonly track: number;
  readonly side: LabelSide;
  readonly box: EventBox;
}

/** The tracks of a lane at one scale while they are being filled. */
export interface LaneTracks {
  readonly table: EventTable;
  readonly widths: LabelWidths;
  readonly msPerPx: number;
  readonly most: number;
  readonly taken: TrackOccupancy[];
  /**
   * The window whose ends labels keep clear of; null if too many events would have to be placed again when it changes.
   */
  readonly fitted: FittedBox | null;
}

/** The fitted window of a box. */
export interface FittedBox {
  readonly fit: TimeSpan;
  readonly msPerPx: number;
}

/** What an event may be drawn as. */
export interface Allowance {
  /** The ration that its label counts towards, if that has room; null if it may not have a label. */
  readonly label: RationedLabels | null;
  readonly bareMark: boolean;
}

/**
 * Puts an event on the first track with room for it: with its label, otherwise with a shortened label, otherwise
 * without one.
 *
 * @returns null if no track has room
 */
export function placeEvent(row: number, tracks: LaneTracks, allowance: Allowance): Placement | null {
  const { table, widths } = tracks;
  const { style } = widths;
  const box = markBoxOf(table, row, style.markPx);
  // Most of a crowd end here, without being read or measured. A label may slide off its mark only in the fitted window.
  if (tracks.fitted === null && !hasFreeTrack(box, tracks)) return null;
  if (allowance.label?.hasRoom(box, tracks.msPerPx)) {
    const figure = figureOf(table, row);
    const side = labelSideOf(figure, tracks.msPerPx, style);
    const fullPx = style.isNarrow ? widths.labelPx(row) : widths.titlePx(row);
    const shortPx = widths.shortPx(fullPx);
    const boxed = (tried: LabelSide, px: number) => boxWithLabel(figure, box, tried, px, style.gapPx, tracks.msPerPx);
    const sides: LabelSide[] = side === 'beside' ? ['beside', 'before'] : ['above'];
    // A label that the end of the fitted window would cut goes before its mark, unless the start would cut it there.
    const datePx = tracks.fitted && style.hasDetail ? widths.datePx(row) : 0;
    if (side === 'beside' && tracks.fitted) {
      const px = Math.max(widths.titlePx(row, style.longestLabelPx * MAX_WIDENED), datePx);
      if (pxOver(boxed('beside', px), tracks) > 0 && !startsOutside(boxed('before', px), tracks)) sides.reverse();
    }
    for (const widthPx of new Set([Math.max(fullPx, datePx), fullPx, shortPx])) {
      for (const tried of sides) {
        const tight = boxed(tried, widthPx);
        const labelled = tried === 'above' ? slidBack(tight, tracks) : tight;
        const track = takeTrack(labelled, tracks);
        if (track < 0) continue;
        allowance.label.add(labelled, tracks.msPerPx);
        return { row, track, side: tried, box: labelled };
      }
    }
  }
  const track = allowance.bareMark ? takeTrack(box, tracks) : -1;
  return track < 0 ? null : { row, track, side: 'none', box };
}

/** Whether two placements are of the same event with the same place and room. */
export function isSamePlacement(a: Placement, b: Placement): boolean {
  const isSameBox = a.box.t0 === b.box.t0 && a.box.c0 === b.box.c0 && a.box.t1 === b.box.t1 && a.box.c1 === b.box.c1;
  return a.row === b.row && a.track === b.track && a.side === b.side && isSameBox;
}

/** Takes the room of an existing placement on its track. */
export function holdPlacement({ box, track }: Placement, tracks: LaneTracks): void {
  (tracks.taken[track] ??= new TrackOccupancy()).take(
    box.t0 / tracks.msPerPx + box.c0,
    box.t1 / tracks.msPerPx + box.c1,
  );
}

/** Slides a box that extends beyond the end of the fitted window back by that much. At finer scales it slides less. */
function slidBack(box: EventBox, tracks: LaneTracks): EventBox {
  const overPx = Math.min(pxOver(box, tracks), box.c1);
  return overPx <= 0 || !Number.isFinite(box.t0) ? box : { ...box, c0: box.c0 - overPx, c1: box.c1 - overPx };
}

/** How far a box extends beyond the end of the fitted window, in px at its scale or a finer one. */
function pxOver({ t1, c1 }: EventBox, { msPerPx, fitted }: LaneTracks): number {
  if (fitted === null || !Number.isFinite(t1)) return 0;
  return (t1 - fitted.fit.end) / Math.min(msPerPx, fitted.msPerPx) + c1;
}

function startsOutside({ t0, c0 }: EventBox, { msPerPx, fitted }: LaneTracks): boolean {
  return fitted !== null && (t0 - fitted.fit.start) / Math.min(msPerPx, fitted.msPerPx) + c0 < 0;
}

function hasFreeTrack({ t0, c0, t1, c1 }: EventBox, { msPerPx, most, taken }: LaneTracks): boolean {
  return isAnyFree(taken, t0 / msPerPx + c0, t1 / msPerPx + c1, most);
}

function takeTrack({ t0, c0, t1, c1 }: EventBox, { msPerPx, most, taken }: LaneTracks): number {
  return takeFirstFree(taken, t0 / msPerPx + c0, t1 / msPerPx + c1, most);
}
