import type { EventColumns } from '../data/event-columns.js';
import { byBegin } from '../data/presence-order.js';
import { ceaseOf } from '../data/presence.js';
import { RowChunk, type RowOrder, type SortedRows } from '../data/sorted-rows.js';
import { rankOrder } from './event-rank.js';

/** The rows of one reach in a chunk. */
export interface ReachGroup {
  readonly reach: number;
  /** Where they are in the `places` of the chunk: half-open. */
  readonly from: number;
  readonly until: number;
  /** The first by rank. */
  readonly best: number;
  readonly firstCease: number;
  readonly lastCease: number;
}

/** Rows of a lane in the order they begin. */
export type LaneRows = SortedRows<LaneChunk>;

/** A stretch of the rows of a lane, grouped by reach when first asked for. */
export class LaneChunk extends RowChunk {
  readonly #columns: EventColumns;
  #groups: readonly ReachGroup[] | null = null;
  #places: Uint16Array | null = null;

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

  #group(): readonly ReachGroup[] {
    const { rows } = this;
    const columns = this.#columns;
    const counts = new Uint16Array(256);
    for (const row of rows) counts[columns.reach[row]!]!++;
    const groups: Writable<ReachGroup>[] = [];
    const groupOfReach: Writable<ReachGroup>[] = [];
    for (let reach = 0, from = 0; reach < counts.length; reach++) {
      if (counts[reach] === 0) continue;
      const group = { reach, from, until: from, best: -1, firstCease: Infinity, lastCease: -Infinity };
      groups.push((groupOfReach[reach] = group));
      from += counts[reach]!;
    }
    const order = rankOrder(columns);
    const places = new Uint16Array(rows.length);
    for (let place = 0; place < rows.length; place++) {
      const row = rows[place]!;
      const group = groupOfReach[columns.reach[row]!]!;
      places[group.until++] = place;
      if (group.best < 0 || order(row, group.best) < 0) group.best = row;
      const cease = ceaseOf(columns, row);
      if (cease < group.firstCease) group.firstCease = cease;
      if (cease > group.lastCease) group.lastCease = cease;
    }
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
