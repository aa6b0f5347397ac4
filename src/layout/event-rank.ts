import { UNKNOWN_END, UNKNOWN_START, type EventTable } from '../data/event-table.js';

/** Negative where row `a` is drawn before row `b` when there is not room for both. */
export type RankOrder = (a: number, b: number) => number;

/**
 * Orders rows by weight, then duration, then time. It knows nothing of a window, so panning changes no choice.
 */
export function rankOrder({ weight, start, end, flags }: EventTable): RankOrder {
  // An unknown end is stored at the edge of the extent: a length that nobody stated gives no rank.
  const duration = (row: number) => ((flags[row]! & (UNKNOWN_START | UNKNOWN_END)) === 0 ? end[row]! - start[row]! : 0);
  return (a, b) => weight[b]! - weight[a]! || duration(b) - duration(a) || start[a]! - start[b]! || a - b;
}
