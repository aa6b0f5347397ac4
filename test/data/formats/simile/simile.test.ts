import { expect } from '@open-wc/testing';
import { read, write } from '../../../../src/data/formats/known-formats.js';

const xml = (attributes: string, text = '') => `<data><event title="T" ${attributes}>${text}</event></data>`;
const when = (attributes: string) => {
  const { records } = read(xml(attributes));
  return [records[0]?.date, records[0]?.end];
};

describe('the SIMILE formats', () => {
  for (const [attributes, date, end] of [
    ['start="Nov 14 1840 00:00:00 GMT"', '1840-11-14', undefined],
    ['start="May 20 1961 10:30:00 GMT-0600"', '1961-05-20T10:30:00-06:00', undefined],
    ['start="1845"', '1845', undefined],
    ['start="1845" end="1846"', '1845', undefined],
    ['start="1840" end="1850"', '184', undefined],
    ['start="1875" end="1879"', '[1875..1878]', undefined],
    ['start="Apr 01 1883 00:00:00 GMT" end="May 01 1883 00:00:00 GMT"', '1883-04', undefined],
    ['start="Apr 02 1883 00:00:00 GMT" end="Apr 05 1883 00:00:00 GMT"', '[1883-04-02..1883-04-04]', undefined],
    ['start="Apr 01 1883 00:00:00 GMT" end="Jul 01 1883 00:00:00 GMT"', '[1883-04..1883-06]', undefined],
    ['start="1883" end="1909" isDuration="true"', '1883', '1908'],
    ['start="1883" end="1909" durationEvent="true"', '1883', '1908'],
    ['start="Jun 05 1861 00:00:00 GMT" end="Jul 01 1863 00:00:00 GMT" isDuration="true"', '1861-06-05', '1863-06-30'],
    [
      'start="Jun 01 1861 00:00:00 GMT" latestStart="Jul 01 1861 00:00:00 GMT" earliestEnd="Jun 01 1863 00:00:00 GMT" end="Jul 01 1863 00:00:00 GMT" isDuration="true"',
      '1861-06',
      '1863-06',
    ],
    ['start="1880" latestStart="1885" earliestEnd="1895" end="1900" isDuration="true"', '1880~', '1899~'],
    ['start="c. 1870"', '1870~', undefined],
    // As SIMILE's own parser counts: years below 0 are astronomical.
    ['start="476"', '0476', undefined],
    ['start="-44"', '-0044', undefined],
    ['start="44 BC"', '-0043', undefined],
    ['start="79" end="96" isDuration="true"', '0079', '0095'],
  ] as const) {
    it(`reads ${attributes}`, () => expect(when(attributes)).to.deep.equal([date, end]));
  }

  it('writes the inner bounds that it kept, and says where they state no date', () => {
    const { records } = read(xml('start="1880" latestStart="1885" earliestEnd="1895" end="1900" isDuration="true"'));
    for (const format of ['simile', 'simile-xml']) {
      const [back] = read(write(records, { format }).text, { format }).records;
      expect(back).to.include({ latestStart: '1885', earliestEnd: '1895' });
    }
    const moved = { ...records[0]!, date: '1881', end: '1899' };
    expect(write([moved], { format: 'simile' }).losses.map(({ path }) => path)).to.include.members([
      'latestStart',
      'earliestEnd',
    ]);
  });

  it('keeps inner bounds that no date can express, and reports what was assumed', () => {
    const { records, issues } = read(
      xml('start="1880" latestStart="1885" earliestEnd="1895" end="1900" isDuration="true"'),
    );
    expect(records[0]).to.include({ latestStart: '1885', earliestEnd: '1895' });
    expect(issues.map(({ found }) => found)).to.deep.equal([
      'a year alone, "1880", and 3 more',
      'a start or an end between two bounds, "1880", and 1 more',
    ]);
  });

  it('reports prose in place of a date as an issue of its row, and keeps the record', () => {
    const { records, issues, rejected } = read(xml('start="some time in spring"'));
    expect([records, rejected]).to.deep.equal([[], 1]);
    expect(issues[0]!.message).to.contain('Row 0: date: found "some time in spring"');
  });

  it('reads texts, picture, link and custom attributes', () => {
    const { records } = read(
      xml(
        'start="1845" image="a.png" link="http://example.org/" color="#0a0" icon="dot.png" wiki="x"',
        '&lt;p&gt;One &amp;amp; all&lt;/p&gt;',
      ),
    );
    const { id: _, ...record } = records[0]!;
    expect(record).to.deep.equal({
      title: 'T',
      date: '1845',
      description: 'One & all',
      media: { url: 'a.png' },
      url: 'http://example.org/',
      color: '#0a0',
      icon: 'dot.png',
      wiki: 'x',
    });
  });

  it('expands no entities, and says so', () => {
    const text = `<!DOCTYPE data [<!ENTITY lol "lol">]>${xml('start="1845" note="&lol;"')}`;
    const { records, issues, format } = read(text);
    expect(format).to.equal('simile-xml');
    expect(records[0]!['note']).to.equal('&lol;');
    expect(issues.some(({ found }) => found === 'an entity &lol;')).to.equal(true);
  });

  it('reads what comes before broken XML, and says where it breaks', () => {
    const { records, issues } = read('<data>\n<event title="a" start="1845"/>\n<event title="b"');
    expect(records.length).to.equal(1);
    expect(issues[0]!.message).to.match(/at line 3.*attributes, or the end of <event>/);
  });

  it('reads JSON, where an event with an end has a duration unless it says otherwise', () => {
    const { records, format, document } = read(
      JSON.stringify({
        wikiURL: 'http://example.org/',
        dateTimeFormat: 'iso8601',
        events: [
          { title: 'A', start: '1845-01-01', end: '1846-01-01', durationEvent: false },
          { title: 'B', start: '1845-03-01T10:00:00Z', end: '1845-03-01T12:00:00Z' },
          { title: 'C', start: '1845-03-01', description: 'One <br> two', classname: 'x' },
        ],
      }),
    );
    expect([format, document]).to.deep.equal(['simile', { wikiURL: 'http://example.org/' }]);
    expect(records.map(({ date, end, description, classname }) => [date, end, description, classname])).to.deep.equal([
      ['1845', undefined, undefined, undefined],
      ['1845-03-01T10:00:00Z', '1845-03-01T12:00:00Z', undefined, undefined],
      ['1845-03-01', undefined, 'One\ntwo', 'x'],
    ]);
  });

  it('writes the bounds of dates other than days', () => {
    const records = [
      { title: 'A', date: '1861-06', end: '1863' },
      { title: 'B', date: '184' },
    ];
    const { events } = JSON.parse(write(records, { format: 'simile' }).text) as { events: object[] };
    expect(events[0]).to.deep.equal({
      title: 'A',
      start: '1861-06-01',
      latestStart: '1861-07-01',
      earliestEnd: '1863-01-01',
      end: '1864-01-01',
      durationEvent: true,
    });
  });
});
