import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from '../../data/table/event-flags.js';
import { beginOf, type PresenceColumns } from '../../data/table/presence.js';

/** Negative where row `a` comes before row `b`. */
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
 * Orders rows by weight, then duration, then by lot (a hash of the time): by time itself, the few chosen in a range
 * would all be at its start. Neither the window nor the extent matters, so panning and appending never change a choice.
 *
 * @param columns of a table, or columns that outlive it
 */
export function rankOrder(columns: RankColumns): RankOrder {
  const importance = importanceOrder(columns);
  return (a, b) => {
    const order = importance(a, b);
    if (order) return order;
    const beginA = beginOf(columns, a);
    const beginB = beginOf(columns, b);
    return lotOf(beginA) - lotOf(beginB) || beginA - beginB || columns.byPlace(a, b);
  };
}

/**
 * Orders rows by weight, then duration, then time, then place in the input: the order of packing where labels are not
 * rationed.
 */
export function packingOrder(columns: RankColumns): RankOrder {
  const importance = importanceOrder(columns);
  return (a, b) => importance(a, b) || beginOf(columns, a) - beginOf(columns, b) || columns.byPlace(a, b);
}

/** Compares rows by weight, then duration only. */
export function importanceOrder(columns: RankColumns): RankOrder {
  return (a, b) => {
    const order = columns.weights.codes[b]! - columns.weights.codes[a]!;
    // The difference of two infinite durations is NaN.
    return order || durationOf(columns, b) - durationOf(columns, a) || 0;
  };
}

/** Hashes a time so that nearby times get unrelated numbers, with the finaliser of MurmurHash. */
function lotOf(ms: number): number {
  let bits = (ms | 0) ^ Math.imul((ms / 2 ** 32) | 0, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** An unknown end is stored at the edge of the extent: such a duration was never stated and gives no rank. */
function durationOf({ starts, ends, flags }: RankColumns, row: number): number {
  const flag = flags[row]! & (OPEN | UNKNOWN);
  if (flag === 0) return ends.at(row) - starts.at(row);
  return (flag & UNKNOWN) !== 0 ? 0 : Infinity;
}
