/**
 * Finds where a condition that holds for the first of a sorted sequence ceases to hold, by halving.
 *
 * @param holds asked of an index; once false, false for every later one
 * @returns an index from 0 to `length`: how many it holds for
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
