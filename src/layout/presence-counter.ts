import { OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START, type EventTable } from '../data/event-table.js';
import type { TimeSpan } from '../time/instant.js';
import { lowerBound } from '../time/lower-bound.js';
import { nextAbove } from '../time/next-float.js';
import { beginOf, ceaseOf } from './presence.js';

const UNBOUNDED = OPEN_START | OPEN_END | UNKNOWN_START | UNKNOWN_END;

/**
 * Counts the events that are there in a window: those of the table, save that an open side reaches beyond the extent
 * and an unknown one does not reach into it. Only the rows that the table has clamped are held twice.
 */
export class PresenceCounter {
  readonly #table: EventTable;
  readonly #clamped: SortedSides;
  readonly #unclamped: SortedSides;

  constructor(table: EventTable) {
    this.#table = table;
    const rows: number[] = [];
    table.flags.forEach((flags, row) => {
      if ((flags & UNBOUNDED) !== 0) rows.push(row);
    });
    const clampedEnd = (row: number) =>
      table.end[row] === table.start[row] ? nextAbove(table.end[row]!) : table.end[row]!;
    this.#clamped = new SortedSides(rows, (row) => table.start[row]!, clampedEnd);
    this.#unclamped = new SortedSides(
      rows,
      (row) => beginOf(table, row),
      (row) => ceaseOf(table, row),
    );
  }

  /** How many events are there at some time of a half-open window. */
  overlapping(view: TimeSpan): number {
    return this.#table.countIn(view) - this.#clamped.overlapping(view) + this.#unclamped.overlapping(view);
  }

  /** How many events begin at a time or later. */
  beginningFrom(time: number): number {
    return this.#table.countFrom(time) + this.#clamped.begunBefore(time) - this.#unclamped.begunBefore(time);
  }
}

class SortedSides {
  readonly #begins: Float64Array;
  readonly #ceases: Float64Array;

  constructor(rows: readonly number[], begin: (row: number) => number, cease: (row: number) => number) {
    this.#begins = Float64Array.from(rows, begin).sort();
    this.#ceases = Float64Array.from(rows, cease).sort();
  }

  begunBefore(time: number): number {
    return lowerBound(this.#begins.length, (index) => this.#begins[index]! < time);
  }

  overlapping({ start, end }: TimeSpan): number {
    return this.begunBefore(end) - lowerBound(this.#ceases.length, (index) => this.#ceases[index]! <= start);
  }
}
