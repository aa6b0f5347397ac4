import { addWords, languageOf } from '../../time/words/words.js';
import { english, type StringKey, type StringTable } from './strings-en.js';
import type { Words } from '../../time/words/words.js';

/** The words of the interface in one language. */
export interface Strings {
  readonly locale: string;
  /** BCP 47: the language of the texts, which is that of the locale, or English. */
  readonly lang: string;
  /** Returns a text with its `{0}`, `{1}` … filled in; numbers are formatted for the locale. */
  say(key: StringKey, ...values: readonly (string | number)[]): string;
}

/** The content of a language module: the words for dates and records, and those of the interface. */
export interface Language {
  readonly words: Words;
  readonly strings: StringTable;
}

const tables = new Map<string, StringTable>([['en', english]]);
const made = new Map<string, Strings>();

/** Registers a language. */
export function addLanguage(language: string, { words, strings }: Language): void {
  addWords(language, words);
  tables.set(language, strings);
  made.clear();
}

/**
 * Returns the words for a locale: in its language, or in English until that is loaded, or if there is none. Numbers are
 * always formatted for the locale.
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
