import { BACKGROUND, MARKER, type EventTable } from '../data/event-table.js';
import type { Steps } from '../data/in-slices.js';
import { SortedRows } from '../data/sorted-rows.js';
import type { Lane, LaneAssignment } from './lane-assignment.js';
import { laneOrder, type LaneRows } from './lane-chunk.js';
import { LaneCodes } from './lane-codes.js';

/** What is done between two looks at the clock. */
const ROWS_OF_A_STEP = 1 << 15;
/** Codes of rows that are on no lane, and on several. */
const SPANNING = 0xffffffff;
const SEVERAL = 0xfffffffe;

/** Whether a row is drawn across the lanes. */
export function isSpanning({ flags }: EventTable, row: number): boolean {
  return (flags[row]! & (BACKGROUND | MARKER)) !== 0;
}

/** Puts all events of a table on lanes. */
export function* gatherLanes(table: EventTable, laneBy: string | null): Steps<LaneAssignment> {
  const column = laneBy === 'lane' ? table.lane : null;
  const codes = new LaneCodes(laneBy);
  // Of a name that comes twice both are one lane.
  const codesOfColumn = column?.names.map((name) => codes.of(name)) ?? [];
  const codeOfRow = new Uint32Array(table.start.length);
  const codesOfRow = new Map<number, readonly number[]>();
  // In the order of rows, as the records lie in memory: in the order of time it takes five times as long.
  for (let row = 0; row < codeOfRow.length; row++) {
    if (row % ROWS_OF_A_STEP === ROWS_OF_A_STEP - 1) yield;
    const own = column ? codesOfColumn[column.codes[row]!] : undefined;
    const code = isSpanning(table, row) ? SPANNING : (own ?? codes.ofRecord(table.recordAt(row)));
    codeOfRow[row] = typeof code === 'number' ? code : SEVERAL;
    if (typeof code !== 'number') codesOfRow.set(row, code);
  }

  const counts = new Uint32Array(codes.keys.length + 1);
  const spanningAt = codes.keys.length;
  const listsOf = (row: number): readonly number[] | null => codesOfRow.get(row) ?? null;
  for (const { rows } of table.order.chunks) {
    for (const row of rows) {
      const code = codeOfRow[row]!;
      if (code === SEVERAL) for (const each of listsOf(row)!) counts[each]!++;
      else counts[code === SPANNING ? spanningAt : code]!++;
    }
  }
  yield;
  const lists = Array.from(counts, (count) => new Uint32Array(count));
  const filled = new Uint32Array(counts.length);
  let done = 0;
  for (const { rows } of table.order.chunks) {
    for (const row of rows) {
      const code = codeOfRow[row]!;
      if (code !== SEVERAL) {
        const list = code === SPANNING ? spanningAt : code;
        lists[list]![filled[list]!++] = row;
        continue;
      }
      for (const each of listsOf(row)!) lists[each]![filled[each]!++] = row;
    }
    if ((done += rows.length) >= ROWS_OF_A_STEP) {
      done = 0;
      yield;
    }
  }

  const order = laneOrder(table.columns);
  const spanning: LaneRows = SortedRows.from(order, lists[spanningAt]!);
  const lanes = codes.keys.map((key, code): Lane => ({ key, rows: SortedRows.from(order, lists[code]!) }));
  return { table, laneBy, lanes: inOrderOfAppearance(table, lanes), spanning };
}

/** Rows of events that went have no say, and one that took the place of another stands in that place. */
function inOrderOfAppearance(table: EventTable, lanes: readonly Lane[]): Lane[] {
  const filled = lanes.filter(({ rows }) => rows.length > 0);
  if (table.size < table.start.length) {
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
