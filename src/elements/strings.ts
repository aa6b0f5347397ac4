import { stringTable, type StringKey } from './string-table.js';

/** The words of the interface in one language. */
export interface Strings {
  readonly locale: string;
  /** A fixed text, its `{0}`, `{1}` … filled in; numbers are written as the language writes them. */
  say(key: StringKey, ...values: readonly (string | number)[]): string;
}

const made = new Map<string, Strings>();

/**
 * Finds the words for a locale: of its language, else English (numbers are still the locale's own).
 *
 * A text with a plural is stored as `one|other`, chosen by the first number given.
 *
 * @example stringsFor('en').say('issues', 2) // '2 records could not be read'
 */
export function stringsFor(locale: string): Strings {
  let strings = made.get(locale);
  if (!strings) made.set(locale, (strings = makeStrings(locale)));
  return strings;
}

function makeStrings(locale: string): Strings {
  const [language = 'en'] = locale.toLowerCase().split('-');
  const table = Object.hasOwn(stringTable, language) ? stringTable[language]! : stringTable['en']!;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(table === stringTable['en'] ? 'en' : locale);
  return {
    locale,
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
