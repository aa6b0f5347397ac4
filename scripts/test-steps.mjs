import { printBrowsers, whyNotRun, withChromium } from './available-browsers.mjs';
import { BROWSER_RUNS } from './browser-runs.mjs';
import { packForTests } from './pack-for-tests.mjs';
import { runBrowserTests } from './run-browser-tests.mjs';
import { runNodeTests, testFilesIn } from './run-node-tests.mjs';
import { runNode, toolPath } from './run-tool.mjs';

/** Checks of the source, each of which keeps one core busy. */
const FIRST = 'checks of the source';
/** Checks of `dist/`, each of which keeps one core busy. */
const LAST = 'checks of what is built';

const asOne = (isOk) => ({ passed: Number(isOk), failed: Number(!isOk) });
const tool = (packageName, bin, ...args) => ({
  run: async () => asOne(await runNode([toolPath(packageName, bin), ...args])),
});
const script = (...args) => ({ run: async () => asOne(await runNode(args)) });

const findBrowsers = {
  name: 'browsers',
  what: 'find Chromium, and Firefox and WebKit if available',
  run: async () => {
    await printBrowsers();
    return { passed: 1, failed: 0 };
  },
};

/** The other browsers run one page at a time; Chromium runs two, and needs the machine for itself. */
const browserSteps = BROWSER_RUNS.map((run) => ({
  name: run.name,
  ...(run.browser !== 'chromium' && { beside: LAST }),
  what: `tests in ${run.browser}, TZ=${run.timezone}`,
  run: async () => {
    const notRun = await whyNotRun(run.browser);
    if (notRun) return { passed: 0, failed: 0, notRun };
    return run.browser === 'chromium' ? withChromium(() => runBrowserTests(run.name)) : runBrowserTests(run.name);
  },
}));

const inChromium = (name, what, run) => ({ name, what, beside: LAST, run: () => withChromium(run) });
const withPackage = (args) => ({ run: async () => asOne(await runNode([...args(await packForTests())])) });

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} what
 * @property {boolean} [isStatic] needs no browser and no build
 * @property {string} [beside] consecutive steps with the same value run in parallel
 * @property {() => Promise<import('./summary.mjs').Counts>} run
 */

/**
 * All steps in order: those that fail fast first, those that need `dist/` after the build, and the slowest first among
 * those that run in parallel.
 *
 * @type {readonly Step[]}
 */
export const STEPS = [
  { name: 'lint', what: 'eslint, with the import rules', ...tool('eslint', 'eslint', '.') },
  { name: 'types', what: 'tsc', ...tool('typescript', 'tsc') },
  {
    name: 'cli-types',
    what: 'tsc for the command line, with the types of Node',
    ...tool('typescript', 'tsc', '-p', 'src/cli'),
  },
  { name: 'format', what: 'prettier', ...tool('prettier', 'prettier', '--check', '.') },
  {
    name: 'tooling',
    what: 'the tools themselves, with node:test',
    run: () => runNodeTests(testFilesIn('test/tooling')),
  },
]
  .map((step) => ({ ...step, isStatic: true, beside: FIRST }))
  .concat(
    findBrowsers,
    { name: 'build', what: 'dist/', ...script('scripts/build.mjs') },
    ...browserSteps,
    inChromium(
      'pack',
      'install the package in another folder, check its types, bundle it, open pages that use it',
      async () => runNodeTests(testFilesIn('test/pack'), { PACKAGE_FILE: await packForTests() }),
    ),
    inChromium('cli', 'the command line in a shell and in a terminal, and its pages in a browser', () =>
      runNodeTests(testFilesIn('test/cli')),
    ),
    { name: 'size', what: 'gzip budgets', beside: LAST, ...script('scripts/size.mjs') },
    inChromium('stories', 'Storybook builds, and a story is drawn from the build and by `npm start`', async () => {
      const args = ['build', '--disable-telemetry', '--quiet', '--output-dir', 'storybook-static'];
      const isBuilt = await runNode([toolPath('storybook'), ...args]);
      const served = await runNodeTests(testFilesIn('test/storybook'));
      return { ...served, passed: served.passed + Number(isBuilt), failed: served.failed + Number(!isBuilt) };
    }),
    inChromium('frames', 'no script forces a layout while zooming and panning', () =>
      runNodeTests(testFilesIn('test/frames')),
    ),
    {
      name: 'publint',
      what: 'package.json and the packed files',
      beside: LAST,
      ...withPackage((tgz) => [toolPath('publint'), 'run', tgz]),
    },
    {
      name: 'attw',
      what: 'the types resolve, with node16 and bundler',
      beside: LAST,
      ...withPackage((tgz) => [toolPath('@arethetypeswrong/cli', 'attw'), tgz, '--profile', 'esm-only']),
    },
    {
      name: 'manifest',
      what: 'the manifest documents everything in the source',
      beside: LAST,
      ...script('scripts/manifest/check.mjs'),
    },
  );
