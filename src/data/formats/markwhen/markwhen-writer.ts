import type { EdtfDate } from '../../../time/edtf/edtf.js';
import { stringifyEdtf } from '../../../time/edtf/stringify-edtf.js';
import type { EventRecord } from '../../event-record.js';
import { originalOf } from '../../records/original-record.js';
import { PROPERTY_LINE, TEXT_FIELDS, writePropertyValue } from './markwhen-properties.js';
import { isPlainMarkwhen, readMarkwhenWords, tagsOf } from './markwhen-text.js';
import { readableDate } from '../write-foreign.js';
import { plainDates, startLeftOut, yearOf } from '../plain-dates.js';
import type { WriteOptions, WrittenRecords } from '../record-format.js';
import { WrittenLosses, type Lose } from '../written-losses.js';

/** Fields that entries say otherwise than as properties. */
const SAID = new Set([
  'title',
  'date',
  'end',
  'description',
  'lane',
  'groups',
  'tags',
  'media',
  'timezone',
  'recurrence',
]);
const TAG = /^(?!\d+$)[\p{L}\p{N}_-]+$/u;

/** Writes records as Markwhen: an entry each, in sections by lane; other fields as properties. */
export function writeMarkwhen(records: readonly EventRecord[], { title }: WriteOptions): WrittenRecords {
  const losses = new WrittenLosses();
  const lines = title === undefined ? [] : ['---', `title: ${writePropertyValue(title) ?? ''}`, '---', ''];
  let lane: string | undefined;
  for (const [row, record] of records.entries()) {
    const date = readableDate(record, row, losses);
    const entry = date && writeEntry(record, date, losses.ofRow(row));
    if (entry === null) continue;
    if (record.lane !== lane) {
      if (lane !== undefined) lines.push('endSection', '');
      if (record.lane !== undefined) lines.push(`section ${record.lane.replace(/\s*[\n\r]\s*/g, ' ')}`);
      lane = record.lane;
    }
    lines.push(...entry, '');
  }
  if (lane !== undefined) lines.push('endSection');
  return { text: `${lines.join('\n').trimEnd()}\n`, losses: losses.toArray() };
}

function writeEntry(record: EventRecord, date: EdtfDate, lose: Lose): string[] | null {
  const dates = writeDates(date, lose);
  if (dates === null) return null;
  const title = record.title.replace(/\s+/g, ' ').trim();
  if (title !== record.title || !isPlainMarkwhen(title))
    lose('title', 'line breaks, and what Markwhen marks up, are read otherwise');
  if (
    record.lane !== undefined &&
    (!isPlainMarkwhen(record.lane) || record.lane.trim() !== record.lane || /^#|[\n\r]/.test(record.lane))
  ) {
    lose('lane', 'the title of a section has no marks in it');
  }
  const tags = (record.tags ?? []).filter((tag, index) => {
    if (TAG.test(tag)) return true;
    lose(`tags[${index}]`, 'a tag of Markwhen is one word');
    return false;
  });
  const description = writeDescription(record, lose);
  const images = [record.media ?? []].flat().map(({ url, alt = '', ...others }, index) => {
    for (const [field, value] of Object.entries(others)) {
      if (value !== undefined) lose(`media[${index}].${field}`, 'an image of Markwhen has no such property');
    }
    const label = alt.replace(/[[\]\n]/g, ' ');
    if (label !== alt) lose(`media[${index}].alt`, 'brackets and line breaks are left out');
    return ` ![${label}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
  });
  // A tag that stands in the description is read from there.
  const inText = tagsOf(description.join('\n'));
  const marks = tags.filter((tag) => !inText.includes(tag)).map((tag) => ` #${tag}`);
  const words = `${dates}: ${title}${marks.join('')}${images.join('')}`;
  return [words, ...writeProperties(record, description.join('\n'), lose), ...description];
}

function writeDescription({ description, tags, url, place }: EventRecord, lose: Lose): string[] {
  if (description === undefined) return [];
  const lines = description.split('\n');
  // A line that looks like an entry, a section, a comment or a property would be read as one.
  const isProse = (line: string, index: number) =>
    line.trim() === line &&
    !/:|^#|^\/\/|^(?:section|group|end)/i.test(line) &&
    !(index === 0 && PROPERTY_LINE.test(line));
  const words = readMarkwhenWords(description);
  // What is marked up in it would be read as the event's: a tag or an address that the event has is.
  const hasOnlyOwnMarks =
    words.tags.every((tag) => tags?.includes(tag)) &&
    (words.url === undefined || words.url === url) &&
    (words.place === undefined || words.place === place) &&
    words.media.length === 0 &&
    words.id === undefined;
  const isWhole = description.trim() === description && description !== '' && lines.every(isProse) && hasOnlyOwnMarks;
  if (isWhole) return lines;
  // A property holds any text.
  if (description.trim() === '') lose('description', 'an empty text is left out');
  return [];
}

function writeProperties(record: EventRecord, description: string, lose: Lose): string[] {
  const original = originalOf(record);
  const lines: string[] = [];
  const put = (name: string, value: unknown) => {
    const written = /^[A-Za-z][\w.-]*$/.test(name) ? writePropertyValue(value) : null;
    if (written === null) lose(name, 'a property of Markwhen is a name with a text or a list of texts');
    else lines.push(`${name}: ${written}`);
  };
  if (record.description?.trim() && description === '') put('description', record.description);
  if (record.timezone !== undefined) put('timezone', record.timezone);
  for (const field of TEXT_FIELDS) {
    const value = record[field];
    if (value === undefined || SAID.has(field)) continue;
    if (field === 'url' && value === readMarkwhenWords(description).url) continue;
    put(field, value);
  }
  for (const [field, value] of Object.entries(original)) {
    if (SAID.has(field) || TEXT_FIELDS.includes(field) || value === undefined || value === null) continue;
    put(field, value);
  }
  if (original['recurrence'] !== undefined) lose('recurrence', 'each of its times is written');
  return lines;
}

function writeDates(date: EdtfDate, lose: Lose): string | null {
  const { start, end, lost } = plainDates(date);
  for (const why of lost) lose('date', why);
  const from = typeof start === 'object' && start !== null ? start : null;
  const to = typeof end === 'object' ? end : null;
  const only = from ?? to;
  if (only === null || yearOf(only) < 0 || (to !== null && yearOf(to) < 0)) {
    lose('date', 'Markwhen has the years 0 to 9999; the event is not written');
    return null;
  }
  if (typeof start === 'string') lose('date', startLeftOut(start));
  if (end === 'unknown') lose('date', 'that the end is unknown is left out');
  if (end === 'open') return `${stringifyEdtf(only)} / now`;
  if (from === null || to === null) return stringifyEdtf(only);
  return `${stringifyEdtf(from)} / ${stringifyEdtf(to)}`;
}
