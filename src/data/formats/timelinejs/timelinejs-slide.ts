import { dateOfParts, isBeforeChrist } from '../../written-dates/date-parts.js';
import { htmlText, oneLine } from '../html-text.js';
import { isForeignObject, foreignText, type ForeignObject } from '../json-document.js';
import { setOwnField } from '../own-field.js';
import { keepForeignFields } from '../foreign-fields.js';
import type { DocumentWords, DraftRecord, RecordGatherer } from '../record-gatherer.js';
import { setMediumPart, setMediumText, settleMedium } from '../table-medium.js';

const TAKEN: readonly string[] = ['start_date', 'end_date', 'text', 'media', 'group', 'unique_id', 'display_date'];
const LONGEST_TITLE = 80;

/** Reads a slide of TimelineJS 3, or an era. */
export function readSlide(slide: ForeignObject, kind: 'event' | 'background', gatherer: RecordGatherer): void {
  const draft: DraftRecord = {};
  const id = foreignText(slide['unique_id']);
  if (id !== '') draft['id'] = id;
  readSlideText(slide, draft);
  if (draft['title'] === '') draft['title'] = titleInstead(draft, gatherer);
  draft['date'] = slideDate(slide['start_date'], gatherer);
  const end = slideDate(slide['end_date'], gatherer);
  if (end !== undefined) draft['end'] = end;
  const display = [slide, slide['start_date'], slide['end_date']].map(displayDate).find((text) => text !== '');
  if (display !== undefined) draft['display_date'] = display;
  if (kind === 'background') draft['kind'] = kind;
  const group = foreignText(slide['group']);
  if (group !== '') draft['lane'] = group;
  keepForeignFields(draft, slide, TAKEN);
  gatherer.add(draft);
}

/** The title of the whole, and what else its slide says. */
export function readTitleSlide(slide: unknown): DocumentWords {
  if (!isForeignObject(slide)) return {};
  const draft: DraftRecord = {};
  readSlideText(slide, draft);
  keepForeignFields(draft, slide, TAKEN);
  const { title, ...document } = draft;
  return { title: title as string, document };
}

function readSlideText(slide: ForeignObject, draft: DraftRecord): void {
  const text = isForeignObject(slide['text']) ? slide['text'] : {};
  draft['title'] = oneLine(htmlText(foreignText(text['headline'])));
  const description = htmlText(foreignText(text['text']));
  if (description !== '') draft['description'] = description;
  readMedium(slide['media'], draft);
}

/** Media: an address or HTML to embed, with words that are HTML. */
export function readMedium(media: unknown, draft: DraftRecord): void {
  if (!isForeignObject(media)) return;
  setMediumText(draft, foreignText(media['url']).trim());
  for (const [part, value] of Object.entries(media)) {
    if (part === 'url' || value === '' || value === null) continue;
    const isWords = typeof value === 'string' && (part === 'caption' || part === 'credit');
    if (isWords) setMediumPart(draft, part, htmlText(value));
    else if (isForeignObject(draft['media'])) setOwnField(draft['media'], part, value);
    else setOwnField(draft, `media_${part}`, value);
  }
  settleMedium(draft);
}

/** A slide may be all text or all picture. */
export function titleInstead(draft: DraftRecord, gatherer: RecordGatherer): string | undefined {
  const media = isForeignObject(draft['media']) ? draft['media'] : {};
  const words = [draft['description'], media['caption'], draft['media_caption'], media['url']].map(foreignText);
  const [line = ''] = (words.find((text) => text !== '') ?? '').split('\n');
  if (line === '') return undefined;
  const title = line.length > LONGEST_TITLE ? `${line.slice(0, LONGEST_TITLE)}…` : line;
  gatherer.assume(
    'title',
    'a slide without a headline',
    title,
    'a headline; the beginning of its text is used instead',
  );
  return title;
}

function displayDate(holder: unknown): string {
  return isForeignObject(holder) ? htmlText(foreignText(holder['display_date'])) : '';
}

function slideDate(date: unknown, gatherer: RecordGatherer): unknown {
  if (!isForeignObject(date)) return date === null || date === '' ? undefined : date;
  const part = (name: string) => foreignText(date[name]).trim();
  const [hour, minute, second, millisecond] = ['hour', 'minute', 'second', 'millisecond'].map(part);
  const time = hour
    ? [hour, two(minute), two(second)].join(':') + (millisecond ? `.${millisecond.padStart(3, '0')}` : '')
    : '';
  const [year = '', month = '', day = ''] = ['year', 'month', 'day'].map(part);
  if (year + month + day + time === '') return undefined;
  if (isBeforeChrist(year)) {
    const taken = 'a year of the calendar; it is read as a year before Christ, as TimelineJS calls it (-44 is 44 BC)';
    gatherer.assume('date', 'a year below 0', year, taken);
  }
  if (day !== '' && month === '') {
    gatherer.assume('date', 'a day without a month', day, 'a month beside it; it is read as the year alone');
  } else if (time !== '' && day === '') {
    gatherer.assume('date', 'a time without a day', time, 'a day beside it; the time is left out');
  }
  return dateOfParts({ year, month, day, time }) ?? `${[year, month, day].join('-')} ${time}`.trim();
}

function two(text: string | undefined): string {
  return (text ?? '').padStart(2, '0');
}
