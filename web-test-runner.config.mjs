import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { BROWSER_RUNS } from './scripts/browser-runs.mjs';
import { launcherFor } from './scripts/browsers/launcher-for.mjs';
import { countReporter } from './scripts/count-reporter.mjs';
import { freePort } from './scripts/free-port.mjs';

const name = process.env.TEST_RUN ?? BROWSER_RUNS[0].name;
const run = BROWSER_RUNS.find((candidate) => candidate.name === name);
if (!run) {
  throw new Error(`TEST_RUN is ${name}; expected one of ${BROWSER_RUNS.map((known) => known.name).join(', ')}.`);
}
const { launcher, concurrency } = await launcherFor(run);
const countsFile = process.env.TEST_COUNTS_FILE;

/**
 * The seed of the property tests: fixed for each browser, so that only a change of the code makes them fail.
 * `TEST_SEED=…` sets another one, `TEST_SEED=random` a new one each time.
 */
const seed = process.env.TEST_SEED ?? run.seed;

export default {
  rootDir: fileURLToPath(new URL('.', import.meta.url)),
  files: run.files,
  browsers: [launcher],
  // The runner's own choice, the first free one from 8000 on, may be taken by a run that starts at the same moment.
  port: await freePort(0),
  concurrency,
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    // Transforms TypeScript only: an undefined loader makes the plugin skip the JavaScript in node_modules.
    esbuildPlugin({
      target: 'es2022',
      loaders: { '.ts': 'ts', '.js': undefined },
      tsconfig: fileURLToPath(new URL('tsconfig.json', import.meta.url)),
    }),
    a11ySnapshotPlugin(),
  ],
  // Lit's development build warns of wrong use, but also each time that it is one.
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  testRunnerHtml: (testFramework) =>
    `<!doctype html><html><head></head><body>
      <script type="module">
        import fc from 'fast-check';
        fc.configureGlobal(${seed === 'random' ? '{}' : JSON.stringify({ seed: Number(seed) })});
      </script>
      <script type="module" src="${testFramework}"></script>
    </body></html>`,
  testFramework: { config: { timeout: 20_000 } },
  browserStartTimeout: 180_000,
  testsStartTimeout: 120_000,
  testsFinishTimeout: 300_000,
  reporters: [
    defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }),
    countsFile && countReporter(countsFile),
  ].filter(Boolean),
};
