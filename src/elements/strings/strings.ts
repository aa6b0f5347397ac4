import { addWords, languageOf } from '../../time/words/words.js';
import { english, type StringKey, type StringTable } from './strings-en.js';
import type { Words } from '../../time/words/words.js';

/** The words of the interface in one language. */
export interface Strings {
  readonly locale: string;
  /** BCP 47: what language the texts are in. That of the locale, or English. */
  readonly lang: string;
  /** A fixed text, its `{0}`, `{1}` … filled in; numbers are written as the language writes them. */
  say(key: StringKey, ...values: readonly (string | number)[]): string;
}

/** What is loaded for a language: what is said about dates and records, and the words of the interface. */
export interface Language {
  readonly words: Words;
  readonly strings: StringTable;
}

const tables = new Map<string, StringTable>([['en', english]]);
const made = new Map<string, Strings>();

/** Makes a language known. */
export function addLanguage(language: string, { words, strings }: Language): void {
  addWords(language, words);
  tables.set(language, strings);
  made.clear();
}

/**
 * Finds the words for a locale: of its language, else (or until that is loaded) English; numbers are the locale's own.
 *
 * @example stringsFor('en').say('issues', 2) // '2 records could not be read'
 */
export function stringsFor(locale: string): Strings {
  let strings = made.get(locale);
  if (!strings) made.set(locale, (strings = makeStrings(locale)));
  return strings;
}

function makeStrings(locale: string): Strings {
  const known = tables.get(languageOf(locale));
  const table = known ?? english;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(table === english ? 'en' : locale);
  return {
    locale,
    lang: known ? locale : 'en',
    say(key, ...values) {
      const forms = table[key].split('|');
      const count = values.find((value) => typeof value === 'number');
      const form = count !== undefined && plurals.select(count) === 'one' ? forms[0]! : forms.at(-1)!;
      return form.replace(/\{(\d)\}/g, (_, index: string) => {
        const value = values[Number(index)];
        return typeof value === 'number' ? numbers.format(value) : (value ?? '');
      });
    },
  };
}
