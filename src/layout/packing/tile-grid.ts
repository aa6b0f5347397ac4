import type { TimeSpan } from '../../time/instant.js';

/**
 * Least width of a tile of the finest level, px at the packed scale: more than twice the longest label. Wider for wider
 * windows.
 */
const MIN_TILE_PX = 2048;
/** Width of a slice. Events are chosen slice by slice, so that the labels of a tile are not all at its start. */
export const SLICE_PX = 128;
/** The level of events without an end: one tile for all of them. */
export const ENDLESS = Infinity;

/**
 * The tiles of a lane at one scale: each level has events and tiles twice as long as the one before. Tiles consist of
 * slices.
 */
export class TileGrid {
  /** How many slices a tile has. */
  readonly slices: number;
  readonly #msPerPx: number;

  /** @param windowPx the widest possible window, px at this scale */
  constructor(msPerPx: number, windowPx: number) {
    this.#msPerPx = msPerPx;
    this.slices = Math.max(MIN_TILE_PX, 2 ** Math.ceil(Math.log2(windowPx))) / SLICE_PX;
  }

  /**
   * The level of a duration class: events of level 0 are at most half a tile long, those of each further level twice as
   * long.
   */
  levelOf(durationClass: number): number {
    return durationClass === Infinity ? ENDLESS : Math.max(0, Math.ceil(durationClass - Math.log2(this.tileMs(0) / 2)));
  }

  tileMs(level: number): number {
    return this.slices * this.sliceMs(level);
  }

  sliceMs(level: number): number {
    return SLICE_PX * 2 ** level * this.#msPerPx;
  }

  /** The index of the slice that contains a time, counted from the epoch. */
  sliceAt(level: number, ms: number): number {
    return level === ENDLESS ? 0 : Math.floor(ms / this.sliceMs(level));
  }

  /**
   * The indexes of the tiles that may show something in a window: as events are at most half a tile long, those of the
   * window and half a tile before it.
   */
  indexesShown(level: number, { start, end }: TimeSpan): readonly number[] {
    return level === ENDLESS ? [0] : indexes(start / this.tileMs(level) - 0.5, end / this.tileMs(level));
  }

  /** Is the same for all windows that show the same tiles. */
  rangeKey({ start, end }: TimeSpan): string {
    const tileMs = this.tileMs(0);
    return `${Math.floor((start / tileMs) * 2)}:${Math.floor(end / tileMs)}`;
  }

  /** The indexes of the tiles of a time range, and one more on each side. */
  indexesAround(level: number, from: number, until: number): readonly number[] {
    if (level === ENDLESS) return [0];
    const tileMs = this.tileMs(level);
    return indexes(from / tileMs - 1, until / tileMs + 1);
  }
}

/** The whole numbers of a range whose ends are rounded down. */
function indexes(from: number, until: number): readonly number[] {
  const first = Math.floor(from);
  return Array.from({ length: Math.floor(until) + 1 - first }, (_, i) => first + i);
}
