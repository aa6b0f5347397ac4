import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../../src/data/event-record.js';
import { formatNames, read, write } from '../../../src/data/formats/known-formats.js';

const format = 'json';
const moon = { title: 'Moon landing', date: '1969-07-20', mission: { name: 'Apollo 11', crew: 3 } };

describe('read and write', () => {
  it('say what they were given where that is no text and no list', () => {
    for (const [given, found] of [
      [new Uint8Array(2), 'an object with "0", "1"'],
      [undefined, 'nothing'],
      [{ events: [] }, 'an object with "events"'],
    ] as const) {
      expect(() => read(given as never)).to.throw(TypeError, `read: found ${found}, expected a text`);
      expect(() => write(given as never, { format: 'json' })).to.throw(
        TypeError,
        `write: found ${found}, expected a list`,
      );
    }
  });
});

describe('the JSON format', () => {
  it('reads an array of records', () => {
    const { records, issues } = read(JSON.stringify([moon]), { format });
    expect(records.map(({ title }) => title)).to.deep.equal(['Moon landing']);
    expect(issues).to.deep.equal([]);
  });

  it('reads a document with a title', () => {
    expect(read(JSON.stringify({ title: 'Apollo', events: [moon] }), { format }).title).to.equal('Apollo');
  });

  it('reports a text that is not JSON as an issue of the document', () => {
    const { records, issues } = read('<html><title>Log in</title>', { format });
    expect(records).to.deep.equal([]);
    expect(issues.map(({ row, severity }) => [row, severity])).to.deep.equal([[-1, 'error']]);
    expect(issues[0]!.message).to.match(/^Document: found an HTML page, "Log in"/);
  });

  it('keeps the records before the place where a text breaks off or stops being JSON', () => {
    const [first, second] = [JSON.stringify(moon), JSON.stringify({ title: 'Apollo 12', date: '1969-11' })];
    for (const text of [`[${first},${second}`, `[${first},${second},]`, `[${first},${second}, oops]`]) {
      const { records, issues } = read(text, { format });
      expect(records.map(({ title }) => title)).to.deep.equal(['Moon landing', 'Apollo 12']);
      expect([issues[0]!.row, issues[0]!.severity]).to.deep.equal([-1, 'error']);
    }
    const reigns = '{"title":"Reigns","events":[{"name":"Anne","start":"1702"},{"name":"Geo';
    const cut = read(reigns, { format, mapping: { title: 'name', date: 'start' } });
    expect([cut.title, cut.records.map(({ title }) => title)]).to.deep.equal(['Reigns', ['Anne']]);
    expect(read('{"title":"A","date":"2022"}', { format }).records).to.deep.equal([]);
  });

  it('gives back what it read, including unknown and unusable fields', () => {
    const given = [
      { id: 'a11', ...moon },
      { id: 'a12', title: 'Apollo 12', date: '1969-11~', weight: 'heavy', 'x-crew': [1, 2] },
    ];
    const { records } = read(JSON.stringify(given), { format });
    const { text, losses } = write(records, { format });
    expect(JSON.parse(text)).to.deep.equal(given);
    expect(losses).to.deep.equal([]);
  });

  it('keeps other fields of the document, which a format without a place for them reports as lost', () => {
    const document = { licence: 'CC0', made: { by: 'hand' } };
    const { text, losses } = write([moon], { format, title: 'Apollo', document });
    expect(losses).to.deep.equal([]);
    expect(read(text, { format }).document).to.deep.equal({ licence: 'CC0', made: { by: 'hand' } });
    expect(
      write([moon], { format: 'csv', document }).losses.map(({ row, path }) => [row, path]),
    ).to.deep.include.members([
      [-1, 'licence'],
      [-1, 'made'],
    ]);
  });

  it('reads the fields that a mapping names', () => {
    const reigns = [{ name: 'Anne', start: '1702', end: '1714', title: 'Queen', index: 1 }];
    for (const document of [reigns, { title: 'Reigns', events: reigns }]) {
      const { records, issues } = read(JSON.stringify(document), { format, mapping: { title: 'name', date: 'start' } });
      expect(issues).to.deep.equal([]);
      expect(records).to.deep.equal([{ id: 'event-0', title: 'Anne', date: '1702', end: '1714', index: 1 }]);
    }
  });

  it('keeps a field that a mapping replaces in records without the other', () => {
    const reigns = [
      { name: 'Anne', date: '1702' },
      { title: 'Interregnum', date: '1649' },
    ];
    const { records } = read(JSON.stringify(reigns), { format, mapping: { title: 'name' } });
    expect(records.map(({ title }) => title)).to.deep.equal(['Anne', 'Interregnum']);
  });

  it('writes a title when there is one', () => {
    expect(JSON.parse(write([moon], { format, title: 'Apollo' }).text)).to.deep.equal({
      title: 'Apollo',
      events: [moon],
    });
  });

  it('writes a Date as an ISO date-time', () => {
    const landing: EventRecord = { title: 'Moon landing', date: new Date(Date.UTC(1969, 6, 20, 20, 17)) };
    expect(JSON.parse(write([landing], { format }).text)).to.deep.equal([
      { title: 'Moon landing', date: '1969-07-20T20:17:00.000Z' },
    ]);
  });

  it('writes a Date before Christ as EDTF does', () => {
    const date = new Date('-000043-03-15T00:00:00Z');
    const { text } = write([{ title: 'Ides', date }], { format });
    expect(read(text, { format }).records[0]).to.include({ date: '-0043-03-15T00:00:00.000Z' });
  });

  it('reports what JSON cannot hold as a loss, and writes the rest', () => {
    const cyclic: { name: string; self?: unknown } = { name: 'a' };
    cyclic.self = cyclic;
    const data = { open: () => 0, big: 10n, far: Infinity, cyclic, twice: [moon, moon], nothing: undefined };
    const { text, losses } = write([moon, { ...moon, data }], { format });
    expect(JSON.parse(text)).to.deep.equal([moon, { ...moon, data: { cyclic: { name: 'a' }, twice: [moon, moon] } }]);
    expect(losses.map(({ message }) => message)).to.deep.equal([
      'Row 1: data.open: a function cannot be written as JSON',
      'Row 1: data.big: a BigInt cannot be written as JSON',
      'Row 1: data.far: Infinity cannot be written as JSON',
      'Row 1: data.cyclic.self: an object inside itself cannot be written as JSON',
    ]);
  });

  it('refuses an unknown format, and names those it knows', () => {
    expect(formatNames).to.include('json');
    expect(() => read('', { format: 'toml' })).to.throw(RangeError, 'found "toml", expected one of json');
    expect(() => write([], { format: 'toml' })).to.throw(RangeError, 'found "toml", expected one of json');
  });
});
