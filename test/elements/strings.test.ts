import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../src/elements/load-language.js';
import { strings as ar } from '../../src/elements/strings-ar.js';
import { strings as de } from '../../src/elements/strings-de.js';
import { english, type StringKey, type StringTable } from '../../src/elements/strings-en.js';
import { strings as es } from '../../src/elements/strings-es.js';
import { strings as fr } from '../../src/elements/strings-fr.js';
import { strings as ja } from '../../src/elements/strings-ja.js';
import { stringsFor } from '../../src/elements/strings.js';

const TABLES: Readonly<Record<string, StringTable>> = { ar, de, es, fr, ja };
const LANGUAGES = Object.keys(TABLES);
/** What is said alike. */
const AS_IN_ENGLISH: Readonly<Record<string, readonly StringKey[]>> = {
  ar: ['ctrl'],
  de: ['loadedSize'],
  es: ['loadedSize', 'ctrl'],
  fr: ['loadedSize', 'ctrl', 'sources'],
  ja: ['ctrl'],
};

/** What is filled in where a form says the number in words. */
const IN_WORDS: Readonly<Record<string, Partial<Record<StringKey, readonly string[][]>>>> = { ar: { opened: [['0']] } };

/** The numbers of what is filled in, in order. */
const placesIn = (text: string) => [...text.matchAll(/\{(.*?)\}/g)].map(([, place]) => place).sort();

describe('stringsFor', () => {
  before(() => Promise.all(LANGUAGES.map((language) => loadLanguage(language))));

  it('fills numbers in as the language writes them, and chooses the plural', () => {
    expect(stringsFor('en').say('issues', 1)).to.equal('1 record could not be read');
    expect(stringsFor('en').say('issues', 1234)).to.equal('1,234 records could not be read');
    expect(stringsFor('de-CH').say('issues', 1)).to.equal('1 Eintrag konnte nicht gelesen werden');
    expect(stringsFor('fr').say('status', 1, 0, 'mai')).to.equal('mai : 0 événement affiché sur 1');
    expect(stringsFor('ja').say('status', 3, 2, '5月')).to.equal('5月:3件中2件を表示');
  });

  it('speaks English where a language has no words here', () => {
    expect(stringsFor('fi').say('empty')).to.equal('No events to show');
  });

  it('has a text of its own for each in every language, with all that is to be filled in', () => {
    for (const [language, table] of Object.entries(TABLES)) {
      const asInEnglish: string[] = [];
      for (const key of Object.keys(english) as StringKey[]) {
        if (table[key] === english[key]) asInEnglish.push(key);
        const all = placesIn(english[key].split('|').at(-1)!);
        for (const [index, form] of table[key].split('|').entries()) {
          expect(form.trim(), `${language} ${key}`).to.not.equal('');
          const expected = IN_WORDS[language]?.[key]?.[index] ?? all;
          expect(placesIn(form), `${language} ${key}`).to.deep.equal(expected);
        }
      }
      expect(asInEnglish, language).to.have.members(AS_IN_ENGLISH[language]!);
    }
  });
});
