import { durationClassOf } from '../lanes/duration-class.js';
import { figureOf } from '../event-figure.js';
import type { LaneAssignment } from '../lanes/lane-assignment.js';
import type { LaneStore } from '../lanes/lane-store.js';
import type { Extent, MarkedRows } from '../lanes/marked-rows.js';
import { beginOf, ceaseOf } from '../../data/table/presence.js';

/** So many members of a bin are asked for. */
const MAX_MEMBERS = 1024;
const SOME_MEMBERS = 256;

/** Asks which events of a lane the bins of a width hold beside its marks, and what they are. */
export class BinMembers {
  readonly #store: LaneStore;
  readonly #assignment: LaneAssignment;
  readonly #laneIndex: number;
  /** From this duration class on an event is longer than a bin. */
  readonly longClass: number;

  constructor(store: LaneStore, assignment: LaneAssignment, laneIndex: number, binMs: number) {
    this.#store = store;
    this.#assignment = assignment;
    this.#laneIndex = laneIndex;
    this.longClass = Math.log2(binMs) + 1;
  }

  /** The rows without marks that begin in a bin, of thousands some; null while the store has not answered. */
  begunIn({ start, end }: Extent, marked: MarkedRows): readonly number[] | null {
    return this.#begunIn(start, end)?.rows.filter((row) => !marked.rows.has(row)) ?? null;
  }

  /**
   * The rows without marks that are under way at a time.
   *
   * @param isLong whether those longer than a bin, or the others
   * @returns null while the store has not answered, and where they are too many to ask each
   */
  underWayAt(time: number, isLong: boolean, marked: MarkedRows): readonly number[] | null {
    const rows = this.#store.rowsUnderWay(this.#laneIndex, time, 0, SOME_MEMBERS);
    if (!rows || rows.length === SOME_MEMBERS) return null;
    return Array.from(rows).filter((row) => !marked.rows.has(row) && this.#isLong(row) === isLong);
  }

  /** From the first begin to the last known end of what a bin holds, as `CrowdBins.extentOf` tells; null while the store has not answered. */
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

  /** Where they are too many to ask each, as many of the first and of the last as may have marks. */
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
