import type { EventRecord } from '../event-record.js';
import type { ValidatedRecords } from '../validate-records.js';
import { json } from './json.js';
import type { RecordFormat, WriteOptions, WrittenRecords } from './record-format.js';

const FORMATS: readonly RecordFormat[] = [json];

/** The formats that `read` and `write` know by name. */
export const formatNames: readonly string[] = FORMATS.map(({ name }) => name);

/**
 * Reads records from a text. Whatever the text is, it comes back as records and issues.
 *
 * @throws {RangeError} when the format is not one of `formatNames`
 * @example read('[{"title": "Moon landing", "date": "1969-07-20"}]', { format: 'json' }).records.length // 1
 */
export function read(text: string, { format }: { readonly format: string }): ValidatedRecords {
  return formatNamed(format).read(text);
}

/**
 * Writes records as a text, and tells what of them it could not hold.
 *
 * @throws {RangeError} when the format is not one of `formatNames`
 * @example write([{ title: 'Moon landing', date: '1969-07-20' }], { format: 'json' }).losses // []
 */
export function write(
  records: readonly EventRecord[],
  { format, ...options }: { readonly format: string } & WriteOptions,
): WrittenRecords {
  return formatNamed(format).write(records, options);
}

function formatNamed(name: string): RecordFormat {
  const format = FORMATS.find((known) => known.name === name);
  if (format) return format;
  throw new RangeError(`Unknown format: found ${JSON.stringify(name)}, expected one of ${formatNames.join(', ')}`);
}
