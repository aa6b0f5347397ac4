import { chromium } from 'playwright-core';
import { findChromium } from '../scripts/browsers/find-chromium.mjs';
import { CHROMIUM_ARGS } from '../scripts/browsers/chromium-args.mjs';
import { BOX } from './plan.mjs';

/**
 * Frames follow one another without a pause, so that the time of a frame is its work and not the wait for the screen.
 */
const LIMITER_OFF = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/**
 * Disables what grows by itself and counts as heap: machine code, which V8 keeps compiling, and the entries for slow
 * frames in the page's performance timeline. Without them, growth means a leak.
 */
const STEADY_HEAP = [
  '--js-flags=--no-opt --no-maglev --no-sparkplug',
  '--disable-blink-features=LongAnimationFrameTiming',
];

/**
 * Starts the Chromium of the tests.
 *
 * @param {{ hasSteadyHeap?: boolean }} [options] `hasSteadyHeap`: slower, for comparing heap sizes over time
 * @returns {Promise<import('playwright-core').Browser>}
 */
export async function openBrowser({ hasSteadyHeap = false } = {}) {
  const executablePath = await findChromium({ install: false });
  const args = [...CHROMIUM_ARGS, ...LIMITER_OFF, ...(hasSteadyHeap ? STEADY_HEAP : [])];
  return chromium.launch({ executablePath, args });
}

/**
 * Opens a page in a browser of its own, with no cache, compiled code or memory of an earlier one. Errors of the page
 * end the measurement.
 *
 * @template T
 * @param {string} url
 * @param {(browser: import('playwright-core').Browser, page: import('playwright-core').Page) => Promise<T>} measure
 * @param {{ hasSteadyHeap?: boolean }} [options] see `openBrowser`
 * @returns {Promise<T>}
 */
export async function withPage(url, measure, options) {
  const browser = await openBrowser(options);
  try {
    const context = await browser.newContext({
      viewport: { width: BOX.width + 40, height: BOX.height + 200 },
      reducedMotion: 'reduce',
      timezoneId: 'UTC',
      locale: 'en-GB',
    });
    const page = await context.newPage();
    const faults = [];
    page.on('pageerror', (error) => faults.push(error));
    await page.goto(url, { waitUntil: 'load' });
    // Report an error of the page first: it is mostly the reason why the measurement failed.
    const result = await measure(browser, page).catch((error) => {
      throw faults[0] ?? error;
    });
    if (faults.length > 0) throw faults[0];
    return result;
  } finally {
    // Also ends a page that hangs.
    await browser.close();
  }
}
