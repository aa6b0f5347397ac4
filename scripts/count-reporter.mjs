import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * A reporter for @web/test-runner that writes JSON: how many tests passed and failed, which failed and why, which were
 * skipped, and how many seconds the tests of each file took. A file that could not be run (syntax error, timeout)
 * counts as one failed test.
 *
 * @param {string} file the file to write
 */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: [], failures: [], times: [] };
      for (const { testFile = '', testResults, passed, errors } of sessions) {
        const before = counts.failed;
        countSuite(testResults, counts, path.relative('', testFile));
        counts.times.push([path.relative('', testFile), secondsOf(testResults)]);
        if (passed || counts.failed > before) continue;
        counts.failed += 1;
        // The runner says that the browser is gone, its launcher what that browser printed last.
        const message = errors?.map((error) => error.message).join('\n');
        counts.failures.push(failure(path.relative('', testFile), message && { message }));
      }
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts, place) {
  for (const { name, skipped, passed, error } of suite?.tests ?? []) {
    if (skipped) counts.skipped.push([`${place} › ${name}`, 'skipped in its file']);
    else if (passed) counts.passed += 1;
    else {
      counts.failed += 1;
      counts.failures.push(failure(`${place} › ${name}`, error));
    }
  }
  for (const inner of suite?.suites ?? []) countSuite(inner, counts, `${place} › ${inner.name}`);
}

function secondsOf(suite) {
  const own = (suite?.tests ?? []).reduce((total, { duration = 0 }) => total + duration / 1000, 0);
  return (suite?.suites ?? []).reduce((total, inner) => total + secondsOf(inner), own);
}

/** Enough of a message to recognise a failure: property tests print their seed and counterexample first. */
const MAX_CHARACTERS = 1000;

const failure = (what, error) => `${what}\n${String(error?.message ?? 'it could not be run').slice(0, MAX_CHARACTERS)}`;
