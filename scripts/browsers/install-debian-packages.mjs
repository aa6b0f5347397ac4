import { existsSync } from 'node:fs';
import { runCommand } from './run-command.mjs';

const TEN_MINUTES_MS = 600_000;

/** Returns whether Debian packages can be installed here: on Debian or a derivative, as root. */
export function canInstallDebianPackages() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/**
 * Installs Debian packages, quietly.
 *
 * @param {readonly string[]} packages
 * @returns {Promise<string | null>} null when they are installed, else why not
 */
export async function installDebianPackages(packages) {
  if (!canInstallDebianPackages()) return `Debian's packages need root and apt-get`;
  console.log(`  installing Debian's ${packages.join(', ')} …`);
  await runCommand('apt-get', ['update', '-qq'], { timeoutMs: TEN_MINUTES_MS });
  const args = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
  const { ok, output } = await runCommand('apt-get', args, { timeoutMs: TEN_MINUTES_MS });
  return ok ? null : `apt-get install ${packages.join(' ')} failed: ${output.trim().split('\n').at(-1) ?? ''}`;
}
