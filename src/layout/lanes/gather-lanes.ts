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

/** What is done between two looks at the clock. */
const ROWS_OF_A_STEP = 1 << 15;
const CHUNKS_OF_A_STEP = 16;

/** Puts all events of a table on lanes. */
export function* gatherLanes(table: EventTable, laneBy: string | null): Steps<LaneAssignment> {
  const codes = new LaneCodes(laneBy);
  const column = codes.columnOf(table);
  // Of a name that comes twice both are one lane.
  for (const name of column?.names ?? []) codes.of(name);
  const codesOf = codes.readerOf(table);
  // A byte a row where that will do: they are asked for in the order of time, each a miss of the cache where they do not
  // fit in it.
  const isNarrow = column !== null && codes.keys.length < 0xfe;
  const codeOfRow = new (isNarrow ? Uint8Array : Uint32Array)(table.flags.length);
  const spanning = isNarrow ? 0xff : 0xffffffff;
  const several = spanning - 1;
  const codesOfRow = new Map<number, readonly number[]>();
  // In the order of rows, as the records lie in memory: in the order of time it takes five times as long.
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
  // Rows that cease together keep their order: that of their places.
  const { columns } = table;
  const sorted = columns.places.size > 0 ? rows.toSorted((a, b) => columns.byPlace(a, b)) : rows.toSorted();
  yield* sortRows(sorted, [{ values }]);
  return sorted;
}

/** Makes in steps what the first layout would make all at once: groups by reach, and the first of each by rank. */
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
  /** The list of the rows that are on no lane, behind those of the lanes. */
  readonly spanningAt: number;
  /** From this code on a row has to be asked for by `listsOf`. */
  readonly several: number;
  listsOf(row: number): readonly number[];
}

/** Deals the rows of a list out to those of the lanes, in their order. */
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

/** Rows of events that went have no say, and one that took the place of another stands in that place. */
function inOrderOfAppearance(table: EventTable, lanes: readonly Lane[]): Lane[] {
  const filled = lanes.filter(({ rows }) => rows.length > 0);
  if (table.size < table.flags.length) {
    const firstOf = ({ rows }: Lane) => [...rows].reduce((first, row) => Math.min(first, table.placeOf(row)), Infinity);
    const firsts = new Map(filled.map((lane) => [lane, firstOf(lane)]));
    filled.sort((a, b) => firsts.get(a)! - firsts.get(b)!);
  }
  return withoutValueLast(filled);
}

/** The lane of events without a value comes last. */
export function withoutValueLast(lanes: Lane[]): Lane[] {
  return lanes.sort((a, b) => Number(a.key === '') - Number(b.key === ''));
}
