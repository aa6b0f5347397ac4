import { markBox } from './event-box.js';
import { figureOf } from '../event-figure.js';
import { packingOrder } from './event-rank.js';
import { RationedLabels, UNRATIONED } from './label-ration.js';
import type { LanePackingInput } from './lane-packing-input.js';
import { isSameChoice, type Blockers, type ChosenSlice, type Tile } from './packed-tile.js';
import { holdPlacement, placeEvent, type LaneTracks, type Placement } from './place-event.js';
import { spreadByRank } from './spread-by-rank.js';
import { ENDLESS, SLICE_PX, type TileGrid } from './tile-grid.js';

/** More events than this for each track of a slice are a crowd, of which so many are tried with a label. */
const ROOM_OF_A_SLICE = 6;
const LABELS_OF_A_CROWDED_SLICE = 3;
/** Of a lane with so few events it is decided for all of them which may have a label. */
const MAX_SPARSE = 60;

/** Chooses the events of a tile that are tried, and gives them their tracks. */
export class TileFiller {
  readonly #input: LanePackingInput;
  readonly #grid: TileGrid;
  #sparseLabels: ReadonlySet<number> | null = null;

  constructor(input: LanePackingInput, grid: TileGrid) {
    this.#input = input;
    this.#grid = grid;
  }

  /** Takes what was decided for the same events. */
  takeOver(former: TileFiller): void {
    this.#sparseLabels = former.#sparseLabels;
  }

  /** The rows of a lane with few events that may have a label, wherever they lie; null of a lane with more, or not yet answered. */
  get sparseLabels(): ReadonlySet<number> | null {
    if (this.#sparseLabels) return this.#sparseLabels;
    const { store, laneIndex, assignment, labels, style, msPerPx } = this.#input;
    const size = store.sizeOf(laneIndex);
    if (size === null || size > MAX_SPARSE) return null;
    const rows = store.rowsBegun(laneIndex, -Infinity, Infinity, 0, MAX_SPARSE);
    if (!rows) return null;
    const rationed = new RationedLabels(labels);
    const labelsOf = new Map<number, number>();
    const tried = Array.from(rows, (row) => {
      const box = markBox(figureOf(assignment.table, row), style.markPx);
      return { row, box, bucket: Math.floor(box.t0 / msPerPx / (SLICE_PX * 2)) };
    });
    const allowed = spreadByRank(tried, assignment.table.columns).filter(({ box, bucket }) => {
      const labelled = labelsOf.get(bucket) ?? 0;
      if (labelled >= this.#mostOfTwoSlices || !rationed.hasRoom(box, msPerPx)) return false;
      labelsOf.set(bucket, labelled + 1);
      rationed.add(box, msPerPx);
      return true;
    });
    return (this.#sparseLabels = new Set(allowed.map(({ row }) => row)));
  }

  /**
   * The events of a tile that are tried, slice by slice. Of a tile that is known the slices stay in which nothing changed.
   *
   * @param classes the duration classes of the level
   * @returns null while the store has not answered
   */
  choose(classes: readonly number[], level: number, index: number, known: Tile | null): readonly ChosenSlice[] | null {
    const isOne = level === ENDLESS || this.#isOneSlice;
    const count = isOne ? 1 : this.#grid.slices;
    const sliceMs = this.#grid.tileMs(level) / count;
    const isChanged = (slice: number) =>
      isOne ? known!.changedSlices.length > 0 : known!.changedSlices.includes(slice);
    const startOf = (slice: number) => (level === ENDLESS ? -Infinity : (index * count + slice) * sliceMs);
    const endOf = (slice: number) => (level === ENDLESS ? Infinity : (index * count + slice + 1) * sliceMs);
    const chosen = Array.from({ length: count }, (_, slice) => {
      const before = known?.chosen.length === count ? known.chosen[slice]! : null;
      if (before && !isChanged(slice)) return before;
      const now = this.#chooseSlice(classes, startOf(slice), endOf(slice));
      return now && before && isSameChoice(now, before) ? before : now;
    });
    return chosen.includes(null) ? null : chosen.map((slice) => slice!);
  }

  /**
   * Gives the events of a tile their tracks, the first by rank first.
   *
   * @param blockers what has its tracks already
   * @returns null while the store has not answered
   */
  place(chosen: readonly ChosenSlice[], blockers: Blockers): readonly Placement[] | null {
    const { assignment, msPerPx, maxTracks, style, widths, labels, fitted, laneIndex, store } = this.#input;
    const { table } = assignment;
    const size = store.sizeOf(laneIndex);
    const sparse = this.sparseLabels;
    if (size === null || (size <= MAX_SPARSE && !sparse)) return null;
    const tracks: LaneTracks = { table, style, widths, msPerPx, most: maxTracks, taken: [], fitted };
    const rationed = new RationedLabels(sparse ? UNRATIONED : labels);
    for (const placed of blockers.flat()) {
      holdPlacement(placed, tracks);
      if (placed.side !== 'none') rationed.add(placed.box, msPerPx);
    }
    const labelsOf = new Map<number, number>();
    const placements: Placement[] = [];
    const tried = chosen.flatMap(({ rows, isCrowded }, slice) =>
      Array.from(rows, (row) => ({ row, bucket: slice >> 1, isCrowded })),
    );
    const { columns } = table;
    const packed = packingOrder(columns);
    const isRationed = !sparse && labels.most < Infinity;
    const inOrder = isRationed ? spreadByRank(tried, columns) : tried.sort((a, b) => packed(a.row, b.row));
    for (const { row, bucket, isCrowded } of inOrder) {
      const labelled = labelsOf.get(bucket) ?? 0;
      // In a crowd single marks between the labelled ones would look like all there is: they stay in its density.
      const mayHaveLabel = sparse ? sparse.has(row) : labelled < this.#mostOfTwoSlices;
      const allowance = { label: mayHaveLabel ? rationed : null, bareMark: !isCrowded };
      const placement = placeEvent(row, tracks, allowance);
      if (!placement) continue;
      if (placement.side !== 'none') labelsOf.set(bucket, labelled + 1);
      placements.push(placement);
    }
    return placements;
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
    return this.#input.crowdTracks * ROOM_OF_A_SLICE;
  }

  /** All events of a stretch of time when they may find room, else the first by rank. */
  #chooseSlice(classes: readonly number[], start: number, end: number): ChosenSlice | null {
    const { store, laneIndex } = this.#input;
    const most = this.#mostOfASlice;
    const chosen = store.choose(laneIndex, classes, start, end, most, LABELS_OF_A_CROWDED_SLICE);
    return chosen && { rows: chosen.rows, isCrowded: chosen.total > most };
  }
}
