import { lowerBound } from '../../time/lower-bound.js';
import type { LaneAssignment } from './lane-assignment.js';
import type { Placement } from '../packing/place-event.js';
import { beginOf } from '../../data/table/presence.js';

/** From the first beginning of some events to their last end, ms. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** The events that have marks in and around a window, in the order they begin. */
export class MarkedRows {
  readonly placements: readonly Placement[];
  readonly rows: ReadonlySet<number>;
  readonly extents = new Map<number, Extent>();
  /** The only unmarked row of a bin, if it can be drawn on its own; null if not. */
  readonly loneByBin = new Map<number, number | null>();
  readonly areasByTile = new Map<number, readonly boolean[]>();
  readonly #sorted: readonly number[];
  readonly #begins: Float64Array;

  constructor(placements: readonly Placement[], { table }: LaneAssignment) {
    this.placements = placements;
    this.#sorted = placements.map(({ row }) => row).sort((a, b) => beginOf(table, a) - beginOf(table, b));
    this.#begins = Float64Array.from(this.#sorted, (row) => beginOf(table, row));
    this.rows = new Set(this.#sorted);
  }

  countIn(from: number, until: number): number {
    return this.#begunBefore(until) - this.#begunBefore(from);
  }

  rowsBegunBefore(time: number): readonly number[] {
    return this.#sorted.slice(0, this.#begunBefore(time));
  }

  #begunBefore(time: number): number {
    return lowerBound(this.#begins.length, (index) => this.#begins[index]! < time);
  }
}
