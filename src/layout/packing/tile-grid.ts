/** Width of a tile of the finest level, px at the packed scale; no label reaches half as far. Wider for wider windows. */
const MIN_TILE_PX = 2048;
/** A tile is chosen from in slices, so that its labels do not all stand at its start. */
export const SLICE_PX = 128;
/** The level of events without an end: one tile for all of them. */
export const ENDLESS = Infinity;

/** Where the tiles of a lane lie at one scale: levels of ever longer events, on tiles as much wider, each cut into slices. */
export class TileGrid {
  /** How many slices a tile has. */
  readonly slices: number;
  readonly #msPerPx: number;

  /** @param windowPx the widest a window gets, px at this scale */
  constructor(msPerPx: number, windowPx: number) {
    this.#msPerPx = msPerPx;
    this.slices = Math.max(MIN_TILE_PX, 2 ** Math.ceil(Math.log2(windowPx))) / SLICE_PX;
  }

  /** The level of a duration class: level 0 holds what is at most half a tile long, each further one what is twice as long. */
  levelOf(durationClass: number): number {
    return durationClass === Infinity ? ENDLESS : Math.max(0, Math.ceil(durationClass - Math.log2(this.tileMs(0) / 2)));
  }

  tileMs(level: number): number {
    return this.slices * this.sliceMs(level);
  }

  sliceMs(level: number): number {
    return SLICE_PX * 2 ** level * this.#msPerPx;
  }

  /** The slice in which a time lies, counted from the epoch. */
  sliceAt(level: number, ms: number): number {
    return level === ENDLESS ? 0 : Math.floor(ms / this.sliceMs(level));
  }

  /** The tiles of a stretch of time, and one more on each side. */
  indexesAround(level: number, from: number, until: number): readonly number[] {
    if (level === ENDLESS) return [0];
    const tileMs = this.tileMs(level);
    const first = Math.floor(from / tileMs) - 1;
    return Array.from({ length: Math.floor(until / tileMs) + 2 - first }, (_, i) => first + i);
  }
}
