/** `event-timeline/formats.js`: readers and writers of interchange formats. Needs no page. */
export { formatNames, read, write } from './data/formats/known-formats.js';
export { readBytes, type ReadBytesOptions, type ReadRecords } from './data/formats/read-bytes.js';
export { chooseFormat, type FormatEvidence } from './data/formats/choose-format.js';
export { loadableFormats, loadFormat } from './data/formats/load-format.js';
export type * from './data/formats/record-format.js';
export type { RecordIssue, ValidatedRecords } from './data/validate-records.js';
export type { EventRecord } from './data/event-record.js';

// Each format on its own, for those who need no other.
export { json } from './data/formats/json.js';
export { ndjson } from './data/formats/ndjson.js';
