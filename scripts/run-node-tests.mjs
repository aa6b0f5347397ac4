import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT, runNode } from './run-tool.mjs';
import { NOTHING_COUNTED } from './summary.mjs';

/** For a whole file; Node's own is none at all. What is waited for in a test says sooner that it does not come (test/until.mjs). */
const LIMIT_MS = 600_000;

/** Lists the node:test files of a folder. @param {string} folder relative to the project's root, as are the paths */
export function testFilesIn(folder) {
  const names = readdirSync(path.join(ROOT, folder)).filter((name) => name.endsWith('.test.mjs'));
  return names.sort().map((name) => `${folder}/${name}`);
}

/**
 * Runs files of node:test, one after the other, and counts.
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
  // A file that could not be loaded is a failure even where no test of it was counted.
  return ok || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

function readCounts(tap) {
  try {
    const text = readFileSync(tap, 'utf8');
    rmSync(tap);
    const count = (name) => Number(new RegExp(`^# ${name} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
    const failures = [...text.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => name);
    // Suites and tests that stand in none.
    const times = text.matchAll(/^(?:not )?ok \d+ - (.*?)(?: # .*)?\n {2}---\n {2}duration_ms: ([\d.]+)/gm);
    const skipped = [...text.matchAll(/^ *ok \d+ - (.*) # SKIP ?(.*)$/gm)];
    return {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      failures,
      times: [...times].map(([, name, ms]) => [name, Number(ms) / 1000]),
      // A suite that is skipped is counted by nobody, nor are its tests.
      skipped: skipped.map(([, name, why]) => [name, why || 'no reason given']),
    };
  } catch {
    return NOTHING_COUNTED;
  }
}
