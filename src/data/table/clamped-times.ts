/** Times of rows, ms. */
export interface RowTimes {
  at(row: number): number;
  /** Gives the times of the rows below `until`. */
  toArray(until: number): Float64Array;
}

/** Starts or ends of the rows of one table: an open or unknown side lies at the end of the table's extent. */
export class ClampedTimes implements RowTimes {
  readonly #times: RowTimes;
  readonly #flags: Uint8Array;
  readonly #open: number;
  readonly #boundMs: number;

  /** @param open the flags of an open or unknown side */
  constructor(times: RowTimes, flags: Uint8Array, open: number, boundMs: number) {
    this.#times = times;
    this.#flags = flags;
    this.#open = open;
    this.#boundMs = boundMs;
  }

  at(row: number): number {
    return (this.#flags[row]! & this.#open) === 0 ? this.#times.at(row) : this.#boundMs;
  }

  toArray(until: number): Float64Array {
    return Float64Array.from({ length: until }, (_, row) => this.at(row));
  }
}
