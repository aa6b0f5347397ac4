import type { RankColumns, RankOrder } from '../packing/event-rank.js';
import { lowerBound } from '../../time/lower-bound.js';
import type { TopRows } from './top-rows.js';

/** How many of each group's top-ranked rows are kept: as many as are labelled in a crowded slice. */
export const MAX_BEST = 3;
const NONE = 0xffff;
/** Rows side by side in `places` of which the first by rank is kept; a block may belong to several groups. */
const ROWS_OF_A_BLOCK = 16;

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
  /** The place of the top-ranked row of each block. */
  #bestOfBlocks: Uint16Array | null = null;

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

  /** Finds the top-ranked rows of each group and block, if that was not done before. */
  rememberBest(rows: Uint32Array, columns: RankColumns, order: RankOrder): void {
    this.#bestOfBlocks ??= this.#findBestOfBlocks(rows, columns, order);
    this.#best ??= this.#findBest(rows, order);
  }

  /** Gives the top-ranked row of a group. Only after `rememberBest`. */
  firstOf(group: number, rows: Uint32Array): number {
    return rows[this.#best![group * MAX_BEST]!]!;
  }

  /** Adds the top-ranked rows of a group. Only after `rememberBest`. */
  addBest(group: number, rows: Uint32Array, top: TopRows): void {
    for (let i = group * MAX_BEST; i < (group + 1) * MAX_BEST && this.#best![i] !== NONE; i++) {
      top.add(rows[this.#best![i]!]!);
    }
  }

  /** Adds the rows of a range of places that rank high enough. Only after `rememberBest`. */
  addRange(from: number, until: number, rows: Uint32Array, top: TopRows): void {
    for (let first = from; first < until;) {
      const block = Math.floor(first / ROWS_OF_A_BLOCK);
      const end = Math.min((block + 1) * ROWS_OF_A_BLOCK, until);
      // If the first of a block ranks too low, so do all others.
      if (top.wouldTake(rows[this.#bestOfBlocks![block]!]!)) top.addEach(rows, this.places, first, end);
      first = end;
    }
  }

  #findBestOfBlocks(rows: Uint32Array, { weights }: RankColumns, order: RankOrder): Uint16Array {
    const { codes: weight } = weights;
    const { places } = this;
    const best = new Uint16Array(Math.ceil(places.length / ROWS_OF_A_BLOCK));
    for (let block = 0, i = 0; block < best.length; block++) {
      let first = places[i++]!;
      for (const end = Math.min((block + 1) * ROWS_OF_A_BLOCK, places.length); i < end; i++) {
        const row = rows[places[i]!]!;
        const firstRow = rows[first]!;
        if (weight[row]! >= weight[firstRow]! && order(row, firstRow) < 0) first = places[i]!;
      }
      best[block] = first;
    }
    return best;
  }

  #findBest(rows: Uint32Array, order: RankOrder): Uint16Array {
    const { ends, places } = this;
    const best = new Uint16Array(ends.length * MAX_BEST).fill(NONE);
    for (let group = 0, i = 0; group < ends.length; group++) {
      const first = group * MAX_BEST;
      const last = first + MAX_BEST - 1;
      const isHigh = (place: number) => best[last] === NONE || order(rows[place]!, rows[best[last]!]!) < 0;
      while (i < ends[group]!) {
        const block = Math.floor(i / ROWS_OF_A_BLOCK);
        const end = Math.min((block + 1) * ROWS_OF_A_BLOCK, ends[group]!);
        if (!isHigh(this.#bestOfBlocks![block]!)) i = end;
        for (; i < end; i++) {
          const place = places[i]!;
          if (!isHigh(place)) continue;
          let at = last;
          for (; at > first && (best[at - 1] === NONE || order(rows[place]!, rows[best[at - 1]!]!) < 0); at--)
            best[at] = best[at - 1]!;
          best[at] = place;
        }
      }
    }
    return best;
  }
}
