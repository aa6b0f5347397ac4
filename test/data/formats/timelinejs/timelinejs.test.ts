import { expect } from '@open-wc/testing';
import { read, write } from '../../../../src/data/formats/known-formats.js';

const readJson = (document: unknown) => read(JSON.stringify(document));
const bare = (document: unknown) => readJson(document).records.map(({ id: _, ...record }) => record);
const slide = (fields: object) => ({
  start_date: { year: '1969', month: '7', day: '20' },
  text: { headline: 'Landing' },
  ...fields,
});

describe('the TimelineJS format', () => {
  it('reads a month or day 0 as one that is not known', () => {
    const slide = (month: number, day: number) => ({ start_date: { year: 2015, month, day }, text: { headline: 'A' } });
    const { records, issues } = read(JSON.stringify({ events: [slide(0, 0), slide(3, 0)] }));
    expect(records.map(({ date }) => date)).to.deep.equal(['2015', '2015-03']);
    expect(issues).to.deep.equal([]);
  });

  it('is recognised', () => {
    expect(readJson({ events: [slide({})] }).format).to.equal('timelinejs');
    expect(
      readJson({ timeline: { headline: 'x', type: 'default', date: [{ startDate: '1969', headline: 'y' }] } }).format,
    ).to.equal('timelinejs');
  });

  it('reads dates as precise as they are, numbers and texts alike', () => {
    const dates = [
      [{ year: '1969' }, '1969'],
      [{ year: 1969, month: 7 }, '1969-07'],
      [{ year: '1969', month: '07', day: '' }, '1969-07'],
      [{ year: '1969', month: '7', day: '20', hour: '20', minute: '17', second: '' }, '1969-07-20T20:17:00'],
      [{ year: '1969', month: '7', day: '20', hour: 3, millisecond: '5' }, '1969-07-20T03:00:00.005'],
      [{ year: '-13800000000' }, 'Y-13800000000'],
      [{ year: '-44', month: '3', day: '15' }, '-0043-03-15'],
      [{ year: '650' }, '0650'],
    ] as const;
    expect(bare({ events: dates.map(([start_date]) => slide({ start_date })) }).map(({ date }) => date)).to.deep.equal(
      dates.map(([, date]) => date),
    );
  });

  it('reports parts that do not form a date', () => {
    const dates = [
      { year: '1969', day: '20' },
      { year: '1969', month: '7', hour: '20' },
    ];
    const { records, issues } = readJson({ events: dates.map((start_date) => slide({ start_date })) });
    expect(records.map(({ date }) => date)).to.deep.equal(['1969', '1969-07']);
    expect(issues.map(({ path, found }) => [path, found])).to.deep.equal([
      ['date', 'a day without a month, "20"'],
      ['date', 'a time without a day, "20:00:00"'],
    ]);
  });

  it('reads the title, eras, groups, media and words in HTML', () => {
    const { title, document, issues } = readJson({
      title: { text: { headline: 'Moon<br>shots', text: '<p>All</p>' }, background: { color: '#000' } },
      scale: 'human',
      events: [slide({})],
    });
    expect([title, document, issues]).to.deep.equal([
      'Moon shots',
      { description: 'All', background: { color: '#000' }, scale: 'human' },
      [],
    ]);
    expect(
      bare({
        events: [
          slide({
            text: { headline: 'The <i>Eagle</i>', text: 'Down &amp; safe, <a href="https://nasa.gov">says NASA</a>' },
            group: 'Moon',
            unique_id: 'eagle',
            display_date: 'That night',
            media: { url: '//example.org/m.jpg', caption: '<b>Foot</b>', credit: '', thumbnail: 't.jpg' },
            autolink: false,
          }),
        ],
        eras: [{ start_date: { year: 1957 }, end_date: { year: 1975 }, text: { headline: 'Race' } }],
      }),
    ).to.deep.equal([
      {
        title: 'The Eagle',
        description: 'Down & safe, says NASA (https://nasa.gov)',
        media: { url: '//example.org/m.jpg', caption: 'Foot', thumbnail: 't.jpg' },
        date: '1969-07-20',
        display_date: 'That night',
        lane: 'Moon',
        autolink: false,
      },
      { title: 'Race', date: '1957', end: '1975', kind: 'background' },
    ]);
    expect(readJson({ events: [slide({ unique_id: 'eagle' })] }).records[0]!.id).to.equal('eagle');
  });

  it('reads media in HTML as what is embedded, or as the words of a quotation', () => {
    const media = [
      '<iframe src="https://example.org/v"></iframe>',
      '<blockquote>So it was <cite>A. B.</cite></blockquote>',
    ];
    const [embedded, quoted] = bare({ events: media.map((url) => slide({ media: { url, credit: 'C' } })) });
    expect(embedded!.media).to.deep.equal({ url: 'https://example.org/v', credit: 'C' });
    expect([quoted!.media, quoted!.sources, quoted!['media_credit']]).to.deep.equal([
      undefined,
      [{ quote: 'So it was A. B.' }],
      'C',
    ]);
  });

  it('titles a slide without a headline with the beginning of its text, and says so', () => {
    const { records, issues } = readJson({ events: [slide({ text: { text: 'Long ago' } })] });
    expect(records[0]!.title).to.equal('Long ago');
    expect(issues.map(({ severity }) => severity)).to.deep.equal(['warning']);
  });

  it('reads version 2', () => {
    const { records, title, document } = readJson({
      timeline: {
        headline: 'Life',
        type: 'default',
        text: '<p>Of one</p>',
        date: [
          {
            startDate: '2011,3,23',
            endDate: '2011,3,23',
            headline: 'End',
            tags: 'Life, Work',
            asset: { media: 'a.jpg', credit: '', caption: 'B' },
          },
          { startDate: '1950,5,6,10,30', endDate: '1951,1', headline: 'Middle', tag: 'Work' },
          { startDate: '2/27/1932', headline: 'Begin' },
        ],
        era: [{ startDate: '1939', endDate: '1945', headline: 'War' }],
      },
    });
    expect([title, document]).to.deep.equal(['Life', { description: 'Of one' }]);
    expect(records.map(({ id: _, ...record }) => record)).to.deep.equal([
      { title: 'End', media: { url: 'a.jpg', caption: 'B' }, date: '2011-03-23', tags: ['Life', 'Work'] },
      { title: 'Middle', date: '1950-05-06T10:30:00', end: '1951-01', lane: 'Work' },
      { title: 'Begin', date: '1932-02-27' },
      { title: 'War', date: '1939', end: '1945', kind: 'background' },
    ]);
  });

  it('reports what cannot be read, and reads the rest', () => {
    const { records, issues } = readJson({
      events: [slide({}), slide({ start_date: { year: 'long ago' } }), 7, slide({ start_date: null })],
    });
    expect(records.length).to.equal(1);
    expect(issues.map(({ row, path }) => [row, path])).to.deep.equal([
      [1, 'date'],
      [2, ''],
      [3, 'date'],
    ]);
    expect(read('{"events": 5}', { format: 'timelinejs' }).issues[0]!.message).to.contain('events: found the number 5');
    expect(read('<html><title>Sign in', { format: 'timelinejs' }).issues[0]!.message).to.contain(
      'an HTML page, "Sign in"',
    );
  });

  it('writes the fields of the whole document, and reads them back', () => {
    const whole = {
      title: 'Moon',
      document: {
        description: 'All & more',
        media: { url: 'a.jpg', caption: 'C' },
        background: { color: '#000' },
        scale: 'human',
      },
    };
    const { text, losses } = write([{ title: 'A', date: '1969' }], { format: 'timelinejs', ...whole });
    expect(losses).to.deep.equal([]);
    const { title, document } = read(text);
    expect({ title, document }).to.deep.equal(whole);
  });

  it('writes what TimelineJS shows, and reports what it cannot show', () => {
    const { text, losses } = write(
      [
        {
          id: 'a',
          title: 'A <b>',
          date: '-0043-03-15',
          end: '-0043-04',
          description: 'One\nTwo',
          lane: 'L',
          tags: ['t'],
        },
        { id: 'b', title: 'B', date: '1957/1975', kind: 'background' },
        { id: 'c', title: 'C', date: '/1975' },
        { id: 'd', title: 'D', date: 'Y-17E7' },
      ],
      { format: 'timelinejs', title: 'All' },
    );
    expect(JSON.parse(text)).to.deep.equal({
      scale: 'cosmological',
      title: { text: { headline: 'All' } },
      events: [
        {
          start_date: { year: -44, month: 3, day: 15 },
          end_date: { year: -44, month: 4 },
          unique_id: 'a',
          text: { headline: 'A &lt;b&gt;', text: 'One<br>Two' },
          group: 'L',
          tags: ['t'],
        },
        { start_date: { year: -170_000_000 }, unique_id: 'd', text: { headline: 'D' } },
      ],
      eras: [{ start_date: { year: 1957 }, end_date: { year: 1975 }, unique_id: 'b', text: { headline: 'B' } }],
    });
    expect(losses.map(({ message }) => message)).to.deep.equal([
      'Row 2: date: "/1975" has no start to show it at; the event is left out',
      'Row 3: date: "E7" is written out',
    ]);
  });

  it('writes a time with an offset by the clock of the zone named beside it', () => {
    const back = (date: string, timezone?: string) => {
      const { text, losses } = write([{ id: 'a', title: 'A', date, ...(timezone !== undefined && { timezone }) }], {
        format: 'timelinejs',
      });
      const [record] = read(text).records;
      return [record!.date, record!.timezone, ...losses.map(({ message }) => message)];
    };
    const berlin = 'Europe/Berlin';
    expect(back('2022-07-05T10:00:00Z', berlin)).to.deep.equal(['2022-07-05T12:00:00', berlin]);
    expect(back('2022-12-31T23:30:00.250Z', berlin)).to.deep.equal(['2023-01-01T00:30:00.250', berlin]);
    expect(back('2022-10-30T02:30:00+01:00', berlin)).to.deep.equal([
      '2022-10-30T02:30:00',
      berlin,
      'Row 0: date: the offset "+01:00" is left out',
    ]);
    expect(back('2022-07-05T10:00:00Z')).to.deep.equal([
      '2022-07-05T10:00:00',
      undefined,
      'Row 0: date: the offset "Z" is left out',
    ]);
  });
});
