import type { TimeSpan } from '../../time/instant.js';
import type { SceneCounts } from '../scene.js';

/** What a store knows, or null: not yet. A store that was asked goes and finds out, and tells when it has. */
export type Answer<T> = T | null;

/** How many bins the counts of one tile have, which `LaneStore.countsIn` answers. */
export const BINS_OF_A_TILE = 128;

/** From this many crowded bins, in a row or anywhere in a lane, it shows density instead of single clusters. */
export const BINS_OF_AN_AREA = 3;

/** Rows of a stretch of time: all of them, or the first by rank where they are too many. */
export interface ChosenRows {
  /** How many there are. */
  readonly total: number;
  /** All of them in the order of time, or the first by rank. */
  readonly rows: ArrayLike<number>;
}

/** Events that began before a time and go on after it, by the length they are drawn with. */
export interface UnderWay {
  readonly short: number;
  readonly long: number;
}

/**
 * What layout asks of the events of a lane frame by frame: counts by bin, ranges by duration class, the weightiest of a stretch
 * of time, and the members of one. The lanes and how many rows each has, the extent, records, and what spans the lanes are in
 * the table, which is in memory. A store answers for one assignment of one selection of events to lanes; another
 * filter makes another store.
 *
 * The table in memory answers at once. A store that asks a database answers `null` at first, and the picture shows what
 * it has until the answer is there. It must remember what it has answered: the same question is asked frame by frame.
 * Records of rows that it has named are asked of the table without waiting, and so are their times.
 *
 * It is given as the `store` of the lanes that `buildScene` and `fitView` take; ask for another scene when `onAnswer` calls.
 * `<event-timeline>` makes its own lanes of its table, and takes none.
 *
 * An event is in a stretch of time when it *begins* in it (`beginOf` says when that is, `ceaseOf` how long it goes on): so each is in exactly one of
 * the stretches that lie side by side. Stretches are half-open and, but for the edges of the window, powers of two of
 * milliseconds that start at a multiple of their length. An event on several lanes counts on each.
 *
 * @example
 * const lanes = { ...assignLanes(table, 'lane'), store: new DatabaseStore(connection) };
 * lanes.store.onAnswer(() => draw(buildScene({ lanes, view, widthPx, heightPx, text, locale, timezone })));
 */
export interface LaneStore {
  /** How many events a lane has. */
  sizeOf(lane: number): Answer<number>;

  /**
   * The duration classes of a lane, longest first: the exponents `e` of events drawn no longer than `2 ** e` ms;
   * Infinity for those without an end.
   */
  classesOf(lane: number): Answer<readonly number[]>;

  /**
   * How many events begin in each bin of a tile.
   *
   * @param tile the first bin is the one at `tile * BINS_OF_A_TILE * binMs`
   */
  countsIn(lane: number, binMs: number, tile: number): Answer<ArrayLike<number>>;

  /** How many events begin in the `BINS_OF_AN_AREA` fullest bins of a whole lane, about: the fullest first, 0 where there is none. */
  fullestBins(lane: number, binMs: number): Answer<readonly number[]>;

  /** How many events begin from one time up to another, whatever they are: the parts of bins that a window cuts. */
  countBegun(lane: number, from: number, until: number): Answer<number>;

  /** How many events began before a time and go on after it. @param longClass from this class on they are long */
  countUnderWay(lane: number, at: number, longClass: number): Answer<UnderWay>;

  /**
   * The events of some duration classes that begin in a stretch of time.
   *
   * @param most how many are given all; where there are more, only the first `few` by rank
   */
  choose(
    lane: number,
    classes: readonly number[],
    from: number,
    until: number,
    most: number,
    few: number,
  ): Answer<ChosenRows>;

  /** The rows that begin in a stretch of time, in the order of time. @param offset so many are passed over */
  rowsBegun(lane: number, from: number, until: number, offset: number, most: number): Answer<ArrayLike<number>>;

  /** The rows that began before a time and go on after it, the longest first. @param offset so many are passed over */
  rowsUnderWay(lane: number, at: number, offset: number, most: number): Answer<ArrayLike<number>>;

  /** The events of all lanes and across them, each once: those that overlap the window, that ceased before, that begin after. */
  countAll(view: TimeSpan): Answer<SceneCounts>;

  /** Calls back when answers have come that were not there before. @returns ends that */
  onAnswer(listener: () => void): () => void;
}
