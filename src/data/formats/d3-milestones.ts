import { describeValue } from '../describe-value.js';
import type { EventRecord } from '../event-record.js';
import { milestonesSigns } from './format-signs.js';
import { jsonDocument, readForeignObjects, foreignText, type ForeignObject } from './json-document.js';
import { browserDate, yearValue } from './foreign-date.js';
import { keepForeignFields } from './foreign-fields.js';
import {
  byLane,
  isoSpan,
  jsonText,
  loseTitle,
  otherFields,
  writeForeign,
  type OutgoingRecord,
} from './write-foreign.js';
import { RecordGatherer } from './record-gatherer.js';
import type { FormatRecords, ReadOptions, RecordFormat, WriteOptions, WrittenRecords } from './record-format.js';
import { writtenDate } from '../written-dates/written-date.js';

/** It calls its keys as its page maps them; these are those of its examples. */
const TIMES: readonly string[] = ['timestamp', 'date', 'year', 'time'];
const TEXTS: readonly string[] = ['text', 'title', 'detail', 'name', 'label'];

/** The data of d3-milestones: a list of texts with a timestamp, or of categories with their entries. */
export const milestones: RecordFormat = { ...milestonesSigns, read, write };

function read(text: string, { mapping = {} }: ReadOptions = {}): FormatRecords {
  const gatherer = new RecordGatherer();
  const document = jsonDocument(text, gatherer, 'the data of d3-milestones: a list of entries');
  if (document === undefined) return gatherer.validated();
  if (!Array.isArray(document)) gatherer.fail('', describeValue(document), 'a list of entries');
  const times = mapping['date'] === undefined ? TIMES : [mapping['date']];
  const texts = mapping['title'] === undefined ? TEXTS : [mapping['title']];
  const readEntry = (entry: ForeignObject, lane: string) => {
    const draft: Record<string, unknown> = {};
    const id = foreignText(entry['id']);
    if (id !== '') draft['id'] = id;
    const time = times.find((name) => foreignText(entry[name]) !== '');
    const words = texts.find((name) => foreignText(entry[name]).trim() !== '');
    if (words !== undefined) draft['title'] = foreignText(entry[words]);
    if (time !== undefined) draft['date'] = milestoneDate(entry[time], time, gatherer);
    if (lane !== '') draft['lane'] = lane;
    keepForeignFields(draft, entry, ['id', ...[time, words].filter((name) => name !== undefined)]);
    gatherer.add(draft);
  };
  readForeignObjects(document, gatherer, (entry) => {
    if (!Array.isArray(entry['entries'])) return readEntry(entry, '');
    const lane = foreignText(entry['category']);
    readForeignObjects(entry['entries'], gatherer, (inner) => readEntry(inner, lane));
  });
  return gatherer.validated();
}

/** A number is a year where it is called so, or is too small for ms. */
function milestoneDate(value: unknown, name: string, gatherer: RecordGatherer): unknown {
  const isYear = name === 'year' || (typeof value === 'number' && Math.abs(value) < 10_000);
  const year = isYear ? yearValue(value) : null;
  if (year !== null) return year;
  // Of a year, a month or a day as text nothing is left open: it is written as precise as it is known.
  const isPlain = typeof value === 'string' && /^-?\d{4}(?:-\d\d)?$/.test(value.trim());
  return isPlain ? (writtenDate(value) ?? value) : browserDate(value, 'date', gatherer);
}

function write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords {
  return writeForeign(records, entryOf, (entries, losses) => {
    loseTitle(options, losses);
    if (entries.every(({ lane }) => lane === '')) return jsonText(entries.map(({ item }) => item));
    return jsonText([...byLane(entries)].map(([category, list]) => ({ category, entries: list })));
  });
}

function entryOf(record: OutgoingRecord): { lane: string; item: Record<string, unknown> } | null {
  const span = isoSpan(record);
  if (span === null) return null;
  const { row, losses, fields } = record;
  if (span.end !== undefined) losses.add(row, 'end', `a milestone is one moment; the end "${span.end}" is left out`);
  const lane = typeof fields['lane'] === 'string' ? fields['lane'] : '';
  const others = otherFields(record, ['date', 'end', 'title', 'lane'], ['timestamp', 'text', 'entries']);
  return { lane, item: { timestamp: span.start, text: fields['title'], ...others } };
}
