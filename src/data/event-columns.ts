import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from './event-table.js';
import type { Steps } from './in-slices.js';
import { DAY_REACH } from './reach.js';

const LEAST_ROOM = 64;
/** Room grows by this factor: what is copied then stays in proportion to what was added. */
const GROWTH = 1.5;
/** What is copied or counted between two looks at the clock. */
const VALUES_OF_A_STEP = 1 << 18;

/** The arrays of columns. */
export type EventColumnArrays = Pick<EventColumns, 'start' | 'end' | 'flags' | 'weight' | 'reach'>;

/** What the table keeps of each row beside its record. Rows are added and never change. */
export class EventColumns {
  size = 0;
  /** Earliest start, ms; where open or unknown −Infinity until `clampTo` brings it into the extent. */
  start: Float64Array;
  /** Latest end, ms, likewise. */
  end: Float64Array;
  flags: Uint8Array;
  weight: Float32Array;
  /** See `reachOf`. */
  reach: Uint8Array;
  /** Rows with an open or unknown side, ascending. */
  readonly openRows: number[] = [];
  /** See `shortReach`; −1 while it is not settled. */
  #shortReach = -1;

  constructor(room = 0) {
    this.start = new Float64Array(room);
    this.end = new Float64Array(room);
    this.flags = new Uint8Array(room);
    this.weight = new Float32Array(room);
    this.reach = new Uint8Array(room);
  }

  /** Takes whole columns of one length for its own. */
  adopt({ start, end, flags, weight, reach }: EventColumnArrays): void {
    this.size = start.length;
    Object.assign(this, { start, end, flags, weight, reach });
  }

  /** Makes the columns of times its own, where they are somebody else's. */
  *copySpans(): Steps<void> {
    this.start = yield* copyOf(this.start);
    this.end = yield* copyOf(this.end);
  }

  /**
   * Rows of this reach or less, half of all, are counted by their begin, soon after which they cease; the others are kept
   * in the order they cease as well. A day at most, moments where most are moments.
   */
  get shortReach(): number {
    return Math.max(this.#shortReach, 0);
  }

  /** Settles what is short as it was settled for the same rows before. */
  takeShortReach(settled: number): void {
    if (this.size > 0) this.#shortReach = settled;
  }

  /** Settles by the rows there are what is short, once and for all. */
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
    // Of two that settle it at the same time the first counts.
    if (this.#shortReach < 0) this.#shortReach = reach;
  }

  /** Makes room for so many more rows. */
  reserve(count: number): void {
    const needed = this.size + count;
    if (needed <= this.start.length) return;
    const room = this.size === 0 ? needed : Math.max(needed, LEAST_ROOM, Math.ceil(this.start.length * GROWTH));
    this.start = grown(this.start, new Float64Array(room));
    this.end = grown(this.end, new Float64Array(room));
    this.flags = grown(this.flags, new Uint8Array(room));
    this.weight = grown(this.weight, new Float32Array(room));
    this.reach = grown(this.reach, new Uint8Array(room));
  }

  push(start: number, end: number, flags: number, weight: number, reach: number): void {
    if (this.size === this.start.length) this.reserve(1);
    const row = this.size++;
    this.start[row] = start + 0; // + 0: not −0
    this.end[row] = end + 0;
    this.flags[row] = flags;
    this.weight[row] = weight;
    this.reach[row] = reach;
    if ((flags & OPEN_SIDES) !== 0) this.openRows.push(row);
  }

  /** Brings the open and unknown sides of the rows below `until` to the ends of an extent. */
  clampTo(start: number, end: number, until: number): void {
    for (const row of this.openRows) {
      if (row >= until) break;
      const flags = this.flags[row]!;
      if ((flags & OPEN_STARTS) !== 0) this.start[row] = start;
      if ((flags & OPEN_ENDS) !== 0) this.end[row] = end;
    }
  }
}

export const OPEN_STARTS = OPEN_START | UNKNOWN_START;
export const OPEN_ENDS = OPEN_END | UNKNOWN_END;
export const OPEN_SIDES = OPEN_STARTS | OPEN_ENDS;

function* copyOf(column: Float64Array): Steps<Float64Array> {
  const copy = new Float64Array(column.length);
  for (let from = 0; from < column.length; from += VALUES_OF_A_STEP) {
    copy.set(column.subarray(from, from + VALUES_OF_A_STEP), from);
    yield;
  }
  return copy;
}

function grown<Column extends Float64Array | Float32Array | Uint8Array>(old: Column, column: Column): Column {
  column.set(old);
  return column;
}
