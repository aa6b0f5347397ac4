import { median } from '../quantile.mjs';
import { mainThreadWork } from '../trace/main-thread-work.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/** A reader has long gone by then. */
const LIMIT_MS = 120_000;
/** How many more timelines the page draws, when the first has been timed. */
const MORE_TIMES = 3;

/**
 * Measures, on a page that is prepared and at rest, the time from handing over the records to events painted in their places: of the first
 * timeline on the page (code not compiled, fonts and locales not loaded), and of others after it.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page the first timeline is left on it, or the last of others
 * @param {{ again: boolean }} options `again`: also the others
 */
export async function measureFirstFrame(browser, page, { again }) {
  const first = await drawOnce(browser, page);
  const figures = {
    firstFrameMs: first.ms,
    firstWorkMs: first.drawMs,
    firstRestMs: first.restMs,
    drawnCount: first.drawnCount,
  };
  if (!again) return figures;
  const others = [];
  for (let time = 0; time < MORE_TIMES; time++) {
    await page.evaluate(() => window.bench.renew());
    others.push(await drawOnce(browser, page));
  }
  return {
    ...figures,
    nextFrameMs: median(others.map(({ ms }) => ms)),
    nextWorkMs: median(others.map(({ drawMs }) => drawMs)),
  };
}

async function drawOnce(browser, page) {
  const { result, events } = await recordTrace(browser, page, () =>
    page.evaluate((limitMs) => window.bench.firstFrame(limitMs), LIMIT_MS),
  );
  const [begin] = marksOf(events, 'bench-draw');
  const settled = marksOf(events, 'bench-picture').at(-1);
  const [end] = marksOf(events, 'bench-rest-end');
  const [drawing, resting] = mainThreadWork(events, [begin, settled, end]);
  return { ...result, drawMs: drawing.totalMs, restMs: resting.totalMs };
}
