import { longestTask } from '../trace/longest-task.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/**
 * Measures reading a file in a worker, from bytes in memory; for ours, also until the page has drawn its table, and for
 * how long the page could not respond meanwhile.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {{ reader: string, file: string, address: string, count: number, limitMs: number }} options
 */
export async function measureReading(browser, page, { reader, file, address, count, limitMs }) {
  await page.evaluate((from) => window.bench.fetchInWorker(from), address);
  const { result, events } = await recordTrace(browser, page, () =>
    page.evaluate(([...given]) => window.bench.readInWorker(...given), [reader, file, limitMs]),
  );
  const { readMs, tableMs, pictureMs, count: found, fault } = result;
  if (fault !== null) return { failure: `failed: ${fault}` };
  if (found !== count) return { failure: `failed: found ${found} records, expected ${count}` };
  const [begin] = marksOf(events, 'bench-draw');
  const [end] = marksOf(events, 'bench-rest-end');
  const stall = longestTask(events, begin, end);
  const ours = { tableMs, readPictureMs: pictureMs, readStallMs: stall.wallMs, readStallWorkMs: stall.workMs };
  return { readMs, ...(Number.isFinite(tableMs) && ours) };
}
