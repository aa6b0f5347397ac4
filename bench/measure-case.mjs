import { measureAppend } from './measures/append.mjs';
import { measureFirstFrame } from './measures/first-frame.mjs';
import { heldBytes, megabytes } from './measures/heap.mjs';
import { measureMounts } from './measures/mounts.mjs';
import { measureReading } from './measures/read.mjs';
import { measureScript } from './measures/script-frames.mjs';
import { measureStream } from './measures/stream.mjs';
import { measureSvg } from './measures/svg.mjs';
import { ndjsonOf, sourceOf, whyNoDataset } from './load-datasets.mjs';
import { withPage } from './open-browser.mjs';

/** What is not the subject's: fetching and parsing its records, resting, reading traces. */
const HARNESS_MS = 60_000;

/**
 * Measures a case once, in a browser of its own. What cannot be measured says why in `failure`, and is reported so.
 *
 * @param {import('./plan.mjs').Case} one
 * @param {string} origin of the pages
 * @param {{ inRealTime: boolean }} options `inRealTime`: ten minutes of appending take ten minutes
 * @returns {Promise<Record<string, unknown>>} figures by name, or `failure`
 */
export async function measureCase(one, origin, { inRealTime }) {
  const missing = whyNoDataset(one.dataset);
  if (missing) return { failure: `not run: ${missing}` };
  try {
    return await withPage(
      `${origin}/${one.subject}.html`,
      (browser, page) => within(limitOf(one, inRealTime), measureOnPage(browser, page, one, inRealTime)),
      { hasSteadyHeap: one.measures.includes('mounts') },
    );
  } catch (error) {
    return { failure: failureOf(error, one) };
  }
}

/** A script has two parts, and runs twice; the step that is under way at a limit may be a long one. */
function limitOf({ limitS, partLimitS, measures }, inRealTime) {
  if (inRealTime && measures.includes('append')) return Infinity;
  return 1000 * (limitS + (measures.includes('script') ? 4 * partLimitS : 0)) + HARNESS_MS;
}

async function measureOnPage(browser, page, { dataset, from, measures, reading, limitS, partLimitS }, inRealTime) {
  const limitMs = limitS * 1000;
  const has = (measure) => measures.includes(measure);
  const source = await sourceOf(has('stream') || reading || dataset === 'empty' ? 'empty' : dataset);
  const { parseMs } = await page.evaluate(([...given]) => window.bench.prepare(...given), [source, from]);
  if (reading) {
    const address = `/data/${dataset}.${reading.file}`;
    return measureReading(browser, page, { ...reading, address, count: Number(dataset), limitMs });
  }
  const figures = Number.isFinite(parseMs) ? { parseMs } : {};
  if (has('mounts')) return { ...figures, ...(await measureMounts(page)) };
  if (has('append')) return { ...figures, ...(await measureAppend(browser, page, { inRealTime, limitMs })) };
  if (has('stream')) {
    const address = `/data/${dataset}.ndjson`;
    // Made before the clock starts.
    await ndjsonOf(dataset);
    return { ...figures, ...(await measureStream(browser, page, { address, count: Number(dataset), limitMs })) };
  }
  if (has('svg')) {
    await within(
      limitMs,
      page.evaluate((limit) => window.bench.firstFrame(limit), limitMs),
    );
    return measureSvg(page);
  }
  const session = has('heap') ? await page.context().newCDPSession(page) : null;
  const recordsOnly = session ? await heldBytes(session) : 0;
  Object.assign(figures, await within(limitMs, measureFirstFrame(browser, page, { again: has('again'), limitMs })));
  if (has('script')) Object.assign(figures, await measureScript(browser, page, partLimitS * 1000));
  // After the script: what it has gathered on its way counts too.
  if (session) figures.heapMb = megabytes((await heldBytes(session)) - recordsOnly);
  return figures;
}

class TimeUp extends Error {}

function within(limitMs, promise) {
  if (limitMs === Infinity) return promise;
  let timer;
  const timeUp = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new TimeUp()), limitMs);
  });
  return Promise.race([promise, timeUp]).finally(() => clearTimeout(timer));
}

function failureOf(error, { limitS }) {
  if (error instanceof TimeUp || /no event was drawn in its place in time/.test(error.message)) {
    return `not within ${limitS} s`;
  }
  return `failed: ${error.message.split('\n')[0]}`;
}
