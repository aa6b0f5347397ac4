/**
 * Measures event-timeline beside others in one run, prints the figures, and keeps them in bench/results.json and
 * docs/performance.md.
 *
 *     npm run bench                   the usual cases, 15 rounds
 *     npm run bench -- --all          also the cases that take minutes
 *     npm run bench -- --rounds 3     a quick look; keeps nothing
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.mjs';
import { machineFacts } from './machine-facts.mjs';
import { measureFirstFrame } from './measures/first-frame.mjs';
import { measureZoom } from './measures/zoom-frames.mjs';
import { openBrowser, withPage } from './open-browser.mjs';
import { casesOf, DEFAULT_ROUNDS, nameOf } from './plan.mjs';
import { markdownOf, summarize } from './report.mjs';
import { servePages } from './serve-pages.mjs';
import { writePage, writeResults } from './write-report.mjs';

const { values: options } = parseArgs({
  options: { all: { type: 'boolean', default: false }, rounds: { type: 'string', default: String(DEFAULT_ROUNDS) } },
});
const rounds = Number(options.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds: found ${options.rounds}, expected 1 or more`);

const cases = casesOf(options);
const pages = await servePages(await buildPages([...new Set(cases.map(({ subject }) => subject))]));
const browser = await openBrowser();
try {
  const machine = { ...machineFacts(browser), rounds };
  const samples = await measureInTurn();
  const summary = summarize(samples, { ...machine, loadAfter: Number(os.loadavg()[0].toFixed(2)) });
  const markdown = markdownOf(summary);
  console.log(`\n${markdown}\n`);
  if (rounds >= DEFAULT_ROUNDS) {
    await writeResults(summary);
    await writePage(markdown);
  } else console.log(`Not kept: fewer than ${DEFAULT_ROUNDS} rounds.`);
} finally {
  await browser.close();
  pages.stop();
}

/** Every case once a round, in an order that alternates, so that a machine that warms up or gets busy does so for all. */
async function measureInTurn() {
  const samples = new Map(cases.map((one) => [nameOf(one), []]));
  for (let round = 0; round < rounds; round++) {
    const due = cases.filter(({ mostRounds = Infinity }) => round < mostRounds);
    for (const one of round % 2 === 0 ? due : due.reverse()) samples.get(nameOf(one)).push(await measureCase(one));
    process.stderr.write(`\rround ${round + 1} of ${rounds}`);
  }
  return samples;
}

function measureCase({ subject, dataset, from, again = false, zooms = false }) {
  return withPage(browser, `${pages.origin}/${subject}.html`, async (page) => {
    await page.evaluate(([name, start]) => window.bench.prepare(name, start), [dataset, from]);
    const first = await measureFirstFrame(browser, page, { again });
    return zooms ? { ...first, ...(await measureZoom(browser, page)) } : first;
  });
}
