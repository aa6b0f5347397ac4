import { twoDigits } from '../../../time/edtf/edtf-text.js';
import { dateOfParts } from '../../written-dates/date-parts.js';
import { htmlText, oneLine } from '../html-text.js';
import { isForeignObject, foreignText, type ForeignObject } from '../json-document.js';
import { keepForeignFields } from '../foreign-fields.js';
import type { DocumentWords, DraftRecord, RecordGatherer } from '../record-gatherer.js';
import { readMedium, titleInstead } from './timelinejs-slide.js';
import { writtenDate } from '../../written-dates/written-date.js';

const TAKEN: readonly string[] = ['startDate', 'endDate', 'headline', 'text', 'asset', 'tag', 'tags'];

/** Reads an entry of TimelineJS 2, or an era. */
export function readStory(entry: ForeignObject, kind: 'event' | 'background', gatherer: RecordGatherer): void {
  const draft: DraftRecord = {};
  readWords(entry, draft);
  if (draft['title'] === '') draft['title'] = titleInstead(draft, gatherer);
  draft['date'] = storyDate(entry['startDate']);
  const end = storyDate(entry['endDate']);
  // It writes the end of a moment as the moment again.
  if (end !== undefined && end !== draft['date']) draft['end'] = end;
  if (kind === 'background') draft['kind'] = kind;
  const lane = foreignText(entry['tag']);
  if (lane !== '') draft['lane'] = lane;
  const tags = foreignText(entry['tags'])
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (tags.length > 0) draft['tags'] = tags;
  keepForeignFields(draft, entry, TAKEN);
  gatherer.add(draft);
}

/** The title of the whole, and what else is said of it. */
export function readStoryTitle(timeline: ForeignObject): DocumentWords {
  const draft: DraftRecord = {};
  readWords(timeline, draft);
  keepForeignFields(draft, timeline, [...TAKEN, 'date', 'era', 'type']);
  const { title, ...document } = draft;
  return { title: title as string, document };
}

function readWords(entry: ForeignObject, draft: DraftRecord): void {
  draft['title'] = oneLine(htmlText(foreignText(entry['headline'])));
  const description = htmlText(foreignText(entry['text']));
  if (description !== '') draft['description'] = description;
  const { asset } = entry;
  if (!isForeignObject(asset)) return;
  const { media, ...rest } = asset;
  readMedium({ url: media, ...rest }, draft);
}

/** `2011,3,23,10,30`: parts with commas; with slashes the month comes first, as that version reads them. */
function storyDate(date: unknown): unknown {
  const text = foreignText(date).trim();
  if (text === '') return undefined;
  const [year = '', month = '', day = '', hour = '', minute = '', second = ''] = text
    .split(',')
    .map((part) => part.trim());
  if (!/^-?\d+$/.test(year)) return writtenDate(text, { order: 'mdy' }) ?? text;
  const time = hour === '' ? '' : [hour, twoDigits(minute), twoDigits(second)].join(':');
  return dateOfParts({ year, month, day, time }) ?? text;
}
