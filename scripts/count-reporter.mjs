import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A reporter of @web/test-runner that writes how many tests passed and failed as JSON.
 * A file that could not be run (syntax error, time-out) counts as one failed test.
 *
 * @param {string} file where to write
 */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        const before = counts.failed;
        countSuite(session.testResults, counts);
        if (!session.passed && counts.failed === before) counts.failed += 1;
      }
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite?.tests ?? []) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts);
}
