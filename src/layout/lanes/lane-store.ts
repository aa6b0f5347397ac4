import type { TimeSpan } from '../../time/instant.js';
import type { SceneCounts } from '../scene.js';

/** An answer, or null if the store does not have it yet; it then fetches it and calls `onAnswer`. */
export type Answer<T> = T | null;

/** How many bins one tile of counts has; see `LaneStore.countsIn`. */
export const BINS_OF_A_TILE = 128;

/** With this many crowded bins, in a row or anywhere in a lane, it shows density instead of single clusters. */
export const BINS_OF_AN_AREA = 3;

/** The rows of a time range: all of them, or the first by rank if they are too many. */
export interface ChosenRows {
  /** How many rows there are in total. */
  readonly total: number;
  /** All of them in time order, or the first by rank. */
  readonly rows: ArrayLike<number>;
}

/** Numbers of events that began before a time and continue after it, by the length they are drawn with. */
export interface UnderWay {
  readonly short: number;
  readonly long: number;
}

/**
 * What layout asks about the events of a lane in every frame: counts by bin, ranges by duration class, and the
 * weightiest events or the members of a time range. Everything else (the lanes and their sizes, the extent, the
 * records, and what spans the lanes) is read from the table in memory. A store answers for one assignment of one
 * selection of events to lanes; another filter needs another store.
 *
 * The table in memory answers immediately. A store backed by a database returns `null` at first, and the picture shows
 * what is known until the answer arrives. It must remember its answers: the same question is asked in every frame. Once
 * it has returned a row, the table must have the record and the times of that row.
 *
 * Pass it as the `store` of the lanes given to `buildScene` and `fitView`, and build a new scene whenever `onAnswer`
 * calls back. `<event-timeline>` makes its own lanes from its table and takes no store.
 *
 * An event counts as being in a time range if it *begins* in it (see `beginOf`, and `ceaseOf` for how long it
 * continues), so it is in exactly one of several adjacent ranges. Ranges are half-open. Except at the edges of the
 * window, their lengths are powers of two in ms, and they start at a multiple of their length. An event on several
 * lanes counts on each.
 *
 * @example
 * const lanes = { ...assignLanes(table, 'lane'), store: new DatabaseStore(connection) };
 * lanes.store.onAnswer(() => draw(buildScene({ lanes, view, widthPx, heightPx, text, locale, timezone })));
 */
export interface LaneStore {
  /** How many events a lane has. */
  sizeOf(lane: number): Answer<number>;

  /**
   * The duration classes of a lane, longest first. Events of class `e` are drawn no longer than `2 ** e` ms; Infinity
   * is the class of events without an end.
   */
  classesOf(lane: number): Answer<readonly number[]>;

  /**
   * How many events begin in each bin of a tile.
   *
   * @param tile its first bin starts at `tile * BINS_OF_A_TILE * binMs`
   */
  countsIn(lane: number, binMs: number, tile: number): Answer<ArrayLike<number>>;

  /**
   * About how many events begin in each of the `BINS_OF_AN_AREA` fullest bins of the whole lane: fullest first, padded
   * with 0.
   */
  fullestBins(lane: number, binMs: number): Answer<readonly number[]>;

  /** How many events begin in any time range, such as the part of a bin that a window shows. */
  countBegun(lane: number, from: number, until: number): Answer<number>;

  /** How many events began before a time and continue after it. @param longClass from this class on they are long */
  countUnderWay(lane: number, at: number, longClass: number): Answer<UnderWay>;

  /**
   * The events of some duration classes that begin in a time range.
   *
   * @param most up to this many, all are returned; beyond it only the first `few` by rank
   */
  choose(
    lane: number,
    classes: readonly number[],
    from: number,
    until: number,
    most: number,
    few: number,
  ): Answer<ChosenRows>;

  /** The rows that begin in a time range, in time order. @param offset how many to skip */
  rowsBegun(lane: number, from: number, until: number, offset: number, most: number): Answer<ArrayLike<number>>;

  /** The rows that began before a time and continue after it, the longest first. @param offset how many to skip */
  rowsUnderWay(lane: number, at: number, offset: number, most: number): Answer<ArrayLike<number>>;

  /**
   * Counts the events of all lanes and across them, each once: overlapping the window, ceased before it, beginning
   * after it.
   */
  countAll(view: TimeSpan): Answer<SceneCounts>;

  /** Calls back when new answers have arrived. @returns stops that */
  onAnswer(listener: () => void): () => void;
}
