import assert from 'node:assert/strict';
import { closeSync, createReadStream, openSync, readdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { after, before, beforeEach, describe, it } from 'node:test';
import { run, workFolder } from './run-command.mjs';

const SIZE_BYTES = 70e6;
/** A heap of 64 MB: less than the file, and far less than its records. */
const SMALL_HEAP = { NODE_OPTIONS: '--max-old-space-size=64' };
const BAD_ROW = 400_000;

describe('a file larger than the memory', () => {
  let work;
  let rows = 0;
  before(() => {
    work = workFolder();
    const file = openSync(work.in('log.csv'), 'w');
    writeSync(file, 'id,title,date,lane,note\n');
    for (let size = 0; size < SIZE_BYTES;) {
      const lines = [];
      for (let line = 0; line < 5_000; line++, rows++) {
        const date = rows === BAD_ROW ? '2022-02-30' : `2021-0${1 + (rows % 9)}-${10 + (rows % 19)}`;
        const id = rows === BAD_ROW + 1 ? 'e7' : `e${rows}`;
        const note = rows === 3 ? '"of two\nlines"' : 'as usual, and once more: as usual';
        lines.push(`${id},Reading ${rows},${date},Sensor ${rows % 40},${rows === 3 ? note : `"${note}"`}\n`);
      }
      size += writeSync(file, lines.join(''));
    }
    closeSync(file);
  });
  after(() => work.remove());

  it('is validated while it is read, with lines, and with ids that recur far apart', async () => {
    const { code, stdout, stderr } = await run(['validate', 'log.csv'], { cwd: work.folder, env: SMALL_HEAP });
    assert.equal(code, 1, stderr);
    // The header is the first line, and one row has two lines.
    const line = BAD_ROW + 3;
    const [first, second, ...others] = stdout.trim().split('\n');
    assert.match(first, new RegExp(`^log\\.csv:${line}: error: date: found "2022-02-30"`));
    assert.match(second, new RegExp(`^log\\.csv:${line + 1}: warning: id: found "e7" again`));
    assert.deepEqual(others, []);
    assert.match(stderr, new RegExp(`invalid: csv, ${rows - 1} events, 1 record that cannot be drawn, 1 warning`));
  });

  it('is converted to lines of JSON while it is read', async () => {
    const args = ['convert', 'log.csv', 'log.ndjson'];
    const { code, stderr } = await run(args, { cwd: work.folder, env: SMALL_HEAP });
    assert.equal(code, 0, stderr);
    assert.match(stderr, new RegExp(`log\\.ndjson: ${rows - 1} events as ndjson, nothing lost`));
    let count = 0;
    let last = '';
    for await (const line of createInterface({ input: createReadStream(work.in('log.ndjson')) })) {
      count++;
      last = line;
    }
    assert.equal(count, rows - 1);
    assert.equal(JSON.parse(last).id, `e${rows - 1}`);
  });
});

describe('a file that is converted while it is read', () => {
  let work;
  before(() => {
    work = workFolder();
  });
  beforeEach(() => {
    writeFileSync(
      work.in('log.csv'),
      'id,title,date,note\na,Reading 1,2021-01-10,as usual\nb,Reading 2,2021-02-11,as usual\n',
    );
  });
  after(() => work.remove());

  it('leaves its output file untouched when there is no event to write', async () => {
    writeFileSync(work.in('kept.ndjson'), 'before');
    const { code } = await run(['convert', 'log.csv', 'kept.ndjson', '--map', 'date=note'], { cwd: work.folder });
    assert.equal(code, 1);
    assert.equal(readFileSync(work.in('kept.ndjson'), 'utf8'), 'before');
    assert.deepEqual(
      readdirSync(work.folder).filter((name) => name.startsWith('kept')),
      ['kept.ndjson'],
    );
  });

  it('loses nothing of its document in silence', async () => {
    const padding = ' '.repeat(SIZE_BYTES);
    const events = `[{ "title": "A", "date": "2022" }]`;
    writeFileSync(work.in('padded.json'), `{ "title": "T", "asOf": "2022", ${padding} "events": ${events} }`);
    const { code, stderr } = await run(['convert', 'padded.json', 'padded.ndjson'], { cwd: work.folder });
    assert.equal(code, 0, stderr);
    assert.match(stderr, /lost: Document: title: .*\nlost: Document: asOf: .*\n.* 1 event as ndjson, 2 lost/);
  });

  it('is converted in its own place', async () => {
    const { code, stderr } = await run(['convert', 'log.csv', 'log.csv', '--to', 'ndjson'], { cwd: work.folder });
    assert.equal(code, 0, stderr);
    assert.match(stderr, /log\.csv: 2 events as ndjson, nothing lost/);
    const ids = readFileSync(work.in('log.csv'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).id);
    assert.deepEqual(ids, ['a', 'b']);
    assert.deepEqual(
      readdirSync(work.folder).filter((name) => name.startsWith('log')),
      ['log.csv'],
    );
  });
});
