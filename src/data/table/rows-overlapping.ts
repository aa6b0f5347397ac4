import { nextAbove } from '../../time/next-float.js';
import type { EventColumns } from './event-columns.js';
import { ceaseOf } from './presence.js';
import type { SortedRows } from './sorted-rows.js';
import { BLOCK_ROWS, type SpanChunk } from './span-chunk.js';

/**
 * Finds, among rows sorted by begin, those that are present at some time of `[from, to)`, in their order. A window
 * without length stands for a single time.
 *
 * Visits only blocks of 16 rows of which at least one reaches into the window, and no row that begins after it.
 */
export function rowsOverlapping(
  order: SortedRows<SpanChunk>,
  columns: EventColumns,
  from: number,
  to: number,
): Uint32Array {
  const candidates = order.indexAt(from === to ? nextAbove(to) : to);
  const found: number[] = [];
  for (let i = 0; i < order.chunks.length && order.offsets[i]! < candidates; i++) {
    const { rows, lastCeases } = order.chunks[i]!;
    if (!(lastCeases.at(-1)! > from)) continue;
    const until = Math.min(rows.length, candidates - order.offsets[i]!);
    for (let block = 0; block * BLOCK_ROWS < until; block++) {
      if (!(lastCeases[block]! > from)) continue;
      for (let j = block * BLOCK_ROWS; j < Math.min(until, (block + 1) * BLOCK_ROWS); j++) {
        if (ceaseOf(columns, rows[j]!) > from) found.push(rows[j]!);
      }
    }
  }
  return Uint32Array.from(found);
}
