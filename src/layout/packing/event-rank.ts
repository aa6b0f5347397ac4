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
 * Orders rows by weight, then duration, then as if by lot, which the time of each decides: by time itself the chosen
 * few of a stretch would all stand at its start. It knows nothing of a window nor of the extent, so neither panning nor growth changes a choice.
 *
 * @param columns of a table, or those that outlive it
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

/** Orders rows by weight, then duration, then time, then place in the input: as those take their tracks that all have room. */
export function packingOrder(columns: RankColumns): RankOrder {
  const importance = importanceOrder(columns);
  return (a, b) => importance(a, b) || beginOf(columns, a) - beginOf(columns, b) || columns.byPlace(a, b);
}

/** Orders rows by weight, then duration; others are alike. */
export function importanceOrder(columns: RankColumns): RankOrder {
  return (a, b) => {
    const order = columns.weights.codes[b]! - columns.weights.codes[a]!;
    // Of two that are endless the difference is NaN.
    return order || durationOf(columns, b) - durationOf(columns, a) || 0;
  };
}

/** A number from a time, near to that of no near time: its bits mixed, as Murmur's finaliser does. */
function lotOf(ms: number): number {
  let bits = (ms | 0) ^ Math.imul((ms / 2 ** 32) | 0, 0x9e3779b1);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** An unknown end is stored at the edge of the extent: a length that nobody stated gives no rank. */
function durationOf({ starts, ends, flags }: RankColumns, row: number): number {
  const flag = flags[row]! & (OPEN | UNKNOWN);
  if (flag === 0) return ends.at(row) - starts.at(row);
  return (flag & UNKNOWN) !== 0 ? 0 : Infinity;
}
