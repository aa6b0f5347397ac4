/**
 * Finds by bisection where a condition that holds at the beginning of a sorted sequence stops holding.
 *
 * @param holds called with an index; once false, it must be false for every later one
 * @returns an index from 0 to `length`: the number of items for which it holds
 * @example lowerBound(times.length, (i) => times[i] < noon) // the index of the first time at noon or later
 */
export function lowerBound(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
