import type { EventRecord } from '../../data/event-record.js';
import type { EventTable } from '../../data/event-table.js';
import { RecentTexts } from '../../data/table/recent-texts.js';
import type { LaneColumn } from '../../data/table-columns.js';
import { laneFieldOf, laneKeysOf } from './lane-keys.js';

const NOT_MET = -1;

/** Numbers lanes from 0 in the order they first appear. */
export class LaneCodes {
  readonly keys: string[] = [];
  readonly #codes = new Map<string, number>();
  readonly #laneBy: string | null;
  readonly #recent = new RecentTexts((key) => this.of(key));

  /** @param keys lanes that already have numbers */
  constructor(laneBy: string | null, keys: Iterable<string> = []) {
    this.#laneBy = laneFieldOf(laneBy);
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

  /** The table's own column of lanes, if that is the field that lanes are made by. */
  columnOf({ lane }: EventTable): LaneColumn | null {
    return this.#laneBy === (lane?.by ?? 'lane') ? lane : null;
  }

  /**
   * Gives a function that returns the lane or lanes of a row, like `ofRecord`, but from the table's column if it has
   * one.
   */
  readerOf(table: EventTable): (row: number) => number | readonly number[] {
    // With a single lane, no record has to be made from columns.
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

  /** The number of a record's lane, or the numbers if it is on several. */
  ofRecord(record: EventRecord): number | readonly number[] {
    const laneBy = this.#laneBy;
    if (laneBy === null) return this.of('');
    const value = record[laneBy];
    // The usual case, which needs no list.
    if (typeof value === 'string' && value !== '') return this.#recent.codeOf(value);
    const keys = laneKeysOf(record, laneBy);
    return keys.length === 1 ? this.of(keys[0]!) : keys.map((key) => this.of(key));
  }
}
