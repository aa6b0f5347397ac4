import { timeSpan } from '../../time/instant.js';
import { describeValue } from '../describe-value.js';
import { EventColumns } from './event-columns.js';
import type { EventRecord } from '../event-record.js';
import type { EventTable } from '../event-table.js';
import { IdTable } from './id-table.js';
import { runToEnd } from '../in-slices.js';
import { MadeRecords } from './made-records.js';
import { RecordText } from './record-text.js';
import { ordersOf, sortByPresence } from './sort-presence.js';
import { StoredTable } from './stored-table.js';
import type { LaneColumn } from '../table-columns.js';

/** A table as plain arrays, to be posted from a worker. Its records stay JSON until they are drawn. */
export interface PackedTable {
  readonly timezone: string;
  readonly extent: { readonly start: number; readonly end: number } | null;
  readonly categories: readonly string[];
  readonly lane: LaneColumn | null;
  readonly start: Float64Array;
  readonly end: Float64Array;
  readonly flags: Uint8Array;
  readonly weight: Float32Array;
  readonly reach: Uint8Array;
  /** Rows up to this reach are not in `long`. */
  readonly shortReach: number;
  /** Rows in the order in which they begin, and long ones in the order in which they cease. */
  readonly rows: Uint32Array;
  readonly long: Uint32Array;
  readonly ids: Uint32Array;
  /** UTF-8 of the JSON of each record, and where each ends. */
  readonly text: Uint8Array;
  readonly textEnds: Float64Array;
}

/**
 * Packs a table for `postMessage`, so that a page never holds a million objects. Post it with its buffers, which are
 * then moved, not copied. Anything in a record's own `data` that JSON cannot hold is lost, and a `Date` becomes text.
 *
 * @example
 * // In a worker:
 * const packed = packTable(intake.table());
 * postMessage(packed, buffersOf(packed));
 */
export function packTable(table: EventTable): PackedTable {
  const { records, timezone, extent, categories } = table;
  const kept = Uint32Array.from(table.byBegin).sort((a, b) => table.placeOf(a) - table.placeOf(b));
  const columns = new EventColumns();
  const arrays = {
    start: Float64Array.from(kept, (row) => table.starts.at(row)),
    end: Float64Array.from(kept, (row) => table.ends.at(row)),
    flags: Uint8Array.from(kept, (row) => table.flags[row]!),
    weight: Float32Array.from(kept, (row) => table.weights.at(row)),
    reach: Uint8Array.from(kept, (row) => table.reach[row]!),
  };
  columns.adopt(arrays);
  const { rows, long } = runToEnd(sortByPresence(columns, 0, kept.length, new Set()));
  const ids = new IdTable((row) => records[row]!.id);
  ids.reserve(kept.length, 0);
  records.forEach(({ id }, row) => id !== undefined && ids.add(id, row));
  const { bytes, ends } = RecordText.of(records);
  return {
    timezone,
    extent: extent && { start: extent.start, end: extent.end },
    categories,
    lane: table.lane && { ...table.lane, codes: Uint32Array.from(kept, (row) => table.lane!.codes[row]!) },
    ...{ ...arrays, shortReach: columns.shortReach, rows, long },
    ids: ids.toCells(),
    text: bytes,
    textEnds: ends,
  };
}

/** Lists the buffers of a packed table, for the second parameter of `postMessage`. */
export function buffersOf(packed: PackedTable): ArrayBuffer[] {
  const arrays: unknown[] = Object.values(packed);
  return [...arrays, packed.lane?.codes]
    .filter((value) => ArrayBuffer.isView(value))
    .map(({ buffer }) => buffer as ArrayBuffer);
}

/**
 * Restores a table from `packTable`, in negligible time: nothing is sorted, and no record is made.
 *
 * @throws {TypeError} for anything but a packed table
 * @example worker.onmessage = ({ data }) => (timeline.events = unpackTable(data));
 */
export function unpackTable(packed: PackedTable): EventTable {
  if (!ArrayBuffer.isView((packed as Partial<PackedTable> | null | undefined)?.textEnds))
    throw new TypeError(`unpackTable: found ${describeValue(packed)}, expected what packTable returned`);
  const { timezone, categories, lane, extent, rows, long } = packed;
  const columns = new EventColumns();
  columns.adopt(packed);
  columns.takeShortReach(packed.shortReach);
  const text = new RecordText(packed.text, packed.textEnds);
  const made = new MadeRecords((row) => JSON.parse(text.at(row)) as EventRecord);
  const ids = IdTable.from(packed.ids, (row) => made.at(row).id);
  const source = {
    timezone,
    categories,
    laneUntil: () => lane,
    recordAt: (row: number) => made.at(row),
    rowOf: (id: string) => ids.rowOf(id),
    recordsOf: (all: Uint32Array) => Array.from(all.slice().sort(), (row) => made.at(row)),
    removedBetween: () => [],
  };
  const span = extent && timeSpan(extent.start, extent.end);
  return new StoredTable(source, ordersOf(columns, { rows, long }), columns, span);
}
