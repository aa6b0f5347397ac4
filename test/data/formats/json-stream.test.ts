import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { JsonStream } from '../../../src/data/formats/json-stream.js';
import { UnreadableRow } from '../../../src/data/records/unreadable-row.js';
import { pieces, streamed } from './streamed.js';

const blank = fc.constantFrom('', ' ', '\n', '\r\n\t');
const strange = fc.constantFrom('"', '\\', '\\"', '],', '},{', '\\\\', 'é縄🏺', '\u2028', ',', ':');
const text = fc.oneof(
  fc.string(),
  strange,
  fc.array(strange).map((parts) => parts.join('')),
);
const record = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.jsonValue({ maxDepth: 2 })), { maxKeys: 4 });
/** A document as text, with its records. */
const document = fc
  .record({
    records: fc.array(fc.oneof({ weight: 4, arbitrary: record }, fc.jsonValue({ maxDepth: 1 })), { maxLength: 6 }),
    other: fc.dictionary(
      text.filter((key) => key !== 'events' && key !== 'title'),
      fc.jsonValue({ maxDepth: 2 }),
      { maxKeys: 2 },
    ),
    title: fc.option(fc.constantFrom('A title', 'Ein "Titel"')),
    isList: fc.boolean(),
    space: blank,
    indent: fc.constantFrom(0, 2),
    mark: fc.constantFrom('', '\uFEFF'),
  })
  .map(({ records, other, title, isList, space, indent, mark }) => {
    const value = isList ? records : { ...other, ...(title === null ? {} : { title }), events: records };
    const json = `${mark}${space}${JSON.stringify(value, null, indent)}${space}`;
    return {
      json,
      records: JSON.parse(JSON.stringify(records)) as unknown[],
      title: isList ? undefined : (title ?? undefined),
    };
  });

const read = (...parts: string[]) => {
  const stream = new JsonStream();
  const rows = streamed(stream, parts);
  return { rows, issues: stream.takeIssues() };
};
const only = (parts: readonly string[]) => {
  const { issues } = read(...parts);
  expect(issues).to.have.lengthOf(1);
  return issues[0]!;
};

