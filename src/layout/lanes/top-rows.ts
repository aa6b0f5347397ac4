import { lowerBound } from '../../time/lower-bound.js';
import type { RankOrder } from '../packing/event-rank.js';

/** Gathers the first few, or some hundreds, of many by rank. */
export class TopRows {
  readonly #few: number;
  readonly #weight: ArrayLike<number>;
  readonly #order: RankOrder;
  readonly #rows: number[] = [];
  #leastWeight = -Infinity;

  /** @param weight what `order` asks first, the greatest first: most of many are passed over by it alone */
  constructor(few: number, weight: ArrayLike<number>, order: RankOrder) {
    this.#few = few;
    this.#weight = weight;
    this.#order = order;
  }

  /** In the order of rank. */
  get rows(): readonly number[] {
    return this.#rows;
  }

  add(row: number): void {
    if (this.#weight[row]! < this.#leastWeight) return;
    const rows = this.#rows;
    if (rows.length === this.#few && this.#order(row, rows.at(-1)!) >= 0) return;
    rows.splice(
      lowerBound(rows.length, (i) => this.#order(row, rows[i]!) >= 0),
      0,
      row,
    );
    if (rows.length > this.#few) rows.pop();
    if (rows.length === this.#few) this.#leastWeight = this.#weight[rows[this.#few - 1]!]!;
  }
}
