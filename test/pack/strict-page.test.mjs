import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ROOT } from '../../scripts/run-tool.mjs';
import { serveFolder } from './served-folder.mjs';
import { unpackPackage } from './unpacked.mjs';
import { drawnEvents, launchChromium, openWatched } from './watched-page.mjs';

const CSP = "default-src 'self'; require-trusted-types-for 'script'";
const SEED = readFileSync(path.join(ROOT, 'stories/data/seed-events.json'), 'utf8');
const IDS = JSON.parse(SEED)
  .events.map(({ id }) => id)
  .sort();

const page = (body) => `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>A strict page</title>
  <script type="module" src="event-timeline.min.js"></script>
  ${body}
</html>
`;

/** One page for each way in which a page without inline scripts can provide events, and others. */
const PAGES = {
  'src.html': page('<event-timeline controls src="seed-events.json"></event-timeline>'),
  'inline.html': page(`<event-timeline><script type="application/json">${SEED}</script></event-timeline>`),
  'property.html': page('<event-timeline></event-timeline>\n  <script type="module" src="property.js"></script>'),
  'list.html': page(`<event-timeline><ol>
    <li id="summit"><time datetime="2022-01">January 2022</time> Summit</li>
    <li id="call"><time datetime="2022-02-05">5 February 2022</time> <a href="/call">Call</a></li>
  </ol></event-timeline>`),
  'blank.html': '<!doctype html><title>Nothing</title>',
  'breach.html': page('<script>document.title = "breach"</script><event-timeline></event-timeline>'),
  'german.html': page('<event-timeline lang="de" controls src="seed-events.json"></event-timeline>'),
  'hostile.html': page('<event-timeline controls src="hostile.json"></event-timeline>'),
  // Page builders add such a query, so that a new version is not served from the cache.
  'versioned.html': page('<event-timeline controls src="seed-events.json"></event-timeline>').replace(
    '.js"',
    '.js?v=2"',
  ),
};
const { dist, remove: removePackage } = await unpackPackage();
after(removePackage);
const TAGS = JSON.parse(readFileSync(path.join(dist, 'custom-elements.json'), 'utf8'))
  .modules.flatMap(({ declarations }) => declarations)
  .flatMap(({ tagName }) => tagName ?? []);

const PROPERTY = `const { events } = await (await fetch('seed-events.json')).json();
document.querySelector('event-timeline').events = events;
`;

const HOSTILE = [
  { id: 'markup', title: '<script>document.title = "run"</script><img src=x onerror=alert(1)>', date: '2022-01' },
  { id: 'link', title: 'A link', date: '2022-02', url: 'javascript:alert(1)', sources: [{ url: 'data:text/html,x' }] },
  { id: 'colour', title: 'A colour', date: '2022-03', color: 'url(javascript:alert(1))', description: '<b onclick=x>' },
];

describe('the file for a CDN', () => {
  it('begins with the hint that lets V8 compile it while it arrives, as does the part that each page needs', () => {
    for (const file of ['event-timeline.min.js', 'parts/reader-input.js']) {
      const text = readFileSync(path.join(dist, file), 'utf8');
      assert.equal(text.slice(0, text.indexOf('\n')), '//# allFunctionsCalledOnLoad', file);
    }
  });
});

