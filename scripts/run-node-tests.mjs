import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, runNode } from './run-tool.mjs';
import { NOTHING_COUNTED } from './summary.mjs';

/** Time limit for a file; Node's default is none. Waits inside a test give up sooner (test/until.mjs). */
const LIMIT_MS = 600_000;

/** Lists the node:test files of a folder. @param {string} folder relative to the project's root, as are the paths */
export function testFilesIn(folder) {
  const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.test.mjs'));
  return names.sort().map((name) => `${folder}/${name}`);
}

/**
 * Runs node:test files, one after the other, and counts the results.
 *
 * @param {readonly string[]} files
 * @param {Record<string, string>} [env]
 * @returns {Promise<import('./summary.mjs').Counts>}
 */
export async function runNodeTests(files, env = {}) {
  const tap = path.join(tmpdir(), `event-timeline-${process.pid}-${randomUUID()}.tap`);
  const reporters = ['spec=stdout', `tap=${tap}`].flatMap((pair) => {
    const [reporter, destination] = pair.split('=');
    return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`];
  });
  const ok = await runNode(['--test', '--test-concurrency=1', `--test-timeout=${LIMIT_MS}`, ...reporters, ...files], {
    env,
  });
  const counts = readCounts(tap);
  // A file that failed to load is a failure, although no test of it was counted.
  if (ok || counts.failed > 0) return counts;
  return { ...counts, failed: 1, failures: ['the runner failed, but none of its tests: its output says more'] };
}

function readCounts(tap) {
  try {
    const text = readFileSync(tap, 'utf8');
    rmSync(tap);
    const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    const failures = [...text.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name);
    // Top-level suites and tests.
    const times = text.matchAll(/^(?:not )?ok \d+ - (.*?)(?: # .*)?\n {2}---\n {2}duration_ms: ([\d.]+)/gm);
    const skipped = [...text.matchAll(/^ *ok \d+ - (.*) # SKIP ?(.*)$/gm)];
    return {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      failures,
      times: [...times].map(([, name, ms]) => [name, Number(ms) / 1000]),
      // Node does not count skipped suites or their tests.
      skipped: skipped.map(([, name, why]) => [name, why || 'no reason given']),
    };
  } catch {
    return NOTHING_COUNTED;
  }
}
