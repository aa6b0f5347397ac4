import { existsSync } from 'node:fs';
import path from 'node:path';
import { installDebianPackages } from './install-debian-packages.mjs';
import { whichProgram } from './run-command.mjs';

function usualPlaces() {
  if (process.platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox'];
  if (process.platform !== 'win32') return [];
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].filter(Boolean);
  return roots.map((root) => path.join(root, 'Mozilla Firefox/firefox.exe'));
}

function installedFirefox() {
  return ['firefox', 'firefox-esr'].map(whichProgram).find(Boolean) ?? usualPlaces().find(existsSync) ?? null;
}

/**
 * Finds a Firefox that speaks WebDriver BiDi: FIREFOX_PATH, an installed one, Debian's package.
 * (Playwright's Firefox is patched for a protocol of its own.)
 *
 * @param {{ install: boolean }} options
 * @returns {Promise<{ path: string } | { missing: string }>} the program, or why there is none
 * @throws {Error} when FIREFOX_PATH does not exist
 */
export async function findFirefox({ install }) {
  const named = process.env.FIREFOX_PATH;
  if (named && !existsSync(named))
    throw new Error(`FIREFOX_PATH is ${named}, which does not exist: set it to a Firefox, or unset it.`);
  if (named) return { path: named };
  const whyNot = installedFirefox() || !install ? null : await installDebianPackages(['firefox-esr']);
  const found = installedFirefox();
  return found ? { path: found } : { missing: whyNot ?? 'no Firefox is installed (FIREFOX_PATH names one elsewhere)' };
}
