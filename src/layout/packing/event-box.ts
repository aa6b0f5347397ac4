import { OPEN_ENDS, OPEN_STARTS, TIED } from '../../data/table/event-flags.js';
import type { EventTable } from '../../data/event-table.js';
import { figureOf, isImprecise, type EventFigure } from '../event-figure.js';
import type { SceneStyle } from '../scene-style.js';

/** Length in px of the stub of an unknown end, including its question mark. */
export const UNKNOWN_STUB_PX = 72;

/**
 * The room an event takes on its track, as times plus px: `left = t0 / msPerPx + c0`, `right = t1 / msPerPx + c1`.
 *
 * Because `c0 ≤ 0 ≤ c1`, boxes that do not overlap at one scale do not overlap at any finer one: tracks packed at the
 * coarsest scale of a resolution are valid for all of it.
 */
export interface EventBox {
  readonly t0: number;
  readonly c0: number;
  readonly t1: number;
  readonly c1: number;
}

/** Where a label is: after its mark, before it, above a stretch, or nowhere. */
export type LabelSide = 'beside' | 'before' | 'above' | 'none';

/** Gives the room of a mark without its label. @param markPx diameter of a point */
export function markBox(figure: EventFigure, markPx: number): EventBox {
  const { start, end } = figure;
  const radius = markPx / 2 + 1;
  const stub = (kind: string) => (kind === 'unknown' ? UNKNOWN_STUB_PX : 0);
  let first = Math.min(start.outer, end.outer);
  let last = Math.max(start.outer, end.outer, figure.reported ?? -Infinity);
  for (const claim of figure.claims) {
    first = Math.min(first, claim.start, claim.end);
    last = Math.max(last, claim.start, claim.end);
  }
  return {
    t0: start.kind === 'open' ? -Infinity : first,
    c0: -radius - stub(start.kind),
    t1: end.kind === 'open' ? Infinity : last,
    c1: radius + stub(end.kind),
  };
}

/** Gives the room of the mark of a row: nearly always from the columns alone, as thousands may be tried for a picture. */
export function markBoxOf(table: EventTable, row: number, markPx: number): EventBox {
  if ((table.flags[row]! & (OPEN_STARTS | OPEN_ENDS | TIED)) !== 0) return markBox(figureOf(table, row), markPx);
  const radius = markPx / 2 + 1;
  return { t0: table.starts.at(row), c0: -radius, t1: table.ends.at(row), c1: radius };
}

/**
 * Decides where the label of an event belongs: beside what is (nearly) a point at this scale, above a stretch.
 *
 * @param msPerPx the coarsest scale of the resolution, so that the side does not change within it
 */
export function labelSideOf(
  figure: EventFigure,
  msPerPx: number,
  { markPx, isNarrow }: Pick<SceneStyle, 'markPx' | 'isNarrow'>,
): 'beside' | 'above' {
  if (isNarrow) return 'above';
  const isStretch =
    figure.form === 'interval' ||
    figure.start.kind !== 'known' ||
    figure.end.kind !== 'known' ||
    figure.claims.length > 0;
  const widthPx = (figure.end.outer - figure.start.outer) / msPerPx;
  return isStretch || isImprecise(figure) || widthPx > markPx * 2 ? 'above' : 'beside';
}

/**
 * How many gaps a label before its mark keeps from the previous event on the track: closer, it would look like that
 * one's label.
 */
export const GAPS_BEFORE_LABEL = 4;

/** Gives the room of a mark with a label. A label above starts at the mark, not at an earlier claim. */
export function boxWithLabel(
  { start }: EventFigure,
  box: EventBox,
  side: LabelSide,
  labelPx: number,
  gapPx: number,
  msPerPx: number,
): EventBox {
  if (side === 'beside') return { ...box, c1: box.c1 + gapPx + labelPx };
  if (side === 'before') return { ...box, c0: box.c0 - gapPx - labelPx - (GAPS_BEFORE_LABEL - 1) * gapPx };
  if (side === 'none' || start.kind === 'open') return box;
  const labelEnd = start.outer / msPerPx + box.c0 + labelPx + gapPx;
  return labelEnd <= box.t1 / msPerPx + box.c1 ? box : { ...box, t1: start.outer, c1: box.c0 + labelPx + gapPx };
}
