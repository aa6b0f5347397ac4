import { markBoxOf } from './event-box.js';
import { packingOrder } from './event-rank.js';
import { RationedLabels, UNRATIONED } from './label-ration.js';
import type { LanePackingInput } from './lane-packing-input.js';
import { isSameChoice, type Blockers, type ChosenSlice, type Tile } from './packed-tile.js';
import { holdPlacement, placeEvent, type LaneTracks, type Placement } from './place-event.js';
import { spreadByRank } from './spread-by-rank.js';
import { ENDLESS, SLICE_PX, type TileGrid } from './tile-grid.js';

/** A slice with more events than this for each track is a crowd, of which only a few are tried, with a label. */
const ROOM_OF_A_SLICE = 6;
const LABELS_OF_A_CROWDED_SLICE = 3;
/** In lanes with at most this many events, which of them may have a label is decided for all at once. */
const MAX_SPARSE = 60;

/** Chooses the events of a tile to try, and puts them on tracks. */
export class TileFiller {
  readonly #input: LanePackingInput;
  readonly #grid: TileGrid;
  #sparseLabels: ReadonlySet<number> | null = null;

  constructor(input: LanePackingInput, grid: TileGrid) {
    this.#input = input;
    this.#grid = grid;
  }

  /** Takes over the decisions for the same events. */
  takeOver(former: TileFiller): void {
    this.#sparseLabels = former.#sparseLabels;
  }

  /** In a sparse lane, the rows that may have a label, wherever they are; null in other lanes, or until answered. */
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
      const box = markBoxOf(assignment.table, row, style.markPx);
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
   * Chooses the events of a tile to try, slice by slice. Unchanged slices of a known tile are kept.
   *
   * @param classes the duration classes of the level
   * @returns null until the store has answered
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
   * Puts the events of a tile on tracks, in rank order.
   *
   * @param blockers placements that already have their tracks
   * @returns null until the store has answered
   */
  place(chosen: readonly ChosenSlice[], blockers: Blockers): readonly Placement[] | null {
    const { assignment, msPerPx, maxTracks, widths, labels, fitted, laneIndex, store } = this.#input;
    const { table } = assignment;
    const size = store.sizeOf(laneIndex);
    const sparse = this.sparseLabels;
    if (size === null || (size <= MAX_SPARSE && !sparse)) return null;
    const tracks: LaneTracks = { table, widths, msPerPx, most: maxTracks, taken: [], fitted };
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
      // In a crowd, unlabelled marks between the labelled ones would look like all there is: they stay in the density.
      const mayHaveLabel = sparse ? sparse.has(row) : labelled < this.#mostOfTwoSlices;
      const allowance = { label: mayHaveLabel ? rationed : null, bareMark: !isCrowded };
      const placement = placeEvent(row, tracks, allowance);
      if (!placement) continue;
      if (placement.side !== 'none') labelsOf.set(bucket, labelled + 1);
      placements.push(placement);
    }
    return placements;
  }

  /** Whether the lane has so few events that no slice can be crowded; there may be thousands of such lanes. */
  get #isOneSlice(): boolean {
    const { store, laneIndex } = this.#input;
    return this.sparseLabels !== null && store.sizeOf(laneIndex)! <= this.#mostOfASlice;
  }

  /** The most labels in two slices: their share of the window, so that labels are spread over it. */
  get #mostOfTwoSlices(): number {
    const { most, windowPx } = this.#input.labels;
    return Math.ceil((most * SLICE_PX * 2) / windowPx);
  }

  get #mostOfASlice(): number {
    return this.#input.crowdTracks * ROOM_OF_A_SLICE;
  }

  /** Chooses all events of a time range if they may find room, otherwise the first by rank. */
  #chooseSlice(classes: readonly number[], start: number, end: number): ChosenSlice | null {
    const { store, laneIndex } = this.#input;
    const most = this.#mostOfASlice;
    const chosen = store.choose(laneIndex, classes, start, end, most, LABELS_OF_A_CROWDED_SLICE);
    return chosen && { rows: chosen.rows, isCrowded: chosen.total > most };
  }
}
