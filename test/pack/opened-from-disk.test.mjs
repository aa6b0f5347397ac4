import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { unpackPackage } from './unpacked.mjs';
import { drawnEvents, launchChromium, openWatched } from './watched-page.mjs';

const PAGE = `<!doctype html>
<html lang="de">
  <meta charset="utf-8">
  <title>A page on a disk</title>
  <script defer src="event-timeline.classic.js"></script>
  <event-timeline controls><ol>
    <li id="summit"><time datetime="2022-01">Januar 2022</time> Gipfel</li>
    <li id="call"><time datetime="2022-02-05">5. Februar 2022</time> Anruf</li>
  </ol></event-timeline>
</html>
`;

describe('a page that is opened from the disk', () => {
  let folder;
  let unpacked;
  let browser;
  before(async () => {
    unpacked = await unpackPackage();
    folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-disk-'));
    cpSync(path.join(unpacked.dist, 'event-timeline.classic.js'), path.join(folder, 'event-timeline.classic.js'));
    writeFileSync(path.join(folder, 'page.html'), PAGE);
    writeFileSync(path.join(folder, 'latin-1.html'), PAGE.replace(/<meta charset.*>/, ''), 'latin1');
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    unpacked?.remove();
    if (folder) rmSync(folder, { recursive: true, force: true });
  });

  it('draws its events with the classic script alone, in its language, without a message in the console', async () => {
    const { page, complaints } = await openWatched(browser, pathToFileURL(path.join(folder, 'page.html')).href);
    assert.deepEqual(await drawnEvents(page, 'event-timeline', 2), ['call', 'summit']);
    await page.getByRole('button', { name: 'Alles zeigen' }).waitFor();
    assert.deepEqual(await complaints(), []);
  });

  it('has its umlauts on a page that names no encoding, and so is not read as UTF-8', async () => {
    const { page, complaints } = await openWatched(browser, pathToFileURL(path.join(folder, 'latin-1.html')).href);
    assert.equal(await page.evaluate(() => document.characterSet), 'windows-1252');
    await page.getByRole('button', { name: 'Vergrößern' }).waitFor({ timeout: 20_000 });
    assert.deepEqual(await complaints(), []);
  });
});
