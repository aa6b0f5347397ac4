import type { TimeSpan } from '../time/instant.js';

/** Whether two views are the same stretch of time; two absent ones are. */
export function sameView(a: TimeSpan | null, b: TimeSpan | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}
