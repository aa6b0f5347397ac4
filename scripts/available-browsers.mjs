import { findChromium } from './browsers/find-chromium.mjs';
import { findFirefox } from './browsers/find-firefox.mjs';
import { findWebKit } from './browsers/find-webkit.mjs';

const ALL_BROWSERS = ['chromium', 'firefox', 'webkit'];
const wanted = process.env.TIMELINE_BROWSERS?.split(/[\s,]+/).filter(Boolean) ?? ALL_BROWSERS;
const misspelt = wanted.filter((name) => !ALL_BROWSERS.includes(name));
if (misspelt.length > 0) {
  throw new Error(`TIMELINE_BROWSERS names ${misspelt.join(', ')}; expected some of ${ALL_BROWSERS.join(', ')}.`);
}

/** Firefox and WebKit are installed only in CI or on request, where that surprises nobody. */
const mayInstallMore = Boolean(process.env.CI) || process.env.TIMELINE_INSTALL_BROWSERS === '1';

/** The search for Chromium, or its failure, shared by all steps that need one. */
let chromium = null;

/** Runs a step that needs Chromium. @throws {Error} when there is none; the message says what to do */
export async function withChromium(run) {
  chromium ??= findChromium({ install: true });
  process.env.CHROME_PATH = await chromium;
  return run();
}

const finders = { firefox: findFirefox, webkit: findWebKit };
const found = {};
let lookedFor = Promise.resolve();

/**
 * Returns why a browser is not available, or null. Each is looked for, and perhaps installed, once, and one after the other,
 * because apt-get takes a lock.
 */
async function missing(browser) {
  found[browser] ??= lookedFor = lookedFor.then(() => finders[browser]({ install: mayInstallMore }));
  return (await found[browser]).missing ?? null;
}

/** Returns why a browser run is to be left out, or null. @param {'chromium' | 'firefox' | 'webkit'} browser */
export async function whyNotRun(browser) {
  if (!wanted.includes(browser)) return `TIMELINE_BROWSERS=${process.env.TIMELINE_BROWSERS}`;
  return browser === 'chromium' ? null : missing(browser);
}

/** Prints which browsers there are. @throws {Error} when there is no Chromium */
export async function printBrowsers() {
  await withChromium(() => console.log(`chromium: ${process.env.CHROME_PATH}`));
  for (const browser of ['firefox', 'webkit']) {
    const whyNot = await whyNotRun(browser);
    console.log(`${browser}: ${whyNot === null ? 'found' : `not run: ${whyNot}`}`);
  }
}
