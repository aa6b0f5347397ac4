import { median } from '../quantile.mjs';
import { longestTask } from '../trace/longest-task.mjs';
import { mainThreadWork } from '../trace/main-thread-work.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/** How many more timelines the page draws after the first. */
const MORE_TIMES = 3;

/**
 * Measures the time from handing over the records until events are painted in their places, on a page that is prepared
 * and idle. It is the page's first timeline: code is not compiled, fonts and locales are not loaded.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page the timeline is left on it
 */
export async function measureFirstFrame(browser, page, limitMs) {
  const first = await drawOnce(browser, page, limitMs);
  return {
    firstFrameMs: first.ms,
    firstPictureMs: first.firstPictureMs,
    firstWorkMs: first.drawMs,
    firstRestMs: first.restMs,
    stallMs: first.stall.wallMs,
    stallWorkMs: first.stall.workMs,
    drawnCount: first.drawnCount,
  };
}

/** Like `measureFirstFrame`, for further timelines; the last one is left on the page. */
export async function measureNextFrames(browser, page, limitMs) {
  const others = [];
  for (let time = 0; time < MORE_TIMES; time++) {
    await page.evaluate(() => window.bench.renew());
    others.push(await drawOnce(browser, page, limitMs));
  }
  return {
    nextFrameMs: median(others.map(({ ms }) => ms)),
    nextWorkMs: median(others.map(({ drawMs }) => drawMs)),
  };
}

async function drawOnce(browser, page, limitMs) {
  const { result, events } = await recordTrace(browser, page, () =>
    page.evaluate((limit) => window.bench.firstFrame(limit), limitMs),
  );
  const [begin] = marksOf(events, 'bench-draw');
  const settled = marksOf(events, 'bench-picture').at(-1);
  const [end] = marksOf(events, 'bench-rest-end');
  const [drawing, resting] = mainThreadWork(events, [begin, settled, end]);
  return { ...result, drawMs: drawing.totalMs, restMs: resting.totalMs, stall: longestTask(events, begin, end) };
}
