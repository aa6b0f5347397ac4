import { expect } from '@open-wc/testing';
import { read } from './read-markwhen.js';

const zonesOf = (text: string) =>
  read(text).records.map(({ title, date, timezone }) => `${title}: ${String(date).slice(11)} ${timezone ?? ''}`.trim());

describe('settings of Markwhen', () => {
  it('are of the tag under which they are indented', () => {
    const { records, document, issues } = read(
      [
        '---',
        'timezone: America/New_York',
        '',
        '#covid: blue',
        '#economics: #abc // hex color',
        '#london:',
        '  color: green',
        '',
        '  // where we were',
        '  timezone: Europe/London',
        'description: A year',
        '---',
        '2023-06-02 10:00: home #covid',
        '2023-06-02 10:00: away #london',
        '2023-06-02: all day #london',
        'group year abroad #london',
        '2023-06-02 10:00: crowned #economics',
        'endGroup',
      ].join('\n'),
    );
    expect(records.map(({ title, color, timezone }) => [title, color, timezone])).to.deep.equal([
      ['home', 'blue', 'America/New_York'],
      ['away', 'green', 'Europe/London'],
      ['all day', 'green', undefined],
      ['crowned', '#abc', 'Europe/London'],
    ]);
    expect(document).to.deep.equal({ timezone: 'America/New_York', description: 'A year' });
    expect(issues).to.deep.equal([]);
  });

  it('may be nested without a fence, and are reported where they cannot be read', () => {
    const { records, document, issues } = read(
      'title: T\n#london:\n  color: green\n  emoji: x\ntimeline:\n  title: none\n  style:\n    fill: red\n  kind: a\nview: me\n\n2020: a #london',
    );
    expect(records.map(({ color }) => color)).to.deep.equal(['green']);
    expect(document).to.deep.equal({ timeline: { title: 'none', style: { fill: 'red' }, kind: 'a' }, view: 'me' });
    expect(issues.map(({ found }) => found)).to.deep.equal(['"emoji: x" in line 4']);
  });

  it('apply to the sections of a tag, where the inner one wins', () => {
    expect(
      zonesOf(
        [
          'timezone: +5',
          '#uk:',
          '  timezone: +0',
          '#east:',
          '  timezone: -5',
          '',
          'group #uk',
          'group #east',
          '2023-05-01 10:00: a',
          '2023-05-01 10:00: b',
          '#uk',
          '2023-05-01 10:00: c #uk',
          'tz: Asia/Tokyo',
          'endGroup',
          '2023-05-01 10:00: d',
          'endGroup',
          '2023-05-01 10:00: e',
        ].join('\n'),
      ),
    ).to.deep.equal([
      'a: 10:00:00-05:00',
      'b: 10:00:00+00:00',
      'c: 10:00:00 Asia/Tokyo',
      'd: 10:00:00+00:00',
      'e: 10:00:00+05:00',
    ]);
  });

  it('of a section are its time zone; others are reported', () => {
    const text = [
      'title: T',
      '# West',
      'timezone: America/Los_Angeles',
      '// what Markwhen draws',
      'style: section',
      '',
      'tz: nowhere',
      '2025-06-13 10:00: a',
      'section East',
      '  tz: +6',
      '2025-06-13 10:00: b',
      'endSection',
      '2025-06-13 10:00: c',
    ].join('\n');
    expect(zonesOf(text)).to.deep.equal([
      'a: 10:00:00 America/Los_Angeles',
      'b: 10:00:00+06:00',
      'c: 10:00:00 America/Los_Angeles',
    ]);
    expect(read(text).issues.map(({ found, expected }) => `${found} ${expected}`)).to.deep.equal([
      '"style: section" in line 5 a timezone, which is all that is read of a section; it is passed over',
      '"tz: nowhere" in line 7 an entry such as "2022-02-05: Title"; it is passed over',
    ]);
  });

  it('may be an offset, which is added to the times', () => {
    const { records, issues } = read('2025-08-04 11am: Return flight\ntz: -5\n2025-08-05: x\ntimezone: +5:30');
    expect(records.map(({ date, timezone }) => [date, timezone])).to.deep.equal([
      ['2025-08-04T11:00:00-05:00', undefined],
      ['2025-08-05', undefined],
    ]);
    expect(issues).to.deep.equal([]);
  });
});

describe('places of Markwhen', () => {
  it('are links marked as places', () => {
    const { records, issues } = read(
      [
        '07/2014: 4th of July in DC [Washington, DC](location)',
        '02/23/1836: [The Alamo](map)',
        '2022: x [see](https://example.org/) [A](location) and [B](map)',
        '2023: y',
        'They met at [Versailles](location).',
        '2024: z [A](location)',
        'location: B',
      ].join('\n'),
    );
    expect(records.map(({ title, place, url }) => [title, place, url])).to.deep.equal([
      ['4th of July in DC', 'Washington, DC', undefined],
      ['The Alamo', 'The Alamo', undefined],
      ['x see and B', 'A', 'https://example.org/'],
      ['y', 'Versailles', undefined],
      ['z', 'B', undefined],
    ]);
    expect(issues).to.deep.equal([]);
  });
});
