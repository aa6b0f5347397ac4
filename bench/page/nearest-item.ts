import { boundsOfRecord, type EventRecord, type TimeSpan } from '../../src/core.js';

const DAY_MS = 86_400_000;

/** A record as a library without months and open ends can draw it: a point, or a range within the view. */
export interface NearestItem {
  readonly startMs: number;
  /** Exclusive; equal to `startMs` for a point. */
  readonly endMs: number;
  readonly isBackground: boolean;
}

/** Returns the closest equivalent of a record in other libraries. */
export function nearestItem(record: EventRecord, view: TimeSpan): NearestItem {
  const { kind, earliestStart, latestEnd } = boundsOfRecord(record, 'UTC');
  const startMs = finite(earliestStart) ?? view.start;
  const endMs = finite(latestEnd) ?? view.end;
  const isPoint = record.kind !== 'background' && kind === 'moment' && endMs - startMs <= DAY_MS;
  return { startMs, endMs: isPoint ? startMs : endMs, isBackground: record.kind === 'background' };
}

/** Lists the lanes of records, sorted by name; a single one without a name if there are none. */
export function laneNames(records: readonly EventRecord[], hasLanes: boolean): string[] {
  return hasLanes ? [...new Set(records.map(({ lane }) => lane!))].sort() : [''];
}

function finite(time: number | null): number | null {
  return time !== null && Number.isFinite(time) ? time : null;
}
