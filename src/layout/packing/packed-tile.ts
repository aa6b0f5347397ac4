import type { Placement } from './place-event.js';

/** What a tile holds, and what that was decided by. */
export interface Tile {
  readonly placements: readonly Placement[];
  /** The events that were tried, slice by slice. */
  readonly chosen: readonly ChosenSlice[];
  /** What was placed around it before; null where nothing begins in it. */
  readonly blockers: Blockers | null;
  /** The state of the lane for which that holds. */
  state: number;
  /** The slices of it, counted from its start, in which an event came or went since; each once. */
  readonly changedSlices: number[];
}

/** The events of a stretch of time that are tried, in the order of time, or of rank where they are not all. */
export interface ChosenSlice {
  readonly rows: ArrayLike<number>;
  readonly isCrowded: boolean;
}

/** The placements of other tiles, those of each in a list that stays the same as long as they do. */
export type Blockers = readonly (readonly Placement[])[];

/** Whether two choices of a stretch of time are of the same events. */
export function isSameChoice(a: ChosenSlice, b: ChosenSlice): boolean {
  if (a.isCrowded !== b.isCrowded || a.rows.length !== b.rows.length) return false;
  for (let i = 0; i < a.rows.length; i++) if (a.rows[i] !== b.rows[i]) return false;
  return true;
}

/** Whether two lists hold the same things in the same order. */
export function isEachTheSame<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, i) => each === b[i]);
}
