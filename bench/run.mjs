/**
 * Measures event-timeline and other libraries in one run, prints the figures, and saves them in bench/results.json and
 * docs/performance.md.
 *
 *     npm run bench                     the usual cases, in at most half an hour
 *     npm run bench -- --all            also the cases that take minutes each, and appending for ten real minutes
 *     npm run bench -- --curves         ours alone, from a thousand to ten million: fails if the curves are not flat
 *     npm run bench -- --formats        a million records read in a worker and written as SVG, about ten minutes
 *     npm run bench -- --rounds 1       a quick look; saves nothing
 *     npm run bench -- --only 1,000,000 the cases whose name contains this; saves nothing
 */
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.mjs';
import { loadNow, machineFacts } from './machine-facts.mjs';
import { measureCase } from './measure-case.mjs';
import { casesOf, DEFAULT_ROUNDS, nameOf } from './plan.mjs';
import { markdownOf, summarize } from './report.mjs';
import { servePages } from './serve-pages.mjs';
import { writePage, writeResults } from './write-report.mjs';

const { values: options } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    curves: { type: 'boolean', default: false },
    formats: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    rounds: { type: 'string', default: String(DEFAULT_ROUNDS) },
  },
});
const rounds = Number(options.rounds);
if (!Number.isSafeInteger(rounds) || rounds < 1)
  throw new RangeError(`--rounds: found ${options.rounds}, expected 1 or more`);
const cases = casesOf(options);
if (cases.length === 0) throw new RangeError(`--only: found no case whose name contains ${options.only}`);

const startedMs = performance.now();
const minutesSoFar = () => Number(((performance.now() - startedMs) / 60_000).toFixed(1));
const pages = await servePages(await buildPages([...new Set(cases.map(({ subject }) => subject))]));
try {
  const machine = { ...(await machineFacts()), rounds };
  const samples = await measureInTurn();
  const summary = summarize(samples, { ...machine, minutes: minutesSoFar(), loadAfter: loadNow() });
  const markdown = markdownOf(summary);
  console.log(`\n${markdown}\n`);
  if (options.curves) failUnlessReached(summary.goals);
  const isWhole = rounds >= DEFAULT_ROUNDS && options.only === '';
  if (isWhole) {
    const part = options.curves ? 'curves' : options.formats ? 'formats' : 'bench';
    await writeResults(part, summary);
    await writePage(part, markdown);
  } else console.log(`Not saved: fewer than ${DEFAULT_ROUNDS} rounds, or not all cases.`);
} finally {
  pages.stop();
}

/**
 * Measures every case once per round, in alternating order, so that a machine that warms up or gets busy affects all
 * alike.
 */
async function measureInTurn() {
  const samples = new Map(cases.map((one) => [nameOf(one), []]));
  for (let round = 0; round < rounds; round++) {
    const due = cases.filter(({ mostRounds }) => round < mostRounds);
    for (const one of round % 2 === 0 ? due : due.reverse()) {
      const startMs = performance.now();
      const sample = await measureCase(one, pages.origin, { inRealTime: options.all });
      const seconds = (performance.now() - startMs) / 1000;
      samples.get(nameOf(one)).push({ ...sample, seconds });
      const outcome = sample.failure ? `  ${sample.failure}` : '';
      console.error(`round ${round + 1} of ${rounds}  ${seconds.toFixed(1).padStart(6)} s  ${nameOf(one)}${outcome}`);
    }
  }
  return samples;
}

function failUnlessReached(goals) {
  const missed = goals.filter(({ reached }) => !reached);
  for (const { what, value, why } of missed) console.error(`missed: ${what}: ${value ?? why}`);
  if (missed.length > 0) process.exitCode = 1;
}
