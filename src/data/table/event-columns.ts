import { EndColumn } from './end-column.js';
import { OPEN_ENDS, OPEN_STARTS } from './event-flags.js';
import type { Steps } from '../in-slices.js';
import { DAY_REACH } from './reach.js';
import { TimeColumn } from './time-column.js';
import { grown, roomFor } from './typed-array.js';
import { WeightColumn } from './weight-column.js';

const OPEN_SIDES = OPEN_STARTS | OPEN_ENDS;
/** How many values are counted between two looks at the clock. */
const VALUES_OF_A_STEP = 1 << 18;

/** Columns as plain arrays of the same length. */
export interface EventColumnArrays {
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly flags: Uint8Array;
  readonly weight: Float32Array;
  readonly reach: Uint8Array;
}

/** Everything stored for each row besides its record, for all tables of one source. Rows are added and never change. */
export class EventColumns {
  size = 0;
  /** Earliest start, ms; meaningless where it is open or unknown. */
  readonly starts: TimeColumn;
  /** Latest end, ms, likewise. */
  readonly ends: EndColumn;
  readonly weights: WeightColumn;
  flags: Uint8Array;
  /** See `reachOf`. */
  reach: Uint8Array;
  /** Rows with an open or unknown side, ascending. */
  readonly openRows: number[] = [];
  /** The place in the input of rows that replaced another; any other row is at its own number. */
  readonly places = new Map<number, number>();
  /** See `shortReach`; −1 until it is settled. */
  #shortReach = -1;

  constructor(room = 0) {
    this.starts = new TimeColumn(room);
    this.ends = new EndColumn(this.starts, room);
    this.weights = new WeightColumn(room);
    this.flags = new Uint8Array(room);
    this.reach = new Uint8Array(room);
  }

  /** Adopts whole columns. */
  adopt({ start, end, flags, weight, reach }: EventColumnArrays): void {
    this.size = start.length;
    this.starts.adopt(start);
    this.ends.adopt(end);
    this.weights.adopt(weight);
    this.flags = flags;
    this.reach = reach;
  }

  /**
   * The reach up to which a row is short. Short rows, about half of all, are counted by their begin, as they cease soon
   * after it; the others are also kept in the order in which they cease. At most a day; 0 where most rows are moments.
   */
  get shortReach(): number {
    return Math.max(this.#shortReach, 0);
  }

  /** Sets what is short to the value that was settled for the same rows before. */
  takeShortReach(settled: number): void {
    if (this.size > 0) this.#shortReach = settled;
  }

  /** Settles from the present rows what is short, once and for all. */
  *settleShortReach(): Steps<void> {
    if (this.#shortReach >= 0 || this.size === 0) return;
    const { size } = this;
    const counts = new Uint32Array(256);
    for (let from = 0; from < size; from += VALUES_OF_A_STEP) {
      const until = Math.min(size, from + VALUES_OF_A_STEP);
      for (let row = from; row < until; row++) counts[this.reach[row]!]!++;
      yield;
    }
    let short = counts[0]!;
    let reach = 0;
    while (reach < DAY_REACH && short * 2 < size) short += counts[++reach]!;
    // If two callers settle it at the same time, the first counts.
    if (this.#shortReach < 0) this.#shortReach = reach;
  }

  /** Reserves room for `count` more rows. */
  reserve(count: number): void {
    const needed = this.size + count;
    const { length } = this.flags;
    if (needed <= length) return;
    const room = roomFor(needed, length);
    this.starts.grow(room);
    this.ends.grow(room);
    this.weights.grow(room);
    this.flags = grown(this.flags, room);
    this.reach = grown(this.reach, room);
  }

  push(start: number, end: number, flags: number, weight: number, reach: number): void {
    if (this.size === this.flags.length) this.reserve(1);
    const row = this.size++;
    if ((flags & OPEN_STARTS) === 0) this.starts.set(row, start);
    this.ends.push(row, (flags & OPEN_SIDES) === 0 ? end : null);
    this.flags[row] = flags;
    this.weights.set(row, weight);
    this.reach[row] = reach;
    if ((flags & OPEN_SIDES) === 0) return;
    this.openRows.push(row);
    if ((flags & OPEN_ENDS) === 0) this.ends.set(row, end);
  }

  /** Gives the place of a row in the input. */
  placeOf(row: number): number {
    return this.places.get(row) ?? row;
  }

  /** Compares rows by their place in the input; a removed row comes before the one that replaced it. */
  byPlace(a: number, b: number): number {
    return (this.places.size > 0 && this.placeOf(a) - this.placeOf(b)) || a - b;
  }
}
