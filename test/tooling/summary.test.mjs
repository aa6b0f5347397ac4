import assert from 'node:assert/strict';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { findFirefox } from '../../scripts/browsers/find-firefox.mjs';
import { runNodeTests } from '../../scripts/run-node-tests.mjs';
import { summaryOf } from '../../scripts/summary.mjs';

const step = (name, counts) => ({ name, seconds: 1, passed: 0, failed: 0, ...counts });

describe('the summary of a run', () => {
  it('ends with what passed and failed', () => {
    assert.equal(
      summaryOf([step('a', { passed: 2 }), step('b', { passed: 1, failed: 1 })]).at(-1),
      '3 passed, 1 failed',
    );
  });

  it('names what took longest, where there are many', () => {
    const times = Array.from({ length: 40 }, (_, i) => [`file ${i}`, i]);
    const lines = summaryOf([step('a', { passed: 1, times }), step('b', { passed: 1, times: [['a heavy one', 300]] })]);
    const at = lines.indexOf('━━ slowest');
    assert.deepEqual(
      lines.slice(at + 1, at + 3).map((line) => line.replace(/ +/g, ' ')),
      ['b 300.0 s a heavy one', 'a 39.0 s file 39'],
    );
    assert.ok(!lines.some((line) => line.includes('file 5')));
    assert.ok(!summaryOf([step('a', { passed: 1, times: times.slice(0, 3) })]).includes('━━ slowest'));
  });

  it('says right above its last line which steps were not run, and why', () => {
    const lines = summaryOf([step('types', { passed: 1 }), step('firefox', { notRun: 'no Firefox is installed' })]);
    assert.deepEqual(lines.slice(-2), ['NOT RUN: firefox: no Firefox is installed', '1 passed, 0 failed']);
  });

  it('says how many tests were skipped, and why, once for all of one reason', () => {
    const skipped = [
      ['peers › a.ics', 'the files are not there'],
      ['peers › b.ics', 'the files are not there'],
      ['c', 'no reason given'],
    ];
    const lines = summaryOf([step('tooling', { passed: 1, skipped })]);
    assert.ok(lines.some((line) => /^tooling .*1 passed, 0 failed, 3 skipped$/.test(line)));
    assert.deepEqual(lines.slice(-3), [
      'SKIPPED: 2 of tooling: the files are not there',
      'SKIPPED: 1 of tooling: no reason given',
      '1 passed, 0 failed',
    ]);
  });
});

describe('running tests of Node', () => {
  it('tells which were skipped, and why, suites as well', async () => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'event-timeline-')), 'some.test.mjs');
    writeFileSync(
      file,
      `import { describe, it } from 'node:test';
       describe('a suite', { skip: 'nothing there' }, () => { it('is never seen', () => {}); });
       it('waits', { skip: 'no terminal' }, () => {});
       it('runs', () => {});`,
    );
    const { passed, failed, skipped, times } = await runNodeTests([file], { NODE_TEST_CONTEXT: undefined });
    assert.deepEqual([passed, failed], [1, 0]);
    assert.deepEqual(skipped, [
      ['a suite', 'nothing there'],
      ['waits', 'no terminal'],
    ]);
    assert.deepEqual(
      times.map(([what]) => what),
      ['a suite', 'waits', 'runs'],
    );
    assert.ok(times.every(([, seconds]) => seconds >= 0 && seconds < 600));
  });
});

describe('finding a Firefox', () => {
  it('says so when nothing is where FIREFOX_PATH points, instead of going without', async () => {
    const named = process.env.FIREFOX_PATH;
    process.env.FIREFOX_PATH = '/nowhere/firefox';
    try {
      await assert.rejects(
        findFirefox({ install: false }),
        /FIREFOX_PATH is \/nowhere\/firefox, which does not exist: set it/,
      );
    } finally {
      if (named === undefined) delete process.env.FIREFOX_PATH;
      else process.env.FIREFOX_PATH = named;
    }
  });
});
