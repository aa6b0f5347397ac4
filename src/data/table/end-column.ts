import { TimeColumn } from './time-column.js';
import { grown, roomFor } from './typed-array.js';

const ROWS_OF_A_WORD = 32;
/** After this many rows the usual length of an event is settled. */
const ROWS_OF_A_SAMPLE = 64;

/**
 * Ends of rows in ms. Most events of a list are equally long: a moment, or the named second or day. Only the others
 * have an end of their own, which is found by counting how many rows before have one.
 */
export class EndColumn {
  readonly #starts: TimeColumn;
  #usualMs = 0;
  /** Own ends, in the order of their rows; after `adopt`, the end of every row. */
  readonly #ends = new TimeColumn();
  #count = 0;
  /** A bit for each row that has an end of its own; null if all have. */
  #owns: Uint32Array | null;
  /** How many rows before each word have one. */
  #before: Uint32Array;
  /** Rows of the sample that were pushed with null. */
  readonly #setLater = new Set<number>();

  constructor(starts: TimeColumn, room = 0) {
    this.#starts = starts;
    this.#owns = new Uint32Array(wordsOf(room));
    this.#before = new Uint32Array(wordsOf(room));
  }

  /** How many rows have an end of their own. */
  get ownCount(): number {
    return this.#count;
  }

  /** Bytes of each such end. */
  get bytesPerEnd(): number {
    return this.#ends.bytesPerRow;
  }

  at(row: number): number {
    const owns = this.#owns;
    if (owns === null) return this.#ends.at(row);
    const bits = owns[row >>> 5]!;
    const bit = 1 << (row & 31);
    if ((bits & bit) === 0) return this.#starts.at(row) + this.#usualMs;
    return this.#ends.at(this.#before[row >>> 5]! + onesIn(bits & (bit - 1)));
  }

  /**
   * Adds the end of a row, in the order of the rows and after its start was set.
   *
   * @param ms null if the start or the end is of no use; the end may then be set later
   */
  push(row: number, ms: number | null): void {
    if (row === ROWS_OF_A_SAMPLE) this.#settleUsual();
    if (row < ROWS_OF_A_SAMPLE && ms === null) this.#setLater.add(row);
    const owns = this.#owns!;
    if (row % ROWS_OF_A_WORD === 0) this.#before[row / ROWS_OF_A_WORD] = this.#count;
    if (ms !== null && this.#starts.at(row) + this.#usualMs === ms) return;
    owns[row >>> 5]! |= 1 << (row & 31);
    const slot = this.#count++;
    if (slot === this.#ends.room) this.#ends.grow(roomFor(slot + 1, slot));
    if (ms !== null) this.#ends.set(slot, ms);
  }

  /** Sets the end of a row that was pushed without one, or, after `adopt`, of any row. */
  set(row: number, ms: number): void {
    const owns = this.#owns;
    const bit = 1 << (row & 31);
    const slot = owns ? this.#before[row >>> 5]! + onesIn(owns[row >>> 5]! & (bit - 1)) : row;
    this.#ends.set(slot, ms);
  }

  /** Adopts an array of ends; no rows can be pushed after that. */
  adopt(ends: Float64Array): void {
    this.#owns = null;
    this.#ends.adopt(ends);
  }

  /** Makes room for `room` rows in total. */
  grow(room: number): void {
    if (this.#owns === null) return;
    this.#owns = grown(this.#owns, wordsOf(room));
    this.#before = grown(this.#before, wordsOf(room));
  }

  /** Gives the ends of the rows below `until`. */
  toArray(until: number): Float64Array {
    if (this.#owns === null) return this.#ends.toArray(until);
    return Float64Array.from({ length: until }, (_, row) => this.at(row));
  }

  /** Stores the rows of the sample again, with the length that most of them have as the usual one. */
  #settleUsual(): void {
    const ends = Array.from({ length: ROWS_OF_A_SAMPLE }, (_, row) => this.at(row));
    const counts = new Map<number, number>();
    for (const [row, end] of ends.entries()) {
      if (this.#setLater.has(row)) continue;
      const lengthMs = end - this.#starts.at(row);
      counts.set(lengthMs, (counts.get(lengthMs) ?? 0) + 1);
    }
    let most = 0;
    for (const [lengthMs, count] of counts) {
      if (count <= most) continue;
      most = count;
      this.#usualMs = lengthMs;
    }
    this.#count = 0;
    this.#owns!.fill(0);
    for (const [row, end] of ends.entries()) {
      const isSetLater = this.#setLater.has(row);
      this.push(row, isSetLater ? null : end);
      // An end that has not been set yet is NaN.
      if (isSetLater && !Number.isNaN(end)) this.set(row, end);
    }
  }
}

const wordsOf = (room: number): number => Math.ceil(room / ROWS_OF_A_WORD);

/** Counts the ones among 32 bits. */
function onesIn(bits: number): number {
  let pairs = bits - ((bits >>> 1) & 0x55555555);
  pairs = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((pairs + (pairs >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
