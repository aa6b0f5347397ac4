import { chromium } from 'playwright-core';
import { CHROMIUM_ARGS } from '../../scripts/browsers/chromium-args.mjs';
import { findChromium } from '../../scripts/browsers/find-chromium.mjs';
import { until } from '../until.mjs';

export async function launchChromium() {
  return chromium.launch({ executablePath: await findChromium({ install: false }), args: CHROMIUM_ARGS });
}

/**
 * Opens a page and records everything it complains about: console errors and warnings, uncaught errors, violations of
 * its Content Security Policy, failed requests.
 *
 * @returns {Promise<{ page: import('playwright-core').Page, complaints: () => Promise<string[]> }>}
 */
export async function openWatched(browser, url) {
  const page = await browser.newPage();
  const heard = [];
  page.on('console', (message) => {
    if (!['error', 'warning'].includes(message.type())) return;
    heard.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => heard.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    // A page cancels a fetch itself when Storybook renders a story again; if none succeeded, nothing would be drawn.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') heard.push(`failed: ${request.url()}: ${reason}`);
  });
  await page.addInitScript(() => {
    window.violations = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violations.push(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`),
    );
  });
  // The first page of a development server waits until its modules are bundled: minutes on a busy machine.
  await page.goto(url, { timeout: 180_000 });
  return { page, complaints: async () => [...heard, ...(await page.evaluate(() => window.violations))] };
}

/** Waits until the timeline draws this many different events, and gives their ids in order. */
export async function drawnEvents(page, selector, count) {
  const ids = async () =>
    page.locator(selector).evaluate((timeline) => {
      const nodes = timeline.shadowRoot?.querySelectorAll('[part~="event"][data-event-id]') ?? [];
      return [...new Set([...nodes].map((node) => node.dataset.eventId))].sort();
    });
  await until(async () => (await ids()).length >= count).catch(() => {});
  // The comparison that follows shows best what is missing.
  return ids();
}
