import type { EventRecord, TimeSpan } from '../../src/core.js';
import { generateColumns } from '../generate-records.js';
import type { Dataset } from './subject.js';

/** Where a dataset comes from, as `load-datasets.mjs` describes it. */
export interface DatasetSource {
  /** The address of its JSON; null for columns, which the page generates itself. */
  readonly url: string | null;
  readonly columns: { readonly count: number; readonly seed: number } | null;
  readonly view: TimeSpan;
  readonly hasLanes: boolean;
}

/**
 * Fetches the records of a dataset, and times `JSON.parse` alone. Subjects get records as from a server: the strings of
 * a generator would be ropes, which V8 would flatten on the subject's clock and in its memory.
 *
 * @throws {Error} when the harness does not serve it
 */
export async function loadDataset(source: DatasetSource): Promise<{ dataset: Dataset; parseMs: number }> {
  const { url, columns, view, hasLanes } = source;
  if (url === null) {
    const made = columns && generateColumns(columns.count, columns.seed);
    return { dataset: { records: [], columns: made, view, hasLanes }, parseMs: NaN };
  }
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: found status ${response.status}, expected JSON`);
  const text = await response.text();
  const startMs = performance.now();
  const records = JSON.parse(text) as EventRecord[];
  return { dataset: { records, columns: null, view, hasLanes }, parseMs: performance.now() - startMs };
}
