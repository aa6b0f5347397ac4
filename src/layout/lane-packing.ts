import type { TimeSpan } from '../time/instant.js';
import { drawnExponentOf } from './drawn-exponent.js';
import { markBox } from './event-box.js';
import { figureOf } from './event-figure.js';
import { rankOrder, type RankOrder } from './event-rank.js';
import { RationedLabels, UNRATIONED, type LabelRation } from './label-ration.js';
import type { LaneAssignment } from './lane-assignment.js';
import type { LaneStore } from './lane-store.js';
import { isEachTheSame, isSameChoice, type Blockers, type ChosenSlice, type Tile } from './packed-tile.js';
import {
  holdPlacement,
  isSamePlacement,
  placeEvent,
  type LaneLines,
  type NarrowBox,
  type Placement,
} from './place-event.js';
import { beginOf } from './presence.js';
import type { SceneStyle } from './scene-style.js';
import type { TextMeasurer } from './text-measurer.js';

/** Width of a tile of the finest level, px at the packed scale; no label reaches half as far. Wider for wider windows. */
const LEAST_TILE_PX = 2048;
/** A tile is chosen from in slices, so that its labels do not all stand at its start. */
const SLICE_PX = 128;
/** More events than this for each line of a slice are a crowd, of which so many are tried with a label. */
const ROOM_OF_A_SLICE = 6;
const LABELS_OF_A_CROWDED_SLICE = 3;
/** Of a lane with so few events it is decided for all of them which may have a label. */
const MOST_SPARSE = 60;
/** Tiles remembered; most are empty. */
const MOST_TILES = 4096;
/** The level of events without an end: one tile for all of them. */
const ENDLESS = Infinity;

export interface LanePackingInput {
  readonly assignment: LaneAssignment;
  readonly store: LaneStore;
  readonly laneIndex: number;
  /** The coarsest scale of the resolution. */
  readonly msPerPx: number;
  readonly style: SceneStyle;
  readonly text: TextMeasurer;
  readonly maxLines: number;
  /** Lines by which a slice counts as crowded: those a lane might have had, so that choices do not hang on how many it took. */
  readonly crowdLines: number;
  readonly labels: LabelRation;
  /** As `LaneLines` have it. */
  readonly narrow: NarrowBox | null;
}

/** The placed events around a window. */
export interface Placements {
  /** In the order of their left edges. */
  readonly all: readonly Placement[];
  /** Whether the store has answered all that was asked for them. */
  readonly isComplete: boolean;
}

const NONE: readonly Placement[] = [];

/**
 * Where the events of one lane lie at one resolution: computed tile by tile as windows ask for it, and then kept.
 *
 * What a tile holds does not depend on the windows that were looked at. Long events are placed first, on tiles so much
 * wider; on each level the even tiles are filled before the odd ones between them, which see both. No event reaches
 * further than the next tile, so every tile depends on a few others only.
 *
 * A tile is filled when everything it depends on has been answered, and not before: what is drawn of it stays.
 *
 * When events come and go, the next packing takes the tiles over. Only those are filled again in which one of them
 * begins, and of those that depend on them the ones that see a difference.
 */
export class LanePacking {
  readonly msPerPx: number;
  readonly #input: LanePackingInput;
  readonly #order: RankOrder;
  readonly #tilePx: number;
  #tiles = new Map<string, Tile>();
  /** Asked for in this pass, and not answered: every tile below would ask again, those below it for each of them. */
  readonly #unanswered = new Set<string>();
  /** Counts the changes of the lane that the tiles went through. */
  #state = 0;
  #levels: ReadonlyMap<number, readonly number[]> | null = null;
  #sparseLabels: ReadonlySet<number> | null = null;
  /** What the last window was given: the same for all windows that lie on the same tiles. */
  #last: { key: string; state: number; found: readonly Placement[]; placements: Placements } | null = null;

  constructor(input: LanePackingInput) {
    this.#input = input;
    this.msPerPx = input.msPerPx;
    this.#order = rankOrder(input.assignment.table.columns);
    const { windowPx } = input.labels;
    this.#tilePx = Math.max(LEAST_TILE_PX, 2 ** Math.ceil(Math.log2(windowPx)));
  }

