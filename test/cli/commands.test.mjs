import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { findChromium } from '../../scripts/browsers/find-chromium.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';
import { CLI, run, SEED, workFolder } from './run-command.mjs';

const CSV = 'title,date\nFirst,2022-01\n"Two\nlines",2022-02-05\nBad,2022-02-30\n';

describe('event-timeline on the command line', () => {
  let work;
  before(() => {
    work = workFolder();
    writeFileSync(work.in('events.csv'), CSV);
    writeFileSync(
      work.in('faulty.json'),
      '[\n  {"title": "Good", "date": "2022"},\n  {"title": "Bad",\n   "date": "2022-13"}\n]\n',
    );
  });
  after(() => work.remove());

  it('gives help with examples and exit codes, for the whole and for each command', async () => {
    for (const args of [
      ['--help'],
      ['view', '--help'],
      ['build', '-h'],
      ['render', '--help'],
      ['convert', '--help'],
      ['validate', '--help'],
    ]) {
      const { code, stdout, stderr } = await run(args);
      assert.equal(code, 0, args.join(' '));
      assert.match(stdout, /event-timeline .*\n[\s\S]*Exit codes[\s\S]*130/);
      assert.equal(stderr, '');
    }
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    assert.equal((await run(['--version'])).stdout, `${version}\n`);
  });

  const MISUSES = [
    [[], /found none, expected view, build, render/],
    [['paint'], /found "paint", expected view/],
    [['render', SEED, '--colour', 'red'], /Unknown option '--colour'/],
    [['render', SEED, '-o', 'figure.gif'], /found "figure\.gif", expected a name that ends in \.svg/],
    [['render', SEED, '--width', 'wide'], /--width: found "wide", expected a number from 200/],
    [['render', SEED, '--timezone', 'Mars/Base'], /--timezone: found "Mars\/Base", expected an IANA zone/],
    [['render', SEED, '--view', '2022-02-30'], /--view: .*expected/],
    [['render', SEED, '--view', '2050/..'], /--view: found an open end and no event after its start, expected/],
    [['render', SEED, '--view', '2050/..', '--to', 'html'], /--view: found an open end and no event after its start/],
    [['render', SEED, '--theme', 'pink'], /found "pink", expected light or dark/],
    [['render', SEED, '--map', 'title'], /found "title", expected a field and a column/],
    [['validate', SEED, '--format', 'xls'], /found "xls", expected one of json/],
    [['build', SEED], /--output: found none/],
    [['convert', SEED, 'out.xyz'], /found no format for out\.xyz, expected one of json/],
    [['validate', 'a', 'b'], /found a b, expected FILE/],
  ];
  for (const [args, pattern] of MISUSES) {
    it(`says what was found and expected, and ends with 2: ${args.filter((arg) => arg !== SEED).join(' ') || 'nothing'}`, async () => {
      const { code, stdout, stderr } = await run(args);
      assert.equal(code, 2, stderr);
      assert.match(stderr, pattern);
      assert.equal(stdout, '');
    });
  }

  it('ends with 3 without a file, an answer, or a place to write', async () => {
    mkdirSync(work.in('folder'), { recursive: true });
    const cases = [
      [['validate', work.in('missing.json')], /missing\.json: found no such file/],
      [['validate', work.in('folder')], /found a folder, expected a file/],
      [['validate', 'http://127.0.0.1:1/events.json'], /found no connection/],
      [['render', SEED, '-o', work.in('no/such/figure.svg')], /found no such file or folder, expected a writable path/],
    ];
    for (const [args, pattern] of cases) {
      const { code, stderr } = await run(args);
      assert.equal(code, 3, stderr);
      assert.match(stderr, pattern);
    }
  });

  it('never shows its caller a stack', async () => {
    for (const args of [['validate', work.in('missing.json')], ['paint'], ['validate', work.in('faulty.json')]]) {
      assert.doesNotMatch((await run(args)).stderr, /\n\s+at /);
    }
  });

  describe('validate', () => {
    it('shows control characters in names of fields escaped', async () => {
      const header = '"\u001b]0;title\u0007\u001b[31mwhen",what';
      writeFileSync(work.in('escapes.csv'), `${header}\n1/2/2022,A\n3/4/2022,B\n`);
      const { stdout, stderr } = await run(['validate', work.in('escapes.csv')]);
      assert.match(stdout, /\\u001b\]0;title\\u0007/);
      // eslint-disable-next-line no-control-regex -- it looks for control characters
      assert.doesNotMatch(stdout + stderr, /[\u0007\u001b]/);
    });

    it('lists issues by line and ends with 1', async () => {
      const { code, stdout, stderr } = await run(['validate', 'faulty.json'], { cwd: work.folder });
      assert.equal(code, 1);
      assert.match(stdout, /^faulty\.json:3: error: date: found "2022-13", expected an EDTF date/);
      assert.match(stderr, /faulty\.json: invalid: json, 1 event, 1 record that cannot be drawn/);
    });

    it('gives the line in a text in UTF-16', async () => {
      writeFileSync(
        work.in('wide.json'),
        '\ufeff[\n{ "title": "A", "date": "2022-13" },\n{ "title": "B", "date": "2022" }\n]',
        'utf16le',
      );
      const { stdout } = await run(['validate', 'wide.json'], { cwd: work.folder });
      assert.match(stdout, /^wide\.json:2: error: date: found "2022-13"/);
    });

    it('gives the line in a table with rows of several lines', async () => {
      const { code, stdout } = await run(['validate', 'events.csv'], { cwd: work.folder });
      assert.equal(code, 1);
      assert.match(stdout, /^events\.csv:5: error: date: found "2022-02-30"/);
    });

    it('ends with 0 for a good file, also on standard input', async () => {
      const { code, stdout, stderr } = await run(['validate', '-'], { input: readFileSync(SEED, 'utf8') });
      assert.equal(code, 0);
      assert.equal(stdout, '');
      assert.match(stderr, /standard input: valid: json, 6 events/);
    });

    it('counts warnings as errors when it is strict', async () => {
      const input = JSON.stringify([{ title: 'A', date: '2022', weight: 'heavy' }]);
      assert.equal((await run(['validate'], { input })).code, 0);
      assert.equal((await run(['validate', '--strict'], { input })).code, 1);
    });

    it('colours only for a terminal', async () => {
      // eslint-disable-next-line no-control-regex -- it looks for escape sequences
      assert.doesNotMatch((await run(['validate', work.in('faulty.json')])).stdout, /\u001b/);
    });
  });

  describe('convert', () => {
    it('compresses what is named .gz, whole or in pieces', async () => {
      for (const name of ['events.csv.gz', 'events.ndjson.gz']) {
        const { code, stderr } = await run(['convert', SEED, work.in(name)]);
        assert.equal(code, 0, stderr);
        assert.match(gunzipSync(readFileSync(work.in(name))).toString(), /US asks Japan/);
        const again = await run(['convert', work.in(name), '-', '--to', 'json']);
        assert.equal(JSON.parse(again.stdout).length, 6);
      }
      const kept = readFileSync(work.in('events.ndjson.gz'));
      assert.equal((await run(['convert', '-', work.in('events.ndjson.gz')], { input: '[]' })).code, 1);
      assert.deepEqual(readFileSync(work.in('events.ndjson.gz')), kept);
    });

    it('writes another format and reports what that cannot hold', async () => {
      const { code, stderr } = await run(['convert', SEED, work.in('events.ndjson'), '--title', 'A title']);
      assert.equal(code, 0);
      assert.match(stderr, /lost: Document: title: .*\nlost: Document: asOf: .*\n.*6 events as ndjson, 2 lost/);
      assert.equal(readFileSync(work.in('events.ndjson'), 'utf8').trim().split('\n').length, 6);
      assert.equal((await run(['convert', SEED, work.in('events.ndjson'), '--strict', '--title', 'A title'])).code, 1);
    });

    it('converts standard input to standard output, and back again', async () => {
      const input = readFileSync(SEED, 'utf8');
      const { code, stdout, stderr } = await run(['convert', '-', '-', '--to', 'json'], { input });
      assert.equal(code, 0);
      assert.deepEqual(JSON.parse(stdout), JSON.parse(input));
      assert.match(stderr, /6 events as json, nothing lost/);
    });

    it('counts a single event as one', async () => {
      const input = '[{"title": "Moon landing", "date": "1969-07-20"}]';
      assert.match(
        (await run(['convert', '-', '-', '--to', 'json'], { input })).stderr,
        / 1 event as json, nothing lost/,
      );
    });

    it('reads the quotes and dashes of Windows-1252, which Node on its own takes for control characters', async () => {
      writeFileSync(work.in('old.csv'), Buffer.from('Title,Date\nCaf\xe9 \x93Europa\x94 \x96 5 \x80,2022\n', 'latin1'));
      const { stdout, stderr } = await run(['convert', work.in('old.csv'), '-', '--to', 'json']);
      assert.equal(JSON.parse(stdout)[0].title, 'Café “Europa” – 5 €');
      assert.doesNotMatch(stderr, /control characters/);
    });

    it('says what could not be read, goes on with the rest, and ends with 1 when there is no rest', async () => {
      const { code, stdout, stderr } = await run(['convert', work.in('events.csv'), '-', '--to', 'json']);
      assert.equal(code, 0);
      assert.equal(JSON.parse(stdout).length, 2);
      assert.match(stderr, /2022-02-30/);
      assert.equal((await run(['convert', '-', '-', '--to', 'json'], { input: '[]' })).code, 1);
    });

    it('takes a mapping of columns', async () => {
      const args = ['convert', '-', '-', '--to', 'json', '--format', 'csv', '--map', 'title=Was', '--map', 'date=Wann'];
      const { stdout } = await run(args, { input: 'Wann,Was\n1969-07-20,Mondlandung\n' });
      assert.equal(JSON.parse(stdout)[0].title, 'Mondlandung');
    });

    it('says as options what it would have to be told', async () => {
      const unnamed = await run(['validate', '-'], { input: 'Was,Wo\nMondlandung,Mond\nApollo 12,Mond\n' });
      assert.match(unnamed.stdout, /expected a mapping that names it: --map date=COLUMN\n/);
      const guessed = await run(['convert', '-', work.in('guessed.json')], {
        input: 'Title,Took off\nA,1969-07-16\nB,1969-11-14\n',
      });
      assert.match(guessed.stderr, /where that is wrong: --map date=COLUMN; "Took off" is used\n/);
      const unsettled = await run(['validate', '-'], { input: 'Title,When\nA,03/04/2022\n' });
      assert.match(unsettled.stdout, /to be told which: --date-order dmy or --date-order mdy\. Until then/);
    });

    it('names the formats that it writes, and refuses others before it reads', async () => {
      const { stdout } = await run(['convert', '--help']);
      assert.match(stdout, /Formats of OUT: json,.*icalendar.*\nOnly read: wikidata, parquet, arrow\n/);
      for (const to of ['parquet', 'wikidata', 'cvs']) {
        const { code, stderr } = await run(['convert', 'missing.csv', '-', '--to', to]);
        assert.equal(code, 2, stderr);
        assert.match(stderr, /--to: .* expected one of json, (?:(?!wikidata|parquet).)*\n/);
      }
    });
  });

  describe('render', () => {
    it('draws an SVG without a browser, to a file or to standard output', async () => {
      const env = { PATH: '', CHROME_PATH: '' };
      const { code, stdout } = await run(['render', SEED, '--legend', '--sources', '--credit', 'Us'], { env });
      assert.equal(code, 0);
      assert.match(stdout, /^<svg [^>]*role="img"[\s\S]*US asks Japan[\s\S]*Sources[\s\S]*Us<\/text><\/svg>\n$/);
      assert.equal(
        (await run(['render', SEED, '-o', work.in('figure.svg'), '--theme', 'dark', '--width', '700'])).code,
        0,
      );
      assert.match(readFileSync(work.in('figure.svg'), 'utf8'), /width="700"[\s\S]*fill="#15181c"/);
    });

    it('shows the window that a timeline with that view would: to the minute, with an open end', async () => {
      for (const view of ['2022-02-05T10:00Z/2022-02-06T10:00Z', '2022-02-05/..']) {
        const { code, stdout } = await run(['render', SEED, '--view', view]);
        assert.equal(code, 0);
        assert.match(stdout, /<desc>[^<]*5 February/);
      }
    });

    it('shows a window that is wider than its events, or far from them', async () => {
      for (const [view, words] of [
        ['1990/2050', '6 events, 1990 to 2050'],
        ['2050', '0 events, 1 January 2050 to 31 December 2050'],
      ]) {
        const { code, stdout } = await run(['render', SEED, '--view', view]);
        assert.equal(code, 0);
        assert.ok(stdout.includes(`<desc>${words}</desc>`), stdout.slice(0, 1500));
      }
    });

    it('draws in the language requested', async () => {
      const { stdout } = await run(['render', SEED, '--locale', 'de', '--legend']);
      assert.match(stdout, /Januar 2022[\s\S]*Geplant/);
    });

    it('writes a page with a table and JSON-LD, without a script that runs', async () => {
      assert.equal((await run(['render', SEED, '-o', work.in('figure.html')])).code, 0);
      const html = readFileSync(work.in('figure.html'), 'utf8');
      assert.match(html, /<time datetime="2022-01">January 2022<\/time>/);
      assert.equal(html.match(/<tr/g).length, 7);
      const [, json] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html);
      assert.equal(JSON.parse(json)['@graph'].length, 6);
      assert.doesNotMatch(html, /<script(?! type="application\/ld\+json")/);
    });

    it('says before it reads that PNG needs a browser, where there is none', async () => {
      const { code, stderr } = await run(['render', SEED, '-o', work.in('figure.png')], {
        env: { CHROME_PATH: '/nowhere' },
      });
      assert.equal(code, 3);
      assert.match(stderr, /CHROME_PATH: found no file at \/nowhere, expected a Chrome/);
    });

    it('says when a PNG would be larger than Chromium can draw, and writes none', async () => {
      const target = work.in('huge.png');
      const { code, stderr } = await run(['render', SEED, '-o', target, '--width', '4000', '--scale', '20']);
      assert.equal(code, 2);
      assert.match(
        stderr,
        /--scale: found a picture of 80000 × \d+ px, expected at most 125 million px: use a scale up to \d+\.\d/,
      );
      assert.equal(existsSync(target), false);
    });

    it('says when no event has the field of the lanes', async () => {
      const { code, stderr } = await run(['render', SEED, '-o', work.in('lanes.svg'), '--lane-by', 'vendor']);
      assert.equal(code, 0);
      assert.match(stderr, /warning: --lane-by: found no event with "vendor"/);
      const known = await run(['render', SEED, '-o', work.in('lanes.svg'), '--lane-by', 'actors']);
      assert.doesNotMatch(known.stderr, /--lane-by/);
    });

    it('draws PNG at a scale and PDF through an installed Chromium', async () => {
      assert.equal(
        (await run(['render', SEED, '-o', work.in('figure.png'), '--width', '500', '--scale', '3'])).code,
        0,
      );
      const png = readFileSync(work.in('figure.png'));
      assert.equal(png.toString('latin1', 1, 4), 'PNG');
      assert.equal(png.readUInt32BE(16), 1500);
      assert.equal((await run(['render', SEED, '-o', work.in('figure.pdf')])).code, 0);
      assert.match(readFileSync(work.in('figure.pdf'), 'latin1'), /^%PDF-[\s\S]*%%EOF\s*$/);
    });

    it('leaves no files of a browser whose other processes still write some when it has exited', async () => {
      const temporary = work.in('temporary');
      mkdirSync(temporary);
      const program = work.in('lingering-chromium');
      const browser = await findChromium({ install: false });
      writeFileSync(
        program,
        `#!/bin/sh
for each in "$@"; do case "$each" in --user-data-dir=*) profile="\${each#*=}" ;; esac; done
linger() { end=$(($(date +%s) + 2)); while [ $(date +%s) -lt $end ]; do mkdir "$profile/Default/$((i += 1))"; done; }
"${browser}" "$@" &
child=$!
trap 'kill $child; linger > /dev/null 2>&1 3>&- 4>&- & sleep 0.05; exit' TERM
wait $child
`,
        { mode: 0o755 },
      );
      const env = { CHROME_PATH: program, TMPDIR: temporary };
      const { code, stderr } = await run(['render', SEED, '-o', work.in('lingering.png')], { env });
      assert.equal(code, 0, stderr);
      const left = readdirSync(temporary).filter((name) => name.startsWith('event-timeline-'));
      assert.deepEqual(left, []);
    });
  });

  it('reads an address, and reports the status found there', async () => {
    const server = createServer((request, response) => {
      if (request.url !== '/events.csv') response.writeHead(503).end();
      else response.writeHead(200, { 'content-type': 'text/csv' }).end(CSV.replace('2022-02-30', '2022-02-28'));
    });
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${server.address().port}`;
    try {
      assert.match((await run(['validate', `${origin}/events.csv`])).stderr, / valid: csv, 3 events/);
      const { code, stderr } = await run(['validate', `${origin}/other`]);
      assert.equal(code, 3);
      assert.match(stderr, /found status 503/);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });

  it('ends quietly when nobody reads its output any longer', () => {
    const rows = Array.from({ length: 50_000 }, (_, i) => JSON.stringify({ title: `Event ${i}`, date: '2022' })).join(
      '\n',
    );
    writeFileSync(work.in('many.ndjson'), rows);
    const { stdout, stderr } = spawnSync(
      'sh',
      ['-c', `"$0" "$1" convert "$2" - --to json | head -n 1`, process.execPath, CLI, work.in('many.ndjson')],
      { encoding: 'utf8' },
    );
    assert.match(stdout, /^\[/);
    assert.doesNotMatch(stderr, /EPIPE|Error/);
  });

  it('ends with 130 on Ctrl+C', async () => {
    const child = spawn(process.execPath, [CLI, 'validate', '-'], { stdio: ['pipe', 'ignore', 'pipe'] });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // A write of more than a pipe holds completes only when the command reads, and by then it handles SIGINT.
    await new Promise((resolve) => child.stdin.write(`[${' '.repeat(1 << 20)}`, resolve));
    child.kill('SIGINT');
    assert.equal(await ended, 130);
  });
});
