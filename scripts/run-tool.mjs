import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Finds the script of a tool in node_modules: it is run by this Node, without the shell that `.bin` needs on Windows. */
export function toolPath(packageName, tool = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** Where the output of scripts goes that are run within `printingTo.run(print, …)`; without it, straight on. */
export const printingTo = new AsyncLocalStorage();

/**
 * Runs a script with this Node in the project's folder; what it prints is passed on.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {{ env?: Record<string, string> }} [options] added to the environment
 * @returns {Promise<boolean>} whether it ended with code 0
 */
export function runNode(args, { env = {} } = {}) {
  const print = printingTo.getStore();
  const output = print ? 'pipe' : 'inherit';
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', print);
    // A terminal ends the whole group by itself; `kill` ends us alone.
    const end = () => child.kill();
    process.once('SIGTERM', end);
    child.on('error', (error) => {
      console.error(String(error));
      resolve(false);
    });
    child.on('close', (code) => {
      process.off('SIGTERM', end);
      resolve(code === 0);
    });
  });
}
