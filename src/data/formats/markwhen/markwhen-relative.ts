import type { MarkwhenContext, MarkwhenTime } from './markwhen-dates.js';
import { addMarkwhenDuration, readMarkwhenDuration, type MarkwhenDuration } from './markwhen-duration.js';

/** Where something begins, or is over: a wall clock in ms as if in UTC. */
export interface Edge {
  readonly ms: number;
  /** Whether it is known to more than the day. */
  readonly isTime: boolean;
  /** `Z` where the wall clock is that of UTC. */
  readonly offset: '' | 'Z';
}

/** An edge of an entry, and how far from it. */
export interface Relative {
  readonly at: Edge;
  readonly length: MarkwhenDuration | null;
  readonly isBefore: boolean;
}

const RELATIVE = /^(?:(before|after|by)\b\s*)?(?:!([\p{L}\p{N}_-]+))?(?:\.(start|end)\b)?\s*(?:\+|plus\b)?\s*(.*)$/iu;

/**
 * Reads a time that counts from an entry: `after !launch 2 weeks`, `.start`, `5 days`. Null for other text, and where
 * the entry is not known.
 *
 * @param side from which end of a named entry, where the text does not say
 */
export function readRelative(
  text: string,
  { previous, byId }: MarkwhenContext,
  side: 'start' | 'end',
): Relative | null {
  const [, word, id, said, rest = ''] = RELATIVE.exec(text.trim()) ?? [];
  const length = readMarkwhenDuration(rest);
  if (rest === '' ? id === undefined && said === undefined : length === null) return null;
  const other = id === undefined ? previous : (byId.get(id) ?? null);
  if (other === null) return null;
  const isBefore = word !== undefined && !/after/i.test(word);
  const from = said?.toLowerCase() ?? (word === undefined ? side : isBefore ? 'start' : 'end');
  return { at: from === 'start' ? startEdge(other.start) : endEdge(other.end), length, isBefore };
}

/** Where a time begins. */
export function startEdge({ startMs, edtf }: MarkwhenTime): Edge {
  const isTime = edtf.includes('T');
  return { ms: startMs, isTime, offset: /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(edtf) ? 'Z' : '' };
}

/** Where a time is over: behind the whole of a day, at a moment. */
function endEdge(time: MarkwhenTime): Edge {
  const edge = startEdge(time);
  return edge.isTime ? edge : { ...edge, ms: time.endMs };
}

export function moveEdge(edge: Edge, length: MarkwhenDuration, count = 1): Edge {
  return { ...edge, ms: addMarkwhenDuration(edge.ms, length, count), isTime: edge.isTime || length.hasTimes };
}
