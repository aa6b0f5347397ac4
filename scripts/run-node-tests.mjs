import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runNode } from './run-tool.mjs';

/**
 * Runs files of node:test, one after the other, and counts.
 *
 * @param {readonly string[]} files
 * @param {Record<string, string>} [env]
 * @returns {Promise<{ passed: number, failed: number, failures: string[] }>}
 */
export async function runNodeTests(files, env = {}) {
  const tap = path.join(tmpdir(), `event-timeline-${process.pid}.tap`);
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
    return { passed: count('pass'), failed: count('fail') + count('cancelled'), failures };
  } catch {
    return { passed: 0, failed: 0, failures: [] };
  }
}
