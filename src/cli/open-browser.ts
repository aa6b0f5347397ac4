import { spawn } from 'node:child_process';
import type { Terminal } from './terminal.js';

/** Opens an address in the user's browser, or tells the user when that fails. */
export function openBrowser(address: string, terminal: Terminal): void {
  const [program, args]: [string, string[]] =
    process.platform === 'darwin'
      ? ['open', [address]]
      : process.platform === 'win32'
        ? ['cmd', ['/c', 'start', '', address]]
        : ['xdg-open', [address]];
  const opener = spawn(program, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => terminal.say(`Could not open a browser (found no ${program}): open the address yourself.`));
  opener.unref();
}
