import { median } from '../quantile.mjs';
import { heldBytes, megabytes } from './heap.mjs';

/** Mounts before the start, during which scripts are parsed, texts measured and locales loaded. */
const FIRST_TIMES = 10;
const TIMES = 1_000;
/**
 * How often the heap is read at the end, some mounts apart: what Chromium keeps of removed elements varies by a tenth
 * of the whole from one reading to the next, while a leak would be in all of them.
 */
const READINGS = 5;
const TIMES_BETWEEN = 10;

/**
 * Measures what timelines leave in memory after they were removed from the page.
 *
 * @param {import('playwright-core').Page} page
 */
export async function measureMounts(page) {
  const session = await page.context().newCDPSession(page);
  const mount = (times) => page.evaluate((count) => window.bench.mountAndUnmount(count), times);
  const blank = await heldBytes(session);
  await mount(FIRST_TIMES);
  const start = await heldBytes(session);
  await mount(TIMES);
  const ends = [await heldBytes(session)];
  while (ends.length < READINGS) {
    await mount(TIMES_BETWEEN);
    ends.push(await heldBytes(session));
  }
  const end = median(ends);
  return { mountsHeapRatio: end / start, mountsHeapOverBlank: end / blank, mountsStartMb: megabytes(start) };
}
