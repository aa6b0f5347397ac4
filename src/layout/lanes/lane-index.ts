import type { EventColumns } from '../../data/table/event-columns.js';
import { ceaseOf } from '../../data/table/presence.js';
import { ENDLESS_REACH } from '../../data/table/reach.js';
import { lowerBound } from '../../time/lower-bound.js';
import { nextAbove } from '../../time/next-float.js';
import { classOfReach } from './duration-class.js';
import { rankOrder, type RankOrder } from '../packing/event-rank.js';
import type { Lane } from './lane-assignment.js';
import type { LaneChunk, LaneRows } from './lane-chunk.js';
import type { ChosenRows, UnderWay } from './lane-store.js';
import { ReachCounts } from './reach-counts.js';
import { MAX_BEST } from './row-groups.js';
import { TopRows } from './top-rows.js';

/** Visits the rows of a group of a chunk, from one place of it up to another. */
type GroupVisitor = (chunk: LaneChunk, group: number, from: number, until: number) => void;

const NOTHING: ChosenRows = { total: 0, rows: [] };
/** Up to this many rows are checked one by one. */
const MANY = 64;
/** Scratch, by reach. */
const counts = new Int32Array(256);

/** Answers questions about the rows of one lane by reach, without visiting every row. */
export class LaneIndex {
  readonly #rows: LaneRows;
  readonly #ceasing: LaneRows;
  readonly #columns: EventColumns;
  readonly #order: RankOrder;
  #reaches: readonly number[] | null = null;
  #begun: ReachCounts | null = null;
  #ceased: ReachCounts | null = null;

  constructor({ rows, ceasing }: Omit<Lane, 'key'>, columns: EventColumns) {
    this.#rows = rows;
    this.#ceasing = ceasing;
    this.#columns = columns;
    this.#order = rankOrder(columns);
  }

  /** The reaches that occur, longest first. */
  get reaches(): readonly number[] {
    if (this.#reaches === null) {
      const reaches = new Set<number>();
      for (const { groups } of this.#rows.chunks) for (const reach of groups.reaches) reaches.add(reach);
      this.#reaches = [...reaches].sort((a, b) => b - a);
    }
    return this.#reaches;
  }

  /**
   * The rows of some reaches that begin in a time range: all of them up to `most`, beyond that the first `few` by rank.
   */
  choose(reaches: ReadonlySet<number>, from: number, until: number, most: number, few: number): ChosenRows {
    const first = this.#rows.indexAt(from);
    const last = this.#rows.indexAt(until);
    if (first === last) return NOTHING;
    let total = 0;
    this.#visit(reaches, first, last, (_chunk, _group, start, end) => (total += end - start));
    if (total <= most) {
      const rows: number[] = [];
      this.#visit(reaches, first, last, ({ rows: all, groups }, _group, start, end) => {
        for (let i = start; i < end; i++) rows.push(all[groups.places[i]!]!);
      });
      return { total, rows };
    }
    return { total, rows: this.#firstByRank(reaches, first, last, few) };
  }

  #firstByRank(reaches: ReadonlySet<number>, first: number, last: number, few: number): readonly number[] {
    const top = new TopRows(few, this.#columns.weights.codes, this.#order);
    this.#visit(reaches, first, last, ({ groups, rows }, group, start, end) => {
      groups.rememberBest(rows, this.#columns, this.#order);
      // Most groups are ruled out by their first row.
      if (!top.wouldTake(groups.firstOf(group, rows))) return;
      const size = groups.ends[group]! - groups.fromOf(group);
      // The top rows overall are among the top rows of their groups.
      if (few > MAX_BEST || size <= MAX_BEST || end - start < size) groups.addRange(start, end, rows, top);
      else groups.addBest(group, rows, top);
    });
    return top.rows;
  }

  /** How many rows began before a time and have not ceased at it. @param longClass from this class on they are long */
  countUnderWay(at: number, longClass: number): UnderWay {
    const { reaches } = this;
    counts.fill(0);
    this.#begun ??= new ReachCounts(this.#rows, reaches);
    this.#begun.add(this.#rows.indexAt(at), counts, 1);
    this.#ceased ??= new ReachCounts(this.#ceasing, reaches);
    this.#ceased.add(this.#ceasing.indexAt(nextAbove(at)), counts, -1);
    let short = 0;
    let long = 0;
    for (const reach of reaches) {
      const count = reach > this.#columns.shortReach ? counts[reach]! : this.#countShort(reach, at);
      if (classOfReach(reach) >= longClass) long += count;
      else short += count;
    }
    return { short, long };
  }

  #countShort(reach: number, at: number): number {
    let count = 0;
    this.#visitBegun(reach, at, (chunk, group, from, until) => {
      // `ceases` is of the whole group; as bounds they also hold for a part of it.
      const ceases = until - from > MANY ? chunk.ceasesOf(group) : null;
      if (ceases && ceases.first > at) count += until - from;
      else if (!ceases || ceases.last > at) {
        const { places } = chunk.groups;
        for (let i = from; i < until; i++) if (ceaseOf(this.#columns, chunk.rows[places[i]!]!) > at) count++;
      }
    });
    return count;
  }

  /** The rows that began before a time and have not ceased at it, longest reach first. */
  rowsUnderWay(at: number, offset: number, most: number): readonly number[] {
    const rows: number[] = [];
    for (const reach of this.reaches) {
      if (rows.length >= offset + most) break;
      this.#visitBegun(reach, at, (chunk, group, from, until) => {
        if (!(chunk.ceasesOf(group).last > at)) return;
        for (let i = from; i < until && rows.length < offset + most; i++) {
          const row = chunk.rows[chunk.groups.places[i]!]!;
          if (ceaseOf(this.#columns, row) > at) rows.push(row);
        }
      });
    }
    return rows.slice(offset);
  }

  /**
   * Visits the rows of a reach that began before a time, except those that began so long before that they have ceased.
   */
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
      const { groups } = chunk;
      // The longest first: among events of equal weight they rank first, and rule out most others.
      for (let group = groups.reaches.length - 1; group >= 0; group--) {
        if (!reaches.has(groups.reaches[group]!)) continue;
        const from = isCut && start > 0 ? groups.placeIn(group, start) : groups.fromOf(group);
        const until = isCut && end < chunk.rows.length ? groups.placeIn(group, end) : groups.ends[group]!;
        if (until > from) visitor(chunk, group, from, until);
      }
    }
  }
}
