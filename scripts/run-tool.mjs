import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Finds the script of a tool in node_modules, to run it with this Node: on Windows, `.bin` would need a shell. */
export function toolPath(packageName, tool = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[tool]);
}

/** Redirects the output of scripts that run inside `printingTo.run(print, …)`; outside it, output is inherited. */
export const printingTo = new AsyncLocalStorage();

/**
 * Runs a script with this Node in the project's folder and passes its output on.
 *
 * @param {readonly string[]} args the script and its arguments
 * @param {{ env?: Record<string, string> }} [options] added to the environment
 * @returns {Promise<boolean>} whether it exited with code 0
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
    // Ctrl+C in a terminal reaches the child as well; `kill` reaches only this process.
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
