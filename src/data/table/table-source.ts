import type { EventRecord } from '../event-record.js';
import type { LaneColumn } from '../table-columns.js';

/** Supplies what a table's columns do not hold. */
export interface TableSource {
  readonly timezone: string;
  readonly categories: readonly string[];
  /** Gives the lanes of the rows below one; null without a column of lanes. */
  laneUntil(row: number): LaneColumn | null;
  recordAt(row: number): EventRecord;
  /** Finds the row of an id, or −1. */
  rowOf(id: string): number;
  /** Gives the records of some rows, which are all of a table, in the order of the input. */
  recordsOf(rows: Uint32Array): readonly EventRecord[];
  /** Gives the removed rows from one index up to another, in the order of their removal. */
  removedBetween(from: number, until: number): readonly number[];
}
