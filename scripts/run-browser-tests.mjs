import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { NOTHING_COUNTED } from './summary.mjs';
import { runNode, toolPath } from './run-tool.mjs';

/**
 * Does one run of the browser tests (see browser-runs.mjs) and counts the results.
 *
 * @param {string} name
 * @returns {Promise<import('./summary.mjs').Counts>} a run without any test counts as one failure
 */
export async function runBrowserTests(name) {
  const file = path.join(tmpdir(), `event-timeline-${process.pid}-${name}.json`);
  const env = { TEST_RUN: name, TEST_COUNTS_FILE: file };
  const ok = await runNode([toolPath('@web/test-runner', 'web-test-runner')], { env });
  const counts = readCounts(file);
  const { passed, failed } = counts;
  if (failed > 0 || (ok && passed > 0)) return counts;
  const why = passed > 0 ? 'the runner failed, but none of its tests' : 'no tests were run';
  return { ...counts, failed: 1, failures: [`${why}: its output says more`] };
}

function readCounts(file) {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8'));
    rmSync(file);
    return counts;
  } catch {
    return NOTHING_COUNTED;
  }
}
