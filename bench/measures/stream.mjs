import { longestTask } from '../trace/longest-task.mjs';
import { marksOf } from '../trace/marks.mjs';
import { recordTrace } from '../trace/record-trace.mjs';

/**
 * Measures reading a document of a million lines into a timeline while it arrives.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {{ address: string, count: number, limitMs: number }} options
 */
export async function measureStream(browser, page, { address, count, limitMs }) {
  const { result, events } = await recordTrace(browser, page, () =>
    page.evaluate(([...given]) => window.bench.readStream(...given), [address, count, limitMs]),
  );
  const { firstPictureMs, lastByteMs, doneMs, heldCount, fault } = result;
  if (fault !== null) return { failure: `not run: ${fault}` };
  if (heldCount < count) return { failure: `not within ${limitMs / 1000} s: ${heldCount} of ${count} events held` };
  const [begin] = marksOf(events, 'bench-draw');
  const [end] = marksOf(events, 'bench-rest-end');
  const stall = longestTask(events, begin, end);
  return {
    streamPictureMs: firstPictureMs,
    lastByteMs,
    streamedMs: doneMs,
    stallMs: stall.wallMs,
    stallWorkMs: stall.workMs,
  };
}
