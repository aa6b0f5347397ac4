import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';
import { serveFolder } from '../pack/served-folder.mjs';
import { drawnEvents, launchChromium, openWatched } from '../pack/watched-page.mjs';

/** A development server bundles what it is first asked for, which takes minutes on a busy machine. */
const START_LIMIT_MS = 180_000;

const STORY = 'iframe.html?viewMode=story&id=japan-and-the-threat-of-sanctions--sanctions';
const SEED_IDS = [
  'eu-warning',
  'january-summit',
  'parliament-address',
  'sanctions-plan',
  'troop-build-up',
  'us-request',
];

/** The icon that browsers request, a script that Storybook's server does not have, and Lit's notice of its development build. */
const NOT_OURS = /Failed to load resource.*\/(?:favicon[^/]*|vite-inject-mocker-entry\.js)\)$|Lit is in dev mode/;
const isOurs = (complaint) => !NOT_OURS.test(complaint);

describe('the stories', () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  async function assertStoryIsDrawn(origin) {
    const { page, complaints } = await openWatched(browser, `${origin}/${STORY}`);
    await page.locator('event-timeline').waitFor({ state: 'attached', timeout: START_LIMIT_MS });
    assert.deepEqual(await drawnEvents(page, 'event-timeline', SEED_IDS.length), SEED_IDS);
    assert.deepEqual((await complaints()).filter(isOurs), []);
    await page.close();
    // The plain page of "One script tag" with the built file; it would say if that were missing.
    const plain = await openWatched(browser, `${origin}/stories/embed/index.html`);
    assert.equal((await drawnEvents(plain.page, 'event-timeline', 5)).length, 5);
    assert.deepEqual((await plain.complaints()).filter(isOurs), []);
    await plain.page.close();
  }

  it('would not miss a file that a story lacks', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-lacking-'));
    writeFileSync(path.join(folder, 'page.html'), '<!doctype html><title>Lacking</title><img src="gone.png" alt="">');
    const served = await serveFolder(folder);
    try {
      const { page, complaints } = await openWatched(browser, `${served.origin}/page.html`);
      assert.match((await complaints()).filter(isOurs).join('\n'), /Failed to load resource.*gone\.png/);
      await page.close();
    } finally {
      served.close();
      rmSync(folder, { recursive: true });
    }
  });

  it('are drawn by `npm start`', async () => {
    const port = String(await freePort(6100));
    const env = { ...process.env, PORT: port, CI: 'true' };
    const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env, detached: true, stdio: 'ignore' });
    try {
      const origin = `http://localhost:${port}`;
      await answered(`${origin}/index.json`, server);
      await assertStoryIsDrawn(origin);
    } finally {
      if (server.exitCode === null) process.kill(-server.pid);
    }
  });

  it('are drawn by what `npm run build:stories` makes', async () => {
    const served = await serveFolder(path.join(ROOT, 'storybook-static'));
    try {
      await assertStoryIsDrawn(served.origin);
    } finally {
      await served.close();
    }
  });
});

/** Waits until a server that is starting answers. */
async function answered(url, server) {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    assert.equal(server.exitCode, null, 'the server has exited');
    await setTimeout(1000);
  }
  assert.fail(`${url} did not answer within ${START_LIMIT_MS / 1000} s`);
}
