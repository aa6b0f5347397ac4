import { durationClassOf } from '../lanes/duration-class.js';
import { figureOf } from '../event-figure.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import type { LaneStore } from '../lanes/lane-store.js';
import type { Extent, MarkedRows } from '../lanes/marked-rows.js';
import { beginOf, ceaseOf } from '../../data/table/presence.js';

/** Up to this many members of a bin are all asked for, otherwise the first of them and a few of the last. */
const MAX_MEMBERS = 1024;
const SOME_MEMBERS = 256;

/** Finds the unmarked events in the bins of a lane. */
export class BinMembers {
  readonly #store: LaneStore;
  readonly #assignment: LaneAssignment;
  readonly #laneIndex: number;
  /** Events of this duration class or a higher one are longer than a bin. */
  readonly longClass: number;

  constructor(store: LaneStore, assignment: LaneAssignment, laneIndex: number, binMs: number) {
    this.#store = store;
    this.#assignment = assignment;
    this.#laneIndex = laneIndex;
    this.longClass = Math.log2(binMs) + 1;
  }

  /**
   * The unmarked rows that begin in a bin, or some of them if there are thousands; null until the store has answered.
   */
  begunIn({ start, end }: Extent, marked: MarkedRows): readonly number[] | null {
    return this.#begunIn(start, end)?.rows.filter((row) => !marked.rows.has(row)) ?? null;
  }

  /**
   * The unmarked rows that are under way at a time.
   *
   * @param isLong whether to find those longer than a bin, or the others
   * @returns null until the store has answered, or if there are too many to ask for all
   */
  underWayAt(time: number, isLong: boolean, marked: MarkedRows): readonly number[] | null {
    const rows = this.#store.rowsUnderWay(this.#laneIndex, time, 0, SOME_MEMBERS);
    if (!rows || rows.length === SOME_MEMBERS) return null;
    return Array.from(rows).filter((row) => !marked.rows.has(row) && this.#isLong(row) === isLong);
  }

  /** See `CrowdBins.extentOf`; null until the store has answered. */
  extentOf({ start, end }: Extent, marked: MarkedRows): Extent | null {
    const begun = this.#begunIn(start, end);
    if (!begun) return null;
    const { table } = this.#assignment;
    const members = begun.rows.filter((row) => !marked.rows.has(row));
    const endOf = (row: number) => {
      if (!begun.isEach) return beginOf(table, row);
      const cease = ceaseOf(table, row);
      return Math.min(table.ends.at(row), cease === Infinity ? end : cease);
    };
    return {
      start: members.reduce((least, row) => Math.min(least, beginOf(table, row)), Infinity),
      end: members.reduce((most, row) => Math.max(most, endOf(row)), -Infinity),
    };
  }

  /** Whether the mark of an event takes no more room than a bin. */
  fitsABin(row: number): boolean {
    const { start, end } = figureOf(this.#assignment.table, row);
    return start.kind === 'known' && end.kind === 'known' && !this.#isLong(row);
  }

  #isLong(row: number): boolean {
    return durationClassOf(this.#assignment.table, row) >= this.longClass;
  }

  /** If there are too many to ask for all, as many of the first and last as may have marks. */
  #begunIn(start: number, end: number): { readonly rows: readonly number[]; readonly isEach: boolean } | null {
    const begun = this.#store.countBegun(this.#laneIndex, start, end);
    if (begun === null) return null;
    const ask = (offset: number, most: number) => this.#store.rowsBegun(this.#laneIndex, start, end, offset, most);
    const first = ask(0, MAX_MEMBERS);
    if (begun <= MAX_MEMBERS) return first && { rows: Array.from(first), isEach: first.length === begun };
    const last = ask(begun - SOME_MEMBERS, SOME_MEMBERS);
    return first && last && { rows: [...Array.from(first), ...Array.from(last)], isEach: false };
  }
}
