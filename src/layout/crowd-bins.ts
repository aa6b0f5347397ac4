import type { TimeSpan } from '../time/instant.js';
import type { LaneAssignment } from './lane-assignment.js';
import type { LanePacking } from './lane-packing.js';
import type { Placement } from './place-event.js';

/** Events of one time-aligned bin of a lane that found no line. */
export interface Bin {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** Bins are this wide at the packed scale, and up to twice as wide on the screen. */
const BIN_PX = 16;
/** So many members of a bin tell its extent. */
const MOST_MEMBERS = 4096;

/** Counts what a lane does not draw one by one, in bins that stay where they are while panning. */
export class CrowdBins {
  readonly #packing: LanePacking;
  readonly #assignment: LaneAssignment;
  readonly #laneIndex: number;
  readonly #counts = new Map<number, number>();
  #fullness: Fullness | null = null;

  constructor(packing: LanePacking, assignment: LaneAssignment, laneIndex: number) {
    this.#packing = packing;
    this.#assignment = assignment;
    this.#laneIndex = laneIndex;
  }

  get #binMs(): number {
    return this.#packing.msPerPx * BIN_PX;
  }

  /** The bins of a window that hold unplaced events. */
  binsIn(view: TimeSpan, placements: readonly Placement[]): Bin[] {
    const first = Math.floor(view.start / this.#binMs);
    const last = Math.ceil(view.end / this.#binMs) - 1;
    const bins: Bin[] = [];
    for (let index = first; index <= last; index++) {
      const count = this.#countOf(index, placements);
      if (count > 0) bins.push({ index, start: index * this.#binMs, end: (index + 1) * this.#binMs, count });
    }
    return bins;
  }

  /** Events without a line that began before the first bin of a window and go on in it: no bin of the window counts them. */
  underWayAt(view: TimeSpan, placements: readonly Placement[]): number[] {
    const time = Math.floor(view.start / this.#binMs) * this.#binMs;
    const placed = new Set(placements.filter((each) => this.#packing.isAcross(each, time)).map(({ row }) => row));
    return this.#packing.rowsAcross(time).filter((row) => !placed.has(row) && this.#packing.rightOf(row) > view.start);
  }

  /** The most events that begin in any bin of the lane: what the height of a density is measured against. */
  get fullest(): number {
    return this.#full.fullest;
  }

  /** How many bins of the lane, wherever the window is, hold more events than half its lines. */
  get crowdedBins(): number {
    return this.#full.crowdedBins;
  }

  /** The rows of a bin without those placed. */
  membersOf(bin: Bin, placements: readonly Placement[]): number[] {
    const placed = new Set(placements.map(({ row }) => row));
    return this.#packing.rowsIn(bin.start, bin.end, MOST_MEMBERS).filter((row) => !placed.has(row));
  }

  get #full(): Fullness {
    const { table, lanes } = this.#assignment;
    const { rows } = lanes[this.#laneIndex]!;
    return (this.#fullness ??= fullnessOf(rows, table.start, this.#binMs, this.#packing.maxLines / 2));
  }

  #countOf(index: number, placements: readonly Placement[]): number {
    const known = this.#counts.get(index);
    if (known !== undefined) return known;
    const start = index * this.#binMs;
    const end = (index + 1) * this.#binMs;
    const placed = placements.filter((each) => {
      const left = this.#packing.leftOf(each);
      return left >= start && left < end;
    }).length;
    const count = this.#packing.countIn(start, end) - placed;
    if (this.#counts.size >= MOST_MEMBERS) this.#counts.clear();
    this.#counts.set(index, count);
    return count;
  }
}

interface Fullness {
  readonly fullest: number;
  readonly crowdedBins: number;
}

function fullnessOf(rows: Uint32Array, starts: Float64Array, binMs: number, mostUncrowded: number): Fullness {
  let fullest = 1;
  let crowdedBins = 0;
  let bin = NaN;
  let count = 0;
  for (const row of rows) {
    const index = Math.floor(starts[row]! / binMs);
    const wasCrowded = index === bin && count > mostUncrowded;
    count = index === bin ? count + 1 : 1;
    bin = index;
    if (count > fullest) fullest = count;
    if (!wasCrowded && count > mostUncrowded) crowdedBins++;
  }
  return { fullest, crowdedBins };
}
