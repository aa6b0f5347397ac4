import type { PublicationDay, Tense } from './publication-day.js';

/** The meaning of an expression of time, as precise as it was stated. */
export interface StatedTime {
  readonly edtf: string;
  /** How certain it is that this is meant, 0–1. */
  readonly confidence: number;
  /** The reason, in a few words. */
  readonly why: string;
}

/** An expression of time, with its place in the sentence. */
export interface FoundTime extends StatedTime {
  readonly start: number;
  readonly end: number;
}

export function stated(edtf: string, confidence: number, why: string): StatedTime {
  return { edtf, confidence, why };
}

/** The named groups of a pattern that matched. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** Reads the match of a pattern; null if it turns out not to be a time. */
export type Resolve = (groups: Groups, day: PublicationDay, tense: Tense) => StatedTime | null;
