import type { EventRecord } from '../data/event-record.js';
import { laneKeysOf } from './lane-keys.js';

/** Numbers the lanes that are met, from 0 in the order of their first appearance. */
export class LaneCodes {
  readonly keys: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #laneBy: string | null;

  /** @param keys those that have numbers already */
  constructor(laneBy: string | null, keys: Iterable<string> = []) {
    this.#laneBy = laneBy;
    for (const key of keys) this.of(key);
  }

  of(key: string): number {
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.keys.length;
      this.#codes.set(key, code);
      this.keys.push(key);
    }
    return code;
  }

  /** The number of the only lane of a record, or the numbers of several. */
  ofRecord(record: EventRecord): number | readonly number[] {
    const laneBy = this.#laneBy;
    if (laneBy === null) return this.of('');
    const value = record[laneBy];
    // Nearly all, and no list is made of them.
    if (typeof value === 'string') return this.of(value);
    const keys = laneKeysOf(record, laneBy);
    return keys.length === 1 ? this.of(keys[0]!) : keys.map((key) => this.of(key));
  }
}
