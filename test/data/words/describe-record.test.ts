import { expect } from '@open-wc/testing';
import {
  claimWords,
  dateWords,
  describeRecord,
  knowledgeWords,
  sourceWords,
  whoWords,
} from '../../../src/data/words/describe-record.js';
import type { EventRecord } from '../../../src/data/event-record.js';
import { validateRecords } from '../../../src/data/records/validate-records.js';
import { loadLanguage } from '../../../src/time/words/load-words.js';
import { loadSeed } from '../../load-json.js';

const english = { locale: 'en', timezone: 'UTC' };
const record = (fields: Partial<EventRecord>): EventRecord => ({ title: 'A', date: '2022-01', ...fields });

describe('describeRecord', () => {
  it('gives the claims of an unvalidated record as written, and leaves out a faulty report date', () => {
    const claims = [{ date: 'soon', end: 'later' }, { date: 'soon' }, { date: '2022', end: '2021/2023' }];
    expect(describeRecord(record({ claims, reported: 'soon' }), english)).to.equal(
      'A, January 2022, other dates given: soon/later, soon, 2022/2021/2023',
    );
  });

  let seed: readonly EventRecord[];
  before(async () => {
    seed = validateRecords(await loadSeed()).records;
  });
  const nameOf = (id: string) =>
    describeRecord(
      seed.find((one) => one.id === id)!,
      english,
    );

  it('says that the date of an event known only by its report is unknown', () => {
    expect(nameOf('us-request')).to.equal(
      'US asks Japan to consider sanctions, reported 5 February 2022, date unknown, United States to Japan, Kyodo News',
    );
  });

  it('says no more about a date than is known', () => {
    expect(nameOf('january-summit')).to.equal('US–Japan virtual summit, January 2022, Japan, United States');
    expect(nameOf('parliament-address')).to.equal('Kishida addresses parliament, January 2022, Japan');
  });

  it('says who acted on whom', () => {
    expect(nameOf('eu-warning')).to.equal(
      'European Council warns Moscow, January 2022, European Union to Russia, Asian News International (ANI)',
    );
  });

  it('says that a plan is planned', () => {
    expect(nameOf('sanctions-plan')).to.equal(
      'Tokyo will not announce sanctions before an attack, 5 February 2022, planned, Japan, Russia, Kyodo News',
    );
  });

  it('says which other dates are given, and when there are more', () => {
    const claims = ['2022-07-01', '2022-08', '2023', '2024'].map((date) => ({ date }));
    expect(describeRecord(record({ claims: claims.slice(0, 1) }), english)).to.equal(
      'A, January 2022, other dates given: 1 July 2022',
    );
    expect(claimWords(record({ claims }), english)).to.equal('other dates given: 1 July 2022, August 2022, 2023, …');
    expect(claimWords(record({ claims: [{ date: '2022', end: '2023' }] }), english)).to.contain('2022 to 2023');
    expect(claimWords(record({ claims: [{ date: '2022', end: '..' }] }), english)).to.contain('from 2022, open-ended');
  });

  it('gives a time of the record in the time zone of the axis', () => {
    const nine = record({ date: '2020-06-01T09:00', timezone: 'Asia/Tokyo', claims: [{ date: '2020-06-01T12:00' }] });
    expect(dateWords(nine, english)).to.equal('1 June 2020 at 0:00 UTC');
    expect(dateWords(nine, { locale: 'en', timezone: 'Asia/Tokyo' })).to.equal('1 June 2020 at 9:00 GMT+9');
    expect(claimWords(nine, english)).to.contain('3:00 UTC');
    expect(dateWords(record({ date: '2020-06-01T09:00Z', timezone: 'Asia/Tokyo' }), english)).to.contain('9:00 UTC');
  });

  it('cuts a title of 100 kB', () => {
    const name = describeRecord(record({ title: 'x'.repeat(100_000) }), english);
    expect(name).to.equal(`${'x'.repeat(200)}…, January 2022`);
  });

  it('does not cut an emoji in two', () => {
    const name = describeRecord(record({ title: `${'x'.repeat(199)}🏺🏺` }), english);
    expect(name).to.equal(`${'x'.repeat(199)}…, January 2022`);
  });

  it('leaves out direction controls, which would turn the words after them around', () => {
    expect(describeRecord(record({ title: 'a \u202Eb' }), english)).to.equal('a b, January 2022');
  });

  it('leaves out missing fields, and that an event is confirmed', () => {
    expect(describeRecord(record({ status: 'confirmed', actors: [], sources: [{}] }), english)).to.equal(
      'A, January 2022',
    );
  });

  it('adds the note of a claim to its name as the language does', async () => {
    const disputed = record({ claims: [{ date: '2022' }, { date: '2023' }] });
    const said: Readonly<Record<string, string>> = {
      de: 'andere Angaben zum Datum: 2022, 2023',
      fr: 'autres dates avancées\u00a0: 2022, 2023',
      ja: '別の日付の説：2022年、2023年',
      'ar-u-nu-latn': 'تواريخ أخرى مذكورة: 2022، 2023',
    };
    for (const [locale, expected] of Object.entries(said)) {
      await loadLanguage(locale);
      expect(claimWords(disputed, { ...english, locale })).to.equal(expected);
    }
  });

  it('speaks the language of the locale', async () => {
    await loadLanguage('de');
    expect(describeRecord(record({ status: 'planned' }), { ...english, locale: 'de' })).to.equal(
      'A, Januar 2022, geplant',
    );
  });
});

