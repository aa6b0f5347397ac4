/** `event-timeline/formats.js`: readers and writers of interchange formats. Needs no page. */
export { formatNames, read, write } from './data/formats/known-formats.js';
export type { FormatLoss, WriteOptions, WrittenRecords } from './data/formats/record-format.js';
export type { RecordIssue, ValidatedRecords } from './data/validate-records.js';
export type { EventRecord } from './data/event-record.js';
