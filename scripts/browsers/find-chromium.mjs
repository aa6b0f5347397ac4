import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { installDebianPackages } from './install-debian-packages.mjs';
import { runCommand, whichProgram } from './run-command.mjs';

const PLAYWRIGHT_CLI = fileURLToPath(new URL('./cli.js', import.meta.resolve('playwright-core/package.json')));
/** Long enough for a slow line, short enough not to hang a run behind a firewall that drops packets. */
const DOWNLOAD_LIMIT_MS = 180_000;

const PROGRAM_NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];

function usualPlaces() {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return apps.flatMap((app) =>
      ['', process.env.HOME ?? ''].map((home) => `${home}/Applications/${app}.app/Contents/MacOS/${app}`),
    );
  }
  if (process.platform === 'win32') {
    const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.filter(Boolean).flatMap((root) => programs.map((program) => path.join(root, program)));
  }
  return ['/opt/google/chrome/chrome', '/usr/lib/chromium/chromium', '/snap/bin/chromium'];
}

function installedChromium() {
  return PROGRAM_NAMES.map(whichProgram).find(Boolean) ?? usualPlaces().find(existsSync) ?? null;
}

function downloadedChromium() {
  const downloaded = chromium.executablePath();
  return downloaded && existsSync(downloaded) ? downloaded : null;
}

/**
 * Finds a Chromium: CHROME_PATH, an installed Chrome, Chromium or Edge, Playwright's download, Debian's package.
 *
 * @param {{ install: boolean }} options whether the last two may be fetched when nothing is there yet
 * @returns {Promise<string>} the path of the program
 * @throws {Error} that says what to do, when none can be had
 */
export async function findChromium({ install }) {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, where no file is: set it to a Chrome, Chromium or Edge, or unset it.`);
  }
  const present = installedChromium() ?? downloadedChromium();
  if (present) return present;

  const tried = [];
  if (install) {
    console.log('  no Chromium installed: trying Playwright’s download …');
    const download = await runCommand(process.execPath, [PLAYWRIGHT_CLI, 'install', 'chromium'], {
      timeoutMs: DOWNLOAD_LIMIT_MS,
    });
    if (download.ok && downloadedChromium()) return downloadedChromium();
    tried.push('Playwright’s download failed');
    const whyNot = await installDebianPackages(['chromium']);
    if (whyNot === null && installedChromium()) return installedChromium();
    tried.push(whyNot ?? 'Debian’s chromium was installed but is not on the PATH');
  }
  throw new Error(
    'No browser to test in: found no Chrome, Chromium or Edge. Install one, or set CHROME_PATH to its program.' +
      (tried.length > 0 ? ` (Tried: ${tried.join('; ')}.)` : ''),
  );
}
