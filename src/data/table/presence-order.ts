import type { EventColumns } from './event-columns.js';
import { beginOf, ceaseOf } from './presence.js';
import { RowChunk, type RowOrder } from './sorted-rows.js';
import { SpanChunk } from './span-chunk.js';

/** Orders rows by when they begin; of those that begin together the longest comes first, then by place. */
export function byBegin(columns: EventColumns): RowOrder<SpanChunk> {
  return {
    keyOf: (row) => beginOf(columns, row),
    tie(a, b) {
      const ceaseA = ceaseOf(columns, a);
      const ceaseB = ceaseOf(columns, b);
      return ceaseA === ceaseB ? columns.byPlace(a, b) : ceaseA > ceaseB ? -1 : 1;
    },
    makeChunk: (rows, firstKey) => new SpanChunk(rows, firstKey, columns),
  };
}

/** Orders rows by when they cease, then by place. */
export function byCease(columns: EventColumns): RowOrder<RowChunk> {
  return {
    keyOf: (row) => ceaseOf(columns, row),
    tie: (a, b) => columns.byPlace(a, b),
    makeChunk: (rows, firstKey) => new RowChunk(rows, firstKey),
  };
}
