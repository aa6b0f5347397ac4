import { expect } from '@open-wc/testing';
import { csv } from '../../../src/data/formats/tables/csv.js';
import type { RecordIssue } from '../../../src/data/records/record-issue.js';
import { SourceError } from '../../../src/data/sources/source-error.js';
import { streamRecords, type RecordBatch, type StreamOptions } from '../../../src/data/sources/stream-records.js';
import { UnreadableRow } from '../../../src/data/records/unreadable-row.js';
import { answering, bodyOf } from '../answered.js';
import { ControlledBody } from '../controlled-body.js';
import { utf16, utf8 } from '../encoded.js';
import { hurryTimers } from '../hurried-timers.js';

const answeredBy = ({ response }: ControlledBody) => ({ fetch: () => Promise.resolve(response) });
const line = (i: number) => `${JSON.stringify({ id: `e${i}`, title: `Event ${i}`, date: '2020' })}\n`;
const lines = (count: number) => Array.from({ length: count }, (_, i) => line(i)).join('');

async function read(url: string, options: StreamOptions) {
  const batches: RecordBatch[] = [];
  let error: unknown = null;
  try {
    for await (const batch of streamRecords(url, options)) batches.push(batch);
  } catch (thrown) {
    error = thrown;
  }
  const records = batches.flatMap((batch) => batch.records) as Record<string, unknown>[];
  return { batches, records, issues: batches.flatMap((batch) => batch.issues), error: error as SourceError | null };
}

