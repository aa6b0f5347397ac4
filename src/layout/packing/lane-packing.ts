import type { Steps } from '../../data/in-slices.js';
import type { TimeSpan } from '../../time/instant.js';
import { durationClassOf } from '../lanes/duration-class.js';
import { isPackedAlike, type LanePackingInput } from './lane-packing-input.js';
import { isEachTheSame, type Blockers, type Tile } from './packed-tile.js';
import { isSamePlacement, type Placement } from './place-event.js';
import { beginOf } from '../../data/table/presence.js';
import { TileFiller } from './tile-filler.js';
import { ENDLESS, TileGrid } from './tile-grid.js';

/** How many tiles are remembered; most are empty. */
const MAX_TILES = 4096;

/** The placed events around a window. */
export interface Placements {
  /** In the order of their left edges. */
  readonly all: readonly Placement[];
  /** Whether the store has answered everything they depend on. */
  readonly isComplete: boolean;
}

const NONE: readonly Placement[] = [];

/**
 * Where the events of one lane lie at one resolution: computed tile by tile as windows need them, then kept.
 *
 * The contents of a tile do not depend on which windows were shown before. Longer events are placed first, on wider
 * tiles (a level for each doubling); on each level the even tiles are filled before the odd ones between them, which
 * take both neighbours into account. No event extends further than the next tile, so each tile depends on only a few
 * others.
 *
 * A tile is filled once everything it depends on has been answered, and not before, so that what is drawn of it stays.
 *
 * When events are added or removed, the next packing takes the tiles over. It refills the tiles in which one of those
 * events begins, and the tiles that depend on them if they see a difference.
 */
export class LanePacking {
  readonly msPerPx: number;
  readonly #input: LanePackingInput;
  readonly #grid: TileGrid;
  readonly #filler: TileFiller;
  #tiles = new Map<string, Tile>();
  /** Tiles found unanswered in this pass, so that dependent tiles do not ask for them again and again. */
  readonly #unanswered = new Set<string>();
  /** Number of changes of the lane that the tiles have been through. */
  #state = 0;
  #levels: ReadonlyMap<number, readonly number[]> | null = null;
  /** The result for the last window: the same for all windows on the same tiles. */
  #last: { key: string; state: number; found: readonly Placement[]; placements: Placements } | null = null;

  constructor(input: LanePackingInput) {
    this.#input = input;
    this.msPerPx = input.msPerPx;
    this.#grid = new TileGrid(input.msPerPx, input.labels.windowPx);
    this.#filler = new TileFiller(input, this.#grid);
  }

