import { median, quantile } from '../quantile.mjs';
import { mainThreadWork } from '../trace/main-thread-work.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/** Ten minutes of a feed with 1,000 events a second, in one batch a second. */
const BATCHES = 600;
const BATCH_SIZE = 1_000;
const SECOND_MS = 1_000;

/**
 * Measures a feed: batches appended to a timeline that shows everything, so that each frame is a new picture. One batch
 * per frame, or (`inRealTime`) one per second for ten minutes.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {{ inRealTime: boolean, limitMs: number }} options
 */
export async function measureAppend(browser, page, { inRealTime, limitMs }) {
  const everyMs = inRealTime ? SECOND_MS : 0;
  const limit = inRealTime ? 2 * BATCHES * SECOND_MS : limitMs;
  const { result, events } = await recordTrace(browser, page, () =>
    page.evaluate(([...given]) => window.bench.appendBatches(...given), [BATCHES, BATCH_SIZE, everyMs, limit]),
  );
  const { appendMs, heldCount, fault } = result;
  const appended = appendMs.length * BATCH_SIZE;
  if (fault !== null) return { failure: `not run: append: ${fault}` };
  if (heldCount !== appended) return { failure: `holds ${heldCount} of ${appended} events appended` };
  const marks = marksOf(events, 'bench-step', 'bench-steps-end');
  const workMs = mainThreadWork(events, marks).map(({ totalMs }) => totalMs);
  const tenth = Math.floor(appendMs.length / 10);
  return {
    appendFrameMs: median(workMs),
    appendFrameP95Ms: quantile(workMs, 0.95),
    appendFrameMaxMs: Math.max(...workMs),
    appendCallP95Ms: quantile(appendMs, 0.95),
    // Against the second tenth: the first is cold, and its compilation would hide the cost of growth.
    appendGrowth: median(workMs.slice(-tenth)) / median(workMs.slice(tenth, 2 * tenth)),
    stepsMissed: BATCHES - appendMs.length,
  };
}
