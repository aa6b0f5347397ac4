const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];

/**
 * Records a trace of the browser while an action runs on a page.
 *
 * @template T
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<T>} act
 * @returns {Promise<{ result: T, events: object[] }>} events in the Trace Event Format, by start; times in µs
 */
export async function recordTrace(browser, page, act) {
  await browser.startTracing(page, { categories: CATEGORIES });
  let result;
  let trace;
  try {
    result = await act();
  } finally {
    trace = await browser.stopTracing();
  }
  const events = JSON.parse(trace.toString()).traceEvents;
  return { result, events: events.sort((a, b) => a.ts - b.ts) };
}
