import { dateWords, describeRecord, sourceWords } from '../data/describe-record.js';
import type { EventRecord } from '../data/event-record.js';
import { lineOf } from './label-text.js';

export interface WordOptions {
  readonly locale: string;
  readonly timezone: string;
}

interface Words {
  readonly locale: string;
  readonly timezone: string;
  name?: string;
  detail?: string;
}

/** Dates in words cost more than all else in a frame: they are made once for each record and language. */
const remembered = new WeakMap<EventRecord, Words>();

/** What a screen reader says of an event. */
export function nameOf(record: EventRecord, options: WordOptions): string {
  return (wordsOf(record, options).name ??= describeRecord(record, options));
}

/** The second line of a label: when, and who says so. */
export function detailOf(record: EventRecord, options: WordOptions): string {
  const parts = () => [dateWords(record, options), sourceWords(record, options)];
  return (wordsOf(record, options).detail ??= lineOf(
    parts()
      .filter((part) => part !== '')
      .join(' · '),
  ));
}

function wordsOf(record: EventRecord, { locale, timezone }: WordOptions): Words {
  let words = remembered.get(record);
  if (words?.locale !== locale || words.timezone !== timezone) remembered.set(record, (words = { locale, timezone }));
  return words;
}
