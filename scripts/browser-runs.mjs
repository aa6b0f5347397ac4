/**
 * The runs of the browser tests: which files, in which browser, in which time zone, with which seed of the property tests.
 * `npm test` does them all; `TEST_RUN=firefox npx web-test-runner` does one (the first without TEST_RUN).
 *
 * @typedef {{ name: string, browser: 'chromium' | 'firefox' | 'webkit', timezone: string, files: string[], seed: number }} BrowserRun
 */

const WEST = 'America/Los_Angeles';
const EAST = 'Asia/Kolkata';

const EVERYTHING = ['test/**/*.test.ts', '!test/pack/**', '!test/tooling/**'];
/**
 * What could take the zone of the machine for the zone that it is told. Whatever else is in src/ is kept from it by the linter
 * (eslint.config.mjs: no local time).
 */
const WHAT_READS_DATES = ['test/{time,data}/**/*.test.ts', '!test/data/formats/any-{record,text}.test.ts'];

/** Of the layers that know a page, what is arithmetic and text: it is the same in every browser, and Chromium alone runs it. */
const WITHOUT_A_PAGE = [
  'test/render/{any-record,color-key,draw-stretch,legend-entries,render-html,scene-theme,wrap-text,wrong-values}.test.ts',
  'test/interaction/{event-navigation,gesture-delta,inertia,wheel-intent}.test.ts',
  'test/elements/lane-keeper.test.ts',
];
const WHAT_BROWSERS_DIFFER_IN = [
  'test/{render,interaction,elements,stories}/**/*.test.ts',
  ...WITHOUT_A_PAGE.map((files) => `!${files}`),
];

/** @type {readonly BrowserRun[]} */
export const BROWSER_RUNS = [
  { name: 'chromium', browser: 'chromium', timezone: WEST, files: EVERYTHING, seed: 1 },
  { name: 'chromium-east', browser: 'chromium', timezone: EAST, files: WHAT_READS_DATES, seed: 2 },
  { name: 'firefox', browser: 'firefox', timezone: WEST, files: WHAT_BROWSERS_DIFFER_IN, seed: 3 },
  { name: 'webkit', browser: 'webkit', timezone: WEST, files: WHAT_BROWSERS_DIFFER_IN, seed: 4 },
];
