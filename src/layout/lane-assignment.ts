import type { EventRecord } from '../data/event-record.js';
import type { EventTable } from '../data/event-table.js';
import { BACKGROUND, MARKER } from '../data/event-table.js';
import type { LaneStore } from './lane-store.js';

/** One lane: the events that share a value of the field the lanes are made by. */
export interface Lane {
  /** The value; empty for events without one. */
  readonly key: string;
  /** Table rows of the lane in the order of `table.byBegin`; background spans and markers are in none. */
  readonly rows: Uint32Array;
}

export interface LaneAssignment {
  readonly table: EventTable;
  /** The field, null when everything shares one lane. */
  readonly laneBy: string | null;
  /** In the order of first appearance in the records; events without a value come last. */
  readonly lanes: readonly Lane[];
  /** Rows drawn across the lanes: `kind` background and marker. */
  readonly spanning: Uint32Array;
  /** Who answers what layout asks of the lanes; the columns and indexes in memory when absent. */
  readonly store?: LaneStore;
}

/**
 * Puts each event on the lanes that the values of a field name; a list (`actors`) puts it on several.
 *
 * @param laneBy a field of the record, dots reaching inside (`data.team`); null for one lane
 */
export function assignLanes(table: EventTable, laneBy: string | null): LaneAssignment {
  const rowsByKey = new Map<string, number[]>();
  const drawsOnLane = (row: number) => (table.flags[row]! & (BACKGROUND | MARKER)) === 0;
  for (let row = 0; row < table.size; row++) {
    if (!drawsOnLane(row)) continue;
    for (const key of laneKeysOf(table.recordAt(row), laneBy)) if (!rowsByKey.has(key)) rowsByKey.set(key, []);
  }
  const spanning: number[] = [];
  for (const row of table.byBegin) {
    if (!drawsOnLane(row)) spanning.push(row);
    else for (const key of laneKeysOf(table.recordAt(row), laneBy)) rowsByKey.get(key)!.push(row);
  }
  const keys = [...rowsByKey.keys()].sort((a, b) => Number(a === '') - Number(b === ''));
  const lanes = keys.map((key) => ({ key, rows: Uint32Array.from(rowsByKey.get(key)!) }));
  return { table, laneBy, lanes, spanning: Uint32Array.from(spanning) };
}

/** The distinct lanes of a record, `['']` when the field is absent or empty. */
export function laneKeysOf(record: EventRecord, laneBy: string | null): readonly string[] {
  if (laneBy === null) return [''];
  const value = valueAt(record, laneBy);
  const values = (Array.isArray(value) ? value : [value]).filter((v) => v !== null && v !== undefined && v !== '');
  return values.length === 0 ? [''] : [...new Set(values.map(String))];
}

function valueAt(record: EventRecord, path: string): unknown {
  let value: unknown = record;
  for (const field of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return undefined;
    value = (value as Record<string, unknown>)[field];
  }
  return value;
}
