import type { TimeSpan } from '../../time/instant.js';
import { ENDLESS_REACH } from '../../data/table/reach.js';
import { classOfReach } from './duration-class.js';
import { fullestBinsOf } from './fullest-bins.js';
import { SPANNING_LANE, type Lane, type LaneAssignment } from './lane-assignment.js';
import type { LaneRows } from './lane-chunk.js';
import { LaneIndex } from './lane-index.js';
import { BINS_OF_A_TILE, type ChosenRows, type LaneStore, type UnderWay } from './lane-store.js';
import type { SceneCounts } from '../scene.js';

const stores = new WeakMap<LaneAssignment, LaneStore>();
/** An unchanged lane has the same `rows` in the next assignment. */
const indexes = new WeakMap<LaneRows, LaneIndex>();

/** Gives the store of an assignment, or one that answers from its table in memory. */
export function laneStoreOf(assignment: LaneAssignment): LaneStore {
  let store = assignment.store ?? stores.get(assignment);
  if (!store) stores.set(assignment, (store = new MemoryLaneStore(assignment)));
  return store;
}

/** Gives the in-memory index of a lane, or of `SPANNING_LANE`. */
export function laneIndexOf(assignment: LaneAssignment, lane: number): LaneIndex {
  const { rows, ceasing } = laneOf(assignment, lane);
  let index = indexes.get(rows);
  if (!index) indexes.set(rows, (index = new LaneIndex({ rows, ceasing }, assignment.table.columns)));
  return index;
}

function laneOf({ lanes, spanning, spanningByCease }: LaneAssignment, lane: number): Omit<Lane, 'key'> {
  return lane === SPANNING_LANE ? { rows: spanning, ceasing: spanningByCease } : lanes[lane]!;
}

/** Answers everything immediately from the columns and indexes in memory. */
class MemoryLaneStore implements LaneStore {
  readonly #assignment: LaneAssignment;

  constructor(assignment: LaneAssignment) {
    this.#assignment = assignment;
  }

  sizeOf(lane: number): number {
    return this.#assignment.lanes[lane]?.rows.length ?? 0;
  }

  classesOf(lane: number): readonly number[] {
    return this.#indexOf(lane).reaches.map(classOfReach);
  }

  countsIn(lane: number, binMs: number, tile: number): Uint32Array {
    const rows = this.#rowsOf(lane);
    const first = tile * BINS_OF_A_TILE;
    const counts = new Uint32Array(BINS_OF_A_TILE);
    const indexes = rows.indexesAt(BINS_OF_A_TILE + 1, (bin) => (first + bin) * binMs);
    for (let bin = 0; bin < BINS_OF_A_TILE; bin++) counts[bin] = indexes[bin + 1]! - indexes[bin]!;
    return counts;
  }

  fullestBins(lane: number, binMs: number): readonly number[] {
    return fullestBinsOf(this.#rowsOf(lane), this.#assignment.table, binMs);
  }

  countBegun(lane: number, from: number, until: number): number {
    const rows = this.#rowsOf(lane);
    return rows.indexAt(until) - rows.indexAt(from);
  }

  countUnderWay(lane: number, at: number, longClass: number): UnderWay {
    return this.#indexOf(lane).countUnderWay(at, longClass);
  }

  choose(lane: number, classes: readonly number[], from: number, until: number, most: number, few: number): ChosenRows {
    const reaches = new Set(classes.map((each) => Math.min(each, ENDLESS_REACH)));
    return this.#indexOf(lane).choose(reaches, from, until, most, few);
  }

  rowsBegun(lane: number, from: number, until: number, offset: number, most: number): Uint32Array {
    const rows = this.#rowsOf(lane);
    const first = rows.indexAt(from) + offset;
    return rows.between(first, Math.min(rows.indexAt(until), first + most));
  }

  rowsUnderWay(lane: number, at: number, offset: number, most: number): readonly number[] {
    return this.#indexOf(lane).rowsUnderWay(at, offset, most);
  }

  countAll(view: TimeSpan): SceneCounts {
    const { table } = this.#assignment;
    const inView = table.countIn(view);
    const after = table.countFrom(view.end);
    return { total: table.size, inView, before: table.size - inView - after, after };
  }

  onAnswer(): () => void {
    return () => undefined;
  }

  #rowsOf(lane: number): LaneRows {
    return this.#assignment.lanes[lane]!.rows;
  }

  #indexOf(lane: number): LaneIndex {
    return laneIndexOf(this.#assignment, lane);
  }
}
