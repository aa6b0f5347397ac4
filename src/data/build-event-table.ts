import { timeSpan } from '../time/instant.js';
import type { TimeSpan } from '../time/instant.js';
import { DateFault } from './date-fault.js';
import type { PlacedDate } from './date-reader.js';
import type { EventRecord } from './event-record.js';
import { BACKGROUND, MARKER, OPEN_END, OPEN_START, UNKNOWN_END, UNKNOWN_START } from './event-table.js';
import type { EventTable } from './event-table.js';
import { orderByStart } from './record-order.js';
import { SpanCounter } from './span-counter.js';
import { SpanIndex } from './span-index.js';
import { SpanReader } from './span-reader.js';

const DEFAULT_WEIGHT = 0.5;

export interface TableOptions {
  /** IANA zone in which calendar days, and times without an offset or a zone of the record, are placed. UTC when absent. */
  readonly timezone?: string | undefined;
}

/**
 * Builds the columns and the index of records that `validateRecords` gave back. About 30 bytes an event.
 *
 * @throws {TypeError} when a record has no date, or one that is none, naming row and field
 * @throws {RangeError} for a zone that the runtime does not know
 * @example buildEventTable([{ title: 'Moon landing', date: '1969-07-20' }]).extent.start // -14256000000
 */
export function buildEventTable(records: readonly EventRecord[], options: TableOptions = {}): EventTable {
  const { timezone = 'UTC' } = options;
  const size = records.length;
  const start = new Float64Array(size);
  const end = new Float64Array(size);
  const flags = new Uint8Array(size);
  const weight = new Float32Array(size);
  const spans = new SpanReader(timezone);
  const extent = new Extent();
  for (let row = 0; row < size; row++) {
    const record = records[row]!;
    const span = readSpan(spans, record, row);
    start[row] = span.start + 0; // + 0: not −0
    end[row] = span.end + 0;
    flags[row] = span.flags | flagOfKind(record.kind);
    weight[row] = record.weight ?? DEFAULT_WEIGHT;
    extent.include(span);
  }
  extent.clamp(start, end);
  const byStart = orderByStart(start, end);
  const index = new SpanIndex(start, end, byStart);
  const counter = new SpanCounter(start, end, byStart);
  const rowsById = new RowsById(records);
  return {
    size,
    records,
    recordAt: (row) => records[row]!,
    timezone,
    start,
    end,
    flags,
    weight,
    byStart,
    extent: extent.toSpan(),
    rowOf: (id) => rowsById.get(id),
    rowsIn: (span) => index.search(span.start, span.end),
    countIn: (span) => counter.overlapping(span),
    countFrom: (time) => counter.startingFrom(time),
  };
}

function readSpan(spans: SpanReader, record: EventRecord, row: number): PlacedDate {
  try {
    return spans.read(record);
  } catch (cause) {
    if (!(cause instanceof DateFault)) throw cause;
    throw new TypeError(`buildEventTable: row ${row}: ${cause.message}. Pass records through validateRecords first.`, {
      cause,
    });
  }
}

function flagOfKind(kind: EventRecord['kind']): number {
  return kind === 'background' ? BACKGROUND : kind === 'marker' ? MARKER : 0;
}

/** Grows over the finite times that the records name. */
class Extent {
  #start = Infinity;
  #end = -Infinity;

  include(span: PlacedDate): void {
    this.#includeTime(span.start);
    this.#includeTime(span.end);
    // Only where a side is open or unknown may the other's inner bound lie outside: `2022-05/..` reaches to June at least.
    if ((span.flags & (OPEN_START | UNKNOWN_START)) !== 0) this.#includeTime(span.earliestEnd);
    if ((span.flags & (OPEN_END | UNKNOWN_END)) !== 0) this.#includeTime(span.latestStart);
  }

  /** Brings open and unknown sides into the extent: an infinite end would make every query pass through its row. */
  clamp(starts: Float64Array, ends: Float64Array): void {
    for (let row = 0; row < starts.length; row++) {
      if (starts[row] === -Infinity) starts[row] = this.#start;
      if (ends[row] === Infinity) ends[row] = this.#end;
    }
  }

  toSpan(): TimeSpan | null {
    return this.#start <= this.#end ? timeSpan(this.#start, this.#end) : null;
  }

  #includeTime(time: number): void {
    if (!Number.isFinite(time)) return;
    if (time < this.#start) this.#start = time + 0;
    if (time > this.#end) this.#end = time + 0;
  }
}

/** Finds rows by id; the map is made when first asked for: a page may never ask, and a million ids take their time. */
class RowsById {
  readonly #records: readonly EventRecord[];
  #rows: Map<string, number> | null = null;

  constructor(records: readonly EventRecord[]) {
    this.#records = records;
  }

  get(id: string): number {
    this.#rows ??= this.#toMap();
    return this.#rows.get(id) ?? -1;
  }

  /** Of an id that comes twice the first row counts: records that were not validated may have such. */
  #toMap(): Map<string, number> {
    const rows = new Map<string, number>();
    this.#records.forEach(({ id }, row) => {
      if (id !== undefined && !rows.has(id)) rows.set(id, row);
    });
    return rows;
  }
}
