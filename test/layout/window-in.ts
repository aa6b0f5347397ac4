import { timeSpan, type TimeSpan } from '../../src/time/instant.js';

/**
 * Returns a window around a point of a span.
 *
 * @param octaves how many times it is half as long
 * @param at from 0 at the start of the span to 1 at its end
 */
export function windowIn({ start, end }: TimeSpan, octaves: number, at: number): TimeSpan {
  const middle = start + (end - start) * at;
  const half = (end - start) / 2 ** (octaves + 1);
  return timeSpan(middle - half, middle + half);
}
