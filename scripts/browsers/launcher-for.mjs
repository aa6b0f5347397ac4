import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM_ARGS } from './chromium-args.mjs';
import { findChromium } from './find-chromium.mjs';
import { findFirefox } from './find-firefox.mjs';
import { findWebKit } from './find-webkit.mjs';

/** Starting is slow while another run keeps the other core busy. */
const START_LIMIT_MS = 120_000;

/** Opens a page that may load for as long as a browser may start, not the 30 s of its driver: it loads each module by itself. */
async function createPage({ context }) {
  const page = await context.newPage();
  page.setDefaultNavigationTimeout(START_LIMIT_MS);
  return page;
}

/**
 * Creates the launcher for one run of the browser tests.
 *
 * @param {import('../browser-runs.mjs').BrowserRun} run
 * @returns {Promise<{ launcher: unknown, concurrency: number }>} `concurrency`: how many pages at a time
 * @throws {Error} when the browser of the run is not installed
 */
export function launcherFor({ browser, timezone }) {
  if (browser === 'chromium') return chromiumLauncher(timezone);
  if (browser === 'firefox') return firefoxLauncher(timezone);
  return webkitLauncher(timezone);
}

async function chromiumLauncher(timezone) {
  const executablePath = await findChromium({ install: false });
  const env = { ...process.env, TZ: timezone };
  const launcher = playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath, args: CHROMIUM_ARGS, env, timeout: START_LIMIT_MS },
    createPage,
  });
  return { launcher, concurrency: 2 };
}

async function firefoxLauncher(timezone) {
  const firefox = await findFirefox({ install: false });
  if ('missing' in firefox) throw new Error(firefox.missing);
  // Imported only here, because Puppeteer loads slowly.
  const { puppeteerLauncher } = await import('@web/test-runner-puppeteer');
  const launcher = puppeteerLauncher({
    launchOptions: {
      browser: 'firefox',
      executablePath: firefox.path,
      headless: true,
      timeout: START_LIMIT_MS,
      env: { ...process.env, TZ: timezone },
    },
    createPage,
  });
  // One page at a time: only the frontmost page of Firefox has the focus.
  return { launcher, concurrency: 1 };
}

async function webkitLauncher(timezone) {
  const webkit = await findWebKit({ install: false });
  if ('missing' in webkit) throw new Error(webkit.missing);
  // Imported only here, because WebdriverIO loads slowly.
  const { WebKitLauncher } = await import('./webkit-launcher.mjs');
  // With one page at a time the launcher navigates the window itself; several would be frames in it, without a pointer.
  return { launcher: new WebKitLauncher(webkit, { timezone }), concurrency: 1 };
}
