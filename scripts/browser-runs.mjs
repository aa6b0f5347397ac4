/**
 * The runs of the browser tests: which files, in which browser and time zone, with which seed for the property tests.
 * `npm test` does all of them; `TEST_RUN=firefox npx web-test-runner` does one (without TEST_RUN, the first).
 *
 * @typedef {{ name: string, browser: 'chromium' | 'firefox' | 'webkit', timezone: string, files: string[], seed: number }} BrowserRun
 */

const WEST = 'America/Los_Angeles';
const EAST = 'Asia/Kolkata';

const EVERYTHING = ['test/**/*.test.ts', '!test/pack/**', '!test/tooling/**'];
/**
 * What could use the time zone of the machine by mistake instead of the one it is given. In the rest of src/ the linter
 * forbids local time (eslint.config.mjs).
 */
const WHAT_READS_DATES = ['test/{time,data}/**/*.test.ts', '!test/data/formats/any-{record,text}.test.ts'];

/**
 * Tests of the upper layers that cover only arithmetic and text, alike in every browser: they run in Chromium alone.
 */
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
