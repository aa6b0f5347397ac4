import { importanceOrder, rankOrder, type RankColumns } from './event-rank.js';

/** An event and the number of its time bucket, counted from anywhere. */
export interface InBucket {
  readonly row: number;
  readonly bucket: number;
}

/**
 * Sorts events into the order in which they get labels when not all can: by rank, but among events of equal weight and
 * duration the first of each bucket, then the second of each, and so on, taking buckets as far apart as possible.
 * Otherwise all labels of a window might be in one part of it.
 *
 * @returns all of `events`, in an order that depends on nothing else
 */
export function spreadByRank<T extends InBucket>(events: readonly T[], columns: RankColumns): readonly T[] {
  const rank = rankOrder(columns);
  const importance = importanceOrder(columns);
  const ranked = events.toSorted((a, b) => rank(a.row, b.row));
  const spread: T[] = [];
  for (let from = 0, until = 1; from < ranked.length; from = until++) {
    while (until < ranked.length && !importance(ranked[from]!.row, ranked[until]!.row)) until++;
    if (until - from === 1) spread.push(ranked[from]!);
    else for (const event of inTurns(ranked.slice(from, until))) spread.push(event);
  }
  return spread;
}

function inTurns<T extends InBucket>(alike: readonly T[]): readonly T[] {
  const taken = new Map<number, number>();
  const turns = alike.map((event) => {
    const turn = taken.get(event.bucket) ?? 0;
    taken.set(event.bucket, turn + 1);
    return { event, order: turn * BUCKETS + farFromFormer(event.bucket) };
  });
  // The sort is stable, so events with the same turn and order of buckets stay in rank order.
  return turns.sort((a, b) => a.order - b.order).map(({ event }) => event);
}

const BUCKETS = 8;

/** Gives the position of a bucket in 0, 4, 2, 6, 1, 5, 3, 7: its three lowest bits reversed. */
function farFromFormer(bucket: number): number {
  const bit = (place: number) => (bucket >> place) & 1;
  return bit(0) * 4 + bit(1) * 2 + bit(2);
}
