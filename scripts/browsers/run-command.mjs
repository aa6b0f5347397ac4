import { spawn, spawnSync } from 'node:child_process';

/** Tells whether a program is on the PATH; gives its full path, or null. */
export function whichProgram(name) {
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const { status, stdout } = spawnSync(finder, [name], { encoding: 'utf8' });
  return status === 0 ? (stdout.split(/\r?\n/)[0] ?? '').trim() || null : null;
}

/**
 * Runs a command to its end, with nothing on its standard input.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ timeoutMs: number, say?: (line: string) => void }} options the command is killed when it takes longer; `say` hears what it prints meanwhile
 * @returns {Promise<{ ok: boolean, output: string }>} `output` holds what it printed, both streams
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
      resolve({ ok: code === 0, output: signal ? `${output}\nended after ${timeoutMs / 1000} s` : output }),
    );
  });
}
