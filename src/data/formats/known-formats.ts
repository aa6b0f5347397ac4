import { describeValue } from '../describe-value.js';
import type { EventRecord } from '../event-record.js';
import { formatOfText } from './choose-format.js';
import { csv } from './tables/csv.js';
import { milestones } from './d3-milestones.js';
import { eventDrops } from './event-drops.js';
import { FormatNameError } from './format-name-error.js';
import type { FormatName } from './format-signs.js';
import { geoJson } from './geojson/geojson.js';
import { icalendar } from './icalendar/icalendar.js';
import { json } from './json.js';
import { markwhen } from './markwhen/markwhen.js';
import { ndjson } from './ndjson.js';
import { simile } from './simile/simile.js';
import { simileXml } from './simile/simile-xml.js';
import { timelineJs } from './timelinejs/timelinejs.js';
import { tsv } from './tables/tsv.js';
import { schemaOrg } from './schema-org/schema-org.js';
import type { ReadRecords } from './read-bytes.js';
import type { FormatLoss, ReadOptions, RecordFormat, WriteOptions, WrittenRecords } from './record-format.js';
import { unrecognizedText } from './unrecognized-text.js';
import { visTimeline } from './vis-timeline/vis-timeline.js';
import { wikidata } from './wikidata/wikidata.js';
import { WrittenLosses } from './written-losses.js';

/** The formats of bytes, which are loaded on demand. */
type BytesFormatName = 'parquet' | 'arrow';
const OF_BYTES: Readonly<Record<BytesFormatName, true>> = { parquet: true, arrow: true };

const FORMATS: Readonly<Record<Exclude<FormatName, BytesFormatName>, RecordFormat>> = {
  json,
  ndjson,
  csv,
  tsv,
  timelinejs: timelineJs,
  'vis-timeline': visTimeline,
  simile,
  'simile-xml': simileXml,
  geojson: geoJson,
  'event-drops': eventDrops,
  'd3-milestones': milestones,
  'schema-org': schemaOrg,
  wikidata,
  icalendar,
  markwhen,
};

/** The names of the text formats, which `read` reads. */
export const formatNames: readonly string[] = Object.keys(FORMATS);

/** The names of the formats that `write` writes. */
export const writableFormats: readonly string[] = Object.values(FORMATS).flatMap((format) =>
  format.write ? format.name : [],
);

/**
 * Reads records from a text. Any text gives records and issues. Without a `format`, the text itself decides.
 *
 * @throws {RangeError} when the format is not one of `formatNames`
 * @throws {TypeError} for anything but a text: `readBytes` reads bytes
 * @example read('[{"title": "Moon landing", "date": "1969-07-20"}]').records.length // 1
 * @example read('When;What\n1969-07-20;Moon landing', { format: 'csv' }).records[0].title // 'Moon landing'
 */
export function read(
  text: string,
  { format, ...options }: { readonly format?: string | undefined } & ReadOptions = {},
): ReadRecords {
  if (typeof text !== 'string') throw new TypeError(`read: found ${describeValue(text)}, expected a text`);
  const name = formatOfText(text, { format });
  if (name === null) return { ...unrecognizedText(text), format: null };
  if (Object.hasOwn(OF_BYTES, name)) throw new FormatNameError(`The format ${name} is read from bytes, by readBytes`);
  return { ...formatNamed(name, formatNames).read(text, options), format: name };
}

/**
 * Writes records as a text, and returns what of them it could not hold.
 *
 * @throws {RangeError} when the format is not one of `writableFormats`
 * @throws {TypeError} when the records are no list
 * @example write([{ title: 'Moon landing', date: '1969-07-20' }], { format: 'json' }).losses // []
 */
export function write(
  records: readonly EventRecord[],
  { format, ...options }: { readonly format: string } & WriteOptions,
): WrittenRecords {
  if (!Array.isArray(records))
    throw new TypeError(`write: found ${describeValue(records)}, expected a list of records`);
  const isOfBytes = Object.hasOwn(OF_BYTES, format);
  const { write: writeAs, holdsDocument } = isOfBytes ? {} : formatNamed(format, writableFormats);
  if (!writeAs)
    throw new FormatNameError(`The format ${format} is only read: expected one of ${writableFormats.join(', ')}`);
  const written = writeAs(records, options);
  return holdsDocument ? written : { ...written, losses: [...written.losses, ...documentLosses(options)] };
}

function documentLosses({ document = {} }: WriteOptions): readonly FormatLoss[] {
  const losses = new WrittenLosses();
  for (const field of Object.keys(document))
    losses.add(-1, field, 'the format has no place for what is said of the whole');
  return losses.toArray();
}

function formatNamed(name: string, expected: readonly string[]): RecordFormat {
  if (!Object.hasOwn(FORMATS, name)) throw FormatNameError.unknown(name, expected);
  return FORMATS[name as keyof typeof FORMATS];
}
