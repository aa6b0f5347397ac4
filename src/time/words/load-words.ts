import { addWords, languageOf, type Words } from './words.js';

/** One dynamic import for each language, so that bundlers make a file of each. */
const MODULES: ReadonlyMap<string, () => Promise<{ readonly words: Words }>> = new Map([
  ['ar', () => import('./words-ar.js')],
  ['de', () => import('./words-de.js')],
  ['es', () => import('./words-es.js')],
  ['fr', () => import('./words-fr.js')],
  ['ja', () => import('./words-ja.js')],
]);

/**
 * Loads the words of a locale's language; until then dates and records are written with English words. Does nothing for
 * English, or for a language that has no words here. The elements load the languages they need by themselves.
 *
 * @param locale BCP 47
 * @throws {TypeError} as a rejection, when the file of the language cannot be loaded
 * @example
 * await loadLanguage('de');
 * formatEdtf(parseEdtf('1984~'), { locale: 'de' }); // 'etwa 1984'
 */
export async function loadLanguage(locale: string): Promise<void> {
  const language = languageOf(locale);
  const module = await MODULES.get(language)?.();
  if (module) addWords(language, module.words);
}
