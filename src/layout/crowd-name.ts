import type { TimeSpan } from '../time/instant.js';
import { windowWords } from '../time/window-words.js';
import { wordsFor } from '../time/words.js';
import { amountOfEvents, type WordOptions } from './event-words.js';
import { lineOf } from './label-text.js';

/** "12 events, March 2022 to May 2022, Japan": what a crowd is called when it is spoken. */
export function crowdName(count: number, span: TimeSpan, lane: string, options: WordOptions): string {
  const parts = [amountOfEvents(count, options.locale), windowWords(span, options), lineOf(lane)];
  return wordsFor(options.locale).list(parts.filter((part) => part !== ''));
}
