import { expect } from '@open-wc/testing';
import {
  claimWords,
  dateWords,
  describeRecord,
  knowledgeWords,
  sourceWords,
  whoWords,
} from '../../src/data/describe-record.js';
import type { EventRecord } from '../../src/data/event-record.js';
import { validateRecords } from '../../src/data/validate-records.js';
import { loadLanguage } from '../../src/time/load-words.js';

const english = { locale: 'en', timezone: 'UTC' };
const record = (fields: Partial<EventRecord>): EventRecord => ({ title: 'A', date: '2022-01', ...fields });

describe('describeRecord', () => {
  it('says of a record that was not validated the claims as they stand, and no report that is no date', () => {
    const claims = [{ date: 'soon', end: 'later' }, { date: 'soon' }, { date: '2022', end: '2021/2023' }];
    expect(describeRecord(record({ claims, reported: 'soon' }), english)).to.equal(
      'A, January 2022, other dates given: soon/later, soon, 2022/2021/2023',
    );
  });

  let seed: readonly EventRecord[];
  before(async () => {
    const raw: unknown = await (await fetch(new URL('../fixtures/seed-events.json', import.meta.url))).json();
    seed = validateRecords(raw).records;
  });
  const nameOf = (id: string) =>
    describeRecord(
      seed.find((one) => one.id === id)!,
      english,
    );

  it('says of an event known only by its report that its date is not known', () => {
    expect(nameOf('us-request')).to.equal(
      'US asks Japan to consider sanctions, reported 5 February 2022, date unknown, United States to Japan, Kyodo News',
    );
  });

  it('says no more of a date than is known', () => {
    expect(nameOf('january-summit')).to.equal('US–Japan virtual summit, January 2022, Japan, United States');
    expect(nameOf('parliament-address')).to.equal('Kishida addresses parliament, January 2022, Japan');
  });

  it('says who acted on whom', () => {
    expect(nameOf('eu-warning')).to.equal(
      'European Council warns Moscow, January 2022, European Union to Russia, Asian News International (ANI)',
    );
  });

  it('says that a plan is one', () => {
    expect(nameOf('sanctions-plan')).to.equal(
      'Tokyo will not announce sanctions before an attack, 5 February 2022, planned, Japan, Russia, Kyodo News',
    );
  });

  it('says which other dates are given, and of many that there are more', () => {
    const claims = ['2022-07-01', '2022-08', '2023', '2024'].map((date) => ({ date }));
    expect(describeRecord(record({ claims: claims.slice(0, 1) }), english)).to.equal(
      'A, January 2022, other dates given: 1 July 2022',
    );
    expect(claimWords(record({ claims }), english)).to.equal('other dates given: 1 July 2022, August 2022, 2023, …');
    expect(claimWords(record({ claims: [{ date: '2022', end: '2023' }] }), english)).to.contain('2022 to 2023');
    expect(claimWords(record({ claims: [{ date: '2022', end: '..' }] }), english)).to.contain('from 2022, open-ended');
  });

  it('says a time of the record on the clocks of the axis', () => {
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

  it('leaves out what is not there, and that an event is confirmed', () => {
    expect(describeRecord(record({ status: 'confirmed', actors: [], sources: [{}] }), english)).to.equal(
      'A, January 2022',
    );
  });

  it('speaks the language of the locale', async () => {
    await loadLanguage('de');
    expect(describeRecord(record({ status: 'planned' }), { ...english, locale: 'de' })).to.equal(
      'A, Januar 2022, geplant',
    );
  });
});

describe('dateWords', () => {
  it('names a report that is later than the event', () => {
    expect(dateWords(record({ reported: '2022-02-05' }), english)).to.equal('January 2022, reported 5 February 2022');
  });

  it('does not name a report of the same time', () => {
    expect(dateWords(record({ reported: '2022-01-05' }), english)).to.equal('January 2022');
    expect(dateWords(record({ date: '2022-02-05', reported: '2022-02-05' }), english)).to.equal('5 February 2022');
  });

  it('says "reported" once', () => {
    const name = describeRecord(record({ reported: '2022-02-05', status: 'reported' }), english);
    expect(name).to.equal('A, January 2022, reported 5 February 2022');
    expect(describeRecord(record({ status: 'reported' }), english)).to.equal('A, January 2022, reported');
  });

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
    it(`says "${words}" of ${JSON.stringify(fields)}`, () => {
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
    it(`says of ${JSON.stringify(fields)} when, its status and other dates`, () => {
      expect(knowledgeWords(record(fields), english)).to.deep.equal(lines);
    });
});