describe('JsonStream', () => {
  it('gives the records that JSON.parse gives, wherever the text is cut', () => {
    fc.assert(
      fc.property(
        document.chain((made) => fc.tuple(fc.constant(made), pieces(made.json))),
        ([{ json, records, title }, cut]) => {
          const stream = new JsonStream();
          expect(streamed(stream, cut)).to.deep.equal(records);
          expect(stream.takeIssues()).to.deep.equal([]);
          expect(stream.title).to.equal(title);
          expect(json).to.equal(cut.join(''));
        },
      ),
    );
  });

  it('gives a record as soon as the comma after it arrives', () => {
    const stream = new JsonStream();
    expect(stream.push('{"title": "T", "events": [{"title": "a')).to.deep.equal([]);
    expect(stream.push('"}')).to.deep.equal([]);
    expect(stream.push(', {"ti')).to.deep.equal([{ title: 'a' }]);
    expect(stream.title).to.equal('T');
    expect(stream.push('tle": "b"}, 3, "x"]')).to.deep.equal([{ title: 'b' }, 3, 'x']);
    expect(stream.push(', "source": {"a": [1, 2]}}')).to.deep.equal([]);
    expect(stream.end()).to.deep.equal([]);
    expect(stream.takeIssues()).to.deep.equal([]);
  });

  it('treats __proto__ as a name like any other', () => {
    const stream = new JsonStream();
    stream.push('{"__proto__": {"title": "evil", "events": 3}, "other": 1}');
    stream.end();
    expect(stream.title).to.equal(undefined);
    expect(stream.takeIssues().map(({ path }) => path)).to.deep.equal(['']);
  });

  it('makes a row of an element that is not JSON, names its place, and continues after it', () => {
    const { rows, issues } = read('[{"title": "a"},\n {title: "b"},\n', ' {"title": "c"}, -, {"title": "d"}]');
    expect(issues).to.deep.equal([]);
    expect(rows).to.have.lengthOf(5);
    expect([rows[0], rows[2], rows[4]]).to.deep.equal([{ title: 'a' }, { title: 'c' }, { title: 'd' }]);
    expect(rows[1]).to.be.instanceOf(UnreadableRow);
    expect(rows[1]).to.deep.include({
      found: '"title: \\"b\\"}," at line 2, column 3',
      expected: 'a key in double quotes',
    });
    expect((rows[3] as UnreadableRow).found).to.equal('"-," at line 3, column 18');
  });

  it('counts an element that is missing as a row', () => {
    for (const json of ['[1,]', '[,1]', '[1,,1]', '[ , ]']) {
      const rows = read(json).rows.filter((row) => row instanceof UnreadableRow);
      expect(rows, json).to.have.lengthOf(json === '[ , ]' ? 2 : 1);
      expect(rows[0]!.found, json).to.match(/^nothing at line 1, column \d/);
    }
  });

  it('keeps what arrived of a text cut off anywhere, and says where it ends', () => {
    fc.assert(
      fc.property(
        document.chain(({ json, records }) => fc.tuple(fc.constant({ json, records }), fc.nat({ max: json.length }))),
        ([{ json, records }, length]) => {
          const cut = json.slice(0, length);
          fc.pre(cut.trim() !== json.trim());
          const { rows, issues } = read(cut);
          expect(rows).to.deep.equal(records.slice(0, rows.length));
          expect(issues.map(({ severity }) => severity)).to.deep.equal(['error']);
          const { found, line } = issues[0]!;
          if (cut.replace('\uFEFF', '').trim() === '') expect(found).to.equal('an empty text');
          else {
            expect(found).to.contain('the end of the text at');
            expect(line).to.equal(cut.split(/\r\n|\r|\n/).length);
          }
        },
      ),
    );
  });

  it('takes the last record of a list that is not closed', () => {
    const { rows, issues } = read('[{"title": "a"}, {"title": "b"}');
    expect(rows).to.deep.equal([{ title: 'a' }, { title: 'b' }]);
    expect(issues[0]).to.deep.include({ expected: '"," or "]"', line: 1, column: 32 });
  });

  it('stops where the document itself breaks, and keeps what came before', () => {
    const wrongBracket = read('{"events": [{"title": "a"}}, {"title": "b"}]');
    expect(wrongBracket.rows).to.deep.equal([{ title: 'a' }]);
    expect(wrongBracket.issues[0]).to.deep.include({ expected: '"," or "]"', line: 1, column: 27 });
    expect(only(['{"events": [], title: 1}'])).to.deep.include({ expected: 'a key in double quotes', column: 16 });
    expect(only(['{"a": tru, "events": [1]}'])).to.deep.include({ line: 1, column: 7 });
    expect(only(['{"events": []\n "b": 1}'])).to.deep.include({ expected: '"," or "}"', line: 2, column: 2 });
    expect(only(['[1]', ' [2]'])).to.deep.include({ expected: 'the end of the text', line: 1, column: 5 });
  });

  it('names the format of lines of JSON', () => {
    expect(only(['{"title": "a"}\n{"title": "b"}\n']).expected).to.contain('"ndjson"');
  });

  it('says what it found instead of records', () => {
    expect(only(['{"rows": [], "title": "x"}'])).to.deep.include({
      found: 'an object with "rows", "title"',
      expected: 'an array of records, or an object with an array "events"',
    });
    expect(only(['{"events": {"a": 1}}'])).to.deep.include({ path: 'events', expected: 'an array of records' });
    expect(only([' <!doctype ', 'html><title>Sign in</title>'])).to.deep.include({ found: 'an HTML page, "Sign in"' });
    expect(only(['', ' \n ']).found).to.equal('an empty text');
    expect(only(['title,date\n']).found).to.equal('"title,date\\n" at line 1, column 1');
    expect(read('{"title": 3, "events": []}').issues[0]).to.deep.include({ path: 'title', severity: 'warning' });
  });

  it('reads a record of many pieces in linear time', () => {
    const stream = new JsonStream();
    const piece = 'x'.repeat(1000);
    stream.push('[{"title": "');
    for (let i = 0; i < 5000; i++) stream.push(piece);
    expect((stream.push('"}]')[0] as { title: string }).title).to.have.lengthOf(5_000_000);
  });
});
