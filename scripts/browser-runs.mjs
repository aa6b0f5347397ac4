/**
 * The runs of the browser tests: which files, in which browser, in which time zone, with which seed of the property tests.
 * `npm test` does them all; `TEST_RUN=firefox npx web-test-runner` does one (the first without TEST_RUN).
 *
 * @typedef {{ name: string, browser: 'chromium' | 'firefox' | 'webkit', timezone: string, files: string[], seed: number }} BrowserRun
 */

const WEST = 'America/Los_Angeles';
const EAST = 'Asia/Kolkata';

const EVERYTHING = ['test/**/*.test.ts', '!test/pack/**', '!test/tooling/**'];
const PURE_LAYERS = ['test/{time,data,layout}/**/*.test.ts'];
const WHAT_BROWSERS_DIFFER_IN = ['test/{render,interaction,elements,stories}/**/*.test.ts'];

/** @type {readonly BrowserRun[]} */
export const BROWSER_RUNS = [
  { name: 'chromium', browser: 'chromium', timezone: WEST, files: EVERYTHING, seed: 1 },
  { name: 'chromium-east', browser: 'chromium', timezone: EAST, files: PURE_LAYERS, seed: 2 },
  { name: 'firefox', browser: 'firefox', timezone: WEST, files: WHAT_BROWSERS_DIFFER_IN, seed: 3 },
  { name: 'webkit', browser: 'webkit', timezone: WEST, files: WHAT_BROWSERS_DIFFER_IN, seed: 4 },
];
