import type { RankColumns, RankOrder } from '../packing/event-rank.js';
import { lowerBound } from '../../time/lower-bound.js';

/** How many of each group's top-ranked rows are kept: as many as are labelled in a crowded slice. */
export const MAX_BEST = 3;
const NONE = 0xffff;

/** Scratch, by reach. */
const counts = new Uint16Array(256);
const groupOfReach = new Uint8Array(256);

/**
 * The rows of a chunk grouped by reach. Three arrays instead of an object per group: a million events have thirty
 * thousand groups.
 */
export class RowGroups {
  /** The reach of each group, ascending. */
  readonly reaches: Uint8Array;
  /** Where each group ends in `places` and the next begins. */
  readonly ends: Uint16Array;
  /** Indexes into the rows of the chunk, group by group, ascending within each. */
  readonly places: Uint16Array;
  #best: Uint16Array | null = null;

  constructor(rows: Uint32Array, reachOf: Uint8Array) {
    counts.fill(0);
    let groups = 0;
    for (const row of rows) if (counts[reachOf[row]!]!++ === 0) groups++;
    this.reaches = new Uint8Array(groups);
    this.ends = new Uint16Array(groups);
    this.places = new Uint16Array(rows.length);
    for (let reach = 0, from = 0, group = 0; group < groups; reach++) {
      if (counts[reach] === 0) continue;
      groupOfReach[reach] = group;
      this.reaches[group] = reach;
      this.ends[group++] = from;
      from += counts[reach]!;
    }
    for (let place = 0; place < rows.length; place++) {
      this.places[this.ends[groupOfReach[reachOf[rows[place]!]!]!]!++] = place;
    }
  }

  fromOf(group: number): number {
    return group === 0 ? 0 : this.ends[group - 1]!;
  }

  /** The first place in a group whose row is at or after an index of the chunk. */
  placeIn(group: number, index: number): number {
    const from = this.fromOf(group);
    return from + lowerBound(this.ends[group]! - from, (i) => this.places[from + i]! < index);
  }

  /** Finds the top-ranked rows of each group, if that was not done before. */
  rememberBest(rows: Uint32Array, columns: RankColumns, order: RankOrder): void {
    this.#best ??= this.#findBest(rows, columns, order);
  }

  /** Gives the top-ranked row of a group. Only after `rememberBest`. */
  firstOf(group: number, rows: Uint32Array): number {
    return rows[this.#best![group * MAX_BEST]!]!;
  }

  /** Calls `visit` with the top-ranked rows of a group. Only after `rememberBest`. */
  visitBest(group: number, rows: Uint32Array, visit: (row: number) => void): void {
    for (let i = group * MAX_BEST; i < (group + 1) * MAX_BEST && this.#best![i] !== NONE; i++) {
      visit(rows[this.#best![i]!]!);
    }
  }

  #findBest(rows: Uint32Array, { weights }: RankColumns, order: RankOrder): Uint16Array {
    const { codes: weight } = weights;
    const { ends, places } = this;
    const best = new Uint16Array(ends.length * MAX_BEST).fill(NONE);
    for (let group = 0, i = 0; group < ends.length; group++) {
      const first = group * MAX_BEST;
      const last = first + MAX_BEST - 1;
      let leastWeight = -Infinity;
      for (; i < ends[group]!; i++) {
        const place = places[i]!;
        const row = rows[place]!;
        if (weight[row]! < leastWeight) continue;
        let at = last;
        if (best[at] !== NONE && order(row, rows[best[at]!]!) > 0) continue;
        for (; at > first && (best[at - 1] === NONE || order(row, rows[best[at - 1]!]!) < 0); at--)
          best[at] = best[at - 1]!;
        best[at] = place;
        if (best[last] !== NONE) leastWeight = weight[rows[best[last]!]!]!;
      }
    }
    return best;
  }
}
