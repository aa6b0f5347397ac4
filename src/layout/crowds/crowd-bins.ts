import { BoundedCache } from '../../time/bounded-cache.js';
import type { TimeSpan } from '../../time/instant.js';
import { BinMembers } from './bin-members.js';
import { durationClassOf } from '../lanes/duration-class.js';
import { takeOverBuckets } from '../lanes/fullest-bins.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import type { LaneRows } from '../lanes/lane-chunk.js';
import { BINS_OF_AN_AREA, BINS_OF_A_TILE, type LaneStore } from '../lanes/lane-store.js';
import type { Placement } from '../packing/place-event.js';
import { MarkedRows, type Extent } from '../lanes/marked-rows.js';
import { beginOf, ceaseOf } from '../../data/table/presence.js';

/** The events of one time-aligned bin of a lane that have no mark. */
export interface Bin {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** How many begin anywhere in it. It is drawn by this number, so that its form does not change while panning. */
  readonly whole: number;
  /** How many begin in the part that the window shows: the number that is stated. */
  readonly count: number;
  /** Whether it is drawn as part of an area of density rather than as a cluster. */
  readonly isArea: boolean;
}

/** The events of a lane that a window shows without marks. */
export interface WindowCrowd {
  readonly bins: readonly Bin[];
  /** Events that began before the window: shorter than about a bin, and longer. */
  readonly underWay: { readonly short: number; readonly long: number };
  /**
   * Whether the store has answered everything. Until then unknown events are not counted, and bins cut by the window
   * are counted whole.
   */
  readonly isComplete: boolean;
}

/** Events that need no cluster, since each is alone in its bin. */
export interface LoneRows {
  readonly rows: readonly number[];
  /** Whether the store has named them all; until then the others are counted. */
  readonly isComplete: boolean;
}

/** Width of a bin at the packed scale; on screen up to twice as much. */
export const BIN_PX = 16;
/** A bin with more events than this share of its lane's tracks is crowded; one with a single event never is. */
const CROWDED_SHARE = 0.5;
const MAX_REMEMBERED = 1024;

export interface CrowdBinsInput {
  readonly store: LaneStore;
  readonly assignment: LaneAssignment;
  readonly laneIndex: number;
  /** The coarsest scale of the resolution. */
  readonly msPerPx: number;
  /** The tracks of the lane's band. */
  readonly tracks: number;
  /** A tile with more clusters than this is drawn as an area, since each cluster is a node. */
  readonly clustersOfATile: number;
}

/** Counts the events of a lane that have no marks, in bins that stay in place while panning. */
export class CrowdBins {
  readonly binMs: number;
  readonly #store: LaneStore;
  readonly #assignment: LaneAssignment;
  readonly #laneIndex: number;
  readonly #tracks: number;
  readonly #clustersOfATile: number;
  readonly #members: BinMembers;
  #tiles = new BoundedCache<number, Uint32Array>(MAX_REMEMBERED);
  #marked: MarkedRows | null = null;
  #fullest: readonly number[] | null = null;

  constructor({ store, assignment, laneIndex, msPerPx, tracks, clustersOfATile }: CrowdBinsInput) {
    this.#store = store;
    this.#assignment = assignment;
    this.#laneIndex = laneIndex;
    this.binMs = msPerPx * BIN_PX;
    this.#tracks = tracks;
    this.#clustersOfATile = clustersOfATile;
    this.#members = new BinMembers(store, assignment, laneIndex, this.binMs);
  }

  /**
   * Takes the counts away from former bins of the same lane, which would count again if they were still used.
   *
   * @param changed rows added to the lane or removed from it since
   * @param hasOtherExtent whether the extent changed, which events without an end are drawn up to
   */
  takeOver(former: CrowdBins, changed: readonly number[], hasOtherExtent: boolean): void {
    if (former.binMs !== this.binMs) return;
    this.#tiles = former.#tiles;
    former.#tiles = new BoundedCache(MAX_REMEMBERED);
    this.#countChanged(former, changed);
    takeOverBuckets(former.#rows, this.#rows, this.#assignment.table);
    if (changed.length === 0) {
      this.#fullest = former.#fullest;
      const isDecidedAlike = former.#tracks === this.#tracks && former.#clustersOfATile === this.#clustersOfATile;
      if (isDecidedAlike && !hasOtherExtent) this.#marked = former.#marked;
    }
  }

  get #rows(): LaneRows {
    return this.#assignment.lanes[this.#laneIndex]!.rows;
  }

