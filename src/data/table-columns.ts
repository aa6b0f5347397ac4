import { DAY_MS } from '../time/civil.js';
import { toEdtf } from '../time/edtf/date-input.js';
import { stringifyEdtf } from '../time/edtf/stringify-edtf.js';
import { FURTHEST_YEAR } from '../time/instant.js';
import { checkTimeZone } from '../time/zone.js';
import { describeValue } from './describe-value.js';
import { EventColumns } from './table/event-columns.js';
import type { EventRecord } from './event-record.js';
import {
  BACKGROUND,
  MARKER,
  OPEN_END,
  OPEN_START,
  SOURCED,
  SPANNING,
  UNKNOWN_END,
  UNKNOWN_START,
} from './table/event-flags.js';
import type { EventTable } from './event-table.js';
import { Extent } from './table/extent.js';
import { IdTable } from './table/id-table.js';
import type { Steps } from './in-slices.js';
import { MadeRecords } from './table/made-records.js';
import { ENDLESS_REACH, reachOf } from './table/reach.js';
import { ordersOf, sortByPresence } from './table/sort-presence.js';
import { StoredTable } from './table/stored-table.js';
import type { TableSource } from './table/table-source.js';

/** How many rows are read between two looks at the clock. */
const ROWS_OF_A_STEP = 1 << 14;

/** The lane of each row: `names[codes[row]]`. */
export interface LaneColumn {
  /** The field whose values the names are; `lane` when absent. */
  readonly by?: string;
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  readonly names: readonly string[];
}

/** No time in the record of a row is further from 1970: its year could not be written as EDTF. */
const FURTHEST_MS = (FURTHEST_YEAR - 2000) * 365.2425 * DAY_MS;

/**
 * Millions of events without an object for each: one array per field, all of the same length. The arrays are kept, not
 * copied, and must not change afterwards.
 */
export interface TableColumns {
  /** Ms since 1970-01-01T00:00Z; −Infinity is open, NaN unknown. */
  readonly start: Float64Array;
  /** Ms, exclusive; equals `start` for a moment. Infinity is open, NaN unknown. When absent, all events are moments. */
  readonly end?: Float64Array | undefined;
  /** 0–1: heavier events are labelled first. 0.5 when absent. */
  readonly weight?: Float32Array | undefined;
  /** `BACKGROUND` and `MARKER`; 0 for an event on its lane. */
  readonly kind?: Uint8Array | undefined;
  /** The lanes when `lane-by` is `lane`. */
  readonly lane?: LaneColumn | undefined;
  /** Gives the title of a row; called when the row is drawn. */
  readonly title?: ((row: number) => string) | undefined;
  /**
   * Gives the other fields of a row; called when the row is drawn or described. They may include an `id`, which is
   * `row-<number>` when absent. If an id is looked up that no drawn row has, all rows are asked for theirs, once.
   */
  readonly fields?: ((row: number) => Partial<EventRecord>) | undefined;
}

/** Tells columns from a list of records. */
export function isTableColumns(value: readonly EventRecord[] | TableColumns): value is TableColumns {
  return !Array.isArray(value);
}

/**
 * Builds a table from columns.
 *
 * @throws {TypeError} for columns of other types or different lengths, rows without a finite time, with one beyond the
 *   years that EDTF can write, or with an end before the start, and lanes without a name
 * @throws {RangeError} for a zone that the runtime does not know
 */
