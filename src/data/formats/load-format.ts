import { FormatNameError } from './format-name-error.js';
import type { FormatName } from './format-signs.js';
import type { BinaryFormat, RecordFormat } from './record-format.js';

/** A module for each format; in the build for a CDN these are files beside it. */
const MODULES: Readonly<Record<FormatName, () => Promise<RecordFormat | BinaryFormat>>> = {
  json: async () => (await import('./json.js')).json,
  csv: async () => (await import('./tables/csv.js')).csv,
  tsv: async () => (await import('./tables/tsv.js')).tsv,
  timelinejs: async () => (await import('./timelinejs/timelinejs.js')).timelineJs,
  'vis-timeline': async () => (await import('./vis-timeline/vis-timeline.js')).visTimeline,
  simile: async () => (await import('./simile/simile.js')).simile,
  'simile-xml': async () => (await import('./simile/simile-xml.js')).simileXml,
  geojson: async () => (await import('./geojson/geojson.js')).geoJson,
  'event-drops': async () => (await import('./event-drops.js')).eventDrops,
  'd3-milestones': async () => (await import('./d3-milestones.js')).milestones,
  ndjson: async () => (await import('./ndjson.js')).ndjson,
  'schema-org': async () => (await import('./schema-org/schema-org.js')).schemaOrg,
  wikidata: async () => (await import('./wikidata/wikidata.js')).wikidata,
  parquet: async () => (await import('./tables/parquet.js')).parquet,
  arrow: async () => (await import('./tables/arrow.js')).arrow,
  markwhen: async () => (await import('./markwhen/markwhen.js')).markwhen,
  icalendar: async () => (await import('./icalendar/icalendar.js')).icalendar,
};

/** The formats that `loadFormat` knows by name. */
export const loadableFormats: readonly string[] = Object.keys(MODULES);

/**
 * Loads the code of a format.
 *
 * @throws {RangeError} as a rejection, when there is no format of that name
 * @example await loadFormat('csv')
 */
export async function loadFormat(name: string): Promise<RecordFormat | BinaryFormat> {
  if (!Object.hasOwn(MODULES, name)) throw FormatNameError.unknown(name, loadableFormats);
  return MODULES[name as FormatName]();
}
