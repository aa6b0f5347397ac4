import { heldBytes, megabytes } from './heap.mjs';

/** Before the heap is called the start: scripts are parsed, texts are measured, locales are loaded. */
const FIRST_TIMES = 10;
const TIMES = 1_000;

/** Measures what timelines leave behind that were drawn and taken from the page. @param {import('playwright-core').Page} page */
export async function measureMounts(page) {
  const session = await page.context().newCDPSession(page);
  const mount = (times) => page.evaluate((count) => window.bench.mountAndUnmount(count), times);
  const blank = await heldBytes(session);
  await mount(FIRST_TIMES);
  const start = await heldBytes(session);
  await mount(TIMES);
  const end = await heldBytes(session);
  return { mountsHeapRatio: end / start, mountsHeapOverBlank: end / blank, mountsStartMb: megabytes(start) };
}
