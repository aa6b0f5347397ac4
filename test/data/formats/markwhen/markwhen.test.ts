import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { markwhen } from '../../../../src/data/formats/markwhen/markwhen.js';
import type { EventRecord } from '../../../../src/data/event-record.js';
import type { ReadOptions } from '../../../../src/data/formats/record-format.js';
import { datesOf, read, whenOf } from './read-markwhen.js';

const write = (records: readonly EventRecord[], title?: string) => markwhen.write!(records, { title });

describe('Markwhen', () => {
  it('reads dates in all the ways they are written', () => {
    const cases: readonly (readonly [string, string])[] = [
      ['2022', '2022'],
      ['2022-01', '2022-01'],
      ['2022-01-17', '2022-01-17'],
      ['2022-01-17 10:30', '2022-01-17T10:30:00'],
      ['2022-01-17 9pm', '2022-01-17T21:00:00'],
      ['2022-02-05T09:00:00Z', '2022-02-05T09:00:00Z'],
      ['1/17/2022', '2022-01-17'],
      ['1/17/2022, 12:15am', '2022-01-17T00:15:00'],
      ['01/2022', '2022-01'],
      ['Jan 17, 2022', '2022-01-17'],
      ['17 January 2022', '2022-01-17'],
      ['September 2022', '2022-09'],
      ['2022-W05', '2022-01-31/2022-02-06'],
      ['2022-W05-3', '2022-02-02'],
      ['0044-W01', '0044-01-04/0044-01-10'],
      ['300 BCE', '-0299'],
      ['44 BC', '-0043'],
      ['79 AD', '0079'],
      ['2022-01-17 / 2022-02', '2022-01-17/2022-02'],
      ['2022/2023', '2022/2023'],
      ['01/2022 - 02/2022', '2022-01/2022-02'],
      ['2022-01-17 - 2022-01-21', '2022-01-17/2022-01-21'],
      ['300 BCE – 200 BCE', '-0299/-0199'],
      ['Jan 2022 to March 2022', '2022-01/2022-03'],
      ['2022-01 / now', '2022-01/..'],
      ['2022-02-05 / 10 days', '2022-02-05/2022-02-14'],
      ['2022-02-05 - 2 weeks, 1 day', '2022-02-05/2022-02-19'],
      ['2022-02-05 / 1 month', '2022-02-05/2022-03-04'],
      ['2022-02-05 10:00 / 90 minutes', '2022-02-05T10:00:00/2022-02-05T11:30:00'],
      ['2022-02-05 10:00 - 11:30', '2022-02-05T10:00:00/2022-02-05T11:30:00'],
      ['2022-02-05T09:00:00Z - 2022-02-05T10:30:00Z', '2022-02-05T09:00:00Z/2022-02-05T10:30:00Z'],
      ['2022-01~', '2022-01~'],
    ];
    for (const [date, edtf] of cases) {
      const { records, issues } = read(`${date}: Something happened: twice`);
      expect(
        records.map(({ title }) => title),
        date,
      ).to.deep.equal(['Something happened: twice']);
      expect(records.map(whenOf), date).to.deep.equal([edtf]);
      expect(issues, date).to.deep.equal([]);
    }
  });

  it('reads the day first where the header or an option says so', () => {
    expect(datesOf('dateFormat: d/M/y\n\n5/2/2022: x')).to.deep.equal(['2022-02-05']);
    expect(datesOf('5/2/2022: x', { dateOrder: 'dmy' })).to.deep.equal(['2022-02-05']);
    expect(datesOf('5/2/2022: x')).to.deep.equal(['2022-05-02']);
  });

  it('counts from the entry before and from entries that have a name', () => {
    expect(
      datesOf(
        [
          '2022-01-03 / 2 weeks: Design !design',
          '10 days: Build',
          'id: build',
          'after !design 3 days: Review',
          'before !build 1 week: Hire',
          '!build.end / 2 days: Launch',
        ].join('\n'),
      ),
    ).to.deep.equal([
      '2022-01-03/2022-01-16',
      '2022-01-17/2022-01-26',
      '2022-01-17/2022-01-19',
      '2022-01-10/2022-01-16',
      '2022-01-27/2022-01-28',
    ]);
  });

  it('says what it cannot tell', () => {
    const year = read('2021-05-01: A\nMay 3: B');
    expect(year.records.map(whenOf)).to.deep.equal(['2021-05-01', '2021-05-03']);
    expect(year.issues.map(({ message }) => message)).to.deep.equal([
      'Row 1: date: found "May 3" without a year in line 2, expected a year; it is read as 2021',
    ]);
    const now = read('now: Standup');
    expect(now.records).to.deep.equal([]);
    expect(now.issues.map(({ found }) => found)).to.include('"now" in line 1');
    expect(datesOf('now: Standup', { now: '2022-02-05' })).to.deep.equal(['2022-02-05']);
    expect(read('Some words\n2022: x').issues[0]!.found).to.equal('"Some words" in line 1');
    expect(read('').issues[0]!.found).to.equal('no entry');
    expect(read('2022-02-30: x').records).to.deep.equal([]);
    expect(read('---\ntimezone: Mars/Olympus\n---\n2022-01-01 10:00: x').issues[0]!.path).to.equal('timezone');
  });

  it('says which lines look like entries and have no date that it can read', () => {
    const lost = [
      '2022-13: bad',
      '5/2022/2: bad',
      'after !nobody 3 days: bad',
      'now - 10 days: bad',
      'every full moon: bad',
    ];
    for (const line of lost) {
      const { records, issues } = read(`2022: Good\n${line}\n`);
      expect(records.map(({ description }) => description)).to.deep.equal([line]);
      expect(issues.map(({ found }) => found)).to.deep.equal([`"${line}" in line 2`]);
    }
    for (const line of [
      '2022 was good: really',
      '10:30 was late',
      '3 of them: these',
      'Note: later',
      '- [ ] 2022: to do',
    ]) {
      expect(read(`2022: Good\nText\n${line}\n`).issues, line).to.deep.equal([]);
    }
  });

  it('reads the header, sections, tags, links, properties and descriptions', () => {
    const { records, title, document, issues } = read(
      [
        '---',
        'title: "Two: weeks"',
        'timezone: Asia/Tokyo',
        'description: What happened',
        '#japan: green',
        '---',
        '// nobody reads this',
        'section Tensions #world',
        '# Diplomacy',
        '2022-01-17: Address in [parliament](https://example.org/p) #japan #1',
        'location: Tokyo',
        'sources: [a, "b, c"]',
        '',
        'He spoke for an hour. #speech',
        '![The hall](https://example.org/hall.jpg)',
        'endSection',
        'endSection',
        '2022-01-17 10:00: Later',
      ].join('\n'),
    );
    expect(title).to.equal('Two: weeks');
    expect(document).to.deep.equal({ timezone: 'Asia/Tokyo', description: 'What happened' });
    expect(records[0]).to.deep.include({
      title: 'Address in parliament #1',
      lane: 'Diplomacy',
      groups: ['Tensions', 'Diplomacy'],
      tags: ['japan', 'speech', 'world'],
      url: 'https://example.org/p',
      place: 'Tokyo',
      color: 'green',
      media: [{ url: 'https://example.org/hall.jpg', alt: 'The hall' }],
      description: 'He spoke for an hour. #speech\n![The hall](https://example.org/hall.jpg)',
    });
    expect(records[0]!.timezone).to.equal(undefined);
    expect(records[1]).to.deep.include({ title: 'Later', date: '2022-01-17T10:00:00', timezone: 'Asia/Tokyo' });
    expect(records[1]!.lane).to.equal(undefined);
    expect(issues.map(({ path }) => path)).to.deep.equal(['sources[0]', 'sources[1]']);
  });

  it('writes no lane and no alternative text that is read as something else', () => {
    const media = [{ url: 'https://example.org/a.png', alt: 'a [b]' }];
    const { text, losses } = write([{ id: 'a', title: 'T', date: '2022', lane: 'A\n2021: injected', media }]);
    expect(losses.map(({ path }) => path)).to.deep.equal(['lane', 'media[0].alt']);
    expect(read(text).records.map(({ title }) => title)).to.deep.equal(['T']);
  });

  it('lets a heading close those of its level and below', () => {
    const { records } = read('# A\n## B\n2001: x\n## C\n2002: y\n# D\n2003: z');
    expect(records.map(({ lane, groups }) => [lane, groups])).to.deep.equal([
      ['B', ['A', 'B']],
      ['C', ['A', 'C']],
      ['D', undefined],
    ]);
  });

  it('expands what recurs', () => {
    expect(datesOf('2022-01-17 every 2 weeks for 3 times: x')).to.deep.equal([
      '2022-01-17',
      '2022-01-31',
      '2022-02-14',
    ]);
    expect(datesOf('2022-01-31 every month x 3: x')).to.deep.equal(['2022-01-31', '2022-02-28', '2022-03-31']);
    expect(datesOf('2022-01-17 / 2 days every other week until 2022-02: x')).to.deep.equal([
      '2022-01-17/2022-01-18',
      '2022-01-31/2022-02-01',
      '2022-02-14/2022-02-15',
      '2022-02-28/2022-03-01',
    ]);
    expect(datesOf('2020 every year for 3 years: x')).to.deep.equal(['2020', '2021', '2022']);
    const endless = read('2022-01-17 every day: x');
    expect(endless.records).to.have.length(365);
    expect(endless.issues[0]!.found).to.equal('"every day", without end');
    const odd = read('2022-01-17 every blue moon: x');
    expect(odd.records).to.have.length(1);
    expect(odd.issues[0]!.found).to.equal('"every blue moon"');
    expect(datesOf('2022-01-17 every day: x', { window: { start: '2022-02-01', end: '2022-02-02' } })).to.have.length(
      2,
    );
  });

  it('takes no long line of text for a date, nor long over it', () => {
    const { records } = read(`2022: ${'1/2 - 3 to 4: '.repeat(20_000)}`);
    expect(records).to.have.length(1);
    expect(read(`2022: x\n${'9/'.repeat(100_000)}: y`).records).to.have.length(1);
  });

  it('reads any text without a fault, and tells the right line', () => {
    const lines = [
      '---',
      'timezone: Asia/Tokyo',
      '#london:',
      '  color: green',
      'section A #london',
      'tz: -5',
      '## B',
      'endSection',
      'Some words',
      'id: b',
      '2022-01-17: A !a',
      '1/17/2022 9pm - 11pm: A',
      '2022-W05 / 3 weekdays: A',
      'May 3 - June 9: A',
      '44 BC - 79 AD: A',
      '300~ every 100 years x3: A',
      'Y12000: A',
      '../2022: A',
      'now - 10 days: A',
      '999999999999999 years - 999999999999999 weekdays: A',
      'before !a 1 week - 1 month: A',
      '!a / !b: A',
      '.start -10 days / .end 1 day: A',
      '2022-01-31/2022-03 every 2 months until May 8 2023: A',
      'Y-17E8 every 99999 years x3: A',
      'after !nobody 3 days: A',
    ];
    const bit = fc.oneof(
      fc.stringMatching(/^[0-9 /:.~?#!TZYWEXBC,[\]-]$/),
      fc.constantFrom('every ', 'before ', 'now', '..', '.end', 'weekdays'),
    );
    const change = fc.record({ at: fc.nat(40), drop: fc.nat(3), bit: fc.option(bit, { nil: '' }) });
    const line = fc
      .tuple(fc.constantFrom(...lines), fc.array(change, { maxLength: 3 }))
      .map(([text, changes]) =>
        changes.reduce(
          (changed, { at, drop, bit: put }) => changed.slice(0, at) + put + changed.slice(at + drop),
          text,
        ),
      );
    const options = fc.constantFrom<ReadOptions>(
      {},
      { now: '2022-02-05' },
      { window: { start: '2022-01-01', end: '2022-12-31' } },
    );
    let placed = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), options, (text, asked) => {
        const { records, issues } = read(text.join('\n'), asked);
        records.forEach(whenOf);
        for (const { found } of issues) {
          const [, quoted, number] = /^"(.*)"(?: without a year)? in line (\d+)$/.exec(found) ?? [];
          if (quoted === undefined) continue;
          placed++;
          expect(text[Number(number) - 1]).to.contain(quoted);
        }
      }),
    );
    expect(placed, 'issues that quote a line').to.be.above(20);
  });

  it('names what Markwhen cannot say', () => {
    const { text, losses } = write([
      { id: 'a', title: 'T', date: '2022-01?', tags: ['two words'], weight: 0.5 },
      { id: 'b', title: 'U #x', date: '/2022-02-05' },
      { id: 'c', title: 'V', date: '-0043' },
    ]);
    expect(losses.map(({ row, path }) => `${row} ${path}`)).to.deep.equal([
      '0 date',
      '0 tags[0]',
      '0 weight',
      '1 date',
      '1 title',
      '2 date',
    ]);
    expect(datesOf(text)).to.deep.equal(['2022-01', '2022-02-05']);
  });

  it('holds a description that would be read as a tag or a link of the event', () => {
    const given = ['a #b c', '$ #-', 'see [this](https://example.org/)'].map((description, index) => ({
      id: `id-${index}`,
      title: 'A',
      date: '1970',
      description,
    }));
    const { text, losses } = write(given, 'A title');
    expect(losses).to.deep.equal([]);
    const back = read(text).records;
    expect(back.map(({ description, tags, url }) => ({ description, tags, url }))).to.deep.equal(
      given.map(({ description }) => ({ description, tags: undefined, url: undefined })),
    );
  });

  it('gives back what it can hold', () => {
    const words = fc
      .array(fc.stringMatching(/^[a-zA-Zé漢][a-z:()'",.!?-]{0,8}$/), { minLength: 1, maxLength: 4 })
      .map((list) => list.join(' '));
    const word = fc.stringMatching(/^[a-z漢][a-z0-9_-]{0,6}$/);
    const anyText = fc
      .string({ minLength: 1, maxLength: 30 })
      .map((text) => text.replace(/\p{Cc}/gu, ''))
      .filter((text) => text.trim() !== '');
    const day = fc
      .date({ min: new Date('0001-01-01'), max: new Date('9000-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString());
    const date = fc.oneof(
      day.map((iso) => iso.slice(0, 4)),
      day.map((iso) => iso.slice(0, 7)),
      day.map((iso) => iso.slice(0, 10)),
      day.map((iso) => iso.slice(0, 19)),
      day.map((iso) => `${iso.slice(0, 19)}Z`),
      day.map((iso) => `${iso.slice(0, 10)}/..`),
      fc
        .tuple(day, fc.nat(900))
        .map(
          ([iso, days]) => `${iso.slice(0, 10)}/${new Date(Date.parse(iso) + days * 864e5).toISOString().slice(0, 7)}`,
        ),
    );
    const record = fc.record(
      {
        title: words,
        date,
        lane: fc.constantFrom('North', 'South side', 'Osten'),
        tags: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
        description: anyText,
        place: anyText,
        url: fc.webUrl(),
        status: fc.constantFrom('planned', 'denied'),
        color: fc.constantFrom('red', '#0a0'),
        note: anyText,
        members: fc.array(anyText, { minLength: 1, maxLength: 3 }),
      },
      { requiredKeys: ['title', 'date'] },
    );
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 4 }), (given) => {
        const named = given.map((each, index) => ({ ...each, id: `id-${index}` })) as EventRecord[];
        const { text, losses } = write(named, 'A title');
        const lossless = named.filter((_, row) => !losses.some((loss) => loss.row === row));
        const back = read(text);
        expect(back.title).to.equal('A title');
        const plain = (each: EventRecord) => {
          const { date: _date, end: _end, tags, ...others } = each;
          return { ...others, tags: tags?.toSorted(), when: whenOf(each) };
        };
        const found = new Map(back.records.map((each) => [each.id, plain(each)]));
        for (const each of lossless) expect(found.get(each.id)).to.deep.equal(plain(each));
        expect(losses.filter(({ path }) => path !== 'title')).to.deep.equal([]);
      }),
    );
  });
});
