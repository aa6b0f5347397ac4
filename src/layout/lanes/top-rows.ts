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
