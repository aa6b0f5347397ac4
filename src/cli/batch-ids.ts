import { BoundedCache } from '../time/bounded-cache.js';
import type { TakenIds } from '../data/records/record-validator.js';
import { IdHashes } from './id-hashes.js';

/** At most this many repeated ids are remembered; then all are forgotten, and their numbers start from 2 again. */
const MAX_REPEATED = 100_000;

/** Assigns unique ids across batches whose records are not kept. */
export class BatchIds implements TakenIds {
  readonly #hashes = new IdHashes();
  #refused: [row: number, label: number][] = [];
  /** The number to try next for each repeated id. */
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

  /** Returns 0 for every known id, since rows are not kept, and -1 for others. */
  rowOf(id: string): number {
    return this.has(id) ? 0 : -1;
  }
}
