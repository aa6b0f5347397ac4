import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import esbuild from 'esbuild';
import { ROOT } from '../../scripts/run-tool.mjs';
import { launchChromium } from '../pack/watched-page.mjs';
import { forcedLayouts } from './forced-layout.mjs';

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline.stack'];

/** Two thousand events on six lanes: labels, marks, clusters and density. */
const RECORDS = Array.from({ length: 2000 }, (_, i) => ({
  id: `e${i}`,
  title: `Event ${i}`,
  lane: `Lane ${i % 6}`,
  weight: ((i * 37) % 100) / 100,
  date: new Date(Date.UTC(2020, 0, 1) + ((i * 7919) % 2000) * 43_200_000).toISOString(),
}));

describe('frames', () => {
  let browser;
  let page;
  before(async () => {
    const { outputFiles } = await esbuild.build({
      stdin: { contents: `import './src/define.ts';`, resolveDir: ROOT, loader: 'ts' },
      bundle: true,
      format: 'iife',
      target: 'es2022',
      conditions: ['production', 'browser'],
      define: { 'process.env.NODE_ENV': '"production"' },
      write: false,
      logLevel: 'error',
    });
    browser = await launchChromium();
    page = await browser.newPage({ viewport: { width: 1200, height: 700 } });
    await page.setContent('<!doctype html><event-timeline lane-by="lane" style="block-size: 500px"></event-timeline>');
    await page.addScriptTag({ content: outputFiles[0].text });
    await page.evaluate(async (records) => {
      const timeline = document.querySelector('event-timeline');
      timeline.events = records;
      await timeline.updateComplete;
    }, RECORDS);
  });
  after(() => browser.close());

  /** Records a trace of the page during an action. */
  async function traced(act) {
    const session = await page.context().newCDPSession(page);
    const events = [];
    session.on('Tracing.dataCollected', ({ value }) => events.push(...value));
    const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES },
    });
    await act();
    await session.send('Tracing.end');
    await complete;
    await session.detach();
    return events;
  }

  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => resolve())));

  it('force no layout while zooming and panning', async () => {
    const box = await page.locator('event-timeline').boundingBox();
    await page.mouse.move(box.x + 600, box.y + 250);
    const before = await page.evaluate(() => document.querySelector('event-timeline').view);
    const events = await traced(async () => {
      await page.keyboard.down('Control');
      for (let step = 0; step < 20; step++) {
        await page.mouse.wheel(0, step < 12 ? -60 : 60);
        await frame();
      }
      await page.keyboard.up('Control');
      await page.mouse.down();
      for (let step = 0; step < 20; step++) {
        await page.mouse.move(box.x + 600 - step * 12, box.y + 250);
        await frame();
      }
      await page.mouse.up();
      await page.waitForTimeout(500);
    });
    const after = await page.evaluate(() => document.querySelector('event-timeline').view);
    assert.notDeepEqual(after, before, 'the view must have moved');
    assert.ok(
      events.some(({ name }) => name === 'Layout' || name === 'UpdateLayoutTree'),
      'the trace must tell of layouts',
    );
    assert.deepEqual(forcedLayouts(events), []);
  });

  it('would be found out if they did', async () => {
    const events = await traced(() =>
      page.evaluate(
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() => {
              const timeline = document.querySelector('event-timeline');
              timeline.style.inlineSize = `${timeline.clientWidth - 10}px`;
              resolve(timeline.clientWidth);
            }),
          ),
      ),
    );
    assert.notDeepEqual(forcedLayouts(events), []);
  });
});
