/** The taken stretches of one row, in px, sorted and apart. */
export class RowOccupancy {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes a stretch if nothing is there yet. */
  take(x0: number, x1: number): boolean {
    const at = this.#firstEndingAfter(x0);
    if (at < this.#starts.length && this.#starts[at]! < x1) return false;
    this.#starts.splice(at, 0, x0);
    this.#ends.splice(at, 0, x1);
    return true;
  }

  #firstEndingAfter(x: number): number {
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#ends[middle]! <= x) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