  /**
   * Takes the tiles of a former packing of the same lane, which fills its own again if it is asked for them.
   *
   * @param changed rows that came to the lane or went from it since
   * @param hasOtherExtent whether events without an end are drawn anew
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
      this.#sparseLabels = former.#sparseLabels;
      return;
    }
    this.#state++;
    const { table } = this.#input.assignment;
    let last = { level: NaN, slice: NaN };
    for (const row of changed) {
      const level = this.#levelOf(drawnExponentOf(table, row));
      const slice = level === ENDLESS ? 0 : Math.floor(beginOf(table, row) / this.#sliceMs(level));
      // What a feed brings lies together.
      if (level === last.level && slice === last.slice) continue;
      last = { level, slice };
      const index = Math.floor(slice / this.#slices);
      const slices = this.#tiles.get(`${level}:${index}`)?.changedSlices;
      const own = slice - index * this.#slices;
      if (slices?.includes(own) === false) slices.push(own);
    }
    const endless = hasOtherExtent ? this.#tiles.get(`${ENDLESS}:0`) : null;
    if (endless) this.#tiles.set(`${ENDLESS}:0`, { ...endless, chosen: [], changedSlices: [0] });
  }

  /** Which events of a lane with few may have a label is decided for all of them. */
  #wasSparse({ sparseLabels }: LanePacking): boolean {
    return sparseLabels !== null || this.sparseLabels !== null;
  }

  /** The placed events of the tiles around a window: all that may show in it, and more. */
  placementsAround(view: TimeSpan): Placements {
    const tileMs = this.#tileMs(0);
    const key = `${Math.floor(view.start / tileMs)}:${Math.floor(view.end / tileMs)}`;
    const last = this.#last?.key === key ? this.#last : null;
    if (last?.state === this.#state && last.placements.isComplete) return last.placements;
    const { all: found, isComplete } = this.#allAround(view);
    // The same list stands for the same placements, so that what was made of it can be kept.
    const isSame = last?.found.length === found.length && found.every((placement, i) => placement === last.found[i]);
    const all = isSame ? last.placements.all : this.#inOrder(found);
    this.#last = { key, state: this.#state, found, placements: { all, isComplete } };
    return this.#last.placements;
  }

  /** Whether a placement may show in a window at any scale of the resolution. */
  mayShow({ box }: Placement, view: TimeSpan): boolean {
    const { msPerPx } = this;
    return box.t1 / msPerPx + box.c1 >= view.start / msPerPx && box.t0 / msPerPx + box.c0 <= view.end / msPerPx;
  }

  /** Whether all that shows in a window is known without asking. */
  isKnownAround(view: TimeSpan): boolean {
    if (!this.#levels) return false;
    return [...this.#levels.keys()].every((level) =>
      this.#indexesAround(level, view.start, view.end).every((index) => this.#tiles.has(`${level}:${index}`)),
    );
  }

  /** The rows of a lane with few events that may have a label, wherever they lie; null of a lane with more, or not yet answered. */
  get sparseLabels(): ReadonlySet<number> | null {
    if (this.#sparseLabels) return this.#sparseLabels;
    const { store, laneIndex, assignment, labels, style, msPerPx } = this.#input;
    const size = store.sizeOf(laneIndex);
    if (size === null || size > MOST_SPARSE) return null;
    const rows = store.rowsBegun(laneIndex, -Infinity, Infinity, 0, MOST_SPARSE);
    if (!rows) return null;
    const rationed = new RationedLabels(labels);
    const labelsOf = new Map<number, number>();
    const allowed = Array.from(rows)
      .sort(this.#order)
      .filter((row) => {
        const box = markBox(figureOf(assignment.table, row), style.markPx);
        const place = Math.floor(box.t0 / msPerPx / (SLICE_PX * 2));
        const labelled = labelsOf.get(place) ?? 0;
        if (labelled >= this.#mostOfTwoSlices || !rationed.hasRoom(box, msPerPx)) return false;
        labelsOf.set(place, labelled + 1);
        rationed.add(box, msPerPx);
        return true;
      });
    return (this.#sparseLabels = new Set(allowed));
  }

  #inOrder(placements: readonly Placement[]): readonly Placement[] {
    const { columns } = this.#input.assignment.table;
    const leftPx = ({ box }: Placement) => box.t0 / this.msPerPx + box.c0;
    return placements.toSorted((a, b) => leftPx(a) - leftPx(b) || columns.byPlace(a.row, b.row));
  }

  #allAround(view: TimeSpan): Placements {
    const levels = this.#levelsOfLane();
    if (!levels) return { all: [], isComplete: false };
    this.#unanswered.clear();
    const found = [...levels.keys()].map((level) => this.#around(level, view.start, view.end));
    return { all: found.flatMap(({ all }) => all), isComplete: found.every(({ isComplete }) => isComplete) };
  }

  /** The duration classes by level: level 0 holds what is at most half a tile long, each further one what is twice as long. */
  #levelsOfLane(): ReadonlyMap<number, readonly number[]> | null {
    if (this.#levels) return this.#levels;
    const classes = this.#input.store.classesOf(this.#input.laneIndex);
    if (!classes) return null;
    const levels = new Map<number, number[]>();
    for (const exponent of classes) {
      const level = this.#levelOf(exponent);
      levels.set(level, [...(levels.get(level) ?? []), exponent]);
    }
    return (this.#levels = levels);
  }

  #levelOf(exponent: number): number {
    if (exponent === Infinity) return ENDLESS;
    return Math.max(0, Math.ceil(exponent - Math.log2((this.#tilePx / 2) * this.msPerPx)));
  }

  #tileMs(level: number): number {
    return this.#slices * this.#sliceMs(level);
  }

  #sliceMs(level: number): number {
    return SLICE_PX * 2 ** level * this.msPerPx;
  }

  /** How many slices a tile has. */
  get #slices(): number {
    return this.#tilePx / SLICE_PX;
  }

  #around(level: number, from: number, until: number): Placements {
    const all: Placement[] = [];
    let isComplete = true;
    for (const index of this.#indexesAround(level, from, until)) {
      const tile = this.#tile(level, index);
      if (tile) all.push(...tile);
      else isComplete = false;
    }
    return { all, isComplete };
  }

  #indexesAround(level: number, from: number, until: number): readonly number[] {
    if (level === ENDLESS) return [0];
    const tileMs = this.#tileMs(level);
    const first = Math.floor(from / tileMs) - 1;
    return Array.from({ length: Math.floor(until / tileMs) + 2 - first }, (_, i) => first + i);
  }

  /** @returns null while something it depends on is not answered */
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
    // Emptied rather than trimmed: a tile filled again is the same tile.
    if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
    this.#tiles.set(key, filled);
    return filled.placements;
  }

  #stillHolds({ changedSlices, blockers }: Tile, level: number, index: number): boolean {
    if (changedSlices.length > 0) return false;
    if (!blockers) return true;
    const now = this.#blockers(level, index);
    return now !== null && isEachTheSame(now, blockers);
  }

  /** @param known what the tile was before some events came or went */
  #fillTile(level: number, index: number, known: Tile | null): Tile | null {
    const chosen = this.#chooseInSlices(level, index, known);
    const tile = { chosen: chosen ?? [], state: this.#state, changedSlices: [] };
    if (chosen?.every(({ rows }) => rows.length === 0)) return { ...tile, placements: NONE, blockers: null };
    // Asked in any case, so that a store that answers later is asked for all at once.
    const blockers = this.#blockers(level, index);
    if (!chosen || !blockers) return null;
    // What came or went makes no difference where it is not even tried.
    if (known?.blockers && isEachTheSame(chosen, known.chosen) && isEachTheSame(blockers, known.blockers))
      return { ...tile, placements: known.placements, blockers };
    const placements = this.#place(chosen, blockers);
    if (!placements) return null;
    const isSame =
      known?.placements.length === placements.length &&
      known.placements.every((placement, i) => isSamePlacement(placement, placements[i]!));
    return { ...tile, placements: isSame ? known.placements : placements, blockers };
  }

  #place(chosen: readonly ChosenSlice[], blockers: Blockers): readonly Placement[] | null {
    const { assignment, msPerPx, maxLines, style, text, labels, narrow, laneIndex, store } = this.#input;
    const size = store.sizeOf(laneIndex);
    const sparse = this.sparseLabels;
    if (size === null || (size <= MOST_SPARSE && !sparse)) return null;
    const lines: LaneLines = { msPerPx, most: maxLines, taken: [], narrow };
    const rationed = new RationedLabels(sparse ? UNRATIONED : labels);
    for (const placed of blockers.flat()) {
      holdPlacement(placed, lines);
      if (placed.side !== 'none') rationed.add(placed.box, msPerPx);
    }
    const labelsOf = new Map<number, number>();
    const placements: Placement[] = [];
    const tried = chosen.flatMap(({ rows, isCrowded }, slice) =>
      Array.from(rows, (row) => ({ row, slice, isCrowded })),
    );
    for (const { row, slice, isCrowded } of tried.sort((a, b) => this.#order(a.row, b.row))) {
      const labelled = labelsOf.get(slice >> 1) ?? 0;
      // In a crowd single marks between the labelled ones would look like all there is: they stay in its density.
      const mayHaveLabel = sparse ? sparse.has(row) : labelled < this.#mostOfTwoSlices;
      const allowance = { label: mayHaveLabel ? rationed : null, bareMark: !isCrowded };
      const placement = placeEvent(assignment.table, row, lines, style, text, allowance);
      if (!placement) continue;
      if (placement.side !== 'none') labelsOf.set(slice >> 1, labelled + 1);
      placements.push(placement);
    }
    return placements;
  }

  /** Everything placed before a tile that may reach into it. */
  #blockers(level: number, index: number): Blockers | null {
    const tileMs = this.#tileMs(level);
    const from = level === ENDLESS ? -Infinity : (index - 1) * tileMs;
    const until = level === ENDLESS ? Infinity : (index + 2) * tileMs;
    const longer = [...this.#levelsOfLane()!.keys()].filter((each) => each > level);
    const tiles = longer.flatMap((each) =>
      this.#indexesAround(each, from, until).map((around) => this.#tile(each, around)),
    );
    const isOdd = level !== ENDLESS && index % 2 !== 0;
    const beside = isOdd ? [this.#tile(level, index - 1), this.#tile(level, index + 1)] : [];
    const all = [...tiles, ...beside];
    return all.includes(null) ? null : all.map((tile) => tile!).filter((tile) => tile.length > 0);
  }

  /** Of a tile that is known the slices stay in which nothing changed. */
  #chooseInSlices(level: number, index: number, known: Tile | null): readonly ChosenSlice[] | null {
    const isOne = level === ENDLESS || this.#isOneSlice;
    const count = isOne ? 1 : this.#slices;
    const sliceMs = this.#tileMs(level) / count;
    const isChanged = (slice: number) =>
      isOne ? known!.changedSlices.length > 0 : known!.changedSlices.includes(slice);
    const startOf = (slice: number) => (level === ENDLESS ? -Infinity : (index * count + slice) * sliceMs);
    const endOf = (slice: number) => (level === ENDLESS ? Infinity : (index * count + slice + 1) * sliceMs);
    const chosen = Array.from({ length: count }, (_, slice) => {
      const before = known?.chosen.length === count ? known.chosen[slice]! : null;
      if (before && !isChanged(slice)) return before;
      const now = this.#choose(level, startOf(slice), endOf(slice));
      return now && before && isSameChoice(now, before) ? before : now;
    });
    return chosen.includes(null) ? null : chosen.map((slice) => slice!);
  }

  /** So few events that no slice is crowded: there may be thousands of such lanes. */
  get #isOneSlice(): boolean {
    const { store, laneIndex } = this.#input;
    return this.sparseLabels !== null && store.sizeOf(laneIndex)! <= this.#mostOfASlice;
  }

  /** Labels are spread over the window: those of two slices are no more than their part of it. */
  get #mostOfTwoSlices(): number {
    const { most, windowPx } = this.#input.labels;
    return Math.ceil((most * SLICE_PX * 2) / windowPx);
  }

  get #mostOfASlice(): number {
    return this.#input.crowdLines * ROOM_OF_A_SLICE;
  }

  /** All events of a stretch of time when they may find room, else the first by rank. */
  #choose(level: number, start: number, end: number): ChosenSlice | null {
    const { store, laneIndex } = this.#input;
    const most = this.#mostOfASlice;
    const classes = this.#levelsOfLane()!.get(level)!;
    const chosen = store.choose(laneIndex, classes, start, end, most, LABELS_OF_A_CROWDED_SLICE);
    return chosen && { rows: chosen.rows, isCrowded: chosen.total > most };
  }
}

/** Whether the same events would have the same places. */
function isPackedAlike(a: LanePackingInput, b: LanePackingInput): boolean {
  return (
    a.msPerPx === b.msPerPx &&
    a.maxLines === b.maxLines &&
    a.crowdLines === b.crowdLines &&
    a.labels.most === b.labels.most &&
    a.labels.windowPx === b.labels.windowPx &&
    a.text === b.text &&
    a.style.type.style === b.style.type.style &&
    a.style.titleLines === b.style.titleLines &&
    a.narrow?.fitEnd === b.narrow?.fitEnd
  );
}
