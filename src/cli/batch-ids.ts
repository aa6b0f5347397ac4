import { BoundedCache } from '../time/bounded-cache.js';
import type { TakenIds } from '../data/records/record-validator.js';
import { IdHashes } from './id-hashes.js';

/** Past so many ids that came more than once all are forgotten, and numbers are tried from 2 again. */
const MAX_REPEATED = 100_000;

/** Gives out ids of which no two are alike, over batches whose records are not kept. */
export class BatchIds implements TakenIds {
  readonly #hashes = new IdHashes();
  #refused: [row: number, label: number][] = [];
  /** By id that came more than once: the number to try next. */
  readonly #next = new BoundedCache<string, number>(MAX_REPEATED);

  has(id: string): boolean {
    return this.#hashes.has(id);
  }

  note(id: string, row: number, label: number): boolean {
    if (!this.#hashes.add(id)) this.#refused.push([row, label]);
    return true;
  }

  takeNoted(refuse: (row: number, label: number) => void): void {
    const refused = this.#refused;
    this.#refused = [];
    for (const [row, label] of refused) refuse(row, label);
  }

  takeLike(id: string): string {
    if (this.#hashes.add(id)) return id;
    let number = this.#next.peek(id) ?? 2;
    while (!this.#hashes.add(`${id}~${number}`)) number++;
    this.#next.set(id, number + 1);
    return `${id}~${number}`;
  }

  /** Which row has an id is not kept: 0 for any. */
  rowOf(id: string): number {
    return this.has(id) ? 0 : -1;
  }
}
