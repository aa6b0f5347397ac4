import type { EventRecord } from '../event-record.js';
import type { LaneColumn } from '../table-columns.js';

/** Supplies what a table's columns do not hold. */
export interface TableSource {
  readonly timezone: string;
  readonly categories: readonly string[];
  /** The lanes of the rows up to one, where there is a column of them. */
  laneUntil(row: number): LaneColumn | null;
  recordAt(row: number): EventRecord;
  /** The row of an id, or −1. */
  rowOf(id: string): number;
  /** The records of some rows, all that there are, in the order of the input. */
  recordsOf(rows: Uint32Array): readonly EventRecord[];
  /** The removed rows from one index up to another, in the order of their removal. */
  removedBetween(from: number, until: number): readonly number[];
}
