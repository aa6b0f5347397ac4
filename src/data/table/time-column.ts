import { DAY_MS } from '../../time/civil.js';
import { grown } from './typed-array.js';

/** A day, an hour, a minute, a second, a millisecond; each divides the one before. */
const UNITS_MS = [DAY_MS, 3_600_000, 60_000, 1_000, 1];

/**
 * Times of rows in ms, exact, in four bytes each where they can be: counted from the first in the largest unit that all are
 * whole numbers of. Days reach millions of years then, seconds 68 years to both sides. Other times take eight bytes each.
 */
export class TimeColumn {
  #codes: Int32Array | Float64Array;
  #origin = NaN;
  #unitMs = UNITS_MS[0]!;
  /** Rows from here on were never set. */
  #until = 0;

  constructor(room = 0) {
    this.#codes = new Int32Array(room);
  }

  /** How many rows there is room for. */
  get room(): number {
    return this.#codes.length;
  }

  /** Bytes of a row. */
  get bytesPerRow(): number {
    return this.#codes.BYTES_PER_ELEMENT;
  }

  /** The time of a row; of one that was not set, nothing of use. */
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

  /** Takes an array of times for its own. */
  adopt(times: Float64Array): void {
    this.#codes = times;
    this.#origin = 0;
    this.#unitMs = 1;
  }

  /** Makes room for so many rows in all. */
  grow(room: number): void {
    this.#codes = grown(this.#codes, room);
  }

  /** The times of the rows below `until`. Of eight bytes a row it is the column itself. */
  toArray(until: number): Float64Array {
    if (this.#codes instanceof Float64Array) return this.#codes.subarray(0, until);
    return Float64Array.from({ length: until }, (_, row) => this.at(row));
  }

  /** Sets a time that is no whole number of units from the origin on. */
  #setOther(row: number, ms: number): void {
    if (Number.isNaN(this.#origin) && Number.isSafeInteger(ms)) this.#origin = ms;
    else this.#refine(ms);
    this.set(row, ms);
  }

  /** Counts in the largest smaller unit that a time is a whole number of, or in none. */
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

/** Gives as many codes, those before `until` multiplied. @returns null where a product does not fit */
function multiplied(codes: ArrayLike<number>, until: number, factor: number): Int32Array | null {
  const products = new Int32Array(codes.length);
  for (let i = 0; i < until; i++) {
    const product = codes[i]! * factor;
    if (Math.abs(product) > MOST) return null;
    products[i] = product;
  }
  return products;
}
