import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROOT } from '../../scripts/run-tool.mjs';

export const CLI = path.join(ROOT, 'dist/cli/cli.js');
export const SEED = path.join(ROOT, 'stories/data/seed-events.json');

// Fail now: a test that waits for the server of a missing command would wait forever.
if (!existsSync(CLI)) throw new Error(`found no ${CLI}; run \`npm run build\` first`);

/**
 * Runs the command until it exits.
 *
 * @param {readonly string[]} args
 * @param {{ cwd?: string, input?: string, env?: Record<string, string> }} [options]
 * @returns {Promise<{ code: number | null, stdout: string, stderr: string }>}
 */
export function run(args, { cwd, input = '', env = {} } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env: { ...process.env, ...env } });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // A command that is used wrongly exits without reading its input.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

/**
 * Starts `event-timeline view` and waits for the address that it prints.
 *
 * @param {string} file
 * @returns {Promise<{ address: string, end: () => Promise<number | null> }>} `end`: interrupts it like Ctrl+C, and
 *   returns the exit code
 */
export async function viewing(file) {
  const child = spawn(process.execPath, [CLI, 'view', file, '--no-open'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (chunk) => (stderr += chunk));
  const ended = once(child, 'close').then(([code]) => code);
  const endedTooSoon = ended.then((code) => {
    throw new Error(`view exited with ${code} before it printed an address: ${stderr}`);
  });
  const [line] = await Promise.race([once(child.stdout, 'data'), endedTooSoon]);
  const end = () => {
    child.kill('SIGINT');
    return ended;
  };
  return { address: String(line).trim(), end };
}

/** Creates a folder for the files of a test. */
export function workFolder() {
  const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-cli-'));
  return {
    folder,
    in: (name) => path.join(folder, name),
    // A browser's other processes may still be writing there.
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 15, retryDelay: 50 }),
  };
}
