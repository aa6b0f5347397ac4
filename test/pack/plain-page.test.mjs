import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/run-tool.mjs';
import { serveFolder } from './served-folder.mjs';
import { launchChromium, openWatched } from './watched-page.mjs';

/** The unchanged page of the story "Embedded in a plain page", with the built file. */
describe('the plain page of the stories', () => {
  let server;
  let browser;
  before(async () => {
    server = await serveFolder(ROOT);
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
  });

  const isShown = (page, selector) => page.locator(selector).isVisible();

  it('draws its list with the built file, without a violation or a message in the console', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/stories/embed/index.html`);
    const marks = page.locator('event-timeline [part~="event"]');
    await marks.nth(4).waitFor();
    const names = await marks.evaluateAll((nodes) => nodes.map((node) => node.getAttribute('aria-label')).sort());
    assert.deepEqual(names, [
      'A court lets Egypt hold the ship, 13 April 2021',
      'A settlement is signed, and she sails, 7 July 2021',
      'Her containers reach Rotterdam, 29 July 2021',
      'The Ever Given blocks the canal, 23 March 2021 to 29 March 2021',
      'The last ship of the queue passes, 3 April 2021',
    ]);
    assert.equal(await isShown(page, '.missing'), false);
    assert.equal(await isShown(page, 'event-timeline > ol'), false);
    assert.deepEqual(await complaints(), []);
  });

  it('stands on the ground of the page in full screen, where browsers paint black behind it', async () => {
    const { page } = await openWatched(browser, `${server.origin}/stories/embed/index.html`);
    const element = page.locator('event-timeline');
    await element.locator('[part~="event"]').first().waitFor();
    const ground = () => element.evaluate((timeline) => window.getComputedStyle(timeline).backgroundColor);
    assert.equal(await ground(), 'rgba(0, 0, 0, 0)');
    await element.evaluate((timeline) => timeline.requestFullscreen());
    assert.equal(await ground(), 'rgb(255, 255, 255)');
  });

  it('shows its list of dates without the file, and says so', async () => {
    const page = await browser.newPage();
    await page.route('**/event-timeline.min.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${server.origin}/stories/embed/index.html`);
    // It appears with a delay, so that it does not flash while the script is loading.
    await page.locator('.missing').waitFor({ state: 'visible' });
    assert.equal(await page.locator('event-timeline > ol > li').count(), 5);
    assert.equal(await isShown(page, 'event-timeline > ol'), true);
  });
});
