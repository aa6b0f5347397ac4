import type { TimeSpan } from '../time/instant.js';
import type { DurationClass } from './duration-class.js';
import { rankOrder, type RankOrder } from './event-rank.js';
import type { LaneAssignment } from './lane-assignment.js';
import { laneIndexOf, type LaneIndex } from './lane-index.js';
import { holdPlacement, placeEvent, type LaneLines, type Placement } from './place-event.js';
import type { SceneStyle } from './scene-style.js';
import type { TextMeasurer } from './text-measurer.js';

/** Width of a tile of the finest level, px at the packed scale. No label reaches half as far. */
const TILE_PX = 2048;
/** A tile is chosen from in slices, so that its labels do not all stand at its start. */
const SLICES = 16;
/** More events than this for each line of a slice are a crowd, of which so many are tried with a label. */
const ROOM_OF_A_SLICE = 6;
const LABELS_OF_A_CROWDED_SLICE = 3;
/** Labels in 256 px of all lanes: about 60 in a box of 1,200 px. */
const LABELS_IN_TWO_SLICES = 14;
/** So few events may all have a label, however close they are: it is no more nodes than that. */
const MOST_ALL_LABELLED = 60;
/** Tiles remembered; most are empty. */
const MOST_TILES = 4096;
/** The level of events without an end: one tile for all of them. */
const ENDLESS = Infinity;

export interface LanePackingInput {
  readonly assignment: LaneAssignment;
  readonly laneIndex: number;
  /** The coarsest scale of the resolution. */
  readonly msPerPx: number;
  readonly style: SceneStyle;
  readonly text: TextMeasurer;
  readonly maxLines: number;
  /** Lines by which a slice counts as crowded: those a lane might have had, so that choices do not hang on how many it took. */
  readonly crowdLines: number;
}

/**
 * Where the events of one lane lie at one resolution: computed tile by tile as windows ask for it, and then kept.
 *
 * What a tile holds does not depend on the windows that were looked at. Long events are placed first, on tiles so much
 * wider; on each level the even tiles are filled before the odd ones between them, which see both. No event reaches
 * further than the next tile, so every tile depends on a few others only.
 */
export class LanePacking {
  readonly msPerPx: number;
  readonly #input: LanePackingInput;
  readonly #order: RankOrder;
  readonly #index: LaneIndex;
  readonly #levels: ReadonlyMap<number, readonly DurationClass[]>;
  readonly #tiles = new Map<string, readonly Placement[]>();
  /** What the last window was given: the same for all windows that lie on the same tiles. */
  #lastAround: { key: string; placements: readonly Placement[] } = { key: '', placements: [] };

  constructor(input: LanePackingInput) {
    this.#input = input;
    this.msPerPx = input.msPerPx;
    this.#order = rankOrder(input.assignment.table);
    this.#index = laneIndexOf(input.assignment, input.laneIndex);
    const levels = new Map<number, DurationClass[]>();
    for (const each of this.#index.classes) {
      const level = this.#levelOf(each.exponent);
      levels.set(level, [...(levels.get(level) ?? []), each]);
    }
    this.#levels = levels;
  }

