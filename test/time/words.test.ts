import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../src/time/load-words.js';
import { wordsFor } from '../../src/time/words.js';

describe('wordsFor', () => {
  before(() => Promise.all(['de', 'es', 'fr', 'ja-JP'].map(loadLanguage)));

  it('goes by the language of a locale', () => {
    expect(wordsFor('de-AT')).to.equal(wordsFor('de'));
    expect(wordsFor('de-AT')).to.not.equal(wordsFor('en'));
    expect(wordsFor('JA-JP-u-ca-japanese')).to.equal(wordsFor('ja'));
  });

  it('is English where there are no words yet', () => {
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

  it('names what a record says beside its date', () => {
    const { reported, dateUnknown, toward } = wordsFor('en');
    expect([reported('5 February 2022'), dateUnknown, toward('United States', 'Japan')]).to.deep.equal([
      'reported 5 February 2022',
      'date unknown',
      'United States to Japan',
    ]);
  });

  it('numbers centuries by the rules of the language', () => {
    const centuries = [1, 2, 3, 4, 11, 12, 13, 19, 20, 21];
    expect(centuries.map((number) => wordsFor('en').century(number, false).split(' ')[0])).to.deep.equal([
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
    expect(centuries.map((number) => wordsFor('fr').century(number, false).split(' ')[0])).to.deep.equal([
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
    expect(wordsFor('es').century(1, true)).to.equal('siglo I a. C.');
  });
});
