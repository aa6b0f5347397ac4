import type { MarkwhenContext, MarkwhenTime } from './markwhen-dates.js';
import { addMarkwhenDuration, readMarkwhenDuration, type MarkwhenDuration } from './markwhen-duration.js';

/** The point at which something begins or is over: a wall clock in ms as if in UTC. */
export interface Edge {
  readonly ms: number;
  /** Whether it is known more precisely than to the day. */
  readonly isTime: boolean;
  /** `Z` where the wall clock is that of UTC. */
  readonly offset: '' | 'Z';
}

/** An edge of an entry, and the distance from it. */
export interface Relative {
  readonly at: Edge;
  readonly length: MarkwhenDuration | null;
  readonly isBefore: boolean;
}

const RELATIVE = /^(?:(before|after|by)\b\s*)?(?:!([\p{L}\p{N}_-]+))?(?:\.(start|end)\b)?\s*(?:\+|plus\b)?\s*(.*)$/iu;

/**
 * Reads a time that counts from an entry: `after !launch 2 weeks`, `.start`, `5 days`. Null for anything else.
 *
 * @param side the end of a named entry to count from, where the text does not say
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

/** Returns the point at which a time begins. */
export function startEdge({ startMs, edtf }: MarkwhenTime): Edge {
  const isTime = edtf.includes('T');
  return { ms: startMs, isTime, offset: /T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(edtf) ? 'Z' : '' };
}

/** Returns the point at which a time is over: after the whole of a day, or at a moment. */
function endEdge(time: MarkwhenTime): Edge {
  const edge = startEdge(time);
  return edge.isTime ? edge : { ...edge, ms: time.endMs };
}

export function moveEdge(edge: Edge, length: MarkwhenDuration, count = 1): Edge {
  return { ...edge, ms: addMarkwhenDuration(edge.ms, length, count), isTime: edge.isTime || length.hasTimes };
}
