import type { TimeSpan } from '../time/instant.js';
import type { RowTimes } from './table/clamped-times.js';
import type { EventColumns } from './table/event-columns.js';
import type { EventRecord } from './event-record.js';
import type { Steps } from './in-slices.js';
import type { SortedRows } from './table/sorted-rows.js';
import type { LaneColumn } from './table-columns.js';
import type { WeightColumn } from './table/weight-column.js';

/** What changed from one table to another of the same source. */
export interface TableChanges {
  /** Rows of the later table only, ascending. A changed event is a row that went and another that came. */
  readonly added: Uint32Array;
  /** Rows of the earlier table only. Their columns and records may still be read through the later table. */
  readonly removed: Uint32Array;
}

/**
 * Events as columns. The row number is the identity of an event everywhere behind this interface; strings stay in the
 * records. Rows keep the order of the input.
 *
 * A table never changes. Where events come and go (`TableIntake`), each state is a table of its own, and the tables
 * share what they have in common; rows of events that went are passed over, so that `size` may be less than the row
 * numbers reach.
 */
export interface EventTable {
  /** How many events there are. */
  readonly size: number;
  /** The records of the events in the order of the input; a list made when first asked for where rows were made or went. */
  readonly records: readonly EventRecord[];
  /** The record of a row. Of a table of typed columns it is made when asked for. */
  recordAt(row: number): EventRecord;
  /** The zone in which floating dates were placed. */
  readonly timezone: string;
  /** Earliest start of each row, ms; an open or unknown start is clamped to the extent and flagged. */
  readonly starts: RowTimes;
  /** Latest end of each row, ms, exclusive; clamped and flagged likewise. That of the start for an instant. */
  readonly ends: RowTimes;
  readonly weights: WeightColumn;
  readonly flags: Uint8Array;
  /** `starts` as an array, made when first asked for: for those who read all of them. */
  readonly start: Float64Array;
  /** `ends` as an array, likewise. */
  readonly end: Float64Array;
  /** `weights` as an array, 0–1, likewise. */
  readonly weight: Float32Array;
  /**
   * All that a record says of its event, claims and report included, lies within `2 ** reach` ms of its begin; 255 where
   * it is open.
   */
  readonly reach: Uint8Array;
  /** The columns behind all tables of one source, for an index that outlives a table. */
  readonly columns: EventColumns;
  /** The lanes of the rows, where the table was made of columns that had them, or they were gathered with the records. */
  readonly lane: LaneColumn | null;
  /** The values of `category`, in the order of their first appearance. */
  readonly categories: readonly string[];
  /**
   * Rows by when they begin (open starts first, an unknown start just before the end that is known), then by how long
   * they are there, the longest first, then by row. Made when first asked for: `order` has the same rows in chunks.
   */
  readonly byBegin: Uint32Array;
  readonly order: SortedRows;
  /** Rows whose reach is more than `columns.shortReach`, in the order they cease. */
  readonly longByCease: SortedRows;
  /**
   * From the first to the last finite time that dates and ends name; null without records. Of a single open range
   * (`2022-05-01/..`) it is the day named.
   */
  readonly extent: TimeSpan | null;
  /** Where a row stands in the order of the input: ascending along `records`. */
  placeOf(row: number): number;
  /** The row of an id, or −1. Rows of records without one have the id that `validateRecords` would give them (`event-3`). */
  rowOf(id: string): number;
  /**
   * Rows that are there at some time of the half-open span, ranges begun long before it included, in the order of
   * `byBegin`. O(n/1024 + answer), the first time O(n). An open side has no limit; an unknown one reaches no further than the side that is known.
   */
  rowsIn(span: TimeSpan): Uint32Array;
  /** How many rows `rowsIn` finds. O(log n). */
  countIn(span: TimeSpan): number;
  /** Makes in steps what the first `countIn` of many rows would make at once. */
  prepareCounts(): Steps<void>;
  /** How many rows begin at or after a time, ms. O(log n). */
  countFrom(time: number): number;
  /** What changed since another table of the same source; null where they have nothing in common. */
  changesSince(former: EventTable): TableChanges | null;
}
