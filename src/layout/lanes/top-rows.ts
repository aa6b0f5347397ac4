import { lowerBound } from '../../time/lower-bound.js';
import type { RankOrder } from '../packing/event-rank.js';

/** Collects the top-ranked rows of many: a few, or some hundreds. */
export class TopRows {
  readonly #few: number;
  readonly #weight: ArrayLike<number>;
  readonly #order: RankOrder;
  readonly #rows: number[] = [];
  #leastWeight = -Infinity;

  /** @param weight the first criterion of `order`, greatest first: it alone rules out most rows */
  constructor(few: number, weight: ArrayLike<number>, order: RankOrder) {
    this.#few = few;
    this.#weight = weight;
    this.#order = order;
  }

  /** In rank order. */
  get rows(): readonly number[] {
    return this.#rows;
  }

  /** Whether a row ranks among them. */
  wouldTake(row: number): boolean {
    if (this.#weight[row]! < this.#leastWeight) return false;
    return this.#rows.length < this.#few || this.#order(row, this.#rows.at(-1)!) < 0;
  }

  /** Adds the rows at some places of a list. In one loop, as there may be a hundred thousand in a frame. */
  addEach(rows: Uint32Array, places: Uint16Array, from: number, until: number): void {
    const weight = this.#weight;
    for (let i = from; i < until; i++) {
      const row = rows[places[i]!]!;
      if (weight[row]! >= this.#leastWeight && this.wouldTake(row)) this.#insert(row);
    }
  }

  add(row: number): void {
    if (this.wouldTake(row)) this.#insert(row);
  }

  #insert(row: number): void {
    const rows = this.#rows;
    rows.splice(
      lowerBound(rows.length, (i) => this.#order(row, rows[i]!) >= 0),
      0,
      row,
    );
    if (rows.length > this.#few) rows.pop();
    if (rows.length === this.#few) this.#leastWeight = this.#weight[rows[this.#few - 1]!]!;
  }
}