  /**
   * Takes the tiles away from a former packing of the same lane, which would fill its own again if it were still used.
   *
   * @param changed rows added to the lane or removed from it since
   * @param hasOtherExtent whether the extent changed, which events without an end are drawn up to
   */
  takeOver(former: LanePacking, changed: readonly number[], hasOtherExtent: boolean): void {
    if (!isPackedAlike(this.#input, former.#input) || (changed.length > 0 && this.#wasSparse(former))) return;
    this.#tiles = former.#tiles;
    this.#state = former.#state;
    this.#last = former.#last;
    former.#tiles = new Map();
    former.#last = null;
    if (changed.length === 0 && !hasOtherExtent) {
      this.#levels = former.#levels;
      this.#filler.takeOver(former.#filler);
      return;
    }
    this.#state++;
    const grid = this.#grid;
    const { table } = this.#input.assignment;
    let last = { level: NaN, slice: NaN };
    for (const row of changed) {
      const level = grid.levelOf(durationClassOf(table, row));
      const slice = grid.sliceAt(level, beginOf(table, row));
      // The events of a feed are close together.
      if (level === last.level && slice === last.slice) continue;
      last = { level, slice };
      const index = Math.floor(slice / grid.slices);
      const slices = this.#tiles.get(`${level}:${index}`)?.changedSlices;
      const own = slice - index * grid.slices;
      if (slices?.includes(own) === false) slices.push(own);
    }
    const endless = hasOtherExtent ? this.#tiles.get(`${ENDLESS}:0`) : null;
    if (endless) this.#tiles.set(`${ENDLESS}:0`, { ...endless, chosen: [], changedSlices: [0] });
  }

  /** In a sparse lane, labels are decided for all events at once. */
  #wasSparse(former: LanePacking): boolean {
    return former.sparseLabels !== null || this.sparseLabels !== null;
  }

  /** See `TileFiller.sparseLabels`. */
  get sparseLabels(): ReadonlySet<number> | null {
    return this.#filler.sparseLabels;
  }

  /** The placements of the tiles around a window: all that may show in it, and more. */
  placementsAround(view: TimeSpan): Placements {
    const key = this.#grid.rangeKey(view);
    const last = this.#last?.key === key ? this.#last : null;
    if (last?.state === this.#state && last.placements.isComplete) return last.placements;
    const { all: found, isComplete } = this.#allAround(view);
    // The same placements are returned as the same list, so that results derived from it can be cached.
    const isSame = last?.found.length === found.length && found.every((placement, i) => placement === last.found[i]);
    const all = isSame ? last.placements.all : this.inOrder(found);
    this.#last = { key, state: this.#state, found, placements: { all, isComplete } };
    return this.#last.placements;
  }

  /** Fills the tiles around a window, one in each step. */
  *fillAround(view: TimeSpan): Steps<void> {
    this.#unanswered.clear();
    for (const level of this.#levelsOfLane()?.keys() ?? []) {
      for (const index of this.#indexesShown(level, view)) {
        this.#tile(level, index);
        yield;
      }
    }
  }

  /** Puts placements in the order of their left edges. */
  inOrder(placements: readonly Placement[]): readonly Placement[] {
    const { columns } = this.#input.assignment.table;
    const leftPx = ({ box }: Placement) => box.t0 / this.msPerPx + box.c0;
    return placements.toSorted((a, b) => leftPx(a) - leftPx(b) || columns.byPlace(a.row, b.row));
  }

  /** Whether a placement may be visible in a window at some scale of the resolution. */
  mayShow({ box }: Placement, view: TimeSpan): boolean {
    const { msPerPx } = this;
    return box.t1 / msPerPx + box.c1 >= view.start / msPerPx && box.t0 / msPerPx + box.c0 <= view.end / msPerPx;
  }

  /** Whether everything visible in a window is known without asking the store. */
  isKnownAround(view: TimeSpan): boolean {
    return this.#isEachTile(view, () => true);
  }

  /** Whether there is nothing left to do for a window: everything visible in it is known as the data are now. */
  isFilledAround(view: TimeSpan): boolean {
    return this.#isEachTile(view, ({ state }) => state === this.#state);
  }

  #isEachTile(view: TimeSpan, holds: (tile: Tile) => boolean): boolean {
    if (!this.#levels) return false;
    return [...this.#levels.keys()].every((level) =>
      this.#indexesShown(level, view).every((index) => {
        const tile = this.#tiles.get(`${level}:${index}`);
        return tile !== undefined && holds(tile);
      }),
    );
  }

  #allAround(view: TimeSpan): Placements {
    const levels = this.#levelsOfLane();
    if (!levels) return { all: [], isComplete: false };
    this.#unanswered.clear();
    const found = [...levels.keys()].map((level) => this.#shown(level, view));
    return { all: found.flatMap(({ all }) => all), isComplete: found.every(({ isComplete }) => isComplete) };
  }

