import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startDisplay, startDriver } from './serve-webkit.mjs';

/** A new browser for each file would take as long to start as the files take to run. */
const FILES_PER_BROWSER = 12;
/** How long a browser that may have crashed is given to end its session before it is killed. */
const END_LIMIT_MS = 10_000;

/**
 * Runs the test files in WebKit, in a new browser after every dozen files and after a crash. In one browser for all, the
 * memory of its one process grew to 1.8 GB over the run, and when that process crashed, the runner ended without a result
 * of any file.
 */
export class WebKitLauncher extends WebdriverLauncher {
  #webkit;
  #timezone;
  #display = null;
  #driver = null;
  #filesRun = 0;

  /**
   * @param {{ driver: string, browser: string, display: string }} webkit the programs that `findWebKit` returns
   * @param {{ timezone: string }} options
   */
  constructor(webkit, { timezone }) {
    super({
      hostname: '127.0.0.1',
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: webkit.browser, args: ['--automation'] },
        // WebKitGTK's driver speaks only classic WebDriver; without this, webdriverio waits for BiDi.
        'wdio:enforceWebDriverClassic': true,
      },
    });
    this.#webkit = webkit;
    this.#timezone = timezone;
  }

  async startSession(id, url) {
    if (!this.#driver) await this.#startBrowser();
    // Waited for, unlike in the class extended: a browser that crashes here fails its file, not the runner.
    await this.driverManager.startSession(id, url);
  }

  async stopSession(id) {
    try {
      const result = await super.stopSession(id);
      this.#filesRun += 1;
      if (this.#filesRun % FILES_PER_BROWSER === 0) await this.#endBrowser();
      return result;
    } catch (error) {
      const printed = this.#driver?.printed() ?? '';
      await this.#endBrowser();
      throw new Error(`WebKit did not survive this file: ${error.message}\n${printed}`, { cause: error });
    }
  }

  async stop() {
    await this.#endBrowser();
    this.#display?.stop();
    this.#display = null;
  }

  async #startBrowser() {
    this.#display ??= await startDisplay(this.#webkit.display);
    this.#driver = await startDriver(this.#webkit.driver, { display: this.#display.number, timezone: this.#timezone });
    this.options.port = this.#driver.port;
    await this.ensureManagerInitialized();
    // The window is drawn before a test is in it: in about one of 150 new browsers, its first test heard of late sizes.
    await this.driver.executeAsync(
      'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))',
    );
  }

  async #endBrowser() {
    let limit;
    const tooLong = new Promise((resolve) => (limit = setTimeout(resolve, END_LIMIT_MS)));
    await Promise.race([super.stop(), tooLong]);
    clearTimeout(limit);
    this.#driver?.stop();
    this.#driver = null;
    // The class extended keeps them when the session is gone.
    this.driver = undefined;
    this.driverManager = undefined;
  }
}
