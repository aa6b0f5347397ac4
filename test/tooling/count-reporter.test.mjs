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

const pass = { passed: true };
const fail = { passed: false };
const suite = (tests, suites = []) => ({ tests, suites });

describe('counting browser tests', () => {
  it('adds up suites inside suites, over all files', () => {
    const sessions = [
      { passed: true, testResults: suite([pass], [suite([pass, pass], [suite([pass])])]) },
      { passed: false, testResults: suite([pass, fail]) },
    ];
    assert.deepEqual(counted(sessions), { passed: 5, failed: 1, skipped: 0 });
  });

  it('takes a file that could not be run for one failed test', () => {
    assert.deepEqual(counted([{ passed: false, testResults: undefined }]), { passed: 0, failed: 1, skipped: 0 });
  });

  it('takes an error outside every test for a failed test', () => {
    assert.deepEqual(counted([{ passed: false, testResults: suite([pass]) }]), { passed: 1, failed: 1, skipped: 0 });
  });
});
