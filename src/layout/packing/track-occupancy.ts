import { lowerBound } from '../../time/lower-bound.js';

/** The taken stretches of one track, in px, sorted and apart. */
export class TrackOccupancy {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Takes a stretch if nothing is there yet. */
  take(x0: number, x1: number): boolean {
    const at = lowerBound(this.#ends.length, (index) => this.#ends[index]! <= x0);
    if (at < this.#starts.length && this.#starts[at]! < x1) return false;
    this.#starts.splice(at, 0, x0);
    this.#ends.splice(at, 0, x1);
    return true;
  }
}

/**
 * Takes a stretch of the first track where it is free, or of a new one while there are fewer than `most`.
 *
 * @returns the place of the track; −1 where none is free
 */
export function takeFirstFree(tracks: TrackOccupancy[], x0: number, x1: number, most: number): number {
  const free = tracks.findIndex((track) => track.take(x0, x1));
  if (free >= 0 || tracks.length >= most) return free;
  const added = new TrackOccupancy();
  added.take(x0, x1);
  return tracks.push(added) - 1;
}
