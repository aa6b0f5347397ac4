import { wordsFor } from '../../time/words/words.js';
import { dateText, type SpeechOptions } from './date-text.js';
import type { EventSource } from '../event-record.js';

/**
 * Writes a source in one line, as in a list of sources: its author, title, publisher and date.
 *
 * @returns an empty text for a source that has none of these
 * @example // 'Kyodo News, 5 February 2022'
 */
export function sourceLine(source: EventSource, options: SpeechOptions): string {
  const { author, title, publisher, attribution, published } = source;
  const named = [author, title, publisher].filter(Boolean);
  const names = named.length > 0 ? named : [attribution ?? source.url];
  const date = published === undefined ? '' : dateText(published, options);
  const parts = [...names, date].filter((part): part is string => part !== undefined && part !== '');
  return wordsFor(options.locale).list([...new Set(parts)]);
}