export function* tableOfColumns(given: TableColumns, timezone: string): Steps<EventTable> {
  checkTimeZone(timezone);
  checkTypes(given);
  const size = given.start.length;
  checkLengths(given, size);
  const columns = new EventColumns();
  const extent = new Extent();
  columns.adopt({
    start: given.start,
    end: given.end ?? given.start,
    flags: new Uint8Array(size),
    weight: given.weight ?? new Float32Array(size).fill(0.5),
    reach: new Uint8Array(size),
  });
  for (let row = 0; row < size; row++) {
    if (row % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield;
    const start = columns.starts.at(row);
    const end = columns.ends.at(row);
    if (end >= start && start >= -FURTHEST_MS && end <= FURTHEST_MS) {
      columns.flags[row] = ownFlags(given, row);
      columns.reach[row] = reachOf(end - start);
    } else {
      judgeOpen(given, columns, row);
    }
    extent.include(columns.starts.at(row));
    extent.include(columns.ends.at(row));
    const code = given.lane?.codes[row] ?? 0;
    if (given.lane && !(code < given.lane.names.length)) {
      throw new TypeError(
        `buildEventTable: row ${row}: found lane ${code}, expected one of ${given.lane.names.length}`,
      );
    }
  }
  const sorted = ordersOf(columns, yield* sortByPresence(columns, 0, size, new Set()));
  const span = extent.toSpan();
  return new StoredTable(sourceOf(given, columns, timezone), sorted, columns, span);
}

/** Hosts without types pass a document, or plain arrays. */
function checkTypes(given: TableColumns): void {
  const { start, end, weight, lane, title, fields } = (given ?? {}) as Partial<TableColumns>;
  const expect = (isRight: boolean, column: string, found: unknown, expected: string) => {
    if (isRight) return;
    throw new TypeError(`buildEventTable: ${column}found ${describeValue(found)}, expected ${expected}`);
  };
  expect(start !== undefined, '', given, 'a list of records, or columns with a Float64Array as start');
  expect(start instanceof Float64Array, 'start: ', start, 'a Float64Array');
  expect(!end || ArrayBuffer.isView(end), 'end: ', end, 'a Float64Array');
  expect(!weight || ArrayBuffer.isView(weight), 'weight: ', weight, 'a Float32Array');
  expect(!lane || ArrayBuffer.isView(lane.codes), 'lane: ', lane, 'an object with codes (a Uint8Array) and names');
  expect(!title || typeof title === 'function', 'title: ', title, 'a function that gives the title of a row');
  expect(!fields || typeof fields === 'function', 'fields: ', fields, 'a function that gives the fields of a row');
}

function checkLengths({ end, weight, kind, lane }: TableColumns, size: number): void {
  for (const [name, column] of Object.entries({ end, weight, kind, lane: lane?.codes })) {
    if (column === undefined || column.length === size) continue;
    throw new TypeError(`buildEventTable: ${name}: found ${column.length} rows, expected ${size} as in start`);
  }
}

/** Sets `SOURCED` wherever there are fields: which of them a row has is only known when its record is made. */
function ownFlags({ kind, fields }: TableColumns, row: number): number {
  return (kind ? kind[row]! & SPANNING : 0) | (fields ? SOURCED : 0);
}

function judgeOpen(given: TableColumns, columns: EventColumns, row: number): void {
  const start = columns.starts.at(row);
  const end = columns.ends.at(row);
  const startFlag = start === -Infinity ? OPEN_START : Number.isNaN(start) ? UNKNOWN_START : 0;
  const endFlag = end === Infinity ? OPEN_END : Number.isNaN(end) ? UNKNOWN_END : 0;
  const isPlaced = (startFlag === 0 && isNear(start)) || (endFlag === 0 && isNear(end));
  if (!isPlaced || (startFlag | endFlag) === 0) {
    throw new TypeError(
      `buildEventTable: row ${row}: found ${start} to ${end}, expected at least one end within 10^13 years, and none before the start`,
    );
  }
  columns.flags[row] = startFlag | endFlag | ownFlags(given, row);
  columns.reach[row] = ((startFlag | endFlag) & (OPEN_START | OPEN_END)) === 0 ? 0 : ENDLESS_REACH;
  columns.openRows.push(row);
}

function isNear(ms: number): boolean {
  return Math.abs(ms) <= FURTHEST_MS;
}

function sourceOf(given: TableColumns, columns: EventColumns, timezone: string): TableSource {
  const records = new MadeRecords((row) => recordOf(given, columns, row));
  let ids: IdTable | null = null;
  const rowOf = (id: string) => {
    const row = Number(/^row-(\d+)$/.exec(id)?.[1]);
    if (row < columns.size && records.at(row).id === id) return row;
    if (!given.fields) return -1;
    // All rows are asked for their ids only when none of the drawn rows has the one that is looked for.
    const known = records.rowOf(id);
    return known >= 0 ? known : (ids ??= idsOf(given.fields, columns.size)).rowOf(id);
  };
  return {
    timezone,
    categories: [],
    laneUntil: () => given.lane ?? null,
    recordAt: (row) => records.at(row),
    rowOf,
    recordsOf: (rows) => Array.from(rows.slice().sort(), (row) => records.at(row)),
    removedBetween: () => [],
  };
}

function idsOf(fields: NonNullable<TableColumns['fields']>, size: number): IdTable {
  const idOf = (row: number) => fields(row).id;
  const ids = new IdTable(idOf);
  for (let row = 0; row < size; row++) {
    const id = idOf(row);
    if (id !== undefined) ids.add(id, row);
  }
  return ids;
}

function recordOf(
  { title, fields, lane }: TableColumns,
  { starts, ends, flags }: EventColumns,
  row: number,
): EventRecord {
  const flag = flags[row]!;
  const kind = (flag & BACKGROUND) !== 0 ? 'background' : (flag & MARKER) !== 0 ? 'marker' : undefined;
  return {
    title: title?.(row) ?? '',
    id: `row-${row}`,
    ...dateOf(starts.at(row), ends.at(row), flag),
    ...(lane && { lane: lane.names[lane.codes[row]!]! }),
    ...(kind && { kind }),
    ...fields?.(row),
  };
}

const edtfOf = (ms: number): string => stringifyEdtf(toEdtf(ms));

/** Gives the dates of a row. A date that is a number lasts one ms, so an exclusive end is the number before it. */
function dateOf(start: number, end: number, flag: number): Pick<EventRecord, 'date' | 'end'> {
  if ((flag & OPEN_START) !== 0) return { date: `../${edtfOf(end - 1)}` };
  if ((flag & UNKNOWN_START) !== 0) return { date: `/${edtfOf(end - 1)}` };
  if ((flag & UNKNOWN_END) !== 0) return { date: `${edtfOf(start)}/` };
  if ((flag & OPEN_END) !== 0) return { date: start, end: '..' };
  return end - start > 1 ? { date: start, end: end - 1 } : { date: start };
}
