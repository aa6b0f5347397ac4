import type { TimeSpan } from '../time/instant.js';
import type { RowTimes } from './table/clamped-times.js';
import type { EventColumns } from './table/event-columns.js';
import type { EventRecord } from './event-record.js';
import type { Steps } from './in-slices.js';
import type { SortedRows } from './table/sorted-rows.js';
import type { LaneColumn } from './table-columns.js';
import type { WeightColumn } from './table/weight-column.js';

/** What changed between two tables of the same source. */
export interface TableChanges {
  /** Rows that only the later table has, ascending. A changed event is one row removed and another added. */
  readonly added: Uint32Array;
  /** Rows that only the earlier table has. Their columns and records can still be read through the later table. */
  readonly removed: Uint32Array;
}

/**
 * Events as columns. The row number identifies an event everywhere behind this interface; strings stay in the records.
 * Rows keep the order of the input.
 *
 * A table never changes. Where events are added and removed (`TableIntake`), each state is a table of its own, and the
 * tables share what they have in common. The rows of removed events are skipped, so `size` may be smaller than the
 * highest row number.
 */
export interface EventTable {
  /** How many events the table has. */
  readonly size: number;
  /** The records in the order of the input. Where rows were made or removed, the list is built on first access. */
  readonly records: readonly EventRecord[];
  /** Gives the record of a row; a table of typed columns makes it on request. */
  recordAt(row: number): EventRecord;
  /** The zone in which floating dates are placed. */
  readonly timezone: string;
  /** Earliest start of each row, ms; an open or unknown start is clamped to the extent and flagged. */
  readonly starts: RowTimes;
  /** Latest end of each row, ms, exclusive; clamped and flagged likewise. Equals the start for an instant. */
  readonly ends: RowTimes;
  readonly weights: WeightColumn;
  readonly flags: Uint8Array;
  /** `starts` as an array, built on first access, for callers that read all of them. */
  readonly start: Float64Array;
  /** `ends` as an array, likewise. */
  readonly end: Float64Array;
  /** `weights` as an array, 0–1, likewise. */
  readonly weight: Float32Array;
  /**
   * Every time that a record names for its event, claims and report included, lies within `2 ** reach` ms of its begin;
   * 255 where a side is open.
   */
  readonly reach: Uint8Array;
  /** The columns shared by all tables of one source, for an index that outlives a table. */
  readonly columns: EventColumns;
  /** The lanes of the rows, if the columns that were given had them or they were gathered with the records. */
  readonly lane: LaneColumn | null;
  /** The values of `category`, in the order of their first appearance. */
  readonly categories: readonly string[];
  /**
   * Rows by when they begin (open starts first, an unknown start just before the known end), then by how long they
   * last, the longest first, then by row. Built on first access; `order` has the same rows in chunks.
   */
  readonly byBegin: Uint32Array;
  readonly order: SortedRows;
  /** Rows whose reach is greater than `columns.shortReach`, in the order in which they cease. */
  readonly longByCease: SortedRows;
  /**
   * From the first to the last finite time that dates and ends name; null without records. For a single open range
   * (`2022-05-01/..`) it is the named day.
   */
  readonly extent: TimeSpan | null;
  /** Gives the place of a row in the input; it ascends along `records`. */
  placeOf(row: number): number;
  /**
   * Finds the row of an id, or −1. A record without an id has the one that `validateRecords` would give it (`event-3`).
   */
  rowOf(id: string): number;
  /**
   * Finds the rows that are present at some time of the half-open span, also ranges that began long before it, in the
   * order of `byBegin`. O(n/1024 + answer), on the first call O(n). An open side has no limit; an unknown one reaches
   * no further than the known side.
   */
  rowsIn(span: TimeSpan): Uint32Array;
  /** Counts the rows that `rowsIn` finds. O(log n). */
  countIn(span: TimeSpan): number;
  /** Builds in steps the index that the first `countIn` would build at once. */
  prepareCounts(): Steps<void>;
  /** Counts the rows that begin at or after a time, ms. O(log n). */
  countFrom(time: number): number;
  /** Gives what changed since another table of the same source; null where the two have nothing in common. */
  changesSince(former: EventTable): TableChanges | null;
}

/** Tells a table from records, columns and any other value. */
export function isEventTable(value: unknown): value is EventTable {
  return typeof value === 'object' && value !== null && 'rowsIn' in value;
}
