import { timeSpan, type TimeSpan } from '../../time/instant.js';
import { windowWords } from '../../time/words/window-words.js';
import { wordsFor, type Words } from '../../time/words/words.js';
import type { SpeechOptions } from '../../data/words/date-text.js';
import { amountOfEvents } from '../text/event-words.js';
import { lineOf } from '../text/label-text.js';

const SECOND_MS = 1000;
const MAX_REMEMBERED = 500;
/** Dates in words cost more than all else in a frame. English stands in for a language until that is loaded. */
const remembered = new WeakMap<Words, Map<string, string>>();

/**
 * "12 events, March 2022 to May 2022, Japan": what a crowd is called when it is spoken.
 *
 * @param isDue else it is the count alone unless it was made before
 */
export function crowdName(count: number, span: TimeSpan, lane: string, options: SpeechOptions, isDue = true): string {
  const words = wordsFor(options.locale);
  let names = remembered.get(words);
  if (!names) remembered.set(words, (names = new Map<string, string>()));
  const key = [count, span.start, span.end, options.locale, options.timezone, lane].join('|');
  let name = names.get(key);
  if (name !== undefined) return name;
  if (!isDue) return amountOfEvents(count, options.locale);
  if (names.size >= MAX_REMEMBERED) names.clear();
  // The areas of all lanes mostly begin and end together.
  const spanKey = [span.start, span.end, options.locale, options.timezone].join('|');
  let time = names.get(spanKey);
  if (time === undefined) names.set(spanKey, (time = windowWords(atOnce(span), options)));
  const parts = [amountOfEvents(count, options.locale), time, lineOf(lane)];
  name = words.list(parts.filter((part) => part !== ''));
  names.set(key, name);
  return name;
}

/** What begins at one time of the clock ends with its second: that is no stretch of time to speak of. */
function atOnce(span: TimeSpan): TimeSpan {
  return span.end - span.start <= SECOND_MS ? timeSpan(span.start, span.start + 1) : span;
}