describe('the CDN file in a page with a strict Content Security Policy and Trusted Types', () => {
  let folder;
  let server;
  let browser;
  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-page-'));
    for (const name of ['event-timeline.min.js', 'parts', 'languages']) {
      cpSync(path.join(dist, name), path.join(folder, name), { recursive: true });
    }
    const files = {
      ...PAGES,
      'seed-events.json': SEED,
      'property.js': PROPERTY,
      'hostile.json': JSON.stringify(HOSTILE),
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    server = await serveFolder(folder, { 'content-security-policy': CSP });
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    server?.close();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('would not miss a violation', async () => {
    const { complaints } = await openWatched(browser, `${server.origin}/breach.html`);
    assert.match((await complaints()).join('\n'), /violation: script-src/);
  });

  const WAYS = [
    ['src.html', 'an address', IDS],
    ['inline.html', 'JSON inside the element', IDS],
    ['property.html', 'the property', IDS],
    ['list.html', 'a list inside the element', ['call', 'summit']],
  ];
  for (const [name, way, ids] of WAYS) {
    it(`draws every event from ${way}, without a violation or a message in the console`, async () => {
      const { page, complaints } = await openWatched(browser, `${server.origin}/${name}`);
      assert.deepEqual(await drawnEvents(page, 'event-timeline', ids.length), ids);
      assert.deepEqual(await complaints(), []);
    });
  }

  it('zooms, opens details and exports a picture without a violation', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/src.html`);
    await drawnEvents(page, 'event-timeline', IDS.length);
    await page.locator('[data-event-id="january-summit"]').first().click();
    await page.keyboard.press('Enter');
    await page.locator('event-timeline-detail [part~="dialog"]').waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
    await page.keyboard.press('+');
    await page.locator('event-timeline').evaluate((timeline) => timeline.fit());
    assert.match(await page.locator('event-timeline').evaluate((timeline) => timeline.toSVG()), /^<svg /);
    assert.deepEqual(await complaints(), []);
  });

  it('zooms with the wheel, pans by dragging, and zooms with a double click', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/src.html`);
    await drawnEvents(page, 'event-timeline', IDS.length);
    const view = () => page.locator('event-timeline').evaluate(({ view: { start, end } }) => ({ start, end }));
    const durationMs = ({ start, end }) => end - start;
    const box = await page.locator('event-timeline [part~="axis"]').first().boundingBox();
    const middle = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(...middle);

    const fitted = await view();
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    await page.waitForFunction((ms) => {
      const { view } = document.querySelector('event-timeline');
      return view.end - view.start < ms / 1.2;
    }, durationMs(fitted));

    const zoomed = await view();
    await page.mouse.down();
    await page.mouse.move(middle[0] - 100, middle[1], { steps: 5 });
    await page.mouse.up();
    await page.waitForFunction((start) => document.querySelector('event-timeline').view.start > start, zoomed.start);

    const panned = await view();
    await page.mouse.dblclick(...middle);
    await page.waitForFunction((ms) => {
      const { view } = document.querySelector('event-timeline');
      return view.end - view.start < ms / 1.5;
    }, durationMs(panned));
    assert.deepEqual(await complaints(), []);
  });

  const loadedScripts = (page) =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name))
        .filter(({ pathname }) => pathname.endsWith('.js'))
        .map(({ pathname, search }) => pathname + search),
    );

  it('registers every element, those not on the page a moment later', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/property.html`);
    assert.ok(TAGS.includes('event-timeline') && TAGS.length > 3, TAGS.join());
    await page.evaluate((tags) => Promise.all(tags.map((tag) => window.customElements.whenDefined(tag))), TAGS);
    await page.evaluate(() => document.querySelector('event-timeline').setAttribute('controls', ''));
    await page.locator('event-timeline-toolbar button').first().waitFor({ state: 'visible' });
    assert.deepEqual(await complaints(), []);
  });

  it('loads nothing twice, whatever address it is known by', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/versioned.html`);
    await drawnEvents(page, 'event-timeline', IDS.length);
    await page.locator('event-timeline-toolbar button').first().waitFor({ state: 'visible' });
    const scripts = await loadedScripts(page);
    assert.deepEqual(
      scripts.filter((file) => file.includes('event-timeline')),
      ['/event-timeline.min.js?v=2'],
    );
    assert.ok(scripts.includes('/parts/panels.js'), scripts.join());
    assert.deepEqual(await complaints(), []);
  });

  it('shows the buttons in the space reserved for them', async () => {
    const { page } = await openWatched(browser, `${server.origin}/blank.html`);
    let arrive;
    const waits = new Promise((resolve) => (arrive = resolve));
    await page.route('**/parts/panels.js', (route) => waits.then(() => route.continue()));
    await page.goto(`${server.origin}/src.html`);
    await drawnEvents(page, 'event-timeline', IDS.length);
    const top = () => page.locator('event-timeline .content > svg').evaluate((svg) => svg.getBoundingClientRect().top);
    const before = await top();
    arrive();
    await page.locator('event-timeline-toolbar button').first().waitFor({ state: 'visible' });
    assert.equal(await top(), before);
  });

  it('zooms by input made before it was ready', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/blank.html`);
    let arrive;
    const waits = new Promise((resolve) => (arrive = resolve));
    await page.route('**/parts/reader-input.js', (route) => waits.then(() => route.continue()));
    await page.goto(`${server.origin}/src.html`);
    await drawnEvents(page, 'event-timeline', IDS.length);
    const durationMs = () => page.locator('event-timeline').evaluate(({ view: { start, end } }) => end - start);
    const before = await durationMs();
    const box = await page.locator('event-timeline [part~="axis"]').first().boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -300);
    await page.keyboard.up('Control');
    assert.equal(await durationMs(), before);
    arrive();
    await page.waitForFunction((ms) => {
      const { view } = document.querySelector('event-timeline');
      return view.end - view.start < ms / 1.2;
    }, before);
    assert.deepEqual(await complaints(), []);
  });

  it('draws, and says what is missing, when the parts are not beside the file', async () => {
    const page = await browser.newPage();
    await page.route('**/parts/*.js', (route) => route.fulfill({ status: 404 }));
    await page.goto(`${server.origin}/inline.html`);
    assert.deepEqual(await drawnEvents(page, 'event-timeline', IDS.length), IDS);
    const issues = page.locator('event-timeline [part="issues"]');
    await issues.waitFor();
    const shown = await issues.textContent();
    assert.match(shown, /details of the timeline could not be loaded[^]*parts\/panels\.js/);
    assert.match(shown, /Zoom, keys and tooltips of the timeline could not be loaded[^]*parts\/reader-input\.js/);
    await page.goto(`${server.origin}/src.html`);
    const error = await page.locator('event-timeline [part="error"]').textContent();
    assert.match(error, /could not be loaded[^]*parts\/stream-records\.js/);
  });

  for (const [name, zoomIn, files] of [
    ['src.html', 'Zoom in', []],
    ['german.html', 'Vergrößern', ['/languages/de.js']],
  ]) {
    it(`loads of the languages beside the file only ${files.join() || 'none'} in ${name}`, async () => {
      const { page, complaints } = await openWatched(browser, `${server.origin}/${name}`);
      await drawnEvents(page, 'event-timeline', IDS.length);
      const button = page.locator('event-timeline-toolbar button').first();
      await button.waitFor();
      assert.equal(await button.getAttribute('title'), zoomIn);
      assert.deepEqual(
        (await loadedScripts(page)).filter((file) => file.startsWith('/languages/')),
        files,
      );
      assert.deepEqual(await complaints(), []);
    });
  }

  it('uses English, and says why, when the language is not beside the file', async () => {
    const page = await browser.newPage();
    await page.route('**/languages/*.js', (route) => route.fulfill({ status: 404 }));
    await page.addInitScript(() => {
      window.faults = [];
      document.addEventListener('timeline-error', ({ error }) => window.faults.push(error.message));
    });
    await page.goto(`${server.origin}/german.html`);
    assert.deepEqual(await drawnEvents(page, 'event-timeline', IDS.length), IDS);
    assert.equal(await page.locator('event-timeline-toolbar button').first().getAttribute('title'), 'Zoom in');
    const faults = await page.evaluate(() => window.faults);
    assert.equal(faults.length, 1);
    assert.match(faults[0], /language "de" could not be loaded, so English ones are used/);
  });

  it('shows hostile records as text, runs nothing, and turns no script into a link', async () => {
    const { page, complaints } = await openWatched(browser, `${server.origin}/hostile.html`);
    assert.deepEqual(await drawnEvents(page, 'event-timeline', 3), ['colour', 'link', 'markup']);
    await page.locator('[data-event-id="link"]').first().click();
    await page.keyboard.press('Enter');
    await page.locator('event-timeline-detail [part~="dialog"]').waitFor({ state: 'visible' });
    assert.equal(await page.title(), 'A strict page');
    assert.equal(await page.locator('a[href^="javascript"], a[href^="data"], event-timeline script').count(), 0);
    assert.deepEqual(await complaints(), []);
  });
});
