import { spawn, spawnSync } from 'node:child_process';

/** Returns the full path of a program on the PATH, or null. */
export function whichProgram(name) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(/\r?\n/)[0] ?? '').trim() || null : null;
}

/**
 * Runs a command until it exits, without standard input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, say?: (line: string) => void }} options the time after which it is killed; `say`
 *   receives its output as it comes
 * @returns {Promise<{ ok: boolean, output: string }>} `output`: what it printed on both streams
 */
export function runCommand(command, args, { timeoutMs, say }) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const hear = (chunk) => {
      output += chunk;
      const text = String(chunk).trim();
      if (text) say?.(`  ${text}`);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ ok: false, output: String(error) }));
    child.on('close', (code, signal) =>
      resolve({ ok: code === 0, output: signal ? `${output}\nkilled after ${timeoutMs / 1000} s` : output }),
    );
  });
}
