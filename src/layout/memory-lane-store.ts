import type { TimeSpan } from '../time/instant.js';
import { lowerBound } from '../time/lower-bound.js';
import { rankOrder, type RankOrder } from './event-rank.js';
import { fullestBinsOf } from './fullest-bins.js';
import type { LaneAssignment } from './lane-assignment.js';
import { laneIndexOf, type LaneIndex } from './lane-index.js';
import { BINS_OF_A_TILE, type ChosenRows, type LaneStore, type UnderWay } from './lane-store.js';
import { beginOf, ceaseOf } from './presence.js';
import { PresenceCounter } from './presence-counter.js';
import type { SceneCounts } from './scene.js';

const stores = new WeakMap<LaneAssignment, LaneStore>();

/** The store that answers for an assignment: its own, else its table in memory. */
export function laneStoreOf(assignment: LaneAssignment): LaneStore {
  let store = assignment.store ?? stores.get(assignment);
  if (!store) stores.set(assignment, (store = new MemoryLaneStore(assignment)));
  return store;
}

const NONE = new Uint32Array(0);

/** Answers everything at once, from the columns and indexes in memory. */
class MemoryLaneStore implements LaneStore {
  readonly #assignment: LaneAssignment;
  readonly #order: RankOrder;
  #counter: PresenceCounter | null = null;

  constructor(assignment: LaneAssignment) {
    this.#assignment = assignment;
    this.#order = rankOrder(assignment.table);
  }

  sizeOf(lane: number): number {
    return this.#assignment.lanes[lane]?.rows.length ?? 0;
  }

  classesOf(lane: number): readonly number[] {
    return this.#indexOf(lane).classes.map(({ exponent }) => exponent);
  }

  countsIn(lane: number, binMs: number, tile: number): Uint32Array {
    const first = tile * BINS_OF_A_TILE;
    const counts = new Uint32Array(BINS_OF_A_TILE);
    let before = this.#begunBefore(lane, first * binMs);
    for (let bin = 0; bin < BINS_OF_A_TILE; bin++) {
      const until = this.#begunBefore(lane, (first + bin + 1) * binMs);
      counts[bin] = until - before;
      before = until;
    }
    return counts;
  }

  fullestBins(lane: number, binMs: number): readonly number[] {
    const { byBegin } = this.#indexOf(lane);
    return fullestBinsOf(byBegin, this.#beginOf, binMs);
  }

  countBegun(lane: number, from: number, until: number): number {
    return this.#begunBefore(lane, until) - this.#begunBefore(lane, from);
  }

  countUnderWay(lane: number, at: number, longExponent: number): UnderWay {
    let short = 0;
    let long = 0;
    for (const each of this.#indexOf(lane).classes) {
      const count = each.underWayAt(at);
      if (each.exponent >= longExponent) long += count;
      else short += count;
    }
    return { short, long };
  }

  choose(lane: number, classes: readonly number[], from: number, until: number, most: number, few: number): ChosenRows {
    const ranges = this.#indexOf(lane)
      .classes.filter(({ exponent }) => classes.includes(exponent))
      .map((each) => ({ each, first: each.indexAt(from), last: each.indexAt(until) }));
    const total = ranges.reduce((sum, { first, last }) => sum + last - first, 0);
    if (total === 0) return { total, rows: NONE };
    if (total <= most)
      return { total, rows: ranges.flatMap(({ each, first, last }) => [...each.between(first, last)]) };
    const rows = ranges.flatMap(({ each, first, last }) => each.weightiest(first, last, few));
    return { total, rows: rows.sort(this.#order).slice(0, few) };
  }

  rowsBegun(lane: number, from: number, until: number, offset: number, most: number): Uint32Array {
    const first = this.#begunBefore(lane, from) + offset;
    const last = Math.min(this.#begunBefore(lane, until), first + most);
    return this.#indexOf(lane).byBegin.subarray(first, Math.max(first, last));
  }

  rowsUnderWay(lane: number, at: number, offset: number, most: number): readonly number[] {
    const { table } = this.#assignment;
    const rows: number[] = [];
    let passed = 0;
    for (const each of this.#indexOf(lane).classes) {
      for (const row of each.between(each.indexAt(at - 2 ** each.exponent), each.indexAt(at))) {
        if (rows.length === most) return rows;
        if (ceaseOf(table, row) > at && passed++ >= offset) rows.push(row);
      }
    }
    return rows;
  }

  countAll(view: TimeSpan): SceneCounts {
    const { table } = this.#assignment;
    const counter = (this.#counter ??= new PresenceCounter(table));
    const inView = counter.overlapping(view);
    const after = counter.beginningFrom(view.end);
    return { total: table.size, inView, before: table.size - inView - after, after };
  }

  onAnswer(): () => void {
    return () => undefined;
  }

  readonly #beginOf = (row: number): number => beginOf(this.#assignment.table, row);

  #indexOf(lane: number): LaneIndex {
    return laneIndexOf(this.#assignment, lane);
  }

  #begunBefore(lane: number, time: number): number {
    const { byBegin } = this.#indexOf(lane);
    return lowerBound(byBegin.length, (index) => this.#beginOf(byBegin[index]!) < time);
  }
}