describe('streamRecords', () => {
  it('gives records before the last byte has arrived', async () => {
    const body = new ControlledBody();
    body.send(lines(3));
    const stream = streamRecords('log.ndjson', answeredBy(body));
    const { value } = await stream.next();
    expect(value?.records.map((record) => (record as { id: string }).id)).to.deep.equal(['e0', 'e1', 'e2']);
    body.end();
    for await (const batch of stream) expect(batch.records).to.deep.equal([]);
  });

  it('finds the format by its name, its media type, its beginning, or as told', async () => {
    const ndjson = { headers: { 'content-type': 'application/x-ndjson; charset=utf-8' } };
    for (const [url, options] of [
      ['log.ndjson', answering(lines(2))],
      ['log', answering(lines(2), ndjson)],
      ['log.json', answering(lines(2))],
      ['log', answering(lines(2))],
      ['log.json', { ...answering(lines(1)), format: 'ndjson' }],
    ] as const) {
      const { records, error } = await read(url, options);
      expect(error).to.equal(null);
      expect(records[0]).to.deep.include({ id: 'e0' });
    }
    for (const text of ['[{"title": "a", "date": "2020"}]', '{"title": "T", "events": [{"title": "a"}]}']) {
      expect((await read('events', answering(text))).records).to.have.lengthOf(1);
    }
  });

  it('reports each fault of a table once, wherever it is in the text', async () => {
    const rows = (from: number, date: string) =>
      Array.from({ length: 9000 }, (_, i) => `Event number ${from + i},${date}`).join('\n');
    const text = `Airport,Flight\n${rows(0, '25/12/2022')}\n"never closed,2022\n${rows(9000, '05/02/2022')}\n`;
    const issuesOf = ({ issues }: { readonly issues: readonly RecordIssue[] }) =>
      issues.filter(({ row }) => row < 0).map(({ message }) => message);
    const whole = issuesOf(csv.read(text));
    expect(whole).to.have.lengthOf(4);
    expect(whole.filter((message) => message.includes('never closed'))).to.have.lengthOf(1);
    expect(issuesOf(await read('a.csv', answering(text))).sort()).to.deep.equal(whole.sort());
  });

  it('reports what it assumed about a table that breaks off', async () => {
    const body = bodyOf(['title,date\na,25/12/2022\nb,01/02/2022\n'], 'break');
    const { issues, records, error } = await read('a.csv', answering(body));
    expect(records).to.have.lengthOf(2);
    expect(issues.map(({ found }) => found)).to.deep.equal([
      'numeric dates, of which "25/12/2022" can be read in one order only',
    ]);
    expect(error).to.be.instanceOf(SourceError);
    expect(error!.cause).to.be.instanceOf(TypeError);
  });

  it('reads columns and fields as told', async () => {
    const reading = { mapping: { title: 'What', date: 'When' } };
    for (const [url, text] of [
      ['a.json', '[{"What": "a", "When": "2020"}]'],
      ['a.ndjson', '{"What": "a", "When": "2020"}'],
      ['a.csv', 'What,When\na,2020'],
    ] as const) {
      const { records } = await read(url, { ...answering(text), reading });
      expect(records[0], url).to.deep.include({ title: 'a', date: '2020' });
    }
  });

  it('gives its progress and the title of the document', async () => {
    const text = '{"title": "T", "events": [1, 2]}';
    const { batches } = await read('a.json', answering(text, { headers: { 'content-length': '32' } }));
    expect(batches.at(-1)).to.deep.include({ title: 'T', bytesRead: 32, totalBytes: 32 });
    const zipped = { headers: { 'content-length': '20', 'content-encoding': 'br' } };
    expect((await read('a.json', answering(text, zipped))).batches.at(-1)!.totalBytes).to.equal(null);
    const wrong = await read('a.json', answering(text, { headers: { 'content-length': '9' } }));
    expect(wrong.batches.at(-1)!.totalBytes).to.equal(null);
  });

  it('keeps the row of a line that is not a record', async () => {
    const { records, error } = await read('a.ndjson', answering(`${line(0)}nonsense\n${line(2)}`));
    expect(error).to.equal(null);
    expect(records).to.have.lengthOf(3);
    expect(records[1]).to.be.instanceOf(UnreadableRow);
  });

  it('has given what arrived when the connection breaks or falls silent, and says how far that was', async () => {
    const pieces = [lines(3), '{"title": "cut'];
    const broken = await read('a.ndjson', answering(bodyOf(pieces, 'break')));
    expect(broken.records).to.have.lengthOf(3);
    expect(broken.error!.found).to.match(/^a connection that broke after \d+ bytes, 3 records into it$/);
    const silent = await read('a.ndjson', { ...answering(bodyOf(pieces, 'hang')), timeoutMs: 20 });
    expect(silent.records).to.have.lengthOf(3);
    expect(silent.error!.found).to.match(/^no answer within 0.02 s, silence after \d+ bytes, 3 records into it$/);
  });

  it('gives what a format holds back when the source pauses or breaks off', async () => {
    // Nothing tells the 3rd of April from the 4th of March yet.
    const rows = 'Title,Date\nOne,03/04/2020\nTwo,04/05/2020\nThree,05/0';
    const broken = await read('a.csv', answering(bodyOf([rows], 'break')));
    expect(broken.records.map(({ title }) => title)).to.deep.equal(['One', 'Two']);
    expect(broken.error!.found).to.contain('2 records into it');
    const stream = streamRecords('a.csv', answering(bodyOf([rows], 'hang')));
    const titles: unknown[] = [];
    while (titles.length < 2) {
      const { value } = await stream.next();
      for (const record of value!.records) titles.push((record as { title: string }).title);
    }
    expect(titles).to.deep.equal(['One', 'Two']);
    void stream.return();
  });

  it('gives the first records of JSON even when they are too few to rule out every other format', async () => {
    const json = { headers: { 'content-type': 'application/json' } };
    const start = `[${line(0)},${line(1)},{"title": "cut`;
    const broken = await read('events', answering(bodyOf([start], 'break'), json));
    expect(broken.records.map(({ id }) => id)).to.deep.equal(['e0', 'e1']);
    expect(broken.error!.found).to.contain('2 records into it');
    const abort = new AbortController();
    const stream = streamRecords('events', { ...answering(bodyOf([start], 'hang'), json), signal: abort.signal });
    const ids: unknown[] = [];
    while (ids.length < 2)
      for (const record of (await stream.next()).value!.records) ids.push((record as { id: string }).id);
    expect(ids).to.deep.equal(['e0', 'e1']);
    abort.abort();
    expect(await stream.next().catch((fault: unknown) => (fault as Error).name)).to.equal('AbortError');
  });

  it('waits for more of JSON that may be of another format, however long the source pauses', async () => {
    // However long a source pauses: all timers except that for silence fire at once.
    const timers = hurryTimers((ms) => ms < 10_000);
    try {
      const ours = new ControlledBody();
      ours.send(`[${line(0)},`);
      const first = streamRecords('events.json', answeredBy(ours));
      expect((await first.next()).value!.records, 'of what is ours').to.have.lengthOf(1);
      expect(timers.count).to.be.above(0);
      void first.return();

      const body = new ControlledBody();
      body.send('{"events": [{"text": {"headline": "A"}, ');
      const reading = read('events.json', answeredBy(body));
      await new Promise(requestAnimationFrame);
      body.send('"start_date": {"year": "2020"}}]}');
      body.end();
      const { records, error } = await reading;
      expect(error).to.equal(null);
      expect(records).to.have.lengthOf(1);
      expect(records[0]).to.include({ title: 'A' });
    } finally {
      timers.restore();
    }
  });

  it('gives an issue with the place where JSON is cut off, and what arrived before', async () => {
    const { records, issues, error } = await read('a.json', answering('[{"title": "a"},\n{"title": "b'));
    expect(error).to.equal(null);
    expect(records).to.have.lengthOf(1);
    expect(issues[0]).to.deep.include({ row: -1, severity: 'error', line: 2, column: 13 });
  });

  it('throws the fault of a source that has no record at all', async () => {
    const cases: [string, StreamOptions, RegExp][] = [
      ['a.json', answering('[{"title": "Half'), /^found the end of the text at line 1, column 17, cut off after/],
      ['a.json', answering('{"rows": []}'), /^found an object with "rows", expected an array of records/],
      ['a.json', answering(''), /^found an empty text/],
      ['a.json', answering('null'), /^found null, expected an array of records/],
      [
        'a.json',
        answering(JSON.stringify(JSON.stringify(['a', 'b']))),
        /^found a text in quotes, .*, expected an array/,
      ],
      ['a.json', answering(JSON.stringify('x'.repeat(5000))), /^found a text in quotes, .*, expected an array/],
      ['a.csv', answering(''), /^found an empty text, expected a table/],
      ['a.tsv', answering('\n \n'), /^found an empty text, expected a table/],
      ['a.ndjson', answering('<!doctype html><title>Sign in</title>'), /^found an HTML page, "Sign in"/],
      ['a', answering('neither this nor that'), /^found a text of no known format/],
    ];
    for (const [url, options, words] of cases) {
      const { error, records } = await read(url, options);
      expect(records).to.deep.equal([]);
      expect(error).to.be.instanceOf(SourceError);
      expect(error!.message.replace(`${url}: `, '')).to.match(words);
    }
    expect((await read('a.json', answering('[{"title": "Half'))).error!.line).to.equal(1);
  });

  it('lists the existing formats when told one that does not exist', async () => {
    const { error } = await read('a', { ...answering('x'), format: 'klingon' });
    expect(error).to.be.instanceOf(RangeError);
    expect(error!.message).to.match(/"klingon", expected one of json, /);
  });

  it('reads a compressed file as a whole', async () => {
    const zipped = new Blob([lines(2)]).stream().pipeThrough(new CompressionStream('gzip'));
    const body = await new Response(zipped).arrayBuffer();
    expect((await read('log.ndjson.gz', answering(body))).records.map(({ id }) => id)).to.deep.equal(['e0', 'e1']);
  });

  it('reports an encoding that had to be guessed', async () => {
    const bytes = Uint8Array.of(...utf8('{"title": "Z'), 0xfc, ...utf8('ri"}\n'));
    const { records, issues } = await read('a.ndjson', answering(bytes));
    expect(records).to.deep.equal([{ title: 'Züri' }]);
    expect(issues[0]!.message).to.contain('read as Windows-1252');
  });

  it('finds an encoding and a compression of which the first bytes arrive one by one', async () => {
    const zipped = new Response(new Blob([lines(3)]).stream().pipeThrough(new CompressionStream('gzip')));
    for (const bytes of [utf16(`\uFEFF${lines(3)}`, true), new Uint8Array(await zipped.arrayBuffer())]) {
      const body = bodyOf([bytes.slice(0, 1), bytes.slice(1, 2), bytes.slice(2)], 'end');
      const { records, issues } = await read('a.ndjson', answering(body));
      expect(issues).to.deep.equal([]);
      expect(records.map(({ id }) => id)).to.deep.equal(['e0', 'e1', 'e2']);
    }
    expect((await read('a.ndjson', answering(bodyOf([Uint8Array.of(0x20)], 'end')))).records).to.deep.equal([]);
  });

  it('yields the thread while it reads what arrived at once', async () => {
    const text = lines(40_000);
    let turns = 0;
    let isOver = false;
    const turn = () => {
      turns++;
      if (!isOver) setTimeout(turn);
    };
    setTimeout(turn);
    const { records } = await read('a.ndjson', answering(text));
    isOver = true;
    expect(records).to.have.lengthOf(40_000);
    expect(turns).to.be.above(2);
  });

  it('stops on abort, and cancels the transfer', async () => {
    const controller = new AbortController();
    const body = new ControlledBody();
    body.send(lines(2));
    const stream = streamRecords('a.ndjson', { ...answeredBy(body), signal: controller.signal });
    await stream.next();
    const next = stream.next();
    controller.abort();
    try {
      await next;
      expect.fail('it went on');
    } catch (error) {
      expect((error as Error).name).to.equal('AbortError');
    }
    expect(body.isCancelled).to.equal(true);
  });
});
