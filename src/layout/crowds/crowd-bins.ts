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

/** Events of one time-aligned bin of a lane that have no mark. */
export interface Bin {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Those that begin anywhere in it: what it is drawn by, so that it keeps its form while panning. */
  readonly whole: number;
  /** Those that begin in the part of it that the window shows: what it counts. */
  readonly count: number;
  /** Whether it is drawn as part of an area of density, and not as a cluster of its own. */
  readonly isArea: boolean;
}

/** What a window shows of a lane without marks. */
export interface WindowCrowd {
  readonly bins: readonly Bin[];
  /** Events without marks that began before the window, by the length of a bin. */
  readonly underWay: { readonly short: number; readonly long: number };
  /** Whether the store has answered everything. Until then what is not known is not counted, and a bin that the window cuts is counted whole. */
  readonly isComplete: boolean;
}

/** Events that need no cluster, since each is the only one of its place. */
export interface LoneRows {
  readonly rows: readonly number[];
  /** Whether the store has named them all; what it has not is counted. */
  readonly isComplete: boolean;
}

/** Bins are this wide at the packed scale, and up to twice as wide on the screen. */
export const BIN_PX = 16;
/** A bin with more events than this share of its lane's tracks is crowded, and never one of a single event. */
const CROWDED_SHARE = 0.5;
const MAX_REMEMBERED = 1024;

export interface CrowdBinsInput {
  readonly store: LaneStore;
  readonly assignment: LaneAssignment;
  readonly laneIndex: number;
  /** The coarsest scale of the resolution. */
  readonly msPerPx: number;
  /** Of the band of the lane. */
  readonly tracks: number;
  /** Where a tile has more clusters it is an area: each is a node. */
  readonly clustersOfATile: number;
}

/** Counts what a lane does not draw one by one, in bins that stay where they are while panning. */
export class CrowdBins {
  readonly binMs: number;
  readonly #store: LaneStore;
  readonly #assignment: LaneAssignment;
  readonly #laneIndex: number;
  readonly #tracks: number;
  readonly #clustersOfATile: number;
  readonly #members: BinMembers;
  #tiles = new Map<number, Uint32Array>();
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
   * Takes what former bins of the same lane have counted, which count again if they are asked.
   *
   * @param changed rows that came to the lane or went from it since
   * @param hasOtherExtent whether events without an end reach elsewhere
   */
  takeOver(former: CrowdBins, changed: readonly number[], hasOtherExtent: boolean): void {
    if (former.binMs !== this.binMs) return;
    this.#tiles = former.#tiles;
    former.#tiles = new Map();
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

  /** Adjusts counts in place: to count a tile anew takes a search for the border of each bin. */
  #countChanged(former: CrowdBins, changed: readonly number[]): void {
    const { table } = this.#assignment;
    const knownRows = former.#assignment.table.flags.length;
    for (const row of changed) {
      const index = Math.floor(beginOf(table, row) / this.binMs);
      const tile = Math.floor(index / BINS_OF_A_TILE);
      const counts = this.#tiles.get(tile);
      if (counts) counts[index - tile * BINS_OF_A_TILE]! += row < knownRows ? -1 : 1;
    }
  }

  /**
   * What a window shows of the lane beside its marks.
   *
   * @param placements the events that have marks, in the window and around it
   * @param extras rows that have a mark without a place
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
   * The rows that a window may show which are alone without a mark in their bin, and no longer than it: drawn by themselves they take
   * no more room than a cluster. Decided for the resolution, whatever the window.
   */
  loneRows(view: TimeSpan, placements: readonly Placement[]): LoneRows {
    const marked = this.#markedIn(placements);
    const rows: number[] = [];
    let isComplete = true;
    // What is no longer than a bin may reach into the window from the one before.
    const first = Math.floor(view.start / this.binMs) - 1;
    const until = Math.ceil(view.end / this.binMs);
    this.#fullest ??= this.#store.fullestBins(this.#laneIndex, this.binMs);
    // Most lanes of a million: nothing in them is alone, and this is asked in each frame.
    if (this.#isAllArea) return { rows, isComplete };
    for (let index = first; index < until; index++) {
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
   * The row that a cluster of one stands for; null where that is not known.
   *
   * @param bin where it begins, in the window; null where it is under way at the start of that
   * @param isLong of what is under way, whether it is longer than a bin
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

  /** The most events that begin in any bin of the lane: what the height of a density is measured against. */
  get fullest(): number {
    return Math.max(this.#fullestBins[0] ?? 0, 1);
  }

  /**
   * From the first begin to the last known end of the unmarked events of a bin, to that of the bin where one is open; of
   * thousands, to the last begin. Unknown sides are stored at the edge of all data: they tell nothing of the bin.
   */
  extentOf(bin: Bin, placements: readonly Placement[]): Extent {
    const marked = this.#markedIn(placements);
    const known = marked.extents.get(bin.index);
    if (known) return known;
    const extent = this.#members.extentOf(bin, marked);
    // Not yet answered: then where the bin is.
    if (!extent) return bin;
    marked.extents.set(bin.index, extent);
    return extent;
  }

  /**
   * Decided for a whole lane, else for a whole tile, whatever the window: a crowd does not turn from a number into an
   * area while panning. Few crowded places are clusters, many an area, and so are bins in a row.
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
    const known = this.#tiles.get(tile);
    if (known) return known;
    const counts = this.#store.countsIn(this.#laneIndex, this.binMs, tile);
    if (!counts) return null;
    if (this.#tiles.size >= MAX_REMEMBERED) this.#tiles.clear();
    // Its own: what comes later is counted in it.
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
