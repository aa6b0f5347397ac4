import type { EventColumns } from '../data/event-columns.js';
import { byBegin } from '../data/presence-order.js';
import { beginOf, ceaseOf } from '../data/presence.js';
import { RowChunk, type RowOrder, type SortedRows } from '../data/sorted-rows.js';
import { lowerBound } from '../time/lower-bound.js';
import { rankOrder } from './event-rank.js';
import { TopRows } from './top-rows.js';

/** Of a group the first by rank are remembered, so many: as many as are labelled in a crowded slice. */
const MOST_BEST = 3;

/** The rows of one reach in a chunk. */
export interface ReachGroup {
  readonly reach: number;
  /** Where they are in the `places` of the chunk: half-open. */
  readonly from: number;
  readonly until: number;
  /** The first few by rank. */
  readonly best: readonly number[];
}

/** When the first and the last rows of a group cease. */
export interface GroupCeases {
  readonly first: number;
  readonly last: number;
}

/** How many rows of a chunk begin in each of some stretches of time that lie side by side. */
export interface StretchCounts {
  readonly lengthMs: number;
  /** Index of the first stretch, by its place in time. */
  readonly first: number;
  readonly counts: Uint16Array;
}

/** Scratch of `#group`, by reach. */
const counts = new Uint16Array(256);
const groupOfReach = new Uint8Array(256);

/** Rows of a lane in the order they begin. */
export type LaneRows = SortedRows<LaneChunk>;

/** A stretch of the rows of a lane, grouped by reach when first asked for. */
export class LaneChunk extends RowChunk {
  readonly #columns: EventColumns;
  #groups: readonly ReachGroup[] | null = null;
  #places: Uint16Array | null = null;
  #stretches: StretchCounts | null = null;
  /** Made near the edges of windows only: an empty map for each chunk takes room. */
  #ceases: Map<ReachGroup, GroupCeases> | null = null;

  constructor(rows: Uint32Array, firstKey: number, columns: EventColumns) {
    super(rows, firstKey);
    this.#columns = columns;
  }

  /** One for each reach there is. */
  get groups(): readonly ReachGroup[] {
    return (this.#groups ??= this.#group());
  }

  /** Indexes of the rows of the chunk, those of one group together, ascending within it. */
  get places(): Uint16Array {
    this.#groups ??= this.#group();
    return this.#places!;
  }

  /** Counts by stretches of a length; those of the length last asked for are kept. Open starts are in no stretch. */
  countsByStretch(lengthMs: number): StretchCounts {
    if (this.#stretches?.lengthMs !== lengthMs) this.#stretches = this.#countStretches(lengthMs);
    return this.#stretches;
  }

  #countStretches(lengthMs: number): StretchCounts {
    const { rows } = this;
    const columns = this.#columns;
    const from = lowerBound(rows.length, (i) => beginOf(columns, rows[i]!) === -Infinity);
    if (from === rows.length) return { lengthMs, first: 0, counts: new Uint16Array(0) };
    const first = Math.floor(beginOf(columns, rows[from]!) / lengthMs);
    const last = Math.floor(beginOf(columns, rows[rows.length - 1]!) / lengthMs);
    const counts = new Uint16Array(last - first + 1);
    for (let stretch = 0, at = from; at < rows.length; stretch++) {
      const border = (first + stretch + 1) * lengthMs;
      const until = at + lowerBound(rows.length - at, (i) => beginOf(columns, rows[at + i]!) < border);
      counts[stretch] = until - at;
      at = until;
    }
    return { lengthMs, first, counts };
  }

  /** When rows of a group cease; asked for near the edges of windows only. */
  ceasesOf(group: ReachGroup): GroupCeases {
    this.#ceases ??= new Map();
    let ceases = this.#ceases.get(group);
    if (!ceases) this.#ceases.set(group, (ceases = this.#findCeases(group)));
    return ceases;
  }

  #findCeases({ from, until }: ReachGroup): GroupCeases {
    let first = Infinity;
    let last = -Infinity;
    for (let i = from; i < until; i++) {
      const cease = ceaseOf(this.#columns, this.rows[this.places[i]!]!);
      if (cease < first) first = cease;
      if (cease > last) last = cease;
    }
    return { first, last };
  }

  #group(): readonly ReachGroup[] {
    const { rows } = this;
    const { reach: reaches, weight } = this.#columns;
    counts.fill(0);
    for (const row of rows) counts[reaches[row]!]!++;
    const order = rankOrder(this.#columns);
    const groups: Writable<ReachGroup>[] = [];
    const tops: TopRows[] = [];
    for (let reach = 0, from = 0; reach < counts.length; reach++) {
      if (counts[reach] === 0) continue;
      groupOfReach[reach] = groups.length;
      groups.push({ reach, from, until: from, best: [] });
      tops.push(new TopRows(MOST_BEST, weight, order));
      from += counts[reach]!;
    }
    const places = new Uint16Array(rows.length);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]!;
      const index = groupOfReach[reaches[row]!]!;
      places[groups[index]!.until++] = place;
      tops[index]!.add(row);
    }
    groups.forEach((group, index) => (group.best = tops[index]!.rows));
    this.#places = places;
    return groups;
  }
}

/** The order of the rows of lanes. */
export function laneOrder(columns: EventColumns): RowOrder<LaneChunk> {
  const { keyOf, tie } = byBegin(columns);
  return { keyOf, tie, makeChunk: (rows, firstKey) => new LaneChunk(rows, firstKey, columns) };
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
