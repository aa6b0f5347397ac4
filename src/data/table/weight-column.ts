import { grown } from './typed-array.js';

/** Decimals of three digits, quarters and thirds are whole multiples of 1/60,000. */
const PARTS = 60_000;

/**
 * Weights of rows, 0–1, in two bytes each if all are whole multiples of 1/60,000, as weights that people write are;
 * else in four, as floats.
 */
export class WeightColumn {
  /**
   * Numbers in the order of the weights, enough for comparing. Growing, or another kind of weight, replaces the array.
   */
  codes: Uint16Array | Float32Array;
  #parts = PARTS;

  constructor(room = 0) {
    this.codes = new Uint16Array(room);
  }

  at(row: number): number {
    return this.codes[row]! / this.#parts;
  }

  set(row: number, weight: number): void {
    const code = (weight * PARTS + 0.5) | 0;
    const isWhole = code / PARTS === weight && code >= 0 && code <= PARTS;
    if (!isWhole && this.codes instanceof Uint16Array)
      this.adopt(Float32Array.from(this.codes, (known) => known / PARTS));
    this.codes[row] = this.#parts === PARTS ? code : weight;
  }

  /** Adopts an array of weights. */
  adopt(weights: Float32Array): void {
    this.codes = weights;
    this.#parts = 1;
  }

  /** Makes room for `room` rows in total. */
  grow(room: number): void {
    this.codes = grown(this.codes, room);
  }

  /** Gives the weights of the rows below `until`; with four bytes per row, a view of the column itself. */
  toArray(until: number): Float32Array {
    if (this.codes instanceof Float32Array) return this.codes.subarray(0, until);
    return Float32Array.from({ length: until }, (_, row) => this.at(row));
  }
}
