import type { EventRecord } from '../event-record.js';
import { describeValue } from '../describe-value.js';
import { eventDropsSigns } from './format-signs.js';
import { isForeignObject, jsonDocument, readForeignObjects, foreignText, type ForeignObject } from './json-document.js';
import { browserDate } from './foreign-date.js';
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
import type { FormatRecords, RecordFormat, WriteOptions, WrittenRecords } from './record-format.js';

const TITLES: readonly string[] = ['title', 'name', 'label', 'message', 'text'];

/** The data of EventDrops: lines with a `name` and `data`, each datum a date or an object with a `date`. */
export const eventDrops: RecordFormat = { ...eventDropsSigns, read, write };

function read(text: string): FormatRecords {
  const gatherer = new RecordGatherer();
  const lines = jsonDocument(text, gatherer, 'the data of EventDrops: a list of { name, data }');
  if (lines === undefined) return gatherer.validated();
  if (!Array.isArray(lines)) gatherer.fail('', describeValue(lines), 'a list of lines, { name, data }');
  readForeignObjects(lines, gatherer, (line) => {
    const name = foreignText(line['name']);
    const data: readonly unknown[] = Array.isArray(line['data']) ? line['data'] : [];
    if (!Array.isArray(line['data'])) gatherer.fail(name, describeValue(line['data']), 'a list of dates, "data"');
    for (const datum of data) readDrop(isForeignObject(datum) ? datum : { date: datum }, name, gatherer);
  });
  return gatherer.validated();
}

function readDrop(drop: ForeignObject, line: string, gatherer: RecordGatherer): void {
  const draft: Record<string, unknown> = {};
  const id = foreignText(drop['id']);
  if (id !== '') draft['id'] = id;
  const named = TITLES.find((name) => foreignText(drop[name]).trim() !== '');
  draft['title'] = named === undefined ? line : foreignText(drop[named]);
  if (named === undefined) {
    gatherer.assume(
      'title',
      'a drop without words',
      line,
      `a title, name, label, message or text; it is called after its line`,
    );
  }
  draft['date'] = browserDate(drop['date'], 'date', gatherer);
  if (line !== '') draft['lane'] = line;
  keepForeignFields(draft, drop, ['date', 'id', ...(named === undefined ? [] : [named])]);
  gatherer.add(draft);
}

function write(records: readonly EventRecord[], options: WriteOptions): WrittenRecords {
  return writeForeign(records, dropOf, (drops, losses) => {
    loseTitle(options, losses);
    return jsonText([...byLane(drops)].map(([name, data]) => ({ name, data })));
  });
}

function dropOf(record: OutgoingRecord): { lane: string; item: Record<string, unknown> } | null {
  const span = isoSpan(record);
  if (span === null) return null;
  const { row, losses, fields } = record;
  if (span.end !== undefined) losses.add(row, 'end', `a drop is one moment; the end "${span.end}" is left out`);
  const lane = typeof fields['lane'] === 'string' ? fields['lane'] : '';
  return { lane, item: { date: span.start, ...otherFields(record, ['date', 'end', 'lane'], []) } };
}
