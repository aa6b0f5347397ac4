import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from '../data/event-table.js';
import { beginOf, type PresenceColumns } from '../data/presence.js';

/** Negative where row `a` is drawn before row `b` when there is not room for both. */
export type RankOrder = (a: number, b: number) => number;

export interface RankColumns extends PresenceColumns {
  /** Numbers in the order of the weights. */
  readonly weights: { readonly codes: Uint16Array | Float32Array };
  /** Negative where row `a` comes before row `b` in the input. */
  byPlace(a: number, b: number): number;
}

const OPEN = OPEN_START | OPEN_END;
const UNKNOWN = UNKNOWN_START | UNKNOWN_END;

/**
 * Orders rows by weight, then duration, then time, then place in the input. It knows nothing of a window nor of the
 * extent, so neither panning nor growth changes a choice.
 *
 * @param columns of a table, or those that outlive it
 */
export function rankOrder(columns: RankColumns): RankOrder {
  // Infinity less itself is NaN, which leaves it to the next.
  return (a, b) =>
    columns.weights.codes[b]! - columns.weights.codes[a]! ||
    durationOf(columns, b) - durationOf(columns, a) ||
    beginOf(columns, a) - beginOf(columns, b) ||
    columns.byPlace(a, b);
}

/** An unknown end is stored at the edge of the extent: a length that nobody stated gives no rank. */
function durationOf({ starts, ends, flags }: RankColumns, row: number): number {
  const flag = flags[row]! & (OPEN | UNKNOWN);
  if (flag === 0) return ends.at(row) - starts.at(row);
  return (flag & UNKNOWN) !== 0 ? 0 : Infinity;
}
