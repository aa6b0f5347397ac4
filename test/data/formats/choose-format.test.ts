import { expect } from '@open-wc/testing';
import { chooseFormat, formatOfText } from '../../../src/data/formats/choose-format.js';

describe('chooseFormat', () => {
  it('believes the format that the page names', () => {
    expect(chooseFormat({ format: 'csv', mediaType: 'application/json', url: 'a.xml', head: '[' })).to.equal('csv');
  });

  it('prefers the media type to the end of the name, unless it says nothing', () => {
    expect(chooseFormat({ mediaType: 'text/csv; charset=utf-8', url: 'a.json', head: '' })).to.equal('csv');
    expect(chooseFormat({ mediaType: 'text/plain', url: 'https://example.org/a.TSV?x=1#y', head: '' })).to.equal('tsv');
    expect(chooseFormat({ mediaType: 'application/octet-stream', url: 'a.csv.gz', head: '' })).to.equal('csv');
  });

  it('lets the text decide among the formats that share a type', () => {
    const mediaType = 'application/json';
    for (const [name, head] of [
      ['json', '[{"title": "A", "date": "2020"}]'],
      ['ndjson', '{"title": "A", "date": "2020"}\n{"title": "B", "date": "2021"}'],
      ['timelinejs', '{"events": [{"start_date": {"year": 2020}, "text": {"headline": "A"}}]}'],
      ['vis-timeline', '[{"id": 1, "content": "A", "start": "2020-01-01"}]'],
      ['simile', '{"events": [{"start": "2020", "title": "A", "durationEvent": false}]}'],
      ['geojson', '{"type": "FeatureCollection", "features": []}'],
      ['event-drops', '[{"name": "A", "data": [{"date": "2020"}]}]'],
      ['d3-milestones', '[{"timestamp": "2020", "text": "A"}]'],
      ['json', '{}'],
    ] as const) {
      expect(chooseFormat({ mediaType, head })).to.equal(name);
      expect(chooseFormat({ url: 'a.json', head })).to.equal(name);
      expect(chooseFormat({ head })).to.equal(name);
    }
  });

  it('takes objects with a title and a date for the library’s own JSON, whatever words of other formats they hold', () => {
    const record = '"title": "A", "date": "2020"';
    for (const other of [
      '"url": "http://www.wikidata.org/entity/Q43653"',
      '"name": "a", "data": [{"name": "x"}]',
      '"content": "a", "start": "10:00"',
      '"start_date": "x"',
      '"geometry": {"type": "Feature"}',
      '"description": "a } or ] or \\" in words"',
      '"data": {"@context": "https://schema.org"}',
      '"head": {"vars": []}',
    ]) {
      for (const head of [
        `[{${other}, ${record}}, {"title": "B"`,
        `[{"title": "B", ${other}}, {${record}}]`,
        `{"title": "T", "events": [{${record}, ${other}}]}`,
      ]) {
        expect(chooseFormat({ head }), head).to.equal('json');
      }
      expect(chooseFormat({ head: `{${record}, ${other}}\n{${record}}\n` }), other).to.equal('ndjson');
    }
  });

  it('wants the title and the date of its own JSON in one object, at its top', () => {
    for (const [name, head] of [
      ['event-drops', '[{"name": "A", "data": [{"date": "2020", "title": "B"}]}]'],
      ['wikidata', '[{"title": "A", "item": "http://www.wikidata.org/entity/Q1"}, {"date": "2020"}]'],
      ['geojson', '{"type": "FeatureCollection", "features": [{"properties": {"title": "A", "date": "2020"}}]}'],
    ] as const) {
      expect(chooseFormat({ head }), head).to.equal(name);
    }
  });

  it('finds the end of a file name that contains the signs of addresses', () => {
    for (const [url, format] of [
      ['notes #2.ics', 'icalendar'],
      ['what? #1.csv', 'csv'],
      ['https://example.org/page.php?file=list.csv', 'csv'],
      ['https://example.org/list.csv?then=page.ics', 'csv'],
    ] as const) {
      expect(chooseFormat({ url, head: '' }), url).to.equal(format);
    }
  });

  it('takes a whole record in the first line for lines of JSON, whatever the second line is', () => {
    const record = '{"title": "A", "date": "2020"}';
    for (const rest of ['not JSON', '{"title": "B", "da', '[1]']) {
      expect(chooseFormat({ head: `${record}\n${rest}\n${record}\n` }), rest).to.equal('ndjson');
    }
    expect(chooseFormat({ head: `${record}\n` })).to.equal('json');
  });

  it('skips blank lines of a table, as its reader does', () => {
    for (const head of ['title,date\n\nA,2020\n', '\r\n\r\ntitle;date\r\nA;2020', 'title,date\r\rA,2020']) {
      expect(chooseFormat({ head }), JSON.stringify(head)).to.equal('csv');
    }
  });

  it('gives nothing when there is no evidence', () => {
    for (const head of ['', 'Just a sentence, and no more.', '<html><title>Sign in</title>']) {
      expect(chooseFormat({ url: 'events', head })).to.equal(null);
    }
  });
});

describe('formatOfText', () => {
  const login = '<!doctype html><title>Sign in</title>';
  const article = `<html>${' '.repeat(100_000)}<script type="application/ld+json">{}</script>`;

  it('takes the name and the media type of a page for those of the file that it stands for', () => {
    expect(formatOfText(login, { mediaType: 'text/csv', url: 'events.csv' })).to.equal(null);
    expect(formatOfText(article, { url: 'events.csv' })).to.equal('schema-org');
    expect(formatOfText(login, { format: 'csv' })).to.equal('csv');
  });

  it('goes by name, media type and the beginning of any other text', () => {
    expect(formatOfText('A sentence', { url: 'events.csv' })).to.equal('csv');
    expect(formatOfText('{"title":"a","date":"2020"}\n{"title":"b"}\n', {})).to.equal('ndjson');
  });
});
