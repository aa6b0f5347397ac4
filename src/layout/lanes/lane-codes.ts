import type { EventRecord } from '../../data/event-record.js';
import type { EventTable } from '../../data/event-table.js';
import { RecentTexts } from '../../data/table/recent-texts.js';
import type { LaneColumn } from '../../data/table-columns.js';
import { laneKeysOf } from './lane-keys.js';

const NOT_MET = -1;

/** Numbers the lanes that are met, from 0 in the order of their first appearance. */
export class LaneCodes {
  readonly keys: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #laneBy: string | null;
  readonly #recent = new RecentTexts((key) => this.of(key));

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

  /** The lanes that a table has of its rows, where those are what lanes are made by. */
  columnOf({ lane }: EventTable): LaneColumn | null {
    return this.#laneBy === (lane?.by ?? 'lane') ? lane : null;
  }

  /** Gives what tells the lanes of a row, as `ofRecord` does: without a look at its record where the table has a column. */
  readerOf(table: EventTable): (row: number) => number | readonly number[] {
    // All on one lane: of columns no record need be made.
    if (this.#laneBy === null) return () => this.of('');
    const column = this.columnOf(table);
    if (!column) return (row) => this.ofRecord(table.recordAt(row));
    const { codes, names } = column;
    const met = new Int32Array(names.length).fill(NOT_MET);
    return (row) => {
      const code = codes[row]!;
      const known = met[code]!;
      return known === NOT_MET ? (met[code] = this.of(names[code]!)) : known;
    };
  }

  /** The number of the only lane of a record, or the numbers of several. */
  ofRecord(record: EventRecord): number | readonly number[] {
    const laneBy = this.#laneBy;
    if (laneBy === null) return this.of('');
    const value = record[laneBy];
    // Nearly all, and no list is made of them.
    if (typeof value === 'string' && value !== '') return this.#recent.codeOf(value);
    const keys = laneKeysOf(record, laneBy);
    return keys.length === 1 ? this.of(keys[0]!) : keys.map((key) => this.of(key));
  }
}
