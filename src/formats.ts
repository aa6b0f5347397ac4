/** `event-timeline/formats.js`: readers and writers of interchange formats. Needs no DOM. */
export { formatNames, read, writableFormats, write } from './data/formats/known-formats.js';
export { readBytes, type ReadBytesOptions, type ReadRecords } from './data/formats/read-bytes.js';
export { chooseFormat, type FormatEvidence } from './data/formats/choose-format.js';
export { loadableFormats, loadFormat } from './data/formats/load-format.js';
export type * from './data/formats/record-format.js';
export type { RecordIssue } from './data/records/record-issue.js';
export type { ValidatedRecords } from './data/records/validate-records.js';
export type * from './data/event-record.js';

// Each format on its own, for bundles that need no other.
export { json } from './data/formats/json.js';
export { ndjson } from './data/formats/ndjson.js';
export { csv } from './data/formats/tables/csv.js';
export { tsv } from './data/formats/tables/tsv.js';
export { timelineJs } from './data/formats/timelinejs/timelinejs.js';
export { visTimeline } from './data/formats/vis-timeline/vis-timeline.js';
export { simile } from './data/formats/simile/simile.js';
export { simileXml } from './data/formats/simile/simile-xml.js';
export { geoJson } from './data/formats/geojson/geojson.js';
export { eventDrops } from './data/formats/event-drops.js';
export { milestones } from './data/formats/d3-milestones.js';
export { schemaOrg } from './data/formats/schema-org/schema-org.js';
export { wikidata } from './data/formats/wikidata/wikidata.js';
export { icalendar } from './data/formats/icalendar/icalendar.js';
export { markwhen } from './data/formats/markwhen/markwhen.js';
export { parquet } from './data/formats/tables/parquet.js';
export { arrow } from './data/formats/tables/arrow.js';
export { googleSheetCsvUrl } from './data/formats/tables/google-sheets.js';

export type { TextSpan } from './data/article/split-sentences.js';
export { readArticle, type ArticleProposal, type ReadArticleOptions } from './data/article/read-article.js';
