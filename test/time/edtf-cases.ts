import { loadJson } from '../load-json.js';

/** A row of fixtures/edtf-cases.json; `min`, `max` and the qualifiers are present where independent counts agree. */
export interface EdtfCase {
  readonly input: string;
  readonly valid: boolean;
  readonly level?: 0 | 1 | 2;
  /** The first and the last day covered, `-inf` or `inf` where open, null where unknown. */
  readonly min?: string | null;
  readonly max?: string | null;
  readonly approximate?: boolean;
  readonly uncertain?: boolean;
}

export async function edtfCases(): Promise<readonly EdtfCase[]> {
  return (await loadJson('test/fixtures/edtf-cases.json')) as readonly EdtfCase[];
}
