import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './run-tool.mjs';

/**
 * Runs files of node:test, one after the other, and counts.
 *
 * @param {readonly string[]} files
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ passed: number, failed: number, failures: string[], skipped: [test: string, why: string][] }>}
 */
export async function runNodeTests(files, env = {}) {
  const tap = path.join(tmpdir(), `event-timeline-${process.pid}-${randomUUID()}.tap`);
  const reporters = ['spec=stdout', `tap=${tap}`].flatMap((pair) => {
    const [reporter, destination] = pair.split('=');
    return [`--test-reporter=${reporter}`, `--test-reporter-destination=${destination}`];
  });
  const ok = await runNode(['--test', '--test-concurrency=1', ...reporters, ...files], { env });
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
    const skipped = [...text.matchAll(/^ *ok \d+ - (.*) # SKIP ?(.*)$/gm)];
    return {
      passed: count('pass'),
      failed: count('fail') + count('cancelled'),
      failures,
      // A suite that is skipped is counted by nobody, nor are its tests.
      skipped: skipped.map(([, name, why]) => [name, why || 'no reason given']),
    };
  } catch {
    return { passed: 0, failed: 0, failures: [], skipped: [] };
  }
}
