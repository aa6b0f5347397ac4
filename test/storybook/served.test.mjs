import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { freePort } from '../../scripts/free-port.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';
import { serveFolder } from '../pack/served-folder.mjs';
import { drawnEvents, launchChromium, openWatched } from '../pack/watched-page.mjs';

const STORY = 'iframe.html?viewMode=story&id=japan-and-the-threat-of-sanctions--sanctions';
const SEED_IDS = [
  'eu-warning',
  'january-summit',
  'parliament-address',
  'sanctions-plan',
  'troop-build-up',
  'us-request',
];

/** The icon that a browser asks for by itself, and Lit's word that it is served for development. */
const isOurs = (complaint) => !/Failed to load resource|Lit is in dev mode/.test(complaint);

describe('the stories', () => {
  let browser;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  async function assertStoryIsDrawn(origin) {
    const { page, complaints } = await openWatched(browser, `${origin}/${STORY}`);
    assert.deepEqual(await drawnEvents(page, 'event-timeline', SEED_IDS.length), SEED_IDS);
    assert.deepEqual((await complaints()).filter(isOurs), []);
    await page.close();
  }

  it('are drawn by `npm start`', async () => {
    const port = String(await freePort(6100));
    const env = { ...process.env, PORT: port, CI: 'true' };
    const server = spawn(process.execPath, ['scripts/start.mjs'], { cwd: ROOT, env, detached: true, stdio: 'ignore' });
    try {
      const origin = `http://localhost:${port}`;
      await answered(`${origin}/index.json`);
      await assertStoryIsDrawn(origin);
    } finally {
      process.kill(-server.pid);
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

/** Waits until a server that is starting answers; a minute at most. */
async function answered(url) {
  for (let second = 0; second < 60; second++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok) return;
    await setTimeout(1000);
  }
  assert.fail(`${url} did not answer within a minute`);
}
