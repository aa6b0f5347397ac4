import type { TimeSpan } from '../time/instant.js';
import type { EventRecord } from './event-record.js';

/** Bits of `EventTable.flags`. */
export const OPEN_START = 1;
export const OPEN_END = 2;
export const UNKNOWN_START = 4;
export const UNKNOWN_END = 8;
export const BACKGROUND = 16;
export const MARKER = 32;

/**
 * The records as columns. The row number is the identity of an event everywhere behind this interface;
 * strings stay in the records. Rows keep the order of the input.
 */
export interface EventTable {
  readonly size: number;
  readonly records: readonly EventRecord[];
  /** The record of a row. @param row below `size` */
  recordAt(row: number): EventRecord;
  /** The zone in which floating dates were placed. */
  readonly timezone: string;
  /** Earliest start of each row, ms; an open or unknown start is clamped to the extent and flagged. */
  readonly start: Float64Array;
  /** Latest end of each row, ms, exclusive; clamped and flagged likewise. Equal to `start` for an instant. */
  readonly end: Float64Array;
  readonly flags: Uint8Array;
  /** 0–1. */
  readonly weight: Float32Array;
  /** Rows by start, then by end descending, then by row. */
  readonly byStart: Uint32Array;
  /**
   * From the first to the last finite time that dates and ends name; null without records. Of a single open range
   * (`2022-05-01/..`) it is the day named.
   */
  readonly extent: TimeSpan | null;
  /** The row of an id, or −1. */
  rowOf(id: string): number;
  /** Rows that overlap the half-open span, ranges begun long before it included, in the order of `byStart`. O(log n + answer).
   * An open side reaches no further than the extent: a window outside it finds nothing. */
  rowsIn(span: TimeSpan): Uint32Array;
  /** How many rows `rowsIn` finds. O(log n). */
  countIn(span: TimeSpan): number;
  /** How many rows begin at or after a time, ms. O(log n). */
  countFrom(time: number): number;
}
