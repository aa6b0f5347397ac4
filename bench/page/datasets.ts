import { instant } from '../../src/core.js';
import seed from '../../test/fixtures/seed-events.json' with { type: 'json' };
import { GENERATED_VIEW, generateRecords } from '../generate-records.js';
import type { Dataset } from './subject.js';

/** The same in every run. */
const GENERATOR_SEED = 20_220_205;

/** Finds a dataset by its name: `seed`, or a number of generated records. @throws {RangeError} for any other name */
export function datasetOf(name: string): Dataset {
  if (name === 'seed') {
    // What the six records span, with a little room.
    const view = { start: instant(Date.UTC(2021, 11, 28)), end: instant(Date.UTC(2022, 1, 10)) };
    return { records: seed.events as Dataset['records'], view, hasLanes: false };
  }
  const count = Number(name);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new RangeError(`dataset: found ${name}, expected seed or a count`);
  return { records: generateRecords(count, GENERATOR_SEED), view: GENERATED_VIEW, hasLanes: true };
}