  /** Adjusts counts in place: counting a tile again takes a binary search for each bin. */
  #countChanged(former: CrowdBins, changed: readonly number[]): void {
    const { table } = this.#assignment;
    const knownRows = former.#assignment.table.flags.length;
    for (const row of changed) {
      const index = Math.floor(beginOf(table, row) / this.binMs);
      const tile = Math.floor(index / BINS_OF_A_TILE);
      const counts = this.#tiles.peek(tile);
      if (counts) counts[index - tile * BINS_OF_A_TILE]! += row < knownRows ? -1 : 1;
    }
  }

  /**
   * Counts the events of the lane that a window shows without marks.
   *
   * @param placements events that have marks, in and around the window
   * @param extras rows that have a mark at the foot of the lane
   */
  in(view: TimeSpan, placements: readonly Placement[], extras: readonly number[]): WindowCrowd {
    const { binMs } = this;
    const marked = this.#markedIn(placements);
    const extraBegins = extras.map((row) => beginOf(this.#assignment.table, row));
    const first = Math.floor(view.start / binMs);
    const count = Math.ceil(view.end / binMs) - first;
    const bins: Bin[] = [];
    this.#fullest ??= this.#store.fullestBins(this.#laneIndex, binMs);
    let isComplete = true;
    for (let i = 0; i < count; i++) {
      const index = first + i;
      const whole = this.#wholeOf(index, marked);
      if (whole === null) isComplete = false;
      if (!whole) continue;
      const start = index * binMs;
      const end = start + binMs;
      const from = Math.max(start, view.start);
      const until = Math.min(end, view.end);
      const isCut = from > start || until < end;
      const begun = isCut ? this.#store.countBegun(this.#laneIndex, from, until) : whole;
      if (begun === null) isComplete = false;
      const inPart = isCut && begun !== null ? begun - marked.countIn(from, until) : whole;
      let extra = 0;
      for (const begin of extraBegins) if (begin >= from && begin < until) extra++;
      bins.push({ index, start, end, whole, count: inPart - extra, isArea: this.#isArea(index, marked) });
    }
    const underWay = this.#underWayAt(view.start, marked, extras);
    const isAnswered = isComplete && underWay !== null && this.#fullest !== null;
    return { bins, underWay: underWay ?? { short: 0, long: 0 }, isComplete: isAnswered };
  }

  /**
   * Finds the rows a window may show that are the only unmarked ones in their bin and no longer than it: on their own
   * they take no more room than a cluster. This depends on the resolution, not on the window.
   */
  loneRows(view: TimeSpan, placements: readonly Placement[]): LoneRows {
    const marked = this.#markedIn(placements);
    const rows: number[] = [];
    let isComplete = true;
    // An event no longer than a bin may extend into the window from the bin before.
    const first = Math.floor(view.start / this.binMs) - 1;
    const count = Math.ceil(view.end / this.binMs) - first;
    this.#fullest ??= this.#store.fullestBins(this.#laneIndex, this.binMs);
    // With a million events, most lanes have nothing that is alone, and this is called in every frame.
    if (this.#isAllArea) return { rows, isComplete };
    for (let i = 0; i < count; i++) {
      const index = first + i; // `index++` would not advance above 2^53
      if (this.#wholeOf(index, marked) !== 1 || this.#isArea(index, marked)) continue;
      let row = marked.loneByBin.get(index);
      if (row === undefined) {
        const bin = { start: index * this.binMs, end: (index + 1) * this.binMs };
        const [only] = this.#members.begunIn(bin, marked) ?? [];
        if (only !== undefined) marked.loneByBin.set(index, (row = this.#members.fitsABin(only) ? only : null));
        else isComplete = false;
      }
      if (row != null) rows.push(row);
    }
    return { rows, isComplete };
  }

  /**
   * Finds the row of a cluster of one; null if it is not known.
   *
   * @param bin where it begins; null if it is under way at the start of the window
   * @param isLong whether an event under way is longer than a bin
   */
  onlyRow(
    bin: Bin | null,
    isLong: boolean,
    view: TimeSpan,
    placements: readonly Placement[],
    extras: readonly number[],
  ): number | null {
    const marked = this.#markedIn(placements);
    const { table } = this.#assignment;
    const rows = bin ? this.#members.begunIn(bin, marked) : this.#members.underWayAt(view.start, isLong, marked);
    const from = bin ? view.start : -Infinity;
    const isCounted = (row: number) => beginOf(table, row) >= from && beginOf(table, row) < view.end;
    const left = rows?.filter((row) => isCounted(row) && !extras.includes(row)) ?? [];
    return left.length === 1 ? left[0]! : null;
  }

  /** The most events that begin in any bin of the lane: the full height of a density. */
  get fullest(): number {
    return Math.max(this.#fullestBins[0] ?? 0, 1);
  }

  /**
   * Finds the extent of the unmarked events of a bin, from the first beginning to the last known end; to the end of the
   * bin if one is open, and with thousands of events to the last beginning. Unknown ends, stored at the edge of all
   * data, do not count.
   */
  extentOf(bin: Bin, placements: readonly Placement[]): Extent {
    const marked = this.#markedIn(placements);
    const known = marked.extents.get(bin.index);
    if (known) return known;
    const extent = this.#members.extentOf(bin, marked);
    // Until it is answered, that of the bin.
    if (!extent) return bin;
    marked.extents.set(bin.index, extent);
    return extent;
  }

  /**
   * Decided for the whole lane or a whole tile, independent of the window, so that a cluster does not turn into an area
   * while panning. A few crowded bins are clusters; many, or several in a row, are an area.
   */
  #isArea(index: number, marked: MarkedRows): boolean {
    if (this.#isAllArea) return true;
    const tile = Math.floor(index / BINS_OF_A_TILE);
    let areas = marked.areasByTile.get(tile);
    if (!areas) {
      const bins = Array.from({ length: BINS_OF_A_TILE }, (_, bin) =>
        this.#wholeOf(tile * BINS_OF_A_TILE + bin, marked),
      );
      marked.areasByTile.set(tile, (areas = areasOf(bins, this.#clustersOfATile)));
    }
    return areas[index - tile * BINS_OF_A_TILE]!;
  }

  get #isAllArea(): boolean {
    return (this.#fullestBins[BINS_OF_AN_AREA - 1] ?? 0) > Math.max(1, this.#tracks * CROWDED_SHARE);
  }

  get #fullestBins(): readonly number[] {
    return this.#fullest ?? [];
  }

  #markedIn(placements: readonly Placement[]): MarkedRows {
    if (this.#marked?.placements !== placements) this.#marked = new MarkedRows(placements, this.#assignment);
    return this.#marked;
  }

  #wholeOf(index: number, marked: MarkedRows): number | null {
    const tile = Math.floor(index / BINS_OF_A_TILE);
    const counts = this.#countsOf(tile);
    if (!counts) return null;
    const begun = counts[index - tile * BINS_OF_A_TILE]!;
    return begun === 0 ? 0 : begun - marked.countIn(index * this.binMs, (index + 1) * this.binMs);
  }

  #countsOf(tile: number): Uint32Array | null {
    const known = this.#tiles.peek(tile);
    if (known) return known;
    const counts = this.#store.countsIn(this.#laneIndex, this.binMs, tile);
    if (!counts) return null;
    // A copy, since later changes are counted in it.
    const own = Uint32Array.from(counts);
    this.#tiles.set(tile, own);
    return own;
  }

  #underWayAt(time: number, marked: MarkedRows, extras: readonly number[]): { short: number; long: number } | null {
    const { table } = this.#assignment;
    const { longClass } = this.#members;
    const all = this.#store.countUnderWay(this.#laneIndex, time, longClass);
    if (!all) return null;
    let { short, long } = all;
    const subtract = (row: number) => {
      if (!(beginOf(table, row) < time && ceaseOf(table, row) > time)) return;
      if (durationClassOf(table, row) >= longClass) long--;
      else short--;
    };
    marked.rowsBegunBefore(time).forEach(subtract);
    extras.forEach(subtract);
    return { short, long };
  }
}

/** Which bins of a tile are drawn as areas. */
function areasOf(bins: readonly (number | null)[], mostClusters: number): boolean[] {
  const areas = new Array<boolean>(bins.length).fill(false);
  let clusters = 0;
  let run = 0;
  for (let i = 0; i <= bins.length; i++) {
    if (bins[i]) {
      run++;
      continue;
    }
    if (run >= BINS_OF_AN_AREA) areas.fill(true, i - run, i);
    else clusters += run;
    run = 0;
  }
  return clusters > mostClusters ? areas.fill(true) : areas;
}
