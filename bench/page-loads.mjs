/**
 * Times whole page loads, from navigation until events are painted. Each page contains the seed records and loads a
 * published library by a script tag: ours with the compile hint for V8, ours without it, and vis-timeline, in turn.
 *
 *     npm run build && node bench/page-loads.mjs [rounds]
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { COMPILE_HINT } from '../scripts/bundle-plugins.mjs';
import { ROOT } from '../scripts/run-tool.mjs';
import { openBrowser } from './open-browser.mjs';
import { BOX } from './plan.mjs';
import { median } from './quantile.mjs';
import { servePages } from './serve-pages.mjs';
import { recordTrace } from './trace/record-trace.mjs';

const ROUNDS = Number(process.argv[2] ?? 9);
/** How long a new browser is busy with itself. */
const START_MS = 1_500;
const SEED = readFileSync(path.join(ROOT, 'stories/data/seed-events.json'), 'utf8');
const FILE = readFileSync(path.join(ROOT, 'dist/event-timeline.min.js'), 'utf8');
const VIS = path.join(ROOT, 'node_modules/vis-timeline');

const DRAWN = {
  ours: () => document.querySelector('event-timeline')?.shadowRoot?.querySelectorAll('[data-event-id]').length >= 6,
  vis: () => document.querySelectorAll('.vis-item').length >= 6,
};

/**
 * For vis-timeline a month is its first day, as its users write it, and an event known only by its report is on that
 * day.
 */
const visItems = JSON.parse(SEED).events.map(({ id, title, date, reported }) => {
  const day = /\d{4}-\d\d(?:-\d\d)?/.exec(date)?.[0] ?? reported;
  return { id, content: title, start: day.length === 7 ? `${day}-01` : day };
});

const page = (head, body) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Load</title><link rel="icon" href="data:,">
<style>body { margin: 0 } #box { display: block; width: ${BOX.width}px; height: ${BOX.height}px }</style>
${head}
${body}</html>`;
const ours = (file) =>
  page(
    `<script type="module" src="/${file}"></script>`,
    `<event-timeline id="box"><script type="application/json">${SEED}</script></event-timeline>`,
  );
const vis = page(
  '<link rel="stylesheet" href="/vis.css"><script src="/vis.js"></script>',
  `<div id="box"></div><script>
    new vis.Timeline(document.getElementById('box'), new vis.DataSet(${JSON.stringify(visItems)}), { height: '${BOX.height}px' });
  </script>`,
);

const SUBJECTS = [
  { name: 'event-timeline', path: '/ours.html', isDrawn: DRAWN.ours },
  { name: 'event-timeline without the hint', path: '/ours-plain.html', isDrawn: DRAWN.ours },
  { name: 'vis-timeline', path: '/vis.html', isDrawn: DRAWN.vis },
];

const html = (body) => ({ type: 'text/html; charset=utf-8', body });
const script = (body) => ({ type: 'text/javascript; charset=utf-8', body });
const files = new Map([
  ['/ours.html', html(ours('event-timeline.min.js'))],
  ['/ours-plain.html', html(ours('plain.js'))],
  ['/vis.html', html(vis)],
  ['/event-timeline.min.js', script(FILE)],
  ['/plain.js', script(FILE.replace(`${COMPILE_HINT}\n`, ''))],
  ['/vis.js', script(readFileSync(path.join(VIS, 'standalone/umd/vis-timeline-graph2d.min.js')))],
  ['/vis.css', { type: 'text/css', body: readFileSync(path.join(VIS, 'styles/vis-timeline-graph2d.min.css')) }],
]);
for (const part of ['reader-input', 'panels']) {
  const file = path.join(ROOT, `dist/parts/${part}.js`);
  if (existsSync(file)) files.set(`/parts/${part}.js`, script(readFileSync(file)));
}

const served = await servePages(files);
const samples = new Map(SUBJECTS.map(({ name }) => [name, []]));
try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const subject of round % 2 === 0 ? SUBJECTS : SUBJECTS.toReversed()) {
      samples.get(subject.name).push(await load(subject));
    }
  }
} finally {
  served.stop();
}
for (const [name, loads] of samples) {
  const of = (figure) =>
    median(loads.map((one) => one[figure]))
      .toFixed(1)
      .padStart(7);
  console.log(`${name.padEnd(32)} wall ${of('wallMs')} ms, work of the main thread ${of('workMs')} ms`);
}

/** Records in the page when events were painted, in ms since navigation: in a task after the frame that shows them. */
function watch(isDrawn) {
  const look = () => {
    if (!isDrawn()) return requestAnimationFrame(look);
    return setTimeout(() => (window.paintedMs = performance.now()));
  };
  requestAnimationFrame(look);
}

async function load({ path: address, isDrawn }) {
  const browser = await openBrowser();
  try {
    const tab = await browser.newPage({
      viewport: { width: BOX.width + 40, height: BOX.height + 200 },
      locale: 'en-GB',
    });
    await tab.waitForTimeout(START_MS);
    await tab.addInitScript(`(${watch})(${isDrawn})`);
    const { result: wallMs, events } = await recordTrace(browser, tab, async () => {
      await tab.goto(`${served.origin}${address}`, { waitUntil: 'commit' });
      const painted = await tab.waitForFunction(() => window.paintedMs);
      return painted.jsonValue();
    });
    return { wallMs, workMs: mainThreadMs(events) };
  } finally {
    await browser.close();
  }
}

/** Adds up the processor time of all tasks on the main thread. */
function mainThreadMs(events) {
  const threads = new Set(
    events
      .filter(({ ph, name, args }) => ph === 'M' && name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const tasks = events.filter(
    ({ ph, name, pid, tid }) => ph === 'X' && /RunTask$/.test(name) && threads.has(`${pid} ${tid}`),
  );
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000;
}
