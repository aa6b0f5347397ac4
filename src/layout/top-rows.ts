import type { RankOrder } from './event-rank.js';

/** The first few of some rows by rank, in that order. */
export function topOf(rows: Iterable<number>, few: number, order: RankOrder): number[] {
  const top: number[] = [];
  for (const row of rows) {
    if (top.length === few && order(row, top[few - 1]!) >= 0) continue;
    let at = top.length;
    while (at > 0 && order(row, top[at - 1]!) < 0) at--;
    top.splice(at, 0, row);
    if (top.length > few) top.pop();
  }
  return top;
}
