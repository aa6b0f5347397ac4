import type { SpeechOptions } from '../../data/words/date-text.js';
import { dateWords, describeRecord, sourceWords } from '../../data/words/describe-record.js';
import type { EventRecord } from '../../data/event-record.js';
import { wordsFor, type Words } from '../../time/words/words.js';
import { amountText } from './amount-text.js';
import { BETWEEN_PARTS, lineOf } from './label-text.js';
import { laneKeysOf } from '../lanes/lane-keys.js';
import type { SceneInput } from '../scene-input.js';

interface RecordWords {
  readonly locale: string;
  readonly timezone: string;
  /** English stands in for a language until it is loaded. */
  readonly language: Words;
  name?: string;
  detail?: string;
}

/** Words are made once for each record and language: dates in words are the most expensive part of a frame. */
const remembered = new WeakMap<EventRecord, RecordWords>();

/**
 * Gives the accessible name of an event.
 *
 * @param isDue if false, it is only the title, unless the full name was made before
 */
export function nameOf(record: EventRecord, options: SpeechOptions, isDue = true): string {
  const words = wordsOf(record, options);
  if (isDue) words.name ??= describeRecord(record, options);
  return words.name ?? lineOf(record.title);
}

/**
 * Gives the accessible name of the mark of an event on a lane. If there are several lanes, it ends with the lane,
 * unless the name says that already and the event is on no other.
 */
export function nameOnLane(row: number, lane: number, input: SceneInput, isDue: boolean): string {
  const { table, lanes, laneBy } = input.lanes;
  const record = table.recordAt(row);
  const name = nameOf(record, input, isDue);
  const key = lineOf(lanes[lane]?.key ?? '');
  if (lanes.length < 2 || key === '' || wordsOf(record, input).name === undefined) return name;
  const { list } = wordsFor(input.locale);
  const isSaid = record.from === key || record.to === key || list(['', name, '']).includes(list(['', key, '']));
  return isSaid && laneKeysOf(record, laneBy).length < 2 ? name : list([name, key]);
}

/** Gives the second line of a label: when, and who says so. */
export function detailOf(record: EventRecord, options: SpeechOptions): string {
  const parts = () => [dateWords(record, options), sourceWords(record, options)];
  return (wordsOf(record, options).detail ??= lineOf(
    parts()
      .filter((part) => part !== '')
      .join(BETWEEN_PARTS),
  ));
}

/** Gives "1,200 events" in the language of a locale. */
export function amountOfEvents(count: number, locale: string): string {
  return wordsFor(locale).events(amountText(count, locale), count);
}

function wordsOf(record: EventRecord, { locale, timezone }: SpeechOptions): RecordWords {
  const language = wordsFor(locale);
  let words = remembered.get(record);
  if (words?.locale !== locale || words.timezone !== timezone || words.language !== language)
    remembered.set(record, (words = { locale, timezone, language }));
  return words;
}
