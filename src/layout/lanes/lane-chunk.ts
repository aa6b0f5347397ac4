import type { EventColumns } from '../../data/table/event-columns.js';
import { byBegin, byCease } from '../../data/table/presence-order.js';
import { beginOf, ceaseOf } from '../../data/table/presence.js';
import { RowChunk, type RowOrder, type SortedRows } from '../../data/table/sorted-rows.js';
import { lowerBound } from '../../time/lower-bound.js';
import type { RankOrder } from '../packing/event-rank.js';
import { RowGroups } from './row-groups.js';

/** When the first and the last rows of a group cease. */
export interface GroupCeases {
  readonly first: number;
  readonly last: number;
}

/** How many rows of a chunk begin in each of some buckets of time that lie side by side. */
export interface BucketCounts {
  readonly lengthMs: number;
  /** Index of the first bucket, by its place in time. */
  readonly first: number;
  readonly counts: Uint16Array;
}

/** Rows of a lane in the order they begin, or cease. */
export type LaneRows = SortedRows<LaneChunk>;

/** A run of rows of a lane, grouped by reach when first asked for. */
export class LaneChunk extends RowChunk {
  readonly #columns: EventColumns;
  #groups: RowGroups | null = null;
  #buckets: BucketCounts | null = null;
  /** Made near the edges of windows only: an empty map for each chunk takes room. */
  #ceases: Map<number, GroupCeases> | null = null;

  constructor(rows: Uint32Array, firstKey: number, columns: EventColumns) {
    super(rows, firstKey);
    this.#columns = columns;
  }

  /** By reach. */
  get groups(): RowGroups {
    return (this.#groups ??= new RowGroups(this.rows, this.#columns.reach));
  }

  /** Makes now what would be made when first asked for. @param rank null where the first by rank are not asked for */
  prepare(rank: RankOrder | null): void {
    const { groups } = this;
    if (rank) groups.rememberBest(this.rows, this.#columns, rank);
  }

  /** Counts by buckets of a length; those of the length last asked for are kept. Open starts are in no bucket. */
  countsByBucket(lengthMs: number): BucketCounts {
    if (this.#buckets?.lengthMs !== lengthMs) this.#buckets = this.#countBuckets(lengthMs);
    return this.#buckets;
  }

  #countBuckets(lengthMs: number): BucketCounts {
    const { rows } = this;
    const columns = this.#columns;
    const from = lowerBound(rows.length, (i) => beginOf(columns, rows[i]!) === -Infinity);
    if (from === rows.length) return { lengthMs, first: 0, counts: new Uint16Array(0) };
    const first = Math.floor(beginOf(columns, rows[from]!) / lengthMs);
    const last = Math.floor(beginOf(columns, rows[rows.length - 1]!) / lengthMs);
    const counts = new Uint16Array(last - first + 1);
    for (let bucket = 0, at = from; at < rows.length; bucket++) {
      const border = (first + bucket + 1) * lengthMs;
      const until = at + lowerBound(rows.length - at, (i) => beginOf(columns, rows[at + i]!) < border);
      counts[bucket] = until - at;
      at = until;
    }
    return { lengthMs, first, counts };
  }

  /** When rows of a group cease; asked for near the edges of windows only. */
  ceasesOf(group: number): GroupCeases {
    this.#ceases ??= new Map();
    let ceases = this.#ceases.get(group);
    if (!ceases) this.#ceases.set(group, (ceases = this.#findCeases(group)));
    return ceases;
  }

  #findCeases(group: number): GroupCeases {
    const { places, ends } = this.groups;
    let first = Infinity;
    let last = -Infinity;
    for (let i = this.groups.fromOf(group); i < ends[group]!; i++) {
      const cease = ceaseOf(this.#columns, this.rows[places[i]!]!);
      if (cease < first) first = cease;
      if (cease > last) last = cease;
    }
    return { first, last };
  }
}

/** The order of the rows of lanes. */
export function laneOrder(columns: EventColumns): RowOrder<LaneChunk> {
  return { ...byBegin(columns), makeChunk: (rows, firstKey) => new LaneChunk(rows, firstKey, columns) };
}

/** The order in which the rows of lanes cease. */
export function ceasingOrder(columns: EventColumns): RowOrder<LaneChunk> {
  return { ...byCease(columns), makeChunk: (rows, firstKey) => new LaneChunk(rows, firstKey, columns) };
}
