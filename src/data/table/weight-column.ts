import { grown } from './typed-array.js';

/** Decimals of three digits, quarters and thirds are whole numbers of such parts. */
const PARTS = 60_000;

/**
 * Weights of rows, 0–1, in two bytes each where all are whole numbers of 60,000ths, which what people write is; others in
 * four, as floats.
 */
export class WeightColumn {
  /** Numbers in the order of the weights: enough to compare them by. Another array when room is made or a weight asks for it. */
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

  /** Takes an array of weights for its own. */
  adopt(weights: Float32Array): void {
    this.codes = weights;
    this.#parts = 1;
  }

  /** Makes room for so many rows in all. */
  grow(room: number): void {
    this.codes = grown(this.codes, room);
  }

  /** The weights of the rows below `until`. Of four bytes a row it is the column itself. */
  toArray(until: number): Float32Array {
    if (this.codes instanceof Float32Array) return this.codes.subarray(0, until);
    return Float32Array.from({ length: until }, (_, row) => this.at(row));
  }
}
