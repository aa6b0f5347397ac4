import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from './run-tool.mjs';

let packed = null;

/**
 * Packs the current `dist/`; further calls return the same file.
 *
 * @returns {Promise<string>} the path of the .tgz
 */
export function packForTests() {
  packed ??= pack();
  return packed;
}

async function pack() {
  const folder = path.join(ROOT, '.cache/pack');
  mkdirSync(folder, { recursive: true });
  // npm's scripts would build again.
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const { stdout } = await promisify(execFile)('npm', args, { cwd: ROOT, shell: process.platform === 'win32' });
  return path.join(folder, JSON.parse(stdout)[0].filename);
}