describe('dateWords', () => {
  it('mentions a report that is later than the event', () => {
    expect(dateWords(record({ reported: '2022-02-05' }), english)).to.equal('January 2022, reported 5 February 2022');
  });

  it('does not mention a report of the same time', () => {
    expect(dateWords(record({ reported: '2022-01-05' }), english)).to.equal('January 2022');
    expect(dateWords(record({ date: '2022-02-05', reported: '2022-02-05' }), english)).to.equal('5 February 2022');
  });

  it('says "reported" once', () => {
    const name = describeRecord(record({ reported: '2022-02-05', status: 'reported' }), english);
    expect(name).to.equal('A, January 2022, reported 5 February 2022');
    expect(describeRecord(record({ status: 'reported' }), english)).to.equal('A, January 2022, reported');
  });

  const reports: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    en: {
      '2022-02-05': 'reported 5 February 2022',
      '2022': 'reported 2022',
      '2020-34': 'reported in the second quarter of 2020',
    },
    de: {
      '2022-02-05': 'gemeldet am 5. Februar 2022',
      '2022-02': 'gemeldet im Februar 2022',
      '2022': 'gemeldet 2022',
      '2001-21': 'gemeldet im Frühling 2001',
      '2020-34': 'gemeldet im 2. Quartal 2020',
      '198': 'gemeldet in den 1980er-Jahren',
      '18': 'gemeldet im 19. Jahrhundert',
      Y12000: 'gemeldet im Jahr 12.000',
      '2022~': 'gemeldet etwa 2022',
    },
    fr: {
      '2022-02-05': 'rapporté le 5 février 2022',
      '2022-02': 'rapporté en février 2022',
      '2022': 'rapporté en 2022',
      '2001-21': 'rapporté au printemps 2001',
      '2001-22': 'rapporté à l’été 2001',
      '2020-34': 'rapporté au 2e trimestre 2020',
      '198': 'rapporté dans les années 1980',
      '18': 'rapporté au XIXe siècle',
      '2022~': 'rapporté vers 2022',
      '2022?': 'rapporté peut-être 2022',
      '198X': 'rapporté dans les années 1980',
    },
    es: {
      '2022-02-05': 'comunicado el 5 de febrero de 2022',
      '2022-02': 'comunicado en febrero de 2022',
      '2022': 'comunicado en 2022',
      '2001-21': 'comunicado en la primavera de 2001',
      '2001-22': 'comunicado en el verano de 2001',
      '2020-34': 'comunicado en el 2.º trimestre de 2020',
      '198': 'comunicado en la década de 1980',
      '18': 'comunicado en el siglo XIX',
      '2022~': 'comunicado hacia 2022',
    },
    'ar-u-nu-latn': {
      '2022-02-05': 'أُبلغ عنه في 5 فبراير 2022',
      '2022': 'أُبلغ عنه في 2022',
      '2022~': 'أُبلغ عنه حوالي 2022',
      '2022-01/2022-02': 'أُبلغ عنه من يناير 2022 إلى فبراير 2022',
    },
    ja: { '2022-02-05': '2022年2月5日に報道', '2022-02': '2022年2月に報道' },
  };
  for (const [locale, cases] of Object.entries(reports)) {
    it(`says when something was reported, in ${locale}`, async () => {
      await loadLanguage(locale);
      for (const [reported, expected] of Object.entries(cases)) {
        const said = dateWords(record({ date: '1000', reported }), { ...english, locale });
        expect(said.replace(/^1000年?[,،、] ?/, ''), reported).to.equal(expected);
      }
    });
  }

  it('names both ends where the end is a field of its own', () => {
    const words = dateWords(record({ date: '2022-01-21', end: '2022-02' }), english);
    expect(words).to.contain('21 January 2022').and.contain('February 2022');
  });
});

describe('whoWords', () => {
  const cases: [fields: Partial<EventRecord>, words: string][] = [
    [{}, ''],
    [{ from: 'A' }, 'A'],
    [{ to: 'B' }, 'B'],
    [{ from: 'A', to: 'B' }, 'A to B'],
    [{ from: 'A', to: 'B', actors: ['B', 'C', 'A'] }, 'A to B, C'],
    [{ actors: ['A', 'A', 'B'] }, 'A, B'],
  ];
  for (const [fields, words] of cases) {
    it(`says "${words}" for ${JSON.stringify(fields)}`, () => {
      expect(whoWords(record(fields), english)).to.equal(words);
    });
  }
});

describe('sourceWords', () => {
  it('names each source once, by the best it has', () => {
    const sources = [
      { publisher: 'ANI', title: 'a' },
      { publisher: 'ANI' },
      { title: 'Diary' },
      { attribution: 'an aide' },
    ];
    expect(sourceWords(record({ sources }), english)).to.equal('ANI, Diary, an aide');
  });

  it('names three of many', () => {
    const sources = ['a', 'b', 'c', 'd'].map((publisher) => ({ publisher }));
    expect(sourceWords(record({ sources }), english)).to.equal('a, b, c, …');
  });
});

describe('knowledgeWords', () => {
  for (const [fields, lines] of [
    [{}, ['January 2022']],
    [{ status: 'confirmed' }, ['January 2022']],
    [{ status: 'planned' }, ['January 2022, planned']],
    [{ date: '2022-01?', status: 'denied' }, ['possibly January 2022, denied']],
    [{ status: 'reported' }, ['January 2022, reported']],
    [{ status: 'reported', reported: '2022-02-05' }, ['January 2022, reported 5 February 2022']],
    [
      { status: 'disputed', claims: [{ date: '2022-04' }] },
      ['January 2022, disputed', 'other dates given: April 2022'],
    ],
  ] as const)
    it(`gives date, status and other dates for ${JSON.stringify(fields)}`, () => {
      expect(knowledgeWords(record(fields), english)).to.deep.equal(lines);
    });
});