  /** The placed events of the tiles around a window, in order of their left edges: all that may show in it, and more. */
  placementsAround(view: TimeSpan): readonly Placement[] {
    const tileMs = this.#tileMs(0);
    const key = `${Math.floor(view.start / tileMs)}:${Math.floor(view.end / tileMs)}`;
    if (this.#lastAround.key !== key) {
      const leftPx = ({ box }: Placement) => box.t0 / this.msPerPx + box.c0;
      const found = [...this.#levels.keys()].flatMap((level) => this.#around(level, view.start, view.end));
      this.#lastAround = { key, placements: found.sort((a, b) => leftPx(a) - leftPx(b) || a.row - b.row) };
    }
    return this.#lastAround.placements;
  }

  /** Whether a placement may show in a window at any scale of the resolution. */
  mayShow({ box }: Placement, view: TimeSpan): boolean {
    const { msPerPx } = this;
    return box.t1 / msPerPx + box.c1 >= view.start / msPerPx && box.t0 / msPerPx + box.c0 <= view.end / msPerPx;
  }

  /** The most lines the lane may take. */
  get maxLines(): number {
    return this.#input.maxLines;
  }

  /** Where an event begins to be drawn, ms; what `countIn` counts it by. */
  leftOf({ box, row }: Placement): number {
    return Number.isFinite(box.t0) ? box.t0 : this.#input.assignment.table.start[row]!;
  }

  /** How many events begin to be drawn in a stretch of time, placed or not. */
  countIn(start: number, end: number): number {
    let count = 0;
    for (const classes of this.#levels.values())
      for (const each of classes) count += each.indexAt(end) - each.indexAt(start);
    return count;
  }

  /** Where an event ceases to be drawn, ms; Infinity where it is open. */
  rightOf(row: number): number {
    return this.#index.rightOf(row);
  }

  /** Whether an event begins to be drawn before a time and goes on after it. */
  isAcross(placement: Placement, time: number): boolean {
    return this.leftOf(placement) < time && this.#index.rightOf(placement.row) > time;
  }

  /** The events, placed or not, that are drawn across a time. Looks only at those begun within their length before it. */
  rowsAcross(time: number): number[] {
    const rows: number[] = [];
    for (const each of this.#index.classes) {
      const begun = each.between(each.indexAt(time - 2 ** each.exponent), each.indexAt(time));
      for (const row of begun) if (this.#index.rightOf(row) > time) rows.push(row);
    }
    return rows;
  }

  /** The events counted by `countIn`, so many at the most. */
  rowsIn(start: number, end: number, most: number): number[] {
    const rows: number[] = [];
    for (const each of [...this.#levels.values()].flat())
      rows.push(...each.between(each.indexAt(start), each.indexAt(end)).subarray(0, most));
    return rows.slice(0, most);
  }

  /** Level 0 holds what is at most half a tile long, each further level what is twice as long as the one before. */
  #levelOf(exponent: number): number {
    if (exponent === Infinity) return ENDLESS;
    return Math.max(0, Math.ceil(exponent - Math.log2((TILE_PX / 2) * this.#input.msPerPx)));
  }

  #tileMs(level: number): number {
    return TILE_PX * 2 ** level * this.msPerPx;
  }

  #around(level: number, from: number, until: number): readonly Placement[] {
    if (level === ENDLESS) return this.#tile(level, 0);
    const tileMs = this.#tileMs(level);
    const first = Math.floor(from / tileMs) - 1;
    const last = Math.floor(until / tileMs) + 1;
    const found: Placement[] = [];
    for (let index = first; index <= last; index++) found.push(...this.#tile(level, index));
    return found;
  }

  #tile(level: number, index: number): readonly Placement[] {
    const key = `${level}:${index}`;
    let tile = this.#tiles.get(key);
    if (tile) return tile;
    tile = this.#fillTile(level, index);
    // Emptied rather than trimmed: a tile filled again is the same tile.
    if (this.#tiles.size >= MOST_TILES) this.#tiles.clear();
    this.#tiles.set(key, tile);
    return tile;
  }

  #fillTile(level: number, index: number): readonly Placement[] {
    const chosen = level === ENDLESS ? this.#choose(level, -Infinity, Infinity) : this.#chooseInSlices(level, index);
    if (chosen.length === 0) return [];
    const { assignment, msPerPx, maxLines, style, text } = this.#input;
    const lines: LaneLines = { msPerPx, most: maxLines, taken: [] };
    for (const placed of this.#blockers(level, index)) holdPlacement(placed, lines);

    const labelsLeft = new Map<number, number>();
    const isSparse = assignment.table.size <= MOST_ALL_LABELLED;
    const share = Math.max(1, Math.round(LABELS_IN_TWO_SLICES / Math.min(assignment.lanes.length, 12)));
    const most = isSparse ? Infinity : share;
    const placements: Placement[] = [];
    for (const { row, slice, isCrowded } of chosen.sort((a, b) => this.#order(a.row, b.row))) {
      const labels = labelsLeft.get(slice >> 1) ?? most;
      // In a crowd single marks between the labelled ones would look like all there is: they stay in its density.
      const allowance = { label: labels > 0, bareMark: !isCrowded };
      const placement = placeEvent(assignment.table, row, lines, style, text, allowance);
      if (!placement) continue;
      if (placement.side !== 'none') labelsLeft.set(slice >> 1, labels - 1);
      placements.push(placement);
    }
    return placements;
  }

  /** Everything placed before a tile that may reach into it. */
  #blockers(level: number, index: number): readonly Placement[] {
    const tileMs = this.#tileMs(level);
    const from = level === ENDLESS ? -Infinity : (index - 1) * tileMs;
    const until = level === ENDLESS ? Infinity : (index + 2) * tileMs;
    const longer = [...this.#levels.keys()]
      .filter((each) => each > level)
      .flatMap((each) => this.#around(each, from, until));
    const isOdd = level !== ENDLESS && index % 2 !== 0;
    return isOdd ? [...longer, ...this.#tile(level, index - 1), ...this.#tile(level, index + 1)] : longer;
  }

  #chooseInSlices(level: number, index: number): Chosen[] {
    const sliceMs = this.#tileMs(level) / SLICES;
    return Array.from({ length: SLICES }, (_, slice) => {
      const start = (index * SLICES + slice) * sliceMs;
      return this.#choose(level, start, start + sliceMs, slice);
    }).flat();
  }

  /** All events of a stretch of time when they may find room, else the first by rank. */
  #choose(level: number, start: number, end: number, slice = 0): Chosen[] {
    const ranges = this.#levels
      .get(level)!
      .map((each) => ({ each, from: each.indexAt(start), until: each.indexAt(end) }));
    const total = ranges.reduce((sum, { from, until }) => sum + until - from, 0);
    const isCrowded = total > this.#input.crowdLines * ROOM_OF_A_SLICE;
    const rows = isCrowded
      ? ranges
          .flatMap(({ each, from, until }) => each.weightiest(from, until, LABELS_OF_A_CROWDED_SLICE))
          .sort(this.#order)
          .slice(0, LABELS_OF_A_CROWDED_SLICE)
      : ranges.flatMap(({ each, from, until }) => [...each.between(from, until)]);
    return rows.map((row) => ({ row, slice, isCrowded }));
  }
}

interface Chosen {
  readonly row: number;
  readonly slice: number;
  readonly isCrowded: boolean;
}
