import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { packForTests } from '../../scripts/pack-for-tests.mjs';

const run = promisify(execFile);
const FIXTURES = fileURLToPath(new URL('fixtures', import.meta.url));

/**
 * Makes a project outside the repository with the packed library installed from its file.
 *
 * @returns {Promise<{ folder: string, remove: () => void }>}
 */
export async function makeConsumer() {
  const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-consumer-'));
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }));
  cpSync(FIXTURES, folder, { recursive: true });
  const tarball = process.env.PACKAGE_FILE ?? (await packForTests());
  const args = ['install', tarball, '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'];
  await run('npm', args, { cwd: folder, shell: process.platform === 'win32', timeout: 180_000 });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs this Node in a folder; resolves with its output, or rejects with it. */
export async function runIn(folder, args) {
  try {
    return (await run(process.execPath, args, { cwd: folder, timeout: 120_000 })).stdout;
  } catch (error) {
    throw new Error(`${args.join(' ')}\n${error.stdout ?? ''}${error.stderr ?? error}`, { cause: error });
  }
}
