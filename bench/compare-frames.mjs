/**
 * Compares frames of this checkout with those of another one, in turn and many times: differences of a few percent show,
 * which are lost in the noise between two runs of the bench.
 *
 *     git worktree add /tmp/before HEAD~1 && ln -s "$PWD/node_modules" /tmp/before/
 *     node bench/compare-frames.mjs --beside /tmp/before --dataset 100000 --rounds 20
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { sourceOf } from './load-datasets.mjs';
import { withPage } from './open-browser.mjs';
import { median } from './quantile.mjs';
import { servePages } from './serve-pages.mjs';

const STEPS = 60;
const LIMIT_MS = 120_000;
const PARTS = ['zoom', 'pan'];
/** Processor time of the page's main thread, as DevTools counts it. */
const COSTS = {
  all: 'TaskDuration',
  script: 'ScriptDuration',
  style: 'RecalcStyleDuration',
  layout: 'LayoutDuration',
};

const { values: options } = parseArgs({
  options: {
    beside: { type: 'string' },
    dataset: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '20' },
  },
});
if (options.beside === undefined)
  throw new TypeError('--beside: found nothing, expected the folder of another checkout');
const folders = [fileURLToPath(new URL('..', import.meta.url)), path.resolve(options.beside)];
const source = await sourceOf(options.dataset);
const served = [];
try {
  for (const folder of folders) served.push(await serveCheckout(folder));
  await withReadyPages(served, [], compare);
} finally {
  for (const pages of served) pages.stop();
}

/** Serves the page of a checkout, built by its own bench. */
async function serveCheckout(folder) {
  const { buildPages } = await import(pathToFileURL(path.join(folder, 'bench/build-pages.mjs')).href);
  return servePages(await buildPages(['event-timeline']));
}

/** Opens a browser for each checkout, draws the records, and runs the script once, so that its code is compiled. */
async function withReadyPages([pages, ...others], ready, use) {
  if (!pages) return use(ready);
  return withPage(`${pages.origin}/event-timeline.html`, async (_browser, page) => {
    await page.evaluate(([...given]) => window.bench.prepare(...given), [source, 'empty']);
    await page.evaluate((limit) => window.bench.firstFrame(limit), LIMIT_MS);
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const one = { page, session };
    for (const part of PARTS) await costOf(one, part);
    return withReadyPages(others, [...ready, one], use);
  });
}

async function compare(ready) {
  for (const part of PARTS) {
    const costs = ready.map(() => []);
    for (let round = 0; round < Number(options.rounds); round++) {
      for (const i of round % 2 === 0 ? [0, 1] : [1, 0]) costs[i].push(await costOf(ready[i], part));
    }
    print(part, costs);
  }
}

/** Runs a part of the script, and returns what a step of it costs, ms. */
async function costOf({ page, session }, part) {
  await page.bringToFront();
  const before = await metricsOf(session);
  await page.evaluate(([name, limit]) => window.bench.runScript(name, limit), [part, LIMIT_MS]);
  const after = await metricsOf(session);
  return Object.fromEntries(
    Object.entries(COSTS).map(([name, metric]) => [name, ((after.get(metric) - before.get(metric)) * 1000) / STEPS]),
  );
}

async function metricsOf(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

function print(part, [here, beside]) {
  const line = (title, valueOf) => {
    const values = Object.keys(COSTS).map((name) => `${name} ${valueOf(name).toFixed(2)}`);
    console.log(`${part.padEnd(5)} ${title.padEnd(14)} ${values.join('  ')}`);
  };
  line('here, ms', (name) => median(here.map((cost) => cost[name])));
  line('beside it, ms', (name) => median(beside.map((cost) => cost[name])));
  line('here ÷ beside', (name) => median(here.map((cost, round) => cost[name] / beside[round][name])));
}
