import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { json } from '../../../../src/data/formats/json.js';
import { read } from '../../../../src/data/formats/known-formats.js';
import { ndjson } from '../../../../src/data/formats/ndjson.js';
import type { ReadOptions } from '../../../../src/data/formats/record-format.js';
import { pieces, streamed } from '../streamed.js';

/** Reads a document, and returns the records without the ids that they were given. */
function readRows(document: unknown, options: ReadOptions = {}) {
  const { records, issues, ...whole } = read(JSON.stringify(document), options);
  const given = records.map(({ id, ...record }) => (id!.startsWith('event-') ? record : { id, ...record }));
  return { ...whole, records: given, found: issues.map(({ severity, path, found }) => [severity, path, found]) };
}

describe('JSON whose objects have other fields than ours', () => {
  it('is understood like a table, by the names of the fields', () => {
    const { records, found } = readRows([
      { year: 1969, month: 7, day: 20, event: 'Moon landing', location: 'Moon', crew: 3 },
      { year: 1957, event: 'Sputnik', location: null },
    ]);
    expect(records).to.deep.equal([
      { title: 'Moon landing', date: '1969-07-20', place: 'Moon', crew: 3 },
      { title: 'Sputnik', date: '1957' },
    ]);
    expect(found).to.deep.equal([]);
  });

  it('is not taken for the JSON of a library that has a field of that name', () => {
    for (const rows of [
      [{ name: 'Exhibition', start_date: '2020-01-05', end_date: '2020-03' }],
      [{ title: 'Exhibition', year: 2020, month: 1, day: 5, end: '2020-03' }],
    ]) {
      expect(readRows(rows).records).to.deep.equal([{ title: 'Exhibition', date: '2020-01-05', end: '2020-03' }]);
    }
  });

  it('says which fields were taken by the look of their values', () => {
    const { records, found } = readRows([
      { occasion: 'Moon landing', happened: '20 July 1969' },
      { occasion: 'Sputnik', happened: '4 October 1957' },
    ]);
    expect(records.map(({ title, date }) => [title, date])).to.deep.equal([
      ['Moon landing', '1969-07-20'],
      ['Sputnik', '1957-10-04'],
    ]);
    expect(found).to.deep.equal([
      ['warning', 'date', 'no field called date, and dates in "happened"'],
      ['warning', 'title', 'no field called title, and words in "occasion"'],
    ]);
  });

  it('says what the fields are called where none is a title or a date', () => {
    const { records, found } = readRows([{ a: 1 }]);
    expect(records).to.deep.equal([]);
    expect(found.slice(0, 2)).to.deep.equal([
      ['error', 'title', 'no field that is a title, among "a"'],
      ['error', 'date', 'no field that is a date, among "a"'],
    ]);
  });

  it('may have our names, and dates as people write them', () => {
    const rows = [
      { title: 'Moon landing', date: 'July 20, 1969' },
      { title: 'Sputnik', date: 1957 },
    ];
    expect(readRows(rows).records.map(({ date }) => date)).to.deep.equal(['1969-07-20', '1957']);
  });

  it('is not understood in another way where one record is ours', () => {
    const ours = { title: 'Moon landing', date: '1969-07-20', type: 'crewed', text: 'x', image: { url: 'a.png' } };
    const { records, found } = readRows([{ name: 'Sputnik', start: '1957' }, ours]);
    expect(records).to.deep.equal([ours]);
    expect(found).to.deep.equal([
      ['error', 'title', 'nothing in an object with "name", "start"'],
      ['error', 'date', 'nothing'],
    ]);
  });

  it('keeps lists and objects: in our field if it can hold them, else under their name, else in data', () => {
    const row = {
      name: 'Launch',
      start: '2024-01-03',
      tags: ['rocket', 'orbit'],
      participants: [{ name: 'Ada', role: 'pilot' }],
      venue: { city: 'Cape' },
      status: { id: 3 },
      links: { self: '/1' },
      crew: [1, [2]],
      isDone: false,
    };
    expect(readRows([row]).records).to.deep.equal([
      {
        title: 'Launch',
        date: '2024-01-03',
        tags: ['rocket', 'orbit'],
        actors: ['Ada'],
        participants: row.participants,
        venue: row.venue,
        crew: row.crew,
        isDone: false,
        data: { status: row.status, links: row.links },
      },
    ]);
  });

  it('takes the text of an object that stands for one, and the dates of inner objects where there are no others', () => {
    const start = { dateTime: '2024-01-03T10:00:00+01:00', timeZone: 'Europe/Berlin' };
    const calendar = {
      summary: 'Team',
      items: [
        { summary: 'Standup', start },
        { summary: 'Holiday', start: { date: '2024-01-05' } },
      ],
    };
    const { records, document } = readRows(calendar);
    expect(records).to.deep.equal([
      { title: 'Standup', date: start.dateTime, start },
      { title: 'Holiday', date: '2024-01-05' },
    ]);
    expect(document).to.deep.equal({ summary: 'Team' });
    const show = { name: 'Show', dates: { opening: { start: '2024-05-12' } } };
    const inner = readRows([show]);
    expect(inner.records).to.deep.equal([{ title: 'Show', date: '2024-05-12', dates: show.dates }]);
    expect(inner.found).to.deep.equal([
      ['warning', 'date', 'no field called date, and dates in "dates.opening.start"'],
    ]);
  });

  it('is found in the answers of interfaces', () => {
    const row = { name: 'Launch', start: '2024-01-03' };
    for (const [document, rest] of [
      [
        { count: 1, next: null, results: [row] },
        { count: 1, next: null },
      ],
      [{ response: { docs: [row], meta: { hits: 1 } } }, { response: { meta: { hits: 1 } } }],
      [{ events: [row] }, undefined],
      [{ data: [{ type: 'launches', attributes: row }] }, undefined],
      [{ columns: ['name', 'start'], data: [['Launch', '2024-01-03']] }, { columns: ['name', 'start'] }],
      [{ name: { 0: 'Launch' }, start: { 0: '2024-01-03' } }, undefined],
      [
        [
          ['name', 'start'],
          ['Launch', '2024-01-03'],
        ],
        undefined,
      ],
    ] as const) {
      const read = readRows(document);
      expect(read.records.map(({ title, date }) => [title, date])).to.deep.equal([['Launch', '2024-01-03']]);
      expect(read.document).to.deep.equal(rest);
    }
  });

  it('reads objects under names of their own, which become their ids', () => {
    const keyed = { moon: { name: 'Moon landing', start: '1969' }, sputnik: { name: 'Sputnik', start: '1957' } };
    expect(readRows(keyed).records).to.deep.equal([
      { id: 'moon', title: 'Moon landing', date: '1969' },
      { id: 'sputnik', title: 'Sputnik', date: '1957' },
    ]);
  });

  it('reads the longest list with a title and a date, and names the others', () => {
    const fields = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    const { records, document, found } = readRows({ result: { fields, records: [{ name: 'Launch', start: '2024' }] } });
    expect(records).to.deep.equal([{ title: 'Launch', date: '2024' }]);
    expect(document).to.deep.equal({ result: { fields } });
    expect(found).to.deep.equal([['warning', '', 'more lists of objects, in "result.fields"']]);
  });

  it('is read by a mapping first', () => {
    const rows = [{ name: 'Ann', headline: 'Crowned', on: '8 March 1702', type: 'reign' }];
    expect(readRows(rows, { mapping: { title: 'headline', date: 'on', lane: 'name' } }).records).to.deep.equal([
      { title: 'Crowned', date: '1702-03-08', lane: 'Ann', category: 'reign' },
    ]);
  });

  it('asks about numeric dates that are several days', () => {
    const rows = [{ name: 'A', when: '03/04/2022' }];
    expect(readRows(rows).records[0]!.date).to.equal('[2022-03-04,2022-04-03]');
    expect(readRows(rows).found[0]![0]).to.equal('error');
    expect(readRows(rows, { dateOrder: { when: 'dmy' } }).records[0]!.date).to.equal('2022-04-03');
  });

  it('reads lines of JSON in the same way, and says on which line a fault is', () => {
    const text = '{"@timestamp":"2024-01-01T10:00:00Z","event":"start"}\n\n{"@timestamp":"soon","event":"stop"}\n';
    const { records, issues } = ndjson.read(text);
    expect(records.map(({ title, date }) => [title, date])).to.deep.equal([['start', '2024-01-01T10:00:00Z']]);
    expect(issues.map(({ row, line, path }) => [row, line, path])).to.deep.equal([[1, 3, 'date']]);
  });

  it('keeps the records before a fault in the text', () => {
    const { records, issues } = read('[{"name":"Launch","start":"2024"},{"name":"Cut', { format: 'json' });
    expect(records.map(({ title }) => title)).to.deep.equal(['Launch']);
    expect(issues.filter(({ severity }) => severity === 'error')).to.have.lengthOf(1);
  });

  it('gives the same records wherever the text is cut', () => {
    const rows = Array.from({ length: 30 }, (_, i) => ({ name: `Event ${i}`, start: `${i + 1}/3/2022`, n: { i } }));
    const documents = [rows, { count: 30, results: rows }, { events: rows }].map((each) => JSON.stringify(each));
    fc.assert(
      fc.property(fc.constantFrom(...documents).chain(pieces), (cut) => {
        const records = streamed(json.stream!(), cut) as { title: string; date: string; n: unknown }[];
        expect(records).to.have.lengthOf(30);
        expect(records[0]).to.deep.equal({ title: 'Event 0', date: '2022-03-01', n: { i: 0 } });
        expect(records[29]).to.deep.equal({ title: 'Event 29', date: '2022-03-30', n: { i: 29 } });
      }),
    );
  });

  it('gives what has arrived when the source pauses', () => {
    const stream = json.stream!();
    expect(stream.push('[{"name":"Launch","start":"2024"},')).to.deep.equal([]);
    expect(stream.flush!()).to.deep.equal([{ title: 'Launch', date: '2024' }]);
    expect(stream.push('{"name":"Landing","start":"2025","new":1},')).to.deep.equal([
      { title: 'Landing', date: '2025', new: 1 },
    ]);
  });
});
