/** A reader has long gone by then. */
const LIMIT_MS = 120_000;

/**
 * Measures, on a page that is prepared and at rest, the time from handing over the records to events painted (wall), and
 * the time that the main thread works until the page is at rest again (of the processor, so that other programs on
 * the machine do not count).
 *
 * @param {import('playwright-core').Page} page
 */
export async function measureFirstFrame(page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await workMs(session);
  const { ms, frames, drawnCount } = await page.evaluate((limitMs) => window.bench.firstFrame(limitMs), LIMIT_MS);
  const after = await workMs(session);
  await session.detach();
  return { firstFrameMs: ms, firstFrames: frames, firstWorkMs: after - before, drawnCount };
}

async function workMs(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value;
}
