import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../../src/time/words/load-words.js';
import { wordsFor } from '../../../src/time/words/words.js';

describe('wordsFor', () => {
  before(() => Promise.all(['de', 'es', 'fr', 'ja-JP'].map(loadLanguage)));

  it('goes by the language of a locale', () => {
    expect(wordsFor('de-AT')).to.equal(wordsFor('de'));
    expect(wordsFor('de-AT')).to.not.equal(wordsFor('en'));
    expect(wordsFor('JA-JP-u-ca-japanese')).to.equal(wordsFor('ja'));
  });

  it('is English where a language has no words', () => {
    for (const locale of ['pl', '', 'toString', '__proto__']) expect(wordsFor(locale)).to.equal(wordsFor('en'));
  });

  it('is English until the language is loaded', async () => {
    expect(wordsFor('ar')).to.equal(wordsFor('en'));
    await loadLanguage('ar-EG');
    expect(wordsFor('ar').openEnd).to.equal('نهاية مفتوحة');
  });

  it('has nothing to load for English, and for a language without words', async () => {
    for (const locale of ['en-US', 'pl', '', 'toString', '__proto__']) await loadLanguage(locale);
    expect(wordsFor('pl')).to.equal(wordsFor('en'));
  });

  it('has words for what a record says beside its date', () => {
    const { reported, dateUnknown, toward } = wordsFor('en');
    expect([
      reported({ text: '5 February 2022', kind: 'day' }),
      dateUnknown,
      toward('United States', 'Japan'),
    ]).to.deep.equal(['reported 5 February 2022', 'date unknown', 'United States to Japan']);
  });

  it('numbers centuries by the rules of the language', () => {
    const centuries = [1, 2, 3, 4, 11, 12, 13, 19, 20, 21];
    expect(centuries.map((number) => wordsFor('en').century(number, false, '').split(' ')[0])).to.deep.equal([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '19th',
      '20th',
      '21st',
    ]);
    expect(centuries.map((number) => wordsFor('fr').century(number, false, '').split(' ')[0])).to.deep.equal([
      'Ier',
      'IIe',
      'IIIe',
      'IVe',
      'XIe',
      'XIIe',
      'XIIIe',
      'XIXe',
      'XXe',
      'XXIe',
    ]);
    expect(wordsFor('es').century(1, true, '1')).to.equal('siglo I a. C.');
  });

  const COUNTS = [0, 1, 2, 3, 11, 100];
  const counted: Readonly<Record<string, readonly string[]>> = {
    en: ['0 events', '1 event', '2 events', '3 events', '11 events', '100 events'],
    de: ['0 Ereignisse', '1 Ereignis', '2 Ereignisse', '3 Ereignisse', '11 Ereignisse', '100 Ereignisse'],
    fr: ['0 événement', '1 événement', '2 événements', '3 événements', '11 événements', '100 événements'],
    es: [
      '0 acontecimientos',
      '1 acontecimiento',
      '2 acontecimientos',
      '3 acontecimientos',
      '11 acontecimientos',
      '100 acontecimientos',
    ],
    ar: ['0 حدث', 'حدث واحد', 'حدثان', '3 أحداث', '11 حدثًا', '100 حدث'],
    ja: ['0件の出来事', '1件の出来事', '2件の出来事', '3件の出来事', '11件の出来事', '100件の出来事'],
  };
  for (const [locale, expected] of Object.entries(counted)) {
    it(`counts events by the rules of ${locale}`, async () => {
      await loadLanguage(locale);
      const { events } = wordsFor(locale);
      expect(COUNTS.map((count) => events(String(count), count))).to.deep.equal(expected);
    });
  }

  it('counts events drawn as one', async () => {
    await loadLanguage('ar');
    const say = (locale: string) => [1, 2].map((count) => wordsFor(locale).drawnAsOne(String(count), count));
    expect(say('de')).to.deep.equal(['1 weiteres, zusammen gezeichnet', '2 weitere, zusammen gezeichnet']);
    expect(say('fr')).to.deep.equal(['1 autre, en un seul tracé', '2 autres, en un seul tracé']);
    expect(say('es')).to.deep.equal(['1 más, en un solo trazo', '2 más, en un solo trazo']);
    expect(say('ar')).to.deep.equal(['أحداث أخرى مرسومة معًا: 1', 'أحداث أخرى مرسومة معًا: 2']);
  });

  it('uses one word for one thing', async () => {
    await loadLanguage('ar');
    for (const locale of ['en', 'de', 'es', 'fr', 'ja', 'ar']) {
      const { status, figure, startUnknown } = wordsFor(locale);
      for (const kind of ['planned', 'denied', 'disputed'] as const)
        expect(figure.key[kind].toLocaleLowerCase(locale), locale).to.equal(status[kind]);
      const [start, unknown] = startUnknown.split(' ');
      expect(figure.key.unknown.toLocaleLowerCase(locale), locale).to.contain(
        (unknown ? start! : '始まり').toLowerCase(),
      );
    }
  });
});
