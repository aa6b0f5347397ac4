import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { dateOf } from '../../../../src/data/records/record-date.js';
import { icalendar } from '../../../../src/data/formats/icalendar/icalendar.js';
import type { EventRecord } from '../../../../src/data/event-record.js';
import { stringifyEdtf } from '../../../../src/time/edtf/stringify-edtf.js';

const calendar = (...lines: string[]) => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u', 'SUMMARY:S', ...lines, 'END:VEVENT'];
const readEvent = (...lines: string[]) => icalendar.read(calendar(...event(...lines)));
const datesOf = ({ records }: { records: readonly EventRecord[] }) =>
  records.map(({ date, end }) => (end === undefined ? date : `${String(date)}/${String(end)}`));
const messages = ({ issues }: { issues: readonly { found: string }[] }) => issues.map(({ found }) => found);
const write = (records: readonly EventRecord[]) => icalendar.write!(records, {});

describe('iCalendar', () => {
  it('reports that it keeps no white space at the ends of a text', () => {
    const record = { id: 'a', title: ' T', date: '2022-02-05', description: 'D\n', place: 'P' };
    const { text, losses } = write([record]);
    expect(losses.map(({ path }) => path)).to.deep.equal(['title', 'description']);
    expect(icalendar.read(text).records[0]).to.deep.include({ title: 'T', description: 'D', place: 'P' });
  });

  it('writes ids with marks in them, numbers and broken addresses so that they are read back', () => {
    const ids = ['a,b', 'a;b', 'a\\nb'];
    const { text } = write(ids.map((id) => ({ id, title: 'T', date: '2020-01-01' })));
    expect(icalendar.read(text).records.map(({ id }) => id)).to.deep.equal(ids);
    const odd = {
      id: 5,
      title: 'T',
      date: '2020-01-01',
      url: 'https://example.org/\r\nX-A:1',
    } as unknown as EventRecord;
    expect(icalendar.read(write([odd]).text).records.map(({ id }) => id)).to.deep.equal(['5']);
    expect(write([odd]).text).not.to.include('\nX-A');
  });

  it('reads texts of vCalendar 1.0 in quoted-printable, over several lines and in any charset', () => {
    const { records, issues } = icalendar.read(
      [
        'BEGIN:VCALENDAR',
        'VERSION:1.0',
        'BEGIN:VEVENT',
        'SUMMARY;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Caf=C3=',
        '=A9 in M=C3=BCnchen, 2=3D1',
        'DESCRIPTION;ENCODING=QUOTED-PRINTABLE:One=0D=0Atwo',
        'LOCATION;CHARSET=SHIFT_JIS;ENCODING=QUOTED-PRINTABLE:=83A=83=',
        '',
        'DTSTART:20040628T080000Z',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
    );
    expect(issues).to.deep.equal([]);
    expect(records[0]).to.include({ title: 'Café in München, 2=1', description: 'One\ntwo' });
    expect(records[0]!.place).to.match(/^ア/);
  });

  it('knows zones by the names that Windows has for them', () => {
    for (const [name, zone] of [
      ['W. Europe Standard Time', 'Europe/Berlin'],
      ['"(UTC-05:00) Eastern Time (US & Canada)"', 'America/New_York'],
      ['"(UTC+07:00) Bangkok, Hanoi, Jakarta"', 'Asia/Bangkok'],
      ['"(GMT+01:00) Nowhere, Sarajevo"', 'Europe/Sarajevo'],
    ]) {
      const { records, issues } = readEvent(`DTSTART;TZID=${name}:20220205T100000`);
      expect(records[0]).to.include({ date: '2022-02-05T10:00:00', timezone: zone });
      expect(issues).to.deep.equal([]);
    }
    for (const name of ['Moon Standard Time', 'constructor Standard Time', '"(UTC) Nowhere"']) {
      expect(readEvent(`DTSTART;TZID=${name}:20220205T100000`).issues[0]!.found).to.contain('the zone');
    }
  });

  it('matches an occurrence with a time by its day alone, as Exchange writes it', () => {
    const read = icalendar.read(
      calendar(
        ...event('DTSTART:20220205T100000Z', 'RRULE:FREQ=DAILY;COUNT=3'),
        ...event('RECURRENCE-ID;VALUE=DATE:20220206', 'DTSTART:20220206T150000Z'),
      ),
    );
    expect(datesOf(read)).to.deep.equal(['2022-02-05T10:00:00Z', '2022-02-06T15:00:00Z', '2022-02-07T10:00:00Z']);
  });

  it('finds the name of a zone after the path of a program', () => {
    const read = readEvent('DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Berlin:20220205T100000');
    expect(read.records[0]!.timezone).to.equal('Europe/Berlin');
    expect(messages(read)).to.deep.equal([]);
  });

  it('reads days, times and durations', () => {
    const cases: readonly (readonly [readonly string[], string])[] = [
      [['DTSTART;VALUE=DATE:20220205'], '2022-02-05'],
      [['DTSTART;VALUE=DATE:20220205', 'DTEND;VALUE=DATE:20220206'], '2022-02-05'],
      [['DTSTART;VALUE=DATE:20220205', 'DTEND;VALUE=DATE:20220208'], '2022-02-05/2022-02-07'],
      [['DTSTART:20220205T100000Z', 'DTEND:20220205T113000Z'], '2022-02-05T10:00:00Z/2022-02-05T11:30:00Z'],
      [['DTSTART:20220205T100000'], '2022-02-05T10:00:00'],
      [['DTSTART:20220205T100000', 'DURATION:PT90M'], '2022-02-05T10:00:00/2022-02-05T11:30:00'],
      [['DTSTART;VALUE=DATE:20220205', 'DURATION:P1W'], '2022-02-05/2022-02-11'],
      // In the night of 27 March 2022 an hour was skipped: a day by the calendar, four hours by the clock.
      [['DTSTART;TZID=Europe/Berlin:20220326T230000', 'DURATION:P1D'], '2022-03-26T23:00:00/2022-03-27T23:00:00'],
      [['DTSTART;TZID=Europe/Berlin:20220326T230000', 'DURATION:PT4H'], '2022-03-26T23:00:00/2022-03-27T04:00:00'],
      [
        ['DTSTART;TZID=Asia/Tokyo:20220205T100000', 'DTEND;TZID=Europe/Berlin:20220205T100000'],
        '2022-02-05T10:00:00/2022-02-05T09:00:00Z',
      ],
      [['DTSTART:20220205T100000Z', 'DTEND:20220205T100000Z'], '2022-02-05T10:00:00Z'],
    ];
    for (const [lines, expected] of cases) {
      const read = readEvent(...lines);
      expect(datesOf(read), lines.join(' ')).to.deep.equal([expected]);
      expect(messages(read)).to.deep.equal([]);
    }
  });

  it('reads zones by their name, by the name in their path, and from the calendar itself', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Home',
      'BEGIN:DAYLIGHT',
      'DTSTART:20000326T020000',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:20001029T030000',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const read = icalendar.read(
      calendar(
        ...zone,
        ...event('DTSTART;TZID=Asia/Tokyo:20220205T100000'),
        ...event('DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20220205T100000', 'X-N:1'),
        ...event('DTSTART;TZID=Home:20220205T100000'),
        ...event('DTSTART;TZID=Home:20220705T100000', 'DURATION:PT1H'),
        ...event('DTSTART;TZID=Nowhere:20220705T100000'),
      ).replaceAll(/UID:u\r\n/g, ''),
    );
    expect(read.records.map(({ date, timezone }) => [date, timezone])).to.deep.equal([
      ['2022-02-05T10:00:00', 'Asia/Tokyo'],
      ['2022-02-05T10:00:00', 'Europe/Berlin'],
      ['2022-02-05T10:00:00+01:00', undefined],
      ['2022-07-05T10:00:00+02:00', undefined],
      ['2022-07-05T10:00:00', undefined],
    ]);
    expect(messages(read)).to.deep.equal(['the zone "Nowhere"']);
  });

  it('reads the offsets of a zone that the calendar describes until the moment that a rule ends at, and before its first', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Home',
      'BEGIN:DAYLIGHT',
      'DTSTART:19810329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=20220327T010000Z',
      'END:DAYLIGHT',
      'BEGIN:STANDARD',
      'DTSTART:19811025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
      'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU;UNTIL=20211031T010000Z',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const at = (time: string) => datesOf(icalendar.read(calendar(...zone, ...event(`DTSTART;TZID=Home:${time}`))))[0];
    expect(at('20220326T100000')).to.equal('2022-03-26T10:00:00+01:00');
    expect(at('20220601T100000')).to.equal('2022-06-01T10:00:00+02:00');
    expect(at('19810301T100000')).to.equal('1981-03-01T10:00:00+01:00');
  });

  it('reads who, where and what, and keeps what has no field', () => {
    const { records } = readEvent(
      'DTSTART:20220205T100000Z',
      'DESCRIPTION:Line one\\nwith a comma\\, and a b',
      ' ackslash \\\\',
      'LOCATION:Room 1\\; upstairs',
      'CATEGORIES:a\\,b,c',
      'CATEGORIES:d',
      'ORGANIZER;CN="Doe, Jane":mailto:jane@example.org',
      'ATTENDEE;CN=Ada ^n Lovelace;PARTSTAT=ACCEPTED:mailto:ada@example.org',
      'ATTENDEE:mailto:bob@example.org',
      'STATUS:TENTATIVE',
      'URL:https://example.org/a?b=c',
      'GEO:37.386013;-122.082932',
      'ATTACH;FMTTYPE=image/png:https://example.org/a.png',
      'X-MOOD;LEVEL=3:sunny',
      'X-TWICE:1',
      'X-TWICE:2',
    );
    expect(records[0]).to.deep.include({
      id: 'u',
      title: 'S',
      description: 'Line one\nwith a comma, and a backslash \\',
      place: 'Room 1; upstairs',
      tags: ['a,b', 'c', 'd'],
      from: 'Doe, Jane',
      actors: ['Ada \n Lovelace', 'bob@example.org'],
      status: 'planned',
      url: 'https://example.org/a?b=c',
      GEO: '37.386013;-122.082932',
      media: [{ url: 'https://example.org/a.png', type: 'image/png' }],
      'X-MOOD': { value: 'sunny', params: { LEVEL: '3' } },
      'X-TWICE': ['1', '2'],
    });
  });

  it('expands recurrences, with exceptions, additions and changes', () => {
    const read = icalendar.read(
      calendar(
        ...event(
          'DTSTART;TZID=America/New_York:20220301T090000',
          'DTEND;TZID=America/New_York:20220301T100000',
          'RRULE:FREQ=WEEKLY;UNTIL=20220331T130000Z',
          'EXDATE;TZID=America/New_York:20220308T090000',
          'EXDATE:20220322T130000Z',
          'RDATE;VALUE=PERIOD:20220310T150000Z/PT30M',
        ),
        ...event(
          'RECURRENCE-ID;TZID=America/New_York:20220315T090000',
          'DTSTART;TZID=America/New_York:20220316T110000',
          'SUMMARY:Moved',
        ).filter((line) => line !== 'SUMMARY:S'),
      ),
    );
    expect(read.records.map(({ title, date, end }) => [title, date, end])).to.deep.equal([
      ['S', '2022-03-01T09:00:00', '2022-03-01T10:00:00'],
      ['S', '2022-03-10T15:00:00Z', '2022-03-10T15:30:00Z'],
      ['Moved', '2022-03-16T11:00:00', undefined],
      ['S', '2022-03-29T09:00:00', '2022-03-29T10:00:00'],
    ]);
    expect(read.records[2]!.id).to.equal('u/2022-03-15T09:00:00');
    expect(messages(read)).to.deep.equal([]);
  });

  it('leaves out what a rule of exceptions gives, and the start only where the rule matches it', () => {
    const read = readEvent(
      'DTSTART;VALUE=DATE:20220207',
      'RRULE:FREQ=WEEKLY;COUNT=6',
      'EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2',
    );
    expect(datesOf(read)).to.deep.equal(['2022-02-14', '2022-02-28', '2022-03-07', '2022-03-14']);
    const others = readEvent(
      'DTSTART;VALUE=DATE:20220207',
      'RRULE:FREQ=WEEKLY;COUNT=3',
      'EXRULE:FREQ=MONTHLY;BYDAY=3MO',
    );
    expect(datesOf(others)).to.deep.equal(['2022-02-07', '2022-02-14']);
    expect([...messages(read), ...messages(others)]).to.deep.equal([]);
  });

  it('reports a rule of exceptions that it cannot read, or not completely', () => {
    const broken = readEvent('DTSTART;VALUE=DATE:20220207', 'RRULE:FREQ=DAILY;COUNT=2', 'EXRULE:FREQ=FORTNIGHTLY');
    expect(datesOf(broken)).to.deep.equal(['2022-02-07', '2022-02-08']);
    expect(broken.issues[0]!.message).to.match(
      /EXRULE: found "FREQ=FORTNIGHTLY" in line \d+.*nothing is excepted by it/,
    );
    const endless = readEvent('DTSTART:20220207T100000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXRULE:FREQ=SECONDLY');
    expect(datesOf(endless)).to.deep.equal(['2022-02-09T10:00:00Z']);
    expect(endless.issues[0]!.message).to.contain('more than 100000 exceptions');
  });

  it('adds up the rules of an event that has several', () => {
    const read = readEvent('DTSTART;VALUE=DATE:20220207', 'RRULE:FREQ=WEEKLY;COUNT=2', 'RRULE:FREQ=MONTHLY;COUNT=2');
    expect(datesOf(read)).to.deep.equal(['2022-02-07', '2022-02-14', '2022-03-07']);
  });

  it('gives each occurrence the length of the first, by the clock of the zone where the clocks change', () => {
    const zoned = (zone: string) => (name: string, time: string) => `${name};TZID=${zone}:${time}`;
    const [york, berlin] = [zoned('America/New_York'), zoned('Europe/Berlin')];
    // The clocks of New York went back at two on 6 November 2022, those of Berlin forward at two on 27 March.
    const cases: readonly (readonly [readonly string[], readonly string[]])[] = [
      [
        [york('DTSTART', '20221105T220000'), 'DURATION:PT8H', 'RRULE:FREQ=WEEKLY;COUNT=2'],
        ['2022-11-05T22:00:00/2022-11-06T05:00:00', '2022-11-12T22:00:00/2022-11-13T06:00:00'],
      ],
      [
        [york('DTSTART', '20221029T220000'), 'DURATION:PT8H', 'RRULE:FREQ=WEEKLY;COUNT=2'],
        ['2022-10-29T22:00:00/2022-10-30T06:00:00', '2022-11-05T22:00:00/2022-11-06T05:00:00'],
      ],
      [
        [berlin('DTSTART', '20220326T220000'), berlin('DTEND', '20220327T060000'), 'RRULE:FREQ=DAILY;COUNT=2'],
        ['2022-03-26T22:00:00/2022-03-27T06:00:00', '2022-03-27T22:00:00/2022-03-28T05:00:00'],
      ],
      // A day and an hour as DURATION are a calendar day and an hour, as DTEND 25 hours.
      [
        [berlin('DTSTART', '20220325T220000'), 'DURATION:P1DT1H', 'RRULE:FREQ=DAILY;COUNT=2'],
        ['2022-03-25T22:00:00/2022-03-26T23:00:00', '2022-03-26T22:00:00/2022-03-27T23:00:00'],
      ],
      [
        [berlin('DTSTART', '20220325T220000'), berlin('DTEND', '20220326T230000'), 'RRULE:FREQ=DAILY;COUNT=2'],
        ['2022-03-25T22:00:00/2022-03-26T23:00:00', '2022-03-26T22:00:00/2022-03-28T00:00:00'],
      ],
      [
        ['DTSTART;VALUE=DATE:20220326', 'DTEND;VALUE=DATE:20220329', 'RRULE:FREQ=WEEKLY;COUNT=2'],
        ['2022-03-26/2022-03-28', '2022-04-02/2022-04-04'],
      ],
    ];
    for (const [lines, expected] of cases)
      expect(datesOf(readEvent(...lines)), lines.join(' ')).to.deep.equal(expected);
  });

  it('reports a duration that it drops because it runs backwards', () => {
    const read = readEvent('DTSTART:20220205T100000Z', 'DURATION:-PT1H');
    expect(datesOf(read)).to.deep.equal(['2022-02-05T10:00:00Z']);
    expect(messages(read)).to.deep.equal(['"-PT1H"']);
    expect(datesOf(readEvent('DTSTART:20220205T100000Z', 'DURATION:PT0S'))).to.deep.equal(['2022-02-05T10:00:00Z']);
  });

  it('reads a changed occurrence by itself, and one that is only cancelled from the series', () => {
    const read = icalendar.read(
      calendar(
        ...event('DTSTART;VALUE=DATE:20220301', 'RRULE:FREQ=DAILY;COUNT=3', 'LOCATION:Hall', 'X-MOOD:sunny'),
        ...event('RECURRENCE-ID;VALUE=DATE:20220302', 'DTSTART;VALUE=DATE:20220302', 'DESCRIPTION:Online'),
        ...event('RECURRENCE-ID;VALUE=DATE:20220303', 'STATUS:CANCELLED').filter((line) => line !== 'SUMMARY:S'),
        ...event('RECURRENCE-ID;VALUE=DATE:20220401', 'DTSTART;VALUE=DATE:20220401'),
      ),
    );
    expect(read.records.map(({ id: _id, date: _date, recurrence: _rule, ...fields }) => fields)).to.deep.equal([
      { title: 'S', place: 'Hall', 'X-MOOD': 'sunny' },
      { title: 'S', description: 'Online' },
      { title: 'S', place: 'Hall', 'X-MOOD': 'sunny', status: 'denied' },
      { title: 'S' },
    ]);
    expect(messages(read)).to.deep.equal(['1 CANCELLED']);
  });

  it('moves all occurrences from one on, by the wall clock, until the next such change', () => {
    const zoned = (name: string, time: string) => `${name};TZID=America/New_York:${time}`;
    const override = (at: string, title: string, ...lines: readonly string[]) =>
      event(zoned('RECURRENCE-ID;RANGE=THISANDFUTURE', at), ...lines, `SUMMARY:${title}`).filter(
        (line) => line !== 'SUMMARY:S',
      );
    const read = icalendar.read(
      calendar(
        ...event(
          zoned('DTSTART', '20220301T090000'),
          zoned('DTEND', '20220301T100000'),
          'RRULE:FREQ=WEEKLY;COUNT=6',
          'LOCATION:Hall',
        ),
        ...override('20220308T090000', 'Later', zoned('DTSTART', '20220309T110000'), 'DURATION:PT30M'),
        ...override('20220329T090000', 'As before', zoned('DTSTART', '20220329T090000')),
        ...event(zoned('RECURRENCE-ID', '20220322T090000'), zoned('DTSTART', '20220322T150000')),
      ),
    );
    // New York changed to summer time on 13 March.
    expect(read.records.map(({ id, title, date, end, place }) => [id, title, date, end, place])).to.deep.equal([
      ['u/2022-03-01T09:00:00', 'S', '2022-03-01T09:00:00', '2022-03-01T10:00:00', 'Hall'],
      ['u/2022-03-08T09:00:00', 'Later', '2022-03-09T11:00:00', '2022-03-09T11:30:00', undefined],
      ['u/2022-03-15T09:00:00', 'Later', '2022-03-16T11:00:00', '2022-03-16T11:30:00', undefined],
      ['u/2022-03-22T09:00:00', 'S', '2022-03-22T15:00:00', undefined, undefined],
      ['u/2022-03-29T09:00:00', 'As before', '2022-03-29T09:00:00', undefined, undefined],
      ['u/2022-04-05T09:00:00', 'As before', '2022-04-05T09:00:00', undefined, undefined],
    ]);
    expect(messages(read)).to.deep.equal([]);
  });

  it('moves days by days, and reads a faulty range as the one occurrence', () => {
    const read = icalendar.read(
      calendar(
        ...event('DTSTART;VALUE=DATE:20220301', 'RRULE:FREQ=DAILY;COUNT=4'),
        ...event('RECURRENCE-ID;RANGE=THISANDFUTURE;VALUE=DATE:20220303', 'DTSTART;VALUE=DATE:20220313'),
        ...event('RECURRENCE-ID;RANGE=THISANDPRIOR;VALUE=DATE:20220302', 'DTSTART;VALUE=DATE:20220312'),
      ),
    );
    expect(datesOf(read)).to.deep.equal(['2022-03-01', '2022-03-12', '2022-03-13', '2022-03-14']);
    expect(messages(read)[0]).to.match(/^"RANGE=THISANDPRIOR" in line \d+$/);
  });

  it('expands an endless recurrence to a year after the last start, or within the window, and says so', () => {
    const lines = calendar(...event('DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=MONTHLY'));
    const read = icalendar.read(lines);
    expect(read.records).to.have.length(12);
    expect(read.issues.map(({ message }) => message)).to.deep.equal([
      'Document: RRULE: found 1 recurring without end, expected an end; they are expanded until 2021-01-01 (the option window)',
    ]);
    const windowed = icalendar.read(lines, { window: { start: '2022-03', end: '2022-05' } });
    expect(datesOf(windowed)).to.deep.equal(['2022-03-01', '2022-04-01', '2022-05-01']);
    expect(icalendar.read(lines, { now: '2022-06-01' }).records).to.have.length(42);
    expect(messages(icalendar.read(lines, { window: { start: 'soon', end: '2022' } }))[0]).to.equal('"soon"');
  });

  it('expands a recurrence with an end to its last occurrence, with added dates, unless a window is given', () => {
    const leap = calendar(
      ...event('DTSTART;VALUE=DATE:20200229', 'RRULE:FREQ=YEARLY;COUNT=3', 'RDATE;VALUE=DATE:20300301'),
    );
    const read = icalendar.read(leap);
    expect(datesOf(read)).to.deep.equal(['2020-02-29', '2024-02-29', '2028-02-29', '2030-03-01']);
    expect(read.issues).to.deep.equal([]);
    const until = ['DTSTART;VALUE=DATE:20200101', 'RRULE:FREQ=YEARLY;UNTIL=20240101', 'EXRULE:FREQ=YEARLY;INTERVAL=3'];
    expect(datesOf(readEvent(...until))).to.deep.equal(['2021-01-01', '2022-01-01', '2024-01-01']);
    const asked = icalendar.read(leap, { window: { start: '2024', end: '2026' } });
    expect(datesOf(asked)).to.deep.equal(['2024-02-29']);
  });

  it('reports an end that it drops because it is before the start', () => {
    const read = readEvent('DTSTART:20220105T100000Z', 'DTEND:20220104T100000Z');
    expect(datesOf(read)).to.deep.equal(['2022-01-05T10:00:00Z']);
    expect(messages(read)).to.deep.equal(['"2022-01-04T10:00:00Z", before the start "2022-01-05T10:00:00Z"']);
    expect(readEvent('DTSTART:20220105T100000Z', 'DTEND:20220105T100000Z').issues).to.deep.equal([]);
  });

  it('reads the first occurrence of a rule that it cannot read, and says why', () => {
    const read = readEvent('DTSTART:20220205T100000Z', 'RRULE:FREQ=FORTNIGHTLY');
    expect(datesOf(read)).to.deep.equal(['2022-02-05T10:00:00Z']);
    expect(read.issues[0]!.found).to.equal('"FREQ=FORTNIGHTLY" in line 7');
  });

  it('reads a broken file as far as it goes', () => {
    const read = icalendar.read(
      [
        'BEGIN:VCALENDAR',
        'X-WR-CALNAME:Broken\\, but read',
        '',
        'BEGIN:VEVENT',
        'SUMMARY:First',
        'DESCRIPTION:See',
        'https://example.org',
        'Note: bring a coat',
        'DTSTART:20220205',
        'END:VEVENT',
        'END:VTODO',
        'BEGIN:VEVENT',
        'SUMMARY:Second',
        'DTSTART:20220230T100000Z',
        'END:VEVENT',
        'BEGIN:VTODO',
        'SUMMARY:Task',
        'END:VTODO',
        'BEGIN:VEVENT',
        'DTSTART:20220207',
      ].join('\n'),
    );
    expect(read.title).to.equal('Broken, but read');
    expect(read.records.map(({ title, date, description }) => [title, date, description])).to.deep.equal([
      ['First', '2022-02-05', 'See\nhttps://example.org\nNote: bring a coat'],
      ['Untitled', '2022-02-07', undefined],
    ]);
    expect(read.rejected).to.equal(1);
    expect(messages(read)).to.deep.equal([
      'a blank line in line 3',
      '"https://example.org" in line 7',
      '"Note: bring a coat" in line 8',
      'END:VTODO in line 11',
      'BEGIN:VCALENDAR that is never closed in line 1',
      'BEGIN:VEVENT that is never closed in line 19',
      '"20220230T100000Z" in line 14',
      '1 VTODO',
      '"20220230T100000Z"',
      'nothing',
    ]);
    expect(icalendar.read('<html>').issues.some(({ severity }) => severity === 'error')).to.equal(true);
  });

  it('limits what a small file can expand to', () => {
    const bomb = calendar(
      ...Array.from({ length: 40 }, () => event('DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY')).flat(),
    );
    const read = icalendar.read(bomb.replaceAll('UID:u\r\n', ''));
    expect(read.records.length).to.be.at.most(320_000);
    expect(messages(read)).to.include('more than 300000 events once expanded');
    const deep = icalendar.read(`${'BEGIN:VCALENDAR\n'.repeat(100_000)}END:VCALENDAR`);
    expect(deep.records).to.deep.equal([]);
  });

  it('reads a hundred thousand events', () => {
    const lines = Array.from(
      { length: 100_000 },
      (_, index) =>
        `BEGIN:VEVENT\r\nUID:${index}\r\nSUMMARY:Event ${index}\r\nDTSTART;TZID=Asia/Tokyo:20220205T100000\r\nDURATION:PT1H\r\nEND:VEVENT`,
    );
    const { records, issues } = icalendar.read(calendar(...lines));
    expect(records).to.have.length(100_000);
    expect(issues).to.deep.equal([]);
    expect(records.at(-1)).to.include({ id: '99999', end: '2022-02-05T11:00:00' });
  });

  it('writes lines of 75 octets at most, and escapes what would end a value', () => {
    const { text } = write([
      { id: 'a', title: '漢'.repeat(60), date: '2022-02-05', description: 'a;b,c\\d\r\ne', from: 'Doe, "J"' },
    ]);
    const lines = text.split('\r\n');
    for (const line of lines) expect(new TextEncoder().encode(line).length).to.be.at.most(75);
    expect(text).to.contain('DESCRIPTION:a\\;b\\,c\\\\d\\ne');
    expect(text).to.contain(`ORGANIZER;CN="Doe, ^'J^'":invalid:nomail`);
    expect(icalendar.read(text).records[0]!.title).to.equal('漢'.repeat(60));
  });

  it('reports what a calendar cannot hold', () => {
    const { text, losses } = write([
      { id: 'a', title: 'T', date: '2022-01', lane: 'x', status: 'disputed', note: 'n' },
      { id: 'b', title: 'U', date: '2022-02-05/..' },
      { id: 'c', title: 'V', date: '-0043-03-15' },
      { id: 'd', title: 'W', date: '/2022-02-05' },
    ]);
    expect(losses.map(({ message }) => message)).to.deep.equal([
      'Row 0: date: a month is written as all its days',
      'Row 0: status: iCalendar has no status for "disputed"',
      'Row 0: lane: iCalendar has no property for it',
      'Row 0: note: iCalendar has no property for it',
      'Row 1: date: that the end is open is left out',
      'Row 2: date: iCalendar has the years 1 to 9999; the event is not written',
      'Row 3: date: that the start is unknown is left out; the end is written for it',
    ]);
    expect(datesOf(icalendar.read(text))).to.deep.equal(['2022-01-01/2022-01-31', '2022-02-05', '2022-02-05']);
  });

  it('defines the zone that it names, so that other programs need not know it', () => {
    const { text } = write([
      { id: 'a', title: 'T', date: '2022-07-05T10:00:00', end: '2022-07-05T11:00:00', timezone: 'Europe/Berlin' },
    ]);
    const elsewhere = icalendar.read(text.replaceAll('Europe/Berlin', 'Somewhere'));
    expect(datesOf(elsewhere)).to.deep.equal(['2022-07-05T10:00:00+02:00/2022-07-05T11:00:00+02:00']);
  });

  it('writes a time with an offset by the clock of the zone named beside it', () => {
    const back = (record: Partial<EventRecord>) => {
      const { text, losses } = write([{ id: 'a', title: 'T', date: '', ...record }]);
      const [{ date, end, timezone }] = icalendar.read(text).records as [EventRecord];
      return [end === undefined ? date : `${String(date)}/${String(end)}`, timezone, ...losses.map(({ path }) => path)];
    };
    const timezone = 'Europe/Berlin';
    expect(back({ date: '2022-07-05T10:00:00+02:00', timezone })).to.deep.equal(['2022-07-05T10:00:00', timezone]);
    expect(back({ date: '2022-07-05T10:00:00Z', end: '2022-07-05T13:00:00', timezone })).to.deep.equal([
      '2022-07-05T12:00:00/2022-07-05T13:00:00',
      timezone,
    ]);
    expect(back({ date: '2022-07-05T10:00:00Z', timezone: 'UTC' })).to.deep.equal(['2022-07-05T10:00:00Z', undefined]);
    // The clocks of Berlin showed half past two twice on 30 October; the zone means the first.
    expect(back({ date: '2022-10-30T02:30:00+02:00', timezone })).to.deep.equal(['2022-10-30T02:30:00', timezone]);
    expect(back({ date: '2022-10-30T02:30:00+01:00', timezone })).to.deep.equal([
      '2022-10-30T01:30:00Z',
      undefined,
      'timezone',
    ]);
    expect(back({ date: '2022-07-05', timezone })).to.deep.equal(['2022-07-05', undefined, 'timezone']);
  });

  it('gives back what the format can hold', () => {
    const text = fc
      .string({
        minLength: 1,
        maxLength: 40,
        unit: fc.constantFrom('a', 'B', '漢', ' ', ',', ';', '\\', '"', ':', '\n', '^', 'n'),
      })
      .map((value) => value.trim())
      .filter(Boolean);
    const moment = fc.date({ min: new Date('0101-01-01'), max: new Date('9000-01-01'), noInvalidDate: true });
    const days = fc.tuple(moment, fc.nat(40)).map(([from, length]) => {
      const [first, last] = [+from, +from + length * 864e5].map((ms) => new Date(ms).toISOString().slice(0, 10));
      return length === 0 ? { date: first } : { date: first, end: last };
    });
    const times = (suffix: string) =>
      fc.tuple(moment, fc.nat(10_000)).map(([from, length]) => {
        const [first, last] = [+from, +from + length * 1000].map(
          (ms) => `${new Date(ms).toISOString().slice(0, 19)}${suffix}`,
        );
        return length === 0 ? { date: first } : { date: first, end: last };
      });
    const when = fc.oneof(
      days,
      times('Z'),
      times(''),
      times('').map((dates) => ({ ...dates, timezone: 'Asia/Tokyo' })),
    );
    const fields = fc.record(
      {
        title: text,
        description: text,
        place: text,
        from: text,
        actors: fc.uniqueArray(text, { minLength: 1, maxLength: 3 }),
        tags: fc.array(text, { minLength: 1, maxLength: 3 }),
        url: fc.webUrl(),
        lang: fc.constant('ja'),
        status: fc.constantFrom('confirmed', 'planned', 'denied'),
        'X-OWN': fc.stringMatching(/^[a-z]{1,9}$/),
      },
      { requiredKeys: ['title'] },
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fields, when), { minLength: 1, maxLength: 4 }), (given) => {
        const named = given.map(([own, dates], index) => ({ id: `id-${index}`, ...own, ...dates })) as EventRecord[];
        const { text: written, losses } = write(named);
        expect(losses).to.deep.equal([]);
        const plain = ({ date: _date, end: _end, ...others }: EventRecord, when_: string) => ({
          ...others,
          when: when_,
        });
        const { records } = icalendar.read(written);
        expect(records.map((each) => plain(each, stringifyEdtf(dateOf(each))))).to.deep.equal(
          named.map((each) => plain(each, stringifyEdtf(dateOf(each)))),
        );
      }),
    );
  });
});
