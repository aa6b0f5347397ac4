import type { TimeSpan } from '../time/instant.js';
import { markBox } from './event-box.js';
import { figureOf } from './event-figure.js';
import { rankOrder, type RankOrder } from './event-rank.js';
import { RationedLabels, UNRATIONED, type LabelRation } from './label-ration.js';
import type { LaneAssignment } from './lane-assignment.js';
import type { LaneStore } from './lane-store.js';
import { holdPlacement, placeEvent, type LaneLines, type Placement } from './place-event.js';
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
}

/** The placed events around a window. */
export interface Placements {
  /** In the order of their left edges. */
  readonly all: readonly Placement[];
  /** Whether the store has answered all that was asked for them. */
  readonly isComplete: boolean;
}

/**
 * Where the events of one lane lie at one resolution: computed tile by tile as windows ask for it, and then kept.
 *
 * What a tile holds does not depend on the windows that were looked at. Long events are placed first, on tiles so much
 * wider; on each level the even tiles are filled before the odd ones between them, which see both. No event reaches
 * further than the next tile, so every tile depends on a few others only.
 *
 * A tile is filled when everything it depends on has been answered, and not before: what is drawn of it stays.
 */
export class LanePacking {
  readonly msPerPx: number;
  readonly #input: LanePackingInput;
  readonly #order: RankOrder;
  readonly #tilePx: number;
  readonly #tiles = new Map<string, readonly Placement[]>();
  #levels: ReadonlyMap<number, readonly number[]> | null = null;
  #sparseLabels: ReadonlySet<number> | null = null;
  /** What the last window was given: the same for all windows that lie on the same tiles. */
  #last: { key: string; placements: Placements } | null = null;

  constructor(input: LanePackingInput) {
    this.#input = input;
    this.msPerPx = input.msPerPx;
    this.#order = rankOrder(input.assignment.table);
    const { windowPx } = input.labels;
    this.#tilePx = Math.max(LEAST_TILE_PX, 2 ** Math.ceil(Math.log2(windowPx)));
  }

  /** The placed events of the tiles around a window: all that may show in it, and more. */
  placementsAround(view: TimeSpan): Placements {
    const tileMs = this.#tileMs(0);
    const key = `${Math.floor(view.start / tileMs)}:${Math.floor(view.end / tileMs)}`;
    if (this.#last?.key === key && this.#last.placements.isComplete) return this.#last.placements;
    const found = this.#allAround(view);
    // While answers are out the same list stands for the same tiles, so that what was made of it can be kept.
    const isSame = this.#last?.key === key && found.all.length === this.#last.placements.all.length;
    const all = isSame ? this.#last!.placements.all : this.#inOrder(found.all);
    this.#last = { key, placements: { all, isComplete: found.isComplete } };
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
    const leftPx = ({ box }: Placement) => box.t0 / this.msPerPx + box.c0;
    return placements.toSorted((a, b) => leftPx(a) - leftPx(b) || a.row - b.row);
  }

  #allAround(view: TimeSpan): Placements {
    const levels = this.#levelsOfLane();
    if (!levels) return { all: [], isComplete: false };
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
    return this.#tilePx * 2 ** level * this.msPerPx;
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
    const known = this.#tiles.get(key);
    if (known) return known;
    const tile = this.#fillTile(level, index);
    if (!tile) return null;
    // Emptied rather than trimmed: a tile filled again is the same tile.
    if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
    this.#tiles.set(key, tile);
    return tile;
  }

  #fillTile(level: number, index: number): readonly Placement[] | null {
    const chosen = level === ENDLESS ? this.#choose(level, -Infinity, Infinity) : this.#chooseInSlices(level, index);
    if (chosen?.length === 0) return [];
    // Asked in any case, so that a store that answers later is asked for all at once.
    const blockers = this.#blockers(level, index);
    if (!chosen || !blockers) return null;
    const { assignment, msPerPx, maxLines, style, text, labels, laneIndex, store } = this.#input;
    const size = store.sizeOf(laneIndex);
    const sparse = this.sparseLabels;
    if (size === null || (size <= MOST_SPARSE && !sparse)) return null;
    const lines: LaneLines = { msPerPx, most: maxLines, taken: [] };
    const rationed = new RationedLabels(sparse ? UNRATIONED : labels);
    for (const placed of blockers) {
      holdPlacement(placed, lines);
      if (placed.side !== 'none') rationed.add(placed.box, msPerPx);
    }
    const labelsOf = new Map<number, number>();
    const placements: Placement[] = [];
    for (const { row, slice, isCrowded } of chosen.sort((a, b) => this.#order(a.row, b.row))) {
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
  #blockers(level: number, index: number): readonly Placement[] | null {
    const tileMs = this.#tileMs(level);
    const from = level === ENDLESS ? -Infinity : (index - 1) * tileMs;
    const until = level === ENDLESS ? Infinity : (index + 2) * tileMs;
    const levels = [...this.#levelsOfLane()!.keys()].filter((each) => each > level);
    const longer = levels.map((each) => this.#around(each, from, until));
    const isOdd = level !== ENDLESS && index % 2 !== 0;
    const beside = isOdd ? [this.#tile(level, index - 1), this.#tile(level, index + 1)] : [];
    if (longer.some(({ isComplete }) => !isComplete) || beside.includes(null)) return null;
    return [...longer.flatMap(({ all }) => all), ...beside.flatMap((tile) => tile!)];
  }

  #chooseInSlices(level: number, index: number): Chosen[] | null {
    const tileMs = this.#tileMs(level);
    // So few that no slice of it is crowded: there may be thousands of such lanes.
    if (this.sparseLabels && this.#input.store.sizeOf(this.#input.laneIndex)! <= this.#mostOfASlice)
      return this.#choose(level, index * tileMs, (index + 1) * tileMs);
    const slices = this.#tilePx / SLICE_PX;
    const sliceMs = tileMs / slices;
    const chosen = Array.from({ length: slices }, (_, slice) => {
      const start = (index * slices + slice) * sliceMs;
      return this.#choose(level, start, start + sliceMs, slice);
    });
    return chosen.includes(null) ? null : chosen.flatMap((slice) => slice!);
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
  #choose(level: number, start: number, end: number, slice = 0): Chosen[] | null {
    const { store, laneIndex } = this.#input;
    const most = this.#mostOfASlice;
    const classes = this.#levelsOfLane()!.get(level)!;
    const chosen = store.choose(laneIndex, classes, start, end, most, LABELS_OF_A_CROWDED_SLICE);
    return chosen && Array.from(chosen.rows, (row) => ({ row, slice, isCrowded: chosen.total > most }));
  }
}

interface Chosen {
  readonly row: number;
  readonly slice: number;
  readonly isCrowded: boolean;
}
