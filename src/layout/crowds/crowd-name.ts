import { BoundedCache } from '../../time/bounded-cache.js';
import { timeSpan, type TimeSpan } from '../../time/instant.js';
import { windowWords } from '../../time/words/window-words.js';
import { wordsFor, type Words } from '../../time/words/words.js';
import type { SpeechOptions } from '../../data/words/date-text.js';
import { amountOfEvents } from '../text/event-words.js';
import { lineOf } from '../text/label-text.js';

const SECOND_MS = 1000;
const MAX_REMEMBERED = 500;
/**
 * Dates in words are the most expensive part of a frame. Keyed by words: English stands in until a language is loaded.
 */
const remembered = new WeakMap<Words, BoundedCache<string, string>>();

/**
 * Gives the accessible name of a crowd: "12 events, March 2022 to May 2022, Japan".
 *
 * @param isDue if false, it is only the count, unless the full name was made before
 */
export function crowdName(count: number, span: TimeSpan, lane: string, options: SpeechOptions, isDue = true): string {
  const words = wordsFor(options.locale);
  let names = remembered.get(words);
  if (!names) remembered.set(words, (names = new BoundedCache(MAX_REMEMBERED)));
  const key = [count, span.start, span.end, options.locale, options.timezone, lane].join('|');
  let name = names.peek(key);
  if (name !== undefined) return name;
  if (!isDue) return amountOfEvents(count, options.locale);
  // The areas of all lanes mostly have the same start and end.
  const spanKey = [span.start, span.end, options.locale, options.timezone].join('|');
  const time = names.get(spanKey, () => windowWords(atOnce(span), options));
  const parts = [amountOfEvents(count, options.locale), time, lineOf(lane)];
  name = words.list(parts.filter((part) => part !== ''));
  names.set(key, name);
  return name;
}

/** Turns the second of events at a single time of day into an instant, which reads better than a range. */
function atOnce(span: TimeSpan): TimeSpan {
  return span.end - span.start <= SECOND_MS ? timeSpan(span.start, span.start + 1) : span;
}
