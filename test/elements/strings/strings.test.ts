import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../../src/elements/strings/load-language.js';
import { strings as ar } from '../../../src/elements/strings/strings-ar.js';
import { strings as de } from '../../../src/elements/strings/strings-de.js';
import { english, type StringKey, type StringTable } from '../../../src/elements/strings/strings-en.js';
import { strings as es } from '../../../src/elements/strings/strings-es.js';
import { strings as fr } from '../../../src/elements/strings/strings-fr.js';
import { strings as ja } from '../../../src/elements/strings/strings-ja.js';
import { stringsFor } from '../../../src/elements/strings/strings.js';
import { wordsFor } from '../../../src/time/words/words.js';

const TABLES: Readonly<Record<string, StringTable>> = { ar, de, es, fr, ja };
const LANGUAGES = Object.keys(TABLES);
/** Texts that are the same. */
const AS_IN_ENGLISH: Readonly<Record<string, readonly StringKey[]>> = {
  ar: ['ctrl'],
  de: ['loadedSize'],
  es: ['loadedSize', 'ctrl'],
  fr: ['loadedSize', 'ctrl', 'sources'],
  ja: ['ctrl'],
};

/** The value to fill in where a plural form spells the number out. */
const IN_WORDS: Readonly<Record<string, Partial<Record<StringKey, readonly string[][]>>>> = { ar: { opened: [['0']] } };

/** The numbers of the placeholders, in order. */
const placesIn = (text: string) => [...text.matchAll(/\{(.*?)\}/g)].map(([, place]) => place).sort();

describe('stringsFor', () => {
  before(() => Promise.all(LANGUAGES.map((language) => loadLanguage(language))));

  it('fills in numbers as the language writes them, and chooses the plural', () => {
    expect(stringsFor('en').say('issues', 1)).to.equal('1 record could not be read');
    expect(stringsFor('en').say('issues', 1234)).to.equal('1,234 records could not be read');
    expect(stringsFor('de-CH').say('issues', 1)).to.equal('1 Eintrag konnte nicht gelesen werden');
    expect(stringsFor('fr').say('status', 1, 0, 'mai')).to.equal('mai\u00a0: 0 sur 1 événement affiché');
    expect(stringsFor('ja').say('status', 3, 2, '5月')).to.equal('5月：3件中2件を表示');
  });

  const counted: Readonly<Record<string, readonly string[]>> = {
    en: ['0 events', '1 event', '2 events', '3 events', '11 events', '100 events'],
    de: ['Ereignisse: 0', 'Ereignisse: 1', 'Ereignisse: 2', 'Ereignisse: 3', 'Ereignisse: 11', 'Ereignisse: 100'],
    fr: ['0 événement', '1 événement', '2 événements', '3 événements', '11 événements', '100 événements'],
    es: [
      '0 acontecimientos',
      '1 acontecimiento',
      '2 acontecimientos',
      '3 acontecimientos',
      '11 acontecimientos',
      '100 acontecimientos',
    ],
    'ar-u-nu-latn': ['الأحداث: 0', 'الأحداث: 1', 'الأحداث: 2', 'الأحداث: 3', 'الأحداث: 11', 'الأحداث: 100'],
    ja: ['0件', '1件', '2件', '3件', '11件', '100件'],
  };
  for (const [locale, expected] of Object.entries(counted)) {
    it(`counts by the rules of ${locale}`, () => {
      const { say } = stringsFor(locale);
      expect([0, 1, 2, 3, 11, 100].map((count) => say('loadedCount', count))).to.deep.equal(expected);
    });
  }

  const composed: readonly (readonly [
    locale: string,
    key: StringKey,
    values: readonly (string | number)[],
    expected: string,
  ])[] = [
    ['en', 'stopped', [0], 'Loading was stopped after 0 events.'],
    ['en', 'broken', [1], 'The source broke off after 1 event.'],
    ['en', 'opening', ['What was pasted'], 'What was pasted: opening…'],
    ['en', 'opened', ['a.csv', 1], 'a.csv: 1 event opened.'],
    ['de', 'stopped', [1], 'Laden abgebrochen; 1 Ereignis ist da.'],
    ['de', 'broken', [100], 'Die Verbindung zur Quelle ist abgerissen; 100 Ereignisse sind da.'],
    ['de', 'opened', ['a.csv', 11], 'a.csv: 11 Ereignisse geladen.'],
    ['fr', 'status', [5, 1, 'mai'], 'mai\u00a0: 1 sur 5 événements affichés'],
    ['fr', 'stopped', [0], 'Chargement arrêté\u202f; 0 événement reçu.'],
    ['fr', 'opening', ['Contenu collé'], 'Contenu collé\u00a0: ouverture en cours…'],
    ['fr', 'opened', ['a.csv', 2], 'a.csv\u00a0: 2 événements chargés.'],
    ['es', 'status', [1, 0, 'mayo'], 'mayo: 0 de 1 acontecimiento a la vista'],
    ['es', 'broken', [3], 'La fuente se interrumpió; han llegado 3 acontecimientos.'],
    ['es', 'notOpened', ['Contenido pegado'], 'Contenido pegado: no se pudo abrir.'],
    ['ar-u-nu-latn', 'opened', ['a.csv', 1], 'a.csv: فُتح حدث واحد.'],
    ['ar-u-nu-latn', 'opened', ['a.csv', 11], 'a.csv: عدد الأحداث المفتوحة 11.'],
    ['ja', 'loadedCount', ['500 / 1,000'], '500 / 1,000件'],
    ['ja', 'loadedOf', [500, 1000], '500 / 1,000'],
    ['ja', 'opened', ['a.csv', 2], 'a.csv：2件の出来事を読み込みました。'],
  ];
  for (const [locale, key, values, expected] of composed) {
    it(`says ${key} of ${values.join(', ')} in ${locale}`, () => {
      expect(stringsFor(locale).say(key, ...values)).to.equal(expected);
    });
  }

  it('calls an event and those who take part the same wherever they are named', () => {
    for (const [language, table] of Object.entries(TABLES)) {
      expect(table.people, language).to.equal(wordsFor(language).figure.columns.who);
      for (const status of ['disputed', 'planned', 'denied'] as const)
        expect(table[`status_${status}`], language).to.equal(wordsFor(language).figure.key[status]);
    }
    expect(Object.values(es).join(' ')).to.not.match(/suceso|evento/i);
  });

  it('allows no line break before a French punctuation mark', () => {
    expect(Object.values(fr).join(' ')).to.not.match(/ [:;?!]/);
  });

  it('speaks English where a language has no words here, and says so', () => {
    expect(stringsFor('fi').say('empty')).to.equal('No events to show');
    expect(stringsFor('fi').lang).to.equal('en');
    expect(['en-GB', 'de-AT', 'ja'].map((locale) => stringsFor(locale).lang)).to.deep.equal(['en-GB', 'de-AT', 'ja']);
  });

  it('has its own text for each key in every language, with all placeholders', () => {
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
