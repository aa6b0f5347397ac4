import type { PublicationDay, Tense } from './publication-day.js';

/** What an expression of time says, in the precision it says it. */
export interface StatedTime {
  readonly edtf: string;
  /** How sure it is that this is meant, 0–1. */
  readonly confidence: number;
  /** Why, in a few words. */
  readonly why: string;
}

/** An expression of time in a sentence, at its place there. */
export interface FoundTime extends StatedTime {
  readonly start: number;
  readonly end: number;
}

export function stated(edtf: string, confidence: number, why: string): StatedTime {
  return { edtf, confidence, why };
}

/** The named groups of a pattern that matched. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Reads what a pattern matched; null where it means no time after all. */
export type Resolve = (groups: Groups, day: PublicationDay, tense: Tense) => StatedTime | null;
