import { expect } from '@open-wc/testing';
import { loadLanguage } from '../../src/elements/load-language.js';
import { english, type StringKey } from '../../src/elements/strings-en.js';
import { stringsFor } from '../../src/elements/strings.js';

const LANGUAGES = ['ar', 'de', 'es', 'fr', 'ja'];

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
    for (const language of LANGUAGES) {
      for (const key of Object.keys(english) as StringKey[]) {
        const said = stringsFor(language).say(key, 12, 7, 'window');
        expect(said, `${language} ${key}`).to.not.match(/[{}|]/);
        if (key === 'status') expect(said, language).to.match(/12|١٢/).and.match(/7|٧/).and.contain('window');
      }
    }
  });
});
