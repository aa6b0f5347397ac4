import type { BinaryFormat, RecordFormat } from './record-format.js';

/** A module for each format; in the build for a CDN these are files beside it. */
const MODULES: ReadonlyMap<string, () => Promise<RecordFormat | BinaryFormat>> = new Map<
  string,
  () => Promise<RecordFormat | BinaryFormat>
>([
  ['json', async () => (await import('./json.js')).json],
  ['ndjson', async () => (await import('./ndjson.js')).ndjson],
]);

/** The formats that `loadFormat` knows by name. */
export const loadableFormats: readonly string[] = [...MODULES.keys()];

/**
 * Loads the code of a format.
 *
 * @throws {RangeError} as a rejection, when there is no format of that name
 * @example await loadFormat('csv')
 */
export async function loadFormat(name: string): Promise<RecordFormat | BinaryFormat> {
  const load = MODULES.get(name);
  if (load === undefined) {
    throw new RangeError(
      `Unknown format: found ${JSON.stringify(name)}, expected one of ${loadableFormats.join(', ')}`,
    );
  }
  return load();
}
