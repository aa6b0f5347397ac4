import type { EventColumns } from '../data/event-columns.js';
import { ceaseOf } from '../data/presence.js';
import { ENDLESS_REACH } from '../data/reach.js';
import { lowerBound } from '../time/lower-bound.js';
import { rankOrder, type RankOrder } from './event-rank.js';
import type { LaneChunk, LaneRows, ReachGroup } from './lane-chunk.js';
import type { ChosenRows } from './lane-store.js';
import { TopRows } from './top-rows.js';

/** Visits the rows of a group of a chunk, from one place of it up to another. */
type GroupVisitor = (chunk: LaneChunk, group: ReachGroup, from: number, until: number) => void;

const NOTHING: ChosenRows = { total: 0, rows: [] };

/** Answers for the rows of one lane what is asked by reach, without looking at each. */
export class LaneIndex {
  readonly #rows: LaneRows;
  readonly #columns: EventColumns;
  readonly #order: RankOrder;
  #reaches: readonly number[] | null = null;

  constructor(rows: LaneRows, columns: EventColumns) {
    this.#rows = rows;
    this.#columns = columns;
    this.#order = rankOrder(columns);
  }

  /** The reaches there are, the longest first. */
  get reaches(): readonly number[] {
    if (this.#reaches === null) {
      const reaches = new Set<number>();
      for (const { groups } of this.#rows.chunks) for (const { reach } of groups) reaches.add(reach);
      this.#reaches = [...reaches].sort((a, b) => b - a);
    }
    return this.#reaches;
  }

  /**
   * The rows of some reaches that begin in a stretch of time: all of them up to `most`, of more the first `few` by rank.
   */
  choose(reaches: ReadonlySet<number>, from: number, until: number, most: number, few: number): ChosenRows {
    const first = this.#rows.indexAt(from);
    const last = this.#rows.indexAt(until);
    if (first === last) return NOTHING;
    let total = 0;
    this.#visit(reaches, first, last, (_chunk, _group, start, end) => (total += end - start));
    if (total <= most) {
      const rows: number[] = [];
      this.#visit(reaches, first, last, ({ rows: all, places }, _group, start, end) => {
        for (let i = start; i < end; i++) rows.push(all[places[i]!]!);
      });
      return { total, rows };
    }
    return { total, rows: this.#firstByRank(reaches, first, last, few) };
  }

  #firstByRank(reaches: ReadonlySet<number>, first: number, last: number, few: number): readonly number[] {
    const top = new TopRows(few, this.#columns.weight, this.#order);
    const add: GroupVisitor = ({ rows, places }, _group, start, end) => {
      for (let i = start; i < end; i++) top.add(rows[places[i]!]!);
    };
    this.#visit(reaches, first, last, (chunk, group, start, end) => {
      // What is first among all is among the first of its group.
      if (few > group.best.length || end - start < group.until - group.from) add(chunk, group, start, end);
      else for (const row of group.best) top.add(row);
    });
    return top.rows;
  }

  /** How many rows of a reach began before a time and have not ceased at it. */
  countUnderWay(reach: number, at: number): number {
    let count = 0;
    this.#visitBegun(reach, at, (chunk, group, from, until) => {
      // Of a group that is cut the others may be those that cease first or last: it holds for the rest all the same.
      const ceases = chunk.ceasesOf(group);
      if (ceases.first > at) count += until - from;
      else if (ceases.last > at) {
        for (let i = from; i < until; i++) if (ceaseOf(this.#columns, chunk.rows[chunk.places[i]!]!) > at) count++;
      }
    });
    return count;
  }

  /** The rows that began before a time and have not ceased at it, those of the longest reach first. */
  rowsUnderWay(at: number, offset: number, most: number): readonly number[] {
    const rows: number[] = [];
    for (const reach of this.reaches) {
      if (rows.length >= offset + most) break;
      this.#visitBegun(reach, at, (chunk, group, from, until) => {
        if (!(chunk.ceasesOf(group).last > at)) return;
        for (let i = from; i < until && rows.length < offset + most; i++) {
          const row = chunk.rows[chunk.places[i]!]!;
          if (ceaseOf(this.#columns, row) > at) rows.push(row);
        }
      });
    }
    return rows.slice(offset);
  }

  /** Visits the rows of a reach that began before a time, but for those that began so long before that they have ceased. */
  #visitBegun(reach: number, at: number, visitor: GroupVisitor): void {
    const first = reach === ENDLESS_REACH ? 0 : this.#rows.indexAt(at - 2 ** reach);
    this.#visit(new Set([reach]), first, this.#rows.indexAt(at), visitor);
  }

  #visit(reaches: ReadonlySet<number>, first: number, last: number, visitor: GroupVisitor): void {
    const { chunks, offsets } = this.#rows;
    let i = Math.max(0, lowerBound(offsets.length, (each) => offsets[each]! <= first) - 1);
    for (; i < chunks.length && offsets[i]! < last; i++) {
      const chunk = chunks[i]!;
      const start = first - offsets[i]!;
      const end = last - offsets[i]!;
      const isCut = start > 0 || end < chunk.rows.length;
      for (const group of chunk.groups) {
        if (!reaches.has(group.reach)) continue;
        const from = isCut && start > 0 ? placeIn(chunk, group, start) : group.from;
        const until = isCut && end < chunk.rows.length ? placeIn(chunk, group, end) : group.until;
        if (until > from) visitor(chunk, group, from, until);
      }
    }
  }
}

/** Where in a group the rows from an index of the chunk on begin. */
function placeIn({ places }: LaneChunk, { from, until }: ReachGroup, index: number): number {
  return from + lowerBound(until - from, (i) => places[from + i]! < index);
}
