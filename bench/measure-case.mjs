import { measureAppend } from './measures/append.mjs';
import { measureFirstFrame, measureNextFrames } from './measures/first-frame.mjs';
import { heldBytes, megabytes } from './measures/heap.mjs';
import { measureMounts } from './measures/mounts.mjs';
import { measureReading } from './measures/read.mjs';
import { measureScript } from './measures/script-frames.mjs';
import { measureStream } from './measures/stream.mjs';
import { measureSvg } from './measures/svg.mjs';
import { ndjsonOf, sourceOf, whyNoDataset } from './load-datasets.mjs';
import { withPage } from './open-browser.mjs';

/** Time for the harness: fetching and parsing records, resting, reading traces. */
const HARNESS_MS = 60_000;

/**
 * Measures a case once, in a browser of its own. If something cannot be measured, `failure` says why, and is reported.
 *
 * @param {import('./plan.mjs').Case} one
 * @param {string} origin of the pages
 * @param {{ inRealTime: boolean }} options `inRealTime`: append for ten real minutes
 * @returns {Promise<Record<string, unknown>>} figures by name, and `failure` if some are missing
 */
export async function measureCase(one, origin, { inRealTime }) {
  const missing = whyNoDataset(one.dataset);
  if (missing) return { failure: `not run: ${missing}` };
  const progress = { figures: {}, measure: one.measures[0] };
  try {
    await withPage(
      `${origin}/${one.subject}.html`,
      (browser, page) => within(limitOf(one, inRealTime), measureOnPage(browser, page, one, inRealTime, progress)),
      { hasSteadyHeap: one.measures.includes('mounts') },
    );
    return progress.figures;
  } catch (error) {
    // Keep what was measured before: a script that was aborted says nothing about the first frame.
    return { ...progress.figures, ...failureOf(error, progress.measure, one) };
  }
}

/** Allows double for a script, which has two parts and runs twice: a step that has begun may exceed its limit. */
function limitOf({ limitS, partLimitS, measures }, inRealTime) {
  if (inRealTime && measures.includes('append')) return Infinity;
  const has = (measure) => measures.includes(measure);
  return 1000 * (limitS * (has('again') ? 2 : 1) + (has('script') ? 4 * partLimitS : 0)) + HARNESS_MS;
}

/** @param progress receives the figures as they are measured, and the name of the current measure */
async function measureOnPage(browser, page, one, inRealTime, progress) {
  const { dataset, from, measures, reading, limitS, partLimitS } = one;
  const { figures } = progress;
  const limitMs = limitS * 1000;
  const has = (measure) => measures.includes(measure);
  const source = await sourceOf(has('stream') || reading || dataset === 'empty' ? 'empty' : dataset);
  const { parseMs } = await page.evaluate(([...given]) => window.bench.prepare(...given), [source, from]);
  if (reading) {
    const address = `/data/${dataset}.${reading.file}`;
    return Object.assign(
      figures,
      await measureReading(browser, page, { ...reading, address, count: Number(dataset), limitMs }),
    );
  }
  if (Number.isFinite(parseMs)) figures.parseMs = parseMs;
  if (has('mounts')) return Object.assign(figures, await measureMounts(page));
  if (has('append')) return Object.assign(figures, await measureAppend(browser, page, { inRealTime, limitMs }));
  if (has('stream')) {
    const address = `/data/${dataset}.ndjson`;
    // Generated before the clock starts.
    await ndjsonOf(dataset);
    return Object.assign(figures, await measureStream(browser, page, { address, count: Number(dataset), limitMs }));
  }
  if (has('svg')) {
    await within(
      limitMs,
      page.evaluate((limit) => window.bench.firstFrame(limit), limitMs),
    );
    return Object.assign(figures, await measureSvg(page));
  }
  const session = has('heap') ? await page.context().newCDPSession(page) : null;
  const recordsOnly = session ? await heldBytes(session) : 0;
  Object.assign(figures, await within(limitMs, measureFirstFrame(browser, page, limitMs)));
  if (has('again')) {
    progress.measure = 'again';
    Object.assign(figures, await within(limitMs, measureNextFrames(browser, page, limitMs)));
  }
  progress.measure = 'script';
  if (has('script')) Object.assign(figures, await measureScript(browser, page, partLimitS * 1000));
  // After the script, so that what it leaves behind counts too.
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

/** Describes an error; for an aborted first frame, also after how long, as a lower bound. */
function failureOf(error, measure, { limitS }) {
  const isTimeUp = error instanceof TimeUp || /no event was drawn in its place in time/.test(error.message);
  if (!isTimeUp) return { failure: `failed: ${error.message.split('\n')[0]}` };
  if (measure === 'first') return { failure: `not within ${limitS} s`, gaveUpAtS: limitS };
  return { failure: `${measure}: not done in time` };
}
