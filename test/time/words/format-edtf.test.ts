import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { formatEdtf } from '../../../src/time/words/format-edtf.js';
import { loadLanguage } from '../../../src/time/words/load-words.js';
import { parseEdtf } from '../../../src/time/edtf/parse-edtf.js';
import { edtfDates } from '../edtf-arbitrary.js';
import { edtfCases } from '../edtf-cases.js';

/** Browsers differ in the kinds of space and in what joins a date to its time. */
function words(text: string, locale?: string, timezone?: string): string {
  return formatEdtf(parseEdtf(text), { locale, timezone })
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/,? at (?=\d)/, ', ');
}

describe('formatEdtf', () => {
  before(() => Promise.all(['ar', 'de', 'es', 'fr', 'ja'].map(loadLanguage)));

  const english: Readonly<Record<string, string>> = {
    '2022': '2022',
    '2022-01': 'January 2022',
    '2022-02-05': '5 February 2022',
    '2022-01~': 'about January 2022',
    '1984?': 'possibly 1984',
    '1984%': 'possibly about 1984',
    '~1945-01-01': '1 January 1945 (year approximate)',
    '2004-06~-11': '11 June 2004 (year approximate, month approximate)',
    '2001-?21': 'spring 2001 (season uncertain)',
    '2001-21': 'spring 2001',
    '2001-24': 'winter 2001–2002',
    '2001-25': 'spring 2001 (Northern Hemisphere)',
    '2001-32': 'winter 2001 (Southern Hemisphere)',
    '2001-34': 'second quarter of 2001',
    '2001-39': 'third third of 2001',
    '2001-40': 'first half of 2001',
    '193': '1930s',
    '18': '19th century',
    '00': '1st century',
    '10': '11th century',
    '20': '21st century',
    '-01': '2nd century BC',
    '198X': 'some time in the 1980s',
    '002X': 'some time between 20 AD and 29 AD',
    '198X?': 'possibly some time in the 1980s',
    '198X~': 'some time in the 1980s (date approximate)',
    '18XX': 'some time in the 19th century',
    '1999-XX': 'some time in 1999',
    '1999-XX-XX': 'some time in 1999',
    '2004-06-XX': 'some time in June 2004',
    '156X-12-25': 'some time between 25 December 1560 and 25 December 1569',
    '1984-1X': 'some time between October 1984 and December 1984',
    '2XXX': 'some time between 2000 and 2999',
    '-193': 'some time between 1940 BC and 1931 BC',
    '198X-21': 'some time between spring 1980 and spring 1989',
    XXXX: 'date unknown',
    'XXXX-12': 'December, year unknown',
    'XXXX-12-21': '21 December, year unknown',
    '-0043': '44 BC',
    '0000': '1 BC',
    '-0043-03-15': '15 March 44 BC',
    '-0776/0278': '777 BC to 278 AD',
    '-0043-03-15/2022': '15 March 44 BC to 2022 AD',
    '-0776/-0278': '777 BC to 279 BC',
    '-0043/..': 'from 44 BC, open-ended',
    '0476/1453': '476 to 1453',
    '[-0776..0278]': 'some time between 777 BC and 278 AD',
    '1950S2': 'about 1950, some time between 1900 and 1999',
    '-1859S5': '1860 BC',
    Y12000: 'the year 12,000',
    'Y-12000': '12,001 BC',
    Y170000002: 'the year 170,000,002',
    'Y-300000': '300,000 years ago',
    'Y-66043000~': 'about 66.043 million years ago',
    'Y-138E8': '13.8 billion years ago',
    'Y-17101E3S3': 'about 17.1 million years ago',
    '2022-01-21/2022-02': '21 January 2022 to February 2022',
    '1985/..': 'from 1985, open-ended',
    '1985~/': 'from about 1985, end unknown',
    '/2022-02-05': 'until 5 February 2022, start unknown',
    '../1985': 'until 1985, open start',
    '/..': 'start unknown, open-ended',
    '[1667,1668]': 'one of: 1667, 1668',
    '{1667,1670..1672}': 'all of: 1667, 1670 to 1672',
    '[1670..1672]': 'some time between 1670 and 1672',
    '{1670..1672}': '1670 to 1672',
    '[1667,1670..1672]': 'one of: 1667, 1670 to 1672',
    '[..1760,1780..]': 'one of: 1760 or earlier, 1780 or later',
    '[2016..]': '2016 or later',
    '2022-02-05T10:00:00': '5 February 2022, 10:00',
    '2022-02-05T10:00:30': '5 February 2022, 10:00:30',
    '2022-02-05T10:00:00.042Z': '5 February 2022, 10:00:00.042 UTC',
    '2022-02-05T10:00:00+0530': '5 February 2022, 10:00 UTC+05:30',
    '2022-02-05T10:00:00-04': '5 February 2022, 10:00 UTC−04:00',
  };
  for (const [text, expected] of Object.entries(english)) {
    it(`writes ${text} as "${expected}"`, () => {
      expect(words(text)).to.equal(expected);
    });
  }

  const others: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    'en-US': { '2022-02-05~': 'about February 5, 2022' },
    de: {
      '2022-02-05~': 'etwa 5. Februar 2022',
      '198X': 'irgendwann in den 1980er-Jahren',
      '2001-34': '2. Quartal 2001',
      '-0043-03-15': '15. März 44 v. Chr.',
      '-0776/0278': '777 v. Chr. bis 278 n. Chr.',
      '[2022-01-21..2022-01-31]': 'irgendwann zwischen dem 21. Januar 2022 und dem 31. Januar 2022',
      '156X-12-25': 'irgendwann zwischen dem 25. Dezember 1560 und dem 25. Dezember 1569',
      '/2022-02-05': 'bis 5. Februar 2022, Anfang unbekannt',
    },
    fr: {
      '2022-01?': 'peut-être janvier 2022',
      '18': 'XIXe siècle',
      '2004-06-XX': 'courant juin 2004',
      '2022-01/2022-02-05': 'janvier 2022 au 5 février 2022',
      '/-0043': 'jusqu’à 44 av. J.-C., début inconnu',
      'Y-66E6~': 'il y a environ 66 millions d’années',
    },
    es: {
      '2022-02-05~': 'hacia el 5 de febrero de 2022',
      '2001-41': '2.º semestre de 2001',
      'Y-66E6': 'hace 66 millones de años',
    },
    'ar-u-nu-arab': { '198X': 'في وقت ما من عقد ١٩٨٠', 18: 'القرن ١٩' },
    // Languages without words here, whose years are more than a number.
    zh: { 198: '1980s' },
    ko: { 198: '1980s', 18: '19th century' },
    bg: { '198X': 'some time in the 1980s' },
    'fr-CA': { '2022-03-01': '1er mars 2022', '156X-12-01': 'entre le 1er décembre 1560 et le 1er décembre 1569' },
    ja: {
      '198X': '1980年代中のある時',
      '2022-02-05~': '2022年2月5日頃',
      '2001-21': '2001年春',
      '1985/2004': '1985年から2004年まで',
      '-0776/0278': '紀元前777年から西暦278年まで',
      '[1667,1668]': '次のいずれか：1667年、1668年',
    },
    'ar-u-nu-latn': { '1984%': 'ربما حوالي 1984', '1985/..': 'من 1985، نهاية مفتوحة' },
  };
  for (const [locale, cases] of Object.entries(others)) {
    for (const [text, expected] of Object.entries(cases)) {
      it(`writes ${text} in ${locale} as "${expected}"`, () => {
        expect(words(text, locale)).to.equal(expected);
      });
    }
  }

  it('counts the first of a month in French, also with a time of day', () => {
    expect(words('2022-02-01T10:00:00', 'fr')).to.match(/^1er février 2022/);
    expect(words('/2022-02-01T10:00:00', 'fr')).to.match(/^jusqu’au 1er février 2022/);
    expect(words('XXXX-12-01', 'fr')).to.equal('1er décembre, année inconnue');
    expect(words('0001', 'fr')).to.match(/^1 ap/);
  });

  it('writes times in a given zone', () => {
    expect(words('2022-02-05T22:00:00Z', 'en', 'Asia/Kolkata')).to.match(/^6 February 2022, 0?3:30 (GMT\+5:30|IST)$/);
    expect(words('2022-02-05T22:00:00', 'en', 'Asia/Kolkata')).to.match(/^5 February 2022, 22:00 (GMT\+5:30|IST)$/);
    expect(words('2022-02-05', 'en', 'Asia/Kolkata')).to.equal('5 February 2022');
  });

  it('keeps to the Gregorian calendar in locales with another', () => {
    expect(words('2022-02-05', 'th-TH')).to.contain('2022');
    expect(words('2022-02-05', 'en-GB-u-ca-islamic')).to.contain('February 2022');
  });

  it('puts English words around dates in languages without words, and writes English for a faulty locale', () => {
    expect(words('2022~', 'pl')).to.equal('about 2022');
    expect(words('2022-02-05', 'en_GB')).to.equal('5 February 2022');
    expect(words('2022-02-05', '')).to.equal('5 February 2022');
    expect(words('2022-02-05', 'constructor')).to.equal('5 February 2022');
  });

  it('has words for every date of the conformance table and every generated one, in every language', async () => {
    const table = (await edtfCases()).filter(({ valid }) => valid).map(({ input }) => parseEdtf(input));
    const date = fc.oneof(fc.constantFrom(...table), edtfDates);
    fc.assert(
      fc.property(date, fc.constantFrom('en', 'de', 'fr', 'es', 'ja', 'ar', 'fa'), (edtf, locale) => {
        const text = formatEdtf(edtf, { locale, timezone: 'Europe/Kyiv' });
        expect(text)
          .to.match(/\p{L}|\p{N}/u)
          .and.not.match(/undefined|NaN|null|Invalid/);
      }),
      { numRuns: 2000 },
    );
  });
});
