import { messageOf } from '../../data/message-of.js';
import { languageOf } from '../../time/words/words.js';
import { addLanguage, type Language } from './strings.js';

/** A module for each language; in the CDN build these are the files `languages/de.js` … beside the script. */
const MODULES: ReadonlyMap<string, () => Promise<Language>> = new Map([
  ['ar', () => import('./strings-ar.js')],
  ['de', () => import('./strings-de.js')],
  ['es', () => import('./strings-es.js')],
  ['fr', () => import('./strings-fr.js')],
  ['ja', () => import('./strings-ja.js')],
]);

/** Languages that have been loaded. */
const loaded = new Set<string>();

/** Returns whether `loadLanguage` has nothing (more) to load for a locale. */
export function isLanguageLoaded(locale: string): boolean {
  const language = languageOf(locale);
  return loaded.has(language) || !MODULES.has(language);
}

/**
 * Loads the words of a locale's language: those for dates and records, like `loadLanguage` of `event-timeline/core.js`,
 * and those of the interface. Elements call it themselves; calling it earlier saves them the wait.
 *
 * @param locale BCP 47
 * @throws {Error} as a rejection, when the file of the language cannot be loaded
 * @example await loadLanguage('de-AT');
 */
export async function loadLanguage(locale: string): Promise<void> {
  if (isLanguageLoaded(locale)) return;
  const language = languageOf(locale);
  try {
    addLanguage(language, await MODULES.get(language)!());
    loaded.add(language);
  } catch (cause) {
    const why = messageOf(cause);
    throw new Error(
      `The words of the language "${language}" could not be loaded, so English ones are used: ${why} ` +
        `Expected its file beside the script of event-timeline (languages/${language}.js beside event-timeline.min.js).`,
      { cause },
    );
  }
}
