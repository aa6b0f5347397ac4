import type { Placement } from './place-event.js';

/** The contents of a tile, and what they depend on. */
export interface Tile {
  readonly placements: readonly Placement[];
  /** The events that were tried, slice by slice. */
  readonly chosen: readonly ChosenSlice[];
  /** What was placed around it before; null if nothing begins in it. */
  readonly blockers: Blockers | null;
  /** The state of the lane that the contents are for. */
  state: number;
  /** The slices, counted from its start, in which events were added or removed since; each once. */
  readonly changedSlices: number[];
}

/** The events of a time range to try: all in time order, or some in rank order. */
export interface ChosenSlice {
  readonly rows: ArrayLike<number>;
  readonly isCrowded: boolean;
}

/**
 * The placements of other tiles, one list for each; the list is the same object as long as its placements are the same.
 */
export type Blockers = readonly (readonly Placement[])[];

/** Whether two choices have the same events. */
export function isSameChoice(a: ChosenSlice, b: ChosenSlice): boolean {
  if (a.isCrowded !== b.isCrowded || a.rows.length !== b.rows.length) return false;
  for (let i = 0; i < a.rows.length; i++) if (a.rows[i] !== b.rows[i]) return false;
  return true;
}

/** Whether two lists have the same items in the same order. */
export function isEachTheSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