  /** The duration classes by level. */
  #levelsOfLane(): ReadonlyMap<number, readonly number[]> | null {
    if (this.#levels) return this.#levels;
    const classes = this.#input.store.classesOf(this.#input.laneIndex);
    if (!classes) return null;
    const levels = new Map<number, number[]>();
    for (const durationClass of classes) {
      const level = this.#grid.levelOf(durationClass);
      levels.set(level, [...(levels.get(level) ?? []), durationClass]);
    }
    return (this.#levels = levels);
  }

  #shown(level: number, view: TimeSpan): Placements {
    const all: Placement[] = [];
    let isComplete = true;
    for (const index of this.#indexesShown(level, view)) {
      const tile = this.#tile(level, index);
      if (tile) all.push(...tile);
      else isComplete = false;
    }
    return { all, isComplete };
  }

  /** In a sparse lane, with the neighbours that a label of the window might run into. */
  #indexesShown(level: number, view: TimeSpan): readonly number[] {
    if (this.sparseLabels) return this.#grid.indexesAround(level, view.start, view.end);
    return this.#grid.indexesShown(level, view);
  }

  /** @returns null until everything it depends on is answered */
  #tile(level: number, index: number): readonly Placement[] | null {
    const key = `${level}:${index}`;
    if (this.#unanswered.has(key)) return null;
    const known = this.#tiles.get(key);
    if (known?.state === this.#state) return known.placements;
    if (known && this.#stillHolds(known, level, index)) {
      known.state = this.#state;
      return known.placements;
    }
    const filled = this.#fillTile(level, index, known ?? null);
    if (!filled) {
      this.#unanswered.add(key);
      return null;
    }
    // Emptied rather than trimmed: refilling a tile gives the same result.
    if (this.#tiles.size >= MAX_TILES) this.#tiles.clear();
    this.#tiles.set(key, filled);
    return filled.placements;
  }

  #stillHolds({ changedSlices, blockers }: Tile, level: number, index: number): boolean {
    if (changedSlices.length > 0) return false;
    if (!blockers) return true;
    const now = this.#blockers(level, index);
    return now !== null && isEachTheSame(now, blockers);
  }

  /** @param known the tile before events were added or removed */
  #fillTile(level: number, index: number, known: Tile | null): Tile | null {
    const chosen = this.#filler.choose(this.#levelsOfLane()!.get(level)!, level, index, known);
    const tile = { chosen: chosen ?? [], state: this.#state, changedSlices: [] };
    if (chosen?.every(({ rows }) => rows.length === 0)) return { ...tile, placements: NONE, blockers: null };
    // Always asked, so that an asynchronous store gets all questions at once.
    const blockers = this.#blockers(level, index);
    if (!chosen || !blockers) return null;
    // Changed events that are not even tried make no difference.
    if (known?.blockers && isEachTheSame(chosen, known.chosen) && isEachTheSame(blockers, known.blockers))
      return { ...tile, placements: known.placements, blockers };
    const placements = this.#filler.place(chosen, blockers);
    if (!placements) return null;
    const isSame =
      known?.placements.length === placements.length &&
      known.placements.every((placement, i) => isSamePlacement(placement, placements[i]!));
    return { ...tile, placements: isSame ? known.placements : placements, blockers };
  }

  /** Everything placed before a tile that may extend into it. */
  #blockers(level: number, index: number): Blockers | null {
    const tileMs = this.#grid.tileMs(level);
    const from = level === ENDLESS ? -Infinity : (index - 1) * tileMs;
    const until = level === ENDLESS ? Infinity : (index + 2) * tileMs;
    const longer = [...this.#levelsOfLane()!.keys()].filter((each) => each > level);
    const tiles = longer.flatMap((each) =>
      this.#grid.indexesAround(each, from, until).map((around) => this.#tile(each, around)),
    );
    const isOdd = level !== ENDLESS && index % 2 !== 0;
    const beside = isOdd ? [this.#tile(level, index - 1), this.#tile(level, index + 1)] : [];
    const all = [...tiles, ...beside];
    return all.includes(null) ? null : all.map((tile) => tile!).filter((tile) => tile.length > 0);
  }
}
