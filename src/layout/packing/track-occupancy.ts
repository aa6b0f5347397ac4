import { lowerBound } from '../../time/lower-bound.js';

/** The taken ranges of one track, in px: sorted and disjoint. */
export class TrackOccupancy {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  isFree(x0: number, x1: number): boolean {
    return this.#isFreeAt(this.#placeOf(x0), x1);
  }

  /** Takes a range if it is free. @returns whether it was */
  take(x0: number, x1: number): boolean {
    const at = this.#placeOf(x0);
    if (!this.#isFreeAt(at, x1)) return false;
    this.#starts.splice(at, 0, x0);
    this.#ends.splice(at, 0, x1);
    return true;
  }

  /** The place of the first range that ends after a place in px. */
  #placeOf(x0: number): number {
    return lowerBound(this.#ends.length, (index) => this.#ends[index]! <= x0);
  }

  #isFreeAt(at: number, x1: number): boolean {
    return at === this.#starts.length || this.#starts[at]! >= x1;
  }
}

/** Whether a range is free on any of up to `most` tracks. */
export function isAnyFree(tracks: readonly TrackOccupancy[], x0: number, x1: number, most: number): boolean {
  for (let i = 0; i < most; i++) if (tracks[i]?.isFree(x0, x1) ?? true) return true;
  return false;
}

/**
 * Takes a range on the first track where it is free, adding a track if there are fewer than `most`.
 *
 * @returns the index of the track; −1 if none is free
 */
export function takeFirstFree(tracks: TrackOccupancy[], x0: number, x1: number, most: number): number {
  for (let i = 0; i < most; i++) if ((tracks[i] ??= new TrackOccupancy()).take(x0, x1)) return i;
  return -1;
}
