import { DAY_MS } from '../../time/civil.js';
import { grown } from './typed-array.js';

/** A day, an hour, a minute, a second, a millisecond; each divides the previous one. */
const UNITS_MS = [DAY_MS, 3_600_000, 60_000, 1_000, 1];

/**
 * Exact times of rows in ms, in four bytes each if possible: counted from the first one in the largest unit that
 * divides all of them. Days then reach millions of years, seconds 68 years to both sides. Other times take eight bytes
 * each.
 */
export class TimeColumn {
  #codes: Int32Array | Float64Array;
  #origin = NaN;
  #unitMs = UNITS_MS[0]!;
  /** Rows from here on have never been set. */
  #until = 0;

  constructor(room = 0) {
    this.#codes = new Int32Array(room);
  }

  /** How many rows there is room for. */
  get room(): number {
    return this.#codes.length;
  }

  /** Bytes per row. */
  get bytesPerRow(): number {
    return this.#codes.BYTES_PER_ELEMENT;
  }

  /** Gives the time of a row; meaningless for one that was not set. */
  at(row: number): number {
    return this.#origin + this.#codes[row]! * this.#unitMs;
  }

  /** @param ms any number but NaN */
  set(row: number, ms: number): void {
    const code = (ms - this.#origin) / this.#unitMs;
    if (row >= this.#until) this.#until = row + 1;
    const isWhole = (code | 0) === code && this.#origin + code * this.#unitMs === ms;
    if (!isWhole && this.#codes instanceof Int32Array) this.#setOther(row, ms);
    else this.#codes[row] = code + 0; // + 0: not −0
  }

  /** Adopts an array of times. */
  adopt(times: Float64Array): void {
    this.#codes = times;
    this.#origin = 0;
    this.#unitMs = 1;
  }

  /** Makes room for `room` rows in total. */
  grow(room: number): void {
    this.#codes = grown(this.#codes, room);
  }

  /** Gives the times of the rows below `until`; with eight bytes per row, a view of the column itself. */
  toArray(until: number): Float64Array {
    if (this.#codes instanceof Float64Array) return this.#codes.subarray(0, until);
    return Float64Array.from({ length: until }, (_, row) => this.at(row));
  }

  /** Sets a time that is not a whole number of units from the origin. */
  #setOther(row: number, ms: number): void {
    if (Number.isNaN(this.#origin) && Number.isSafeInteger(ms)) this.#origin = ms;
    else this.#refine(ms);
    this.set(row, ms);
  }

  /** Changes to the largest smaller unit that divides a time, or to plain times. */
  #refine(ms: number): void {
    const awayMs = ms - this.#origin;
    const unitMs = UNITS_MS.find((unit) => unit < this.#unitMs && awayMs % unit === 0);
    const codes = unitMs === undefined ? null : multiplied(this.#codes, this.#until, this.#unitMs / unitMs);
    if (codes && unitMs !== undefined && Math.abs(awayMs / unitMs) <= MOST) {
      this.#codes = codes;
      this.#unitMs = unitMs;
      return;
    }
    const times = Float64Array.from(this.#codes, (code) => this.#origin + code * this.#unitMs || 0);
    this.adopt(times);
  }
}

const MOST = 2 ** 31 - 1;

/** Copies codes and multiplies those before `until`. @returns null if a product does not fit */
function multiplied(codes: ArrayLike<number>, until: number, factor: number): Int32Array | null {
  const products = new Int32Array(codes.length);
  for (let i = 0; i < until; i++) {
    const product = codes[i]! * factor;
    if (Math.abs(product) > MOST) return null;
    products[i] = product;
  }
  return products;
}
