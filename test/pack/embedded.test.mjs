import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { importTypeScript } from '../../scripts/import-typescript.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';
import { serveFolder } from './served-folder.mjs';
import { unpackPackage } from './unpacked.mjs';
import { launchChromium } from './watched-page.mjs';

const SEED = readFileSync(path.join(ROOT, 'stories/data/seed-events.json'), 'utf8');

describe('embed.html in a frame with a sandbox', () => {
  let unpacked;
  let frames;
  let data;
  let host;
  let browser;
  let code;
  before(async () => {
    unpacked = await unpackPackage();
    frames = await serveFolder(unpacked.dist);
    data = createServer((request, response) => {
      const open = request.url.startsWith('/open/') ? { 'access-control-allow-origin': '*' } : {};
      response.writeHead(200, { 'content-type': 'application/json', ...open }).end(SEED);
    });
    await new Promise((resolve) => data.listen(0, '127.0.0.1', resolve));
    host = createServer((request, response) => {
      const snippet = decodeURIComponent(request.url.slice(1));
      const page = `<!doctype html><html lang="en"><title>Host</title>${snippet}${code.EMBED_HOST_SCRIPT}`;
      response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    });
    await new Promise((resolve) => host.listen(0, '127.0.0.1', resolve));
    // As a server would import it.
    code = await importTypeScript(path.join(unpacked.dist, 'core.js'));
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    for (const server of [data, host]) {
      server?.closeAllConnections();
      server?.close();
    }
    frames?.close();
    unpacked?.remove();
  });

  const originOf = (server) => `http://127.0.0.1:${server.address().port}`;

  /** Opens a page of another site that contains the snippet. */
  async function embedded(options, locale = 'en-GB') {
    const page = await browser.newPage({ locale });
    const snippet = code.embedSnippet({ page: `${frames.origin}/embed.html`, ...options });
    await page.goto(`${originOf(host)}/${encodeURIComponent(snippet)}`);
    return { page, frame: page.frameLocator('iframe') };
  }

  it('draws the events with only scripts allowed, and reaches nothing of its site', async () => {
    const { page, frame } = await embedded({
      src: `${originOf(data)}/open/events.json`,
      laneBy: 'actors',
      label: 'Japan',
    });
    await frame.locator('[data-event-id="january-summit"]').first().waitFor();
    const [, inner] = page.frames();
    assert.equal(await inner.evaluate(() => window.origin), 'null');
    assert.equal(await inner.title(), 'Japan');
  });

  it('uses the language of the reader where none is given', async () => {
    const src = `${originOf(data)}/open/events.json`;
    const german = await embedded({ src }, 'de-DE');
    await german.frame.getByRole('button', { name: 'Alles zeigen' }).waitFor();
    assert.equal(await german.frame.locator('html').getAttribute('lang'), 'de-DE');
    const french = await embedded({ src, locale: 'fr' }, 'de-DE');
    await french.frame.getByRole('button', { name: 'Tout afficher' }).waitFor();
    assert.equal(await french.frame.locator('html').getAttribute('lang'), 'fr');
  });

  it('lets the page around it make the frame as high as the timeline', async () => {
    const { page, frame } = await embedded({ src: `${originOf(data)}/open/events.json`, heightPx: 133 });
    await frame.locator('[data-event-id="january-summit"]').first().waitFor();
    await page.waitForFunction(() => Number(document.querySelector('iframe').height) > 133);
  });

  it('says when the server of the events does not let every origin read them', async () => {
    const { frame } = await embedded({ src: `${originOf(data)}/closed/events.json` });
    await frame.getByText('Access-Control-Allow-Origin').first().waitFor();
  });

  it('shows nothing for an address that is not a web address, and says so', async () => {
    const { frame } = await embedded({ src: 'javascript:document.title="run"' });
    await frame.getByText('src: found').waitFor();
    assert.equal(await frame.locator('event-timeline').count(), 0);
  });

  it('has a page that writes the snippet and shows what it gives', async () => {
    const page = await browser.newPage();
    await page.goto(`${frames.origin}/embed-generator.html`);
    await page.getByLabel('Address of the events').fill(`${originOf(data)}/open/events.json`);
    await page.getByLabel('Lanes by').fill('actors');
    await page.frameLocator('#preview iframe').locator('[data-event-id="january-summit"]').first().waitFor();
    assert.match(await page.getByLabel('Into the article').inputValue(), /^<iframe src="[^"]*lane-by=actors[^"]*"/);
    assert.equal(JSON.parse(await page.getByLabel('As oEmbed').inputValue()).type, 'rich');
  });
});
