import { testFilesIn } from './test-files.mjs';
import { BROWSER_RUNS } from './browser-runs.mjs';
import { findChromium } from './browsers/find-chromium.mjs';
import { findFirefox } from './browsers/find-firefox.mjs';
import { findWebKit } from './browsers/find-webkit.mjs';
import { packForTests } from './pack-for-tests.mjs';
import { runBrowserTests } from './run-browser-tests.mjs';
import { runNodeTests } from './run-node-tests.mjs';
import { runNode, toolPath } from './run-tool.mjs';

const ALL_BROWSERS = ['chromium', 'firefox', 'webkit'];
const wanted = process.env.TIMELINE_BROWSERS?.split(/[\s,]+/).filter(Boolean) ?? ALL_BROWSERS;
const misspelt = wanted.filter((name) => !ALL_BROWSERS.includes(name));
if (misspelt.length > 0) {
  throw new Error(`TIMELINE_BROWSERS names ${misspelt.join(', ')}; expected some of ${ALL_BROWSERS.join(', ')}.`);
}

/** Firefox and WebKit are installed where that surprises nobody: in CI, or when asked for. */
const mayInstallMore = Boolean(process.env.CI) || process.env.TIMELINE_INSTALL_BROWSERS === '1';

const asOne = (isOk) => ({ passed: Number(isOk), failed: Number(!isOk) });
const tool = (packageName, bin, ...args) => ({
  run: async () => asOne(await runNode([toolPath(packageName, bin), ...args])),
});
const script = (...args) => ({ run: async () => asOne(await runNode(args)) });

/** The message that says what to do, said once and then for each step that has to do without. */
let chromium = null;
const withChromium = async (run) => {
  chromium ??= findChromium({ install: true });
  process.env.CHROME_PATH = await chromium;
  return run();
};

const finders = { firefox: findFirefox, webkit: findWebKit };
const found = {};
/** Why a browser cannot be had, or null; looked for, and perhaps installed, once. */
async function missing(browser) {
  if (!wanted.includes(browser)) return 'not asked for';
  found[browser] ??= finders[browser]({ install: mayInstallMore });
  return (await found[browser]).missing ?? null;
}

const findBrowsers = {
  name: 'browsers',
  what: 'find a Chromium, and Firefox and WebKit where they can be had',
  run: async () => {
    if (process.env.TIMELINE_BROWSERS) console.log(`TIMELINE_BROWSERS=${process.env.TIMELINE_BROWSERS}: no others`);
    return withChromium(async () => {
      console.log(`chromium: ${process.env.CHROME_PATH}`);
      for (const browser of ['firefox', 'webkit']) console.log(`${browser}: ${(await missing(browser)) ?? 'there'}`);
      return { passed: 1, failed: 0 };
    });
  },
};

async function whyNotRun({ browser }) {
  if (!wanted.includes(browser)) return `TIMELINE_BROWSERS=${process.env.TIMELINE_BROWSERS}`;
  return browser === 'chromium' ? null : missing(browser);
}

const browserSteps = BROWSER_RUNS.map((run) => ({
  name: run.name,
  what: `tests in ${run.browser}, TZ=${run.timezone}`,
  run: async () => {
    const notRun = await whyNotRun(run);
    if (notRun) return { passed: 0, failed: 0, notRun };
    return run.browser === 'chromium' ? withChromium(() => runBrowserTests(run.name)) : runBrowserTests(run.name);
  },
}));

const withPackage = (args) => ({ run: async () => asOne(await runNode([...args(await packForTests())])) });

/**
 * In the order they are run: what fails fast comes first, what needs `dist/` after the build.
 *
 * @type {readonly { name: string, what: string, isStatic?: boolean, run: () => Promise<{ passed: number, failed: number, failures?: string[], skipped?: [test: string, why: string][], notRun?: string }> }[]}
 */
export const STEPS = [
  { name: 'types', what: 'tsc', isStatic: true, ...tool('typescript', 'tsc') },
  {
    name: 'cli-types',
    what: 'tsc of the command line, which knows Node',
    isStatic: true,
    ...tool('typescript', 'tsc', '-p', 'src/cli'),
  },
  { name: 'lint', what: 'eslint, with the import rules', isStatic: true, ...tool('eslint', 'eslint', '.') },
  { name: 'format', what: 'prettier', isStatic: true, ...tool('prettier', 'prettier', '--check', '.') },
  {
    name: 'tooling',
    what: 'the tools themselves, with node:test',
    isStatic: true,
    run: () => runNodeTests(testFilesIn('test/tooling')),
  },
  findBrowsers,
  { name: 'build', what: 'dist/', ...script('scripts/build.mjs') },
  { name: 'manifest', what: 'the manifest says all that is in the source', ...script('scripts/manifest/check.mjs') },
  {
    name: 'publint',
    what: 'package.json and what is packed',
    ...withPackage((tgz) => [toolPath('publint'), 'run', tgz]),
  },
  {
    name: 'attw',
    what: 'the types resolve, with node16 and bundler',
    ...withPackage((tgz) => [toolPath('@arethetypeswrong/cli', 'attw'), tgz, '--profile', 'esm-only']),
  },
  { name: 'size', what: 'gzip budgets', ...script('scripts/size.mjs') },
  ...browserSteps,
  {
    name: 'frames',
    what: 'a trace of zooming and panning has no layout that a script forced',
    run: () => withChromium(() => runNodeTests(testFilesIn('test/frames'))),
  },
  {
    name: 'pack',
    what: 'install the package elsewhere, check its types, bundle it, open pages with it',
    run: () => withChromium(async () => runNodeTests(testFilesIn('test/pack'), { PACKAGE_FILE: await packForTests() })),
  },
  {
    name: 'cli',
    what: 'the command line, in a shell, in a terminal, and its pages in a browser',
    run: () => withChromium(() => runNodeTests(testFilesIn('test/cli'))),
  },
  {
    name: 'stories',
    what: 'Storybook builds, and draws a story both built and by `npm start`',
    run: () =>
      withChromium(async () => {
        const args = ['build', '--disable-telemetry', '--quiet', '--output-dir', 'storybook-static'];
        const isBuilt = await runNode([toolPath('storybook'), ...args]);
        const served = await runNodeTests(testFilesIn('test/storybook'));
        return { ...served, passed: served.passed + Number(isBuilt), failed: served.failed + Number(!isBuilt) };
      }),
  },
];
