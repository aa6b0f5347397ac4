import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, it } from 'node:test';
import { countReporter } from '../../scripts/count-reporter.mjs';

function counted(sessions) {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'event-timeline-')), 'counts.json');
  countReporter(file).onTestRunFinished({ sessions });
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Like `counted`, without the times. */
function countedOf(sessions) {
  const { times, ...counts } = counted(sessions);
  assert.equal(times.length, sessions.length);
  return counts;
}

const pass = { passed: true };
const fail = { name: 'adds', passed: false, error: { message: 'expected 3, found 4' } };
const suite = (tests, suites = [], name = '') => ({ name, tests, suites });
const noFailures = { skipped: [], failures: [] };

describe('counting browser tests', () => {
  it('adds up suites inside suites, over all files', () => {
    const sessions = [
      { passed: true, testResults: suite([pass], [suite([pass, pass], [suite([pass])])]) },
      {
        passed: true,
        testResults: suite([pass, { name: 'waits', skipped: true }]),
        testFile: path.resolve('a.test.ts'),
      },
    ];
    assert.deepEqual(countedOf(sessions), {
      ...noFailures,
      passed: 5,
      failed: 0,
      skipped: [['a.test.ts › waits', 'skipped in its file']],
    });
  });

  it('names what failed, where, and why', () => {
    const testFile = path.resolve('test/sums.test.ts');
    const sessions = [{ testFile, passed: false, testResults: suite([], [suite([pass, fail], [], 'a sum')]) }];
    assert.deepEqual(countedOf(sessions), {
      ...noFailures,
      passed: 1,
      failed: 1,
      failures: ['test/sums.test.ts › a sum › adds\nexpected 3, found 4'],
    });
  });

  it('tells all that is known of a file that did not survive', () => {
    const errors = [{ message: 'The browser disconnected.' }, { message: 'It printed: out of memory' }];
    const { failed, failures } = counted([{ testFile: path.resolve('a.test.ts'), passed: false, errors }]);
    assert.equal(failed, 1);
    assert.deepEqual(failures, ['a.test.ts\nThe browser disconnected.\nIt printed: out of memory']);
  });

  it('adds up how long the tests of a file took', () => {
    const took = (duration) => ({ passed: true, duration });
    const testResults = suite([took(500), pass], [suite([took(1250)])]);
    const { times } = counted([{ testFile: path.resolve('a.test.ts'), passed: true, testResults }]);
    assert.deepEqual(times, [['a.test.ts', 1.75]]);
  });

  it('counts a file that could not be run as one failed test', () => {
    const sessions = [
      { testFile: path.resolve('a.test.ts'), passed: false, errors: [{ message: 'Unexpected token' }] },
    ];
    assert.deepEqual(countedOf(sessions), {
      ...noFailures,
      passed: 0,
      failed: 1,
      failures: ['a.test.ts\nUnexpected token'],
    });
  });

  it('counts an error outside every test as a failed test', () => {
    const sessions = [{ testFile: path.resolve('a.test.ts'), passed: false, testResults: suite([pass]) }];
    assert.deepEqual(countedOf(sessions), {
      ...noFailures,
      passed: 1,
      failed: 1,
      failures: ['a.test.ts\nit could not be run'],
    });
  });
});
