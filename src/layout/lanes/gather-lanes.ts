import { isSpanning } from '../../data/table/event-flags.js';
import type { EventTable } from '../../data/event-table.js';
import type { Steps } from '../../data/in-slices.js';
import { ceaseOf } from '../../data/table/presence.js';
import { sortRows } from '../../data/table/radix-sort.js';
import { SortedRows } from '../../data/table/sorted-rows.js';
import { rankOrder, type RankOrder } from '../packing/event-rank.js';
import type { Lane, LaneAssignment } from './lane-assignment.js';
import { ceasingOrder, laneOrder, type LaneChunk, type LaneRows } from './lane-chunk.js';
import { LaneCodes } from './lane-codes.js';

/** How much is done between two checks of the clock. */
const ROWS_OF_A_STEP = 1 << 15;
const CHUNKS_OF_A_STEP = 16;

/** Puts all events of a table on lanes. */
export function* gatherLanes(table: EventTable, laneBy: string | null): Steps<LaneAssignment> {
  const codes = new LaneCodes(laneBy);
  const column = codes.columnOf(table);
  // A name that occurs twice is one lane.
  for (const name of column?.names ?? []) codes.of(name);
  const codesOf = codes.readerOf(table);
  // One byte per row if possible: codes are read in time order, and each read misses the cache if they do not fit in
  // it.
  const isNarrow = column !== null && codes.keys.length < 0xfe;
  const codeOfRow = new (isNarrow ? Uint8Array : Uint32Array)(table.flags.length);
  const spanning = isNarrow ? 0xff : 0xffffffff;
  const several = spanning - 1;
  const codesOfRow = new Map<number, readonly number[]>();
  // In row order, as the records lie in memory: time order takes five times as long.
  for (let row = 0; row < codeOfRow.length; row++) {
    if (row % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield;
    const code = isSpanning(table, row) ? spanning : codesOf(row);
    codeOfRow[row] = typeof code === 'number' ? code : several;
    if (typeof code !== 'number') codesOfRow.set(row, code);
  }

  const spanningAt = codes.keys.length;
  const listsOf = (row: number): readonly number[] => {
    const code = codeOfRow[row]!;
    return code === several ? codesOfRow.get(row)! : [code === spanning ? spanningAt : code];
  };
  const codesByRow = { codeOfRow, spanningAt, several, listsOf };
  const begun = yield* dealOut(table.order, codesByRow);
  const ceased = yield* dealOut(table.longByCease, codesByRow);
  const order = laneOrder(table.columns);
  const ceasing = ceasingOrder(table.columns);
  const lanes: Lane[] = [];
  for (const [code, key] of codes.keys.entries()) {
    lanes.push({ key, rows: SortedRows.from(order, begun[code]!), ceasing: SortedRows.from(ceasing, ceased[code]!) });
    yield;
  }
  yield* prepareLanes(table, lanes);
  const across: LaneRows = SortedRows.from(order, begun[spanningAt]!);
  const acrossByCease: LaneRows = SortedRows.from(ceasing, yield* inOrderOfCease(table, begun[spanningAt]!));
  const inOrder = inOrderOfAppearance(table, lanes);
  return { table, laneBy, lanes: inOrder, spanning: across, spanningByCease: acrossByCease };
}

function* inOrderOfCease(table: EventTable, rows: Uint32Array): Steps<Uint32Array> {
  if (rows.length === 0) return rows;
  const values = new Float64Array(table.flags.length);
  for (const row of rows) values[row] = ceaseOf(table, row);
  // Rows that cease at the same time are ordered by place.
  const { columns } = table;
  const sorted = columns.places.size > 0 ? rows.toSorted((a, b) => columns.byPlace(a, b)) : rows.toSorted();
  yield* sortRows(sorted, [{ values }]);
  return sorted;
}

/**
 * Prepares in steps what the first layout would otherwise build all at once: groups by reach, and the first of each by
 * rank.
 */
export function* prepareLanes({ columns }: EventTable, lanes: readonly Lane[]): Steps<void> {
  const rank = rankOrder(columns);
  for (const { rows, ceasing } of lanes) {
    yield* prepareChunks(rows.chunks, rank);
    yield* prepareChunks(ceasing.chunks, null);
  }
}

function* prepareChunks(chunks: readonly LaneChunk[], rank: RankOrder | null): Steps<void> {
  for (const [index, chunk] of chunks.entries()) {
    chunk.prepare(rank);
    if (index % CHUNKS_OF_A_STEP === CHUNKS_OF_A_STEP - 1) yield;
  }
}

interface CodesByRow {
  readonly codeOfRow: Uint8Array | Uint32Array;
  /** Index of the list of rows that are on no lane, after the lists of the lanes. */
  readonly spanningAt: number;
  /** Rows with this code or a higher one need `listsOf`. */
  readonly several: number;
  listsOf(row: number): readonly number[];
}

/** Deals the rows of a list out to one list per lane, keeping their order. */
function* dealOut({ chunks }: SortedRows, codes: CodesByRow): Steps<Uint32Array[]> {
  const counts = new Uint32Array(codes.spanningAt + 1);
  for (const [index, { rows }] of chunks.entries()) {
    countOut(rows, codes, counts);
    if (index % CHUNKS_OF_A_STEP === CHUNKS_OF_A_STEP - 1) yield;
  }
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(counts.length);
  for (const [index, { rows }] of chunks.entries()) {
    deal(rows, codes, lists, filled);
    if (index % CHUNKS_OF_A_STEP === CHUNKS_OF_A_STEP - 1) yield;
  }
  return lists;
}

function countOut(rows: Uint32Array, { codeOfRow, several, listsOf }: CodesByRow, counts: Uint32Array): void {
  for (let i = 0; i < rows.length; i++) {
    const code = codeOfRow[rows[i]!]!;
    if (code < several) counts[code]!++;
    else for (const list of listsOf(rows[i]!)) counts[list]!++;
  }
}

function deal(
  rows: Uint32Array,
  { codeOfRow, several, listsOf }: CodesByRow,
  lists: readonly Uint32Array[],
  filled: Uint32Array,
): void {
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const code = codeOfRow[row]!;
    if (code < several) lists[code]![filled[code]!++] = row;
    else for (const list of listsOf(row)) lists[list]![filled[list]!++] = row;
  }
}

/** Ignores removed events; an event that replaced another counts at the place of the replaced one. */
function inOrderOfAppearance(table: EventTable, lanes: readonly Lane[]): Lane[] {
  const filled = lanes.filter(({ rows }) => rows.length > 0);
  if (table.size < table.flags.length) {
    const firstOf = ({ rows }: Lane) => [...rows].reduce((first, row) => Math.min(first, table.placeOf(row)), Infinity);
    const firsts = new Map(filled.map((lane) => [lane, firstOf(lane)]));
    filled.sort((a, b) => firsts.get(a)! - firsts.get(b)!);
  }
  return withoutValueLast(filled);
}

/** Sorts the lane of events without a value to the end. */
export function withoutValueLast(lanes: Lane[]): Lane[] {
  return lanes.sort((a, b) => Number(a.key === '') - Number(b.key === ''));
}
