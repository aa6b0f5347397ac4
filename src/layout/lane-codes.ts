import type { EventRecord } from '../data/event-record.js';
import { laneKeysOf } from './lane-keys.js';

/** Numbers the lanes that are met, from 0 in the order of their first appearance. */
export class LaneCodes {
  readonly keys: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #laneBy: string | null;
  /** Of strings that look alike the last one met, and its number. */
  readonly #lately: string[] = new Array<string>(256).fill('');
  readonly #latelyCodes = new Uint32Array(256);

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
    if (typeof value === 'string' && value !== '') return this.#ofText(value);
    const keys = laneKeysOf(record, laneBy);
    return keys.length === 1 ? this.of(keys[0]!) : keys.map((key) => this.of(key));
  }

  /** To compare two strings takes less than to hash one that was just read from a file. */
  #ofText(key: string): number {
    const slot = (key.length * 31 + key.charCodeAt(key.length - 1) * 7 + key.charCodeAt(key.length >> 1)) & 255;
    if (this.#lately[slot] === key) return this.#latelyCodes[slot]!;
    this.#lately[slot] = key;
    return (this.#latelyCodes[slot] = this.of(key));
  }
}
