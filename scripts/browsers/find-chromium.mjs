import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { canInstallDebianPackages, installDebianPackages } from './install-debian-packages.mjs';
import { runCommand, whichProgram } from './run-command.mjs';

const PLAYWRIGHT_CLI = fileURLToPath(new URL('./cli.js', import.meta.resolve('playwright-core/package.json')));
/** Long enough for a slow line, short enough not to hang a run behind a firewall that drops packets. */
const DOWNLOAD_LIMIT_MS = 180_000;
const START_LIMIT_MS = 60_000;

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

function lastLineOf(output) {
  return output.trim().split('\n').at(-1) ?? '';
}

/** Returns why a program does not start, in its own words (often a missing library), or null when it does. */
async function whyNotStarted(program) {
  // On Windows, `--version` opens a window.
  if (process.platform === 'win32') return null;
  const { ok, output } = await runCommand(program, ['--version'], { timeoutMs: START_LIMIT_MS });
  return ok ? null : lastLineOf(output) || 'it exits without a message';
}

const playwright = (...args) =>
  runCommand(process.execPath, [PLAYWRIGHT_CLI, ...args], { timeoutMs: DOWNLOAD_LIMIT_MS, say: console.log });

/** This machine: which browsers it has, and how to install more. */
const HERE = {
  installed: () => [...PROGRAM_NAMES.map(whichProgram).filter(Boolean), ...usualPlaces().filter(existsSync)],
  downloaded: () => {
    const program = chromium.executablePath();
    return program && existsSync(program) ? program : null;
  },
  whyNotStarted,
  download: () => playwright('install', 'chromium', '--no-shell'),
  installSystemLibraries: async () => {
    if (!canInstallDebianPackages()) return 'its libraries need root and apt-get';
    const { ok, output } = await playwright('install-deps', 'chromium');
    return ok ? null : lastLineOf(output);
  },
  installPackage: () => installDebianPackages(['chromium']),
  say: console.log,
};

/**
 * Finds a Chromium that starts: CHROME_PATH, an installed Chrome, Chromium or Edge, Playwright's download, Debian's package.
 *
 * @param {{ install: boolean }} options whether the last two may be downloaded when no browser is installed
 * @param {typeof HERE} machine
 * @returns {Promise<string>} the path of the program
 * @throws {Error} when there is none; the message says what was tried and what to do
 */
export async function findChromium({ install }, machine = HERE) {
  const named = process.env.CHROME_PATH;
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(
      `CHROME_PATH is ${named}, which does not exist: set it to a Chrome, Chromium or Edge, or unset it.`,
    );
  }
  const tried = [];
  /** Returns the first program that starts, and records why others do not. */
  const started = async (programs) => {
    for (const program of programs.filter(Boolean)) {
      const whyNot = await machine.whyNotStarted(program);
      if (whyNot === null) return program;
      tried.push(`${program} does not start: ${whyNot}`);
    }
    return null;
  };

  const found =
    (await started([...machine.installed(), machine.downloaded()])) ??
    (install ? await fetched(machine, started, tried) : null);
  if (found) return found;
  throw new Error(
    'No browser to test in: found no Chrome, Chromium or Edge that starts. Install one, or set CHROME_PATH to its program.' +
      (tried.length > 0 ? ` (Tried: ${[...new Set(tried)].join('; ')}.)` : ''),
  );
}

async function fetched(machine, started, tried) {
  machine.say('  no Chromium installed; trying Playwright’s download …');
  const download = await machine.download();
  if (!download.ok) tried.push(`Playwright’s download failed: ${lastLineOf(download.output)}`);
  const found = await started([machine.downloaded()]);
  if (found) return found;
  if (machine.downloaded()) {
    machine.say('  it does not start; installing the libraries it lacks …');
    const whyNot = await machine.installSystemLibraries();
    if (whyNot !== null) tried.push(whyNot);
    else {
      const withLibraries = await started([machine.downloaded()]);
      if (withLibraries) return withLibraries;
    }
  }
  const whyNot = await machine.installPackage();
  if (whyNot !== null) tried.push(`Debian’s package: ${whyNot}`);
  return whyNot === null ? started(machine.installed()) : null;
}
