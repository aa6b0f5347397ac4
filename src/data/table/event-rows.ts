import { nextBelow } from '../../time/next-float.js';
import { checkTimeZone } from '../../time/zone.js';
import type { EventRecord } from '../event-record.js';
import type { PlacedDate } from '../records/date-reader.js';
import { SpanReader } from '../records/span-reader.js';
import { EventColumns } from './event-columns.js';
import { BACKGROUND, MARKER, OPEN_END, OPEN_ENDS, OPEN_START, OPEN_STARTS, SOURCED, TIED } from './event-flags.js';
import { Extent } from './extent.js';
import { FieldCodes } from './field-codes.js';
import { ENDLESS_REACH, reachOf, tiedLength } from './reach.js';
import { ValueCounts } from './value-counts.js';

const DEFAULT_WEIGHT = 0.5;

/** Puts events into columns, one row after another, and gathers their categories, lanes and extent on the way. */
export class EventRows {
  readonly timezone: string;
  readonly columns = new EventColumns();
  readonly categories: ValueCounts;
  /** The values of the field that lanes are made by; null where none is gathered. */
  readonly lanes: FieldCodes | null;
  /** All that the dates of the events name. */
  extent = new Extent();
  #spans: SpanReader | null = null;

  /**
   * @param laneBy a field to gather the values of
   * @throws {RangeError} for a zone that the runtime does not know
   */
  constructor(timezone: string, laneBy: string | null = null, categories = new ValueCounts()) {
    checkTimeZone(timezone);
    this.timezone = timezone;
    this.lanes = laneBy === null ? null : new FieldCodes(laneBy);
    this.categories = categories;
  }

  /** The number of the next row. */
  get size(): number {
    return this.columns.size;
  }

  /** Reserves room for `count` more events. */
  reserve(count: number): void {
    this.columns.reserve(count);
    this.lanes?.reserve(this.size + count);
  }

  push(record: EventRecord, span: PlacedDate): void {
    const { kind, claims, reported, weight, category, sources } = record;
    const isTied = claims !== undefined || reported !== undefined;
    const kindFlag = kind === 'background' ? BACKGROUND : kind === 'marker' ? MARKER : 0;
    const sourcedFlag = sources == null ? 0 : SOURCED;
    const flags = span.flags | kindFlag | sourcedFlag | (isTied ? TIED : 0);
    const reach = this.#reachOf(record, span, isTied);
    if (this.lanes !== null) this.lanes.set(this.size, record[this.lanes.field]);
    this.columns.push(span.start, span.end, flags, weight ?? DEFAULT_WEIGHT, reach);
    if (category) this.categories.add(category);
    this.extent.includeDate(span);
  }

  /** Reads when an event was, inner bounds included, which no column has. The answer is good until the next call. */
  spanOf(record: EventRecord): PlacedDate {
    return this.#spanReader().read(record);
  }

  /**
   * Copies some of the rows, which get new numbers in the order given. What was gathered of all rows is taken over as it is.
   */
  copyOf(rows: Uint32Array, recordAt: (row: number) => EventRecord): EventRows {
    const { starts, ends, flags, weights, reach } = this.columns;
    const copy = new EventRows(this.timezone, this.lanes?.field ?? null, this.categories);
    copy.extent = this.extent;
    copy.reserve(rows.length);
    for (const row of rows) {
      if (copy.lanes !== null) copy.lanes.set(copy.size, recordAt(row)[copy.lanes.field]);
      const flag = flags[row]!;
      const start = (flag & OPEN_STARTS) === 0 ? starts.at(row) : -Infinity;
      const end = (flag & OPEN_ENDS) === 0 ? ends.at(row) : Infinity;
      copy.columns.push(start, end, flag, weights.at(row), reach[row]!);
    }
    return copy;
  }

  #reachOf(record: EventRecord, { start, end, flags }: PlacedDate, isTied: boolean): number {
    if ((flags & (OPEN_START | OPEN_END)) !== 0) return ENDLESS_REACH;
    // Of an unknown side nothing is known that would have a length.
    const begin = Number.isFinite(start) ? start : nextBelow(end);
    const length = Number.isFinite(end) ? end - begin : 0;
    if (!isTied) return reachOf(length);
    return reachOf(Math.max(length, tiedLength(record, begin, this.#spanReader())));
  }

  #spanReader(): SpanReader {
    return (this.#spans ??= new SpanReader(this.timezone));
  }
}
