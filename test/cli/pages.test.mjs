import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { request } from 'node:http';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { drawnEvents, launchChromium } from '../pack/watched-page.mjs';
import { until } from '../until.mjs';
import { run, SEED, viewing, workFolder } from './run-command.mjs';

const IDS = JSON.parse(readFileSync(SEED, 'utf8'))
  .events.map(({ id }) => id)
  .sort();
const HOSTILE = [{ id: 'x', title: '</script><script>document.title = "run"</script><!-- <script>', date: '2022' }];

/** Writes a file as editors do: replaces it with a new one. */
function replace(file, text) {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/** Opens a page without a network and collects its complaints, above all violations of its own policy. */
async function openOffline(browser, file) {
  const context = await browser.newContext();
  await context.setOffline(true);
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (asked) => /^(file|data):/.test(asked.url()) || complaints.push(asked.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints };
}

describe('pages of the command line', () => {
  let work;
  let browser;
  before(async () => {
    work = workFolder();
    browser = await launchChromium();
  });
  after(async () => {
    await browser?.close();
    await work.remove();
  });

  it('are self-contained: a built page shows its events and zooms from `file:` without a network', async () => {
    const args = ['build', SEED, '-o', work.in('page.html'), '--lane-by', 'actors', '--title', 'A <b>title</b>'];
    assert.equal((await run(args)).code, 0);
    const { page, complaints } = await openOffline(browser, work.in('page.html'));
    await page.waitForFunction(() => document.querySelector('event-timeline').state?.view);
    const shown = await drawnEvents(page, 'event-timeline', 1);
    assert.deepEqual([...new Set(shown)].sort(), IDS);
    assert.equal(await page.title(), 'A <b>title</b>');
    const duration = () => page.locator('event-timeline').evaluate(({ view }) => view.end - view.start);
    const before = await duration();
    await page.locator('event-timeline-toolbar button').first().click();
    await page.waitForFunction((ms) => {
      const { view } = document.querySelector('event-timeline');
      return view.end - view.start < ms / 1.5;
    }, before);
    assert.deepEqual(complaints, []);
  });

  it('speak another language without a file beside them', async () => {
    assert.equal((await run(['build', SEED, '-o', work.in('de.html'), '--locale', 'de'])).code, 0);
    const { page, complaints } = await openOffline(browser, work.in('de.html'));
    await page.locator('event-timeline-toolbar button[title="Vergrößern"]').waitFor();
    assert.deepEqual(complaints, []);
  });

  it('follow the direction of their language, and are titled after their file', async () => {
    writeFileSync(work.in('C# 1.json'), JSON.stringify([{ title: 'A', date: '2022' }]));
    for (const [locale, dir] of [
      ['ckb', 'rtl'],
      ['pa-Arab', 'rtl'],
      ['ar-Latn', 'ltr'],
      ['ku', 'ltr'],
    ]) {
      const { code } = await run(['build', work.in('C# 1.json'), '-o', work.in('dir.html'), '--locale', locale]);
      assert.equal(code, 0);
      const html = readFileSync(work.in('dir.html'), 'utf8');
      assert.match(html, new RegExp(`<html[^>]* dir="${dir}"`), locale);
      assert.match(html, /<title>C# 1<\/title>/);
    }
  });

  it('show hostile records as text, which cannot end the script they are in', async () => {
    writeFileSync(work.in('hostile.json'), JSON.stringify(HOSTILE));
    assert.equal(
      (await run(['build', work.in('hostile.json'), '-o', work.in('hostile.html'), '--title', 'Calm'])).code,
      0,
    );
    const { page, complaints } = await openOffline(browser, work.in('hostile.html'));
    assert.deepEqual(await drawnEvents(page, 'event-timeline', 1), ['x']);
    assert.equal(await page.title(), 'Calm');
    assert.deepEqual(complaints, []);
  });

  it('have a still picture for readers without scripts', async () => {
    assert.equal((await run(['build', SEED, '-o', work.in('still.html')])).code, 0);
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(pathToFileURL(work.in('still.html')).href);
    assert.ok(await page.locator('noscript > svg').isVisible());
  });

  it('are served by view, shown again when the file changes, and say what is wrong with it', async () => {
    const file = work.in('served.json');
    replace(file, JSON.stringify([{ id: 'a', title: 'A', date: '2022' }]));
    const { address, end } = await viewing(file);
    try {
      assert.match(address, /^http:\/\/127\.0\.0\.1:\d+\/$/);
      const page = await browser.newPage();
      const complaints = [];
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(address);
      assert.deepEqual(await drawnEvents(page, 'event-timeline', 1), ['a']);
      replace(
        file,
        JSON.stringify([
          { id: 'a', title: 'A', date: '2022' },
          { id: 'b', title: 'B', date: '2023' },
        ]),
      );
      assert.deepEqual(await drawnEvents(page, 'event-timeline', 2), ['a', 'b']);
      replace(file, '[{"title": "A"');
      await page.locator('details.issues').waitFor();
      assert.deepEqual(await drawnEvents(page, 'event-timeline', 2), ['a', 'b']);
      assert.deepEqual(complaints, []);
      assert.equal(await statusOf(address, 'timeline.example'), 403);
    } finally {
      assert.equal(await end(), 130);
    }
  });
});

describe('event-timeline view', () => {
  it('shows the file as written last, even if an earlier version takes longer to read', async () => {
    const work = workFolder();
    const file = work.in('served.json');
    const put = (title) => replace(file, JSON.stringify([{ title, date: '2022' }]));
    put('first');
    const { address, end } = await viewing(file);
    try {
      const shown = async () => (await (await fetch(`${address}events.json`)).json()).document.events[0].title;
      // Reading a pipe finishes when its writer closes it.
      execFileSync('mkfifo', [`${file}.slow`]);
      linkSync(`${file}.slow`, `${file}.writer`);
      renameSync(`${file}.slow`, file);
      const writer = await open(`${file}.writer`, 'w');
      put('second');
      await until(async () => (await shown()) === 'second');
      await writer.write(JSON.stringify([{ title: 'slow', date: '2022' }]));
      await writer.close();
      // By the time a third change has been read, so has the slow one.
      put('third');
      const seen = new Set();
      await until(async () => seen.add(await shown()).has('third'));
      assert.deepEqual([...seen], ['second', 'third']);
    } finally {
      await end();
      await work.remove();
    }
  });
});

/** Returns the status of the response to a request for another host, as DNS rebinding would make it. */
function statusOf(address, host) {
  return new Promise((resolve, reject) => {
    request(address, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}
