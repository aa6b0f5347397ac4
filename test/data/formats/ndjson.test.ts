import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { ndjson } from '../../../src/data/formats/ndjson.js';
import { UnreadableRow } from '../../../src/data/records/unreadable-row.js';
import { pieces, streamed } from './streamed.js';

const value = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 1 })), fc.jsonValue({ maxDepth: 1 }));
const ours = { title: 'Moon landing', date: '1969-07-20' };
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', ' \n\t\n');
const lines = fc.array(fc.tuple(value, lineEnd), { maxLength: 8 }).map((rows) => ({
  text: rows.map(([row, end]) => JSON.stringify(row) + end).join(''),
  values: rows.map(([row]) => JSON.parse(JSON.stringify(row)) as unknown),
}));
const rowsOf = (text: string) => streamed(ndjson.stream!(), [text]);

describe('the format ndjson', () => {
  it('gives a row per line, wherever the text is cut, however lines end', () => {
    fc.assert(
      fc.property(
        lines.chain((made) => fc.tuple(fc.constant(made), pieces(made.text))),
        ([{ values }, cut]) => {
          expect(streamed(ndjson.stream!(), [`${JSON.stringify(ours)}\n`, ...cut]).slice(1)).to.deep.equal(values);
        },
      ),
    );
  });

  it('gives a row as soon as its line is over', () => {
    const stream = ndjson.stream!();
    const text = JSON.stringify(ours);
    expect(stream.push(`\uFEFF${text.slice(0, 5)}`)).to.deep.equal([]);
    expect(stream.push(`${text.slice(5)}\n{"a":2}`)).to.deep.equal([ours]);
    expect(stream.end()).to.deep.equal([{ a: 2 }]);
  });

  it('keeps the number of a line that is not a record, and says what it holds', () => {
    const good = Array.from({ length: 1000 }, (_, i) => JSON.stringify({ title: `Event ${i}`, date: '2020' }));
    good[500] = 'garbage, not JSON';
    const { records, issues, rejected } = ndjson.read(good.join('\n'));
    expect(records).to.have.lengthOf(999);
    expect(rejected).to.equal(1);
    expect(issues).to.have.lengthOf(1);
    expect(issues[0]!.row).to.equal(500);
    expect(issues[0]!.message).to.match(/^Row 500: found "garbage, not JSON" at line 501, column 1, expected a value/);
  });

  it('reports the last line as cut off, and another as ended', () => {
    const [first, second] = rowsOf('{"title": "a\n{"title": "b') as UnreadableRow[];
    expect(first!.found).to.equal('the end of the line at line 1, column 13, cut off after "{\\"title\\": \\"a"');
    expect(second!.found).to.equal('the end of the text at line 2, column 13, cut off after "{\\"title\\": \\"b"');
  });

  it('renames fields by a mapping, and leaves what is not a record', () => {
    const text = '{"What": "a", "When": "2020", "more": 1}\nnonsense\n';
    const mapping = { title: 'What', date: 'When' };
    const [row, unreadable] = streamed(ndjson.stream!({ mapping }), [text]);
    expect(row).to.deep.equal({ title: 'a', date: '2020', more: 1 });
    expect(unreadable).to.be.instanceOf(UnreadableRow);
    expect(ndjson.read(text, { mapping }).records[0]).to.deep.include({ title: 'a', date: '2020' });
  });

  it('names a login page', () => {
    const [row] = rowsOf('<!doctype html><title>Sign in</title>\n') as UnreadableRow[];
    expect(row!.found).to.equal('an HTML page, "Sign in", at line 1');
  });

  it('writes what it reads, and reports what JSON has no form for', () => {
    const records = [
      { id: 'a', title: 'Line\nbreak', date: '2020', data: { onOpen: () => 1 } },
      { id: 'b', title: 'B', date: '2021' },
    ];
    const { text, losses } = ndjson.write!(records, { title: 'T' });
    expect(text).to.equal(
      '{"id":"a","title":"Line\\nbreak","date":"2020","data":{}}\n{"id":"b","title":"B","date":"2021"}\n',
    );
    expect(losses.map(({ path }) => path)).to.deep.equal(['title', 'data.onOpen']);
    expect(ndjson.read(text).records.map(({ id }) => id)).to.deep.equal(['a', 'b']);
  });

  it('names the line of each issue, blank lines counted', () => {
    const { issues } = ndjson.read('\n{"title":"a","date":"2020"}\n\n{"title":"b"}\nbroken');
    expect(issues.map(({ row, line }) => [row, line])).to.deep.equal([
      [1, 4],
      [2, 5],
    ]);
  });

  it('tells the line of each record, blank lines counted, also where fields are mapped', () => {
    for (const options of [{}, { mapping: { title: 'what' } }]) {
      const stream = ndjson.stream!(options);
      streamed(stream, ['\n{"a":1}\n{"b"', ':2}\n\n \nbroken\n', '{"c":3}']);
      expect([0, 1, 2, 3].map((record) => stream.lineOf!(record))).to.deep.equal([2, 3, 6, 7]);
    }
  });
});
