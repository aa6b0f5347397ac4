/**
 * Shows where the script time of a case goes: the functions that take most of it, with their place in the source.
 *
 *     node bench/profile.mjs --subject event-timeline --dataset seed --measure first|zoom|pan|append|stream
 */
import { SourceMap } from 'node:module';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.mjs';
import { ndjsonOf, sourceOf } from './load-datasets.mjs';
import { withPage } from './open-browser.mjs';
import { servePages } from './serve-pages.mjs';

const ROWS = 30;

const { values: options } = parseArgs({
  options: {
    subject: { type: 'string', default: 'event-timeline' },
    dataset: { type: 'string', default: 'seed' },
    from: { type: 'string', default: 'empty' },
    measure: { type: 'string', default: 'first' },
    rounds: { type: 'string', default: '5' },
    /** Between samples, µs; for the first frame of a million records, 1000 is better. */
    interval: { type: 'string', default: '100' },
  },
});
const rounds = Number(options.rounds);
const isScript = ['zoom', 'pan'].includes(options.measure);
const isLive = ['append', 'stream'].includes(options.measure);
const files = await buildPages([options.subject], { readable: true });
const map = sourceMapOf(Buffer.from(files.get(`/${options.subject}.js`).body).toString());
const pages = await servePages(files);
const selfMs = new Map();
const totalMs = new Map();
try {
  for (let round = 0; round < rounds; round++) addUp(await profileOnce());
} finally {
  pages.stop();
}
print('total (including calls)', totalMs);
print('self', selfMs);

function profileOnce() {
  return withPage(`${pages.origin}/${options.subject}.html`, async (_browser, page) => {
    await page.evaluate(
      ([...given]) => window.bench.prepare(...given),
      [await sourceOf(isLive ? 'empty' : options.dataset), options.from],
    );
    if (isScript) {
      await page.evaluate(() => window.bench.firstFrame(120_000));
      await act(page);
    }
    const session = await page.context().newCDPSession(page);
    await session.send('Profiler.enable');
    await session.send('Profiler.setSamplingInterval', { interval: Number(options.interval) });
    await session.send('Profiler.start');
    await act(page);
    return (await session.send('Profiler.stop')).profile;
  });
}

/** Does what is profiled, on a prepared page. */
async function act(page) {
  const { measure, dataset } = options;
  if (measure === 'first') return page.evaluate(() => window.bench.firstFrame(120_000));
  if (isScript) return page.evaluate((part) => window.bench.runScript(part, 120_000), measure);
  if (measure === 'append') return page.evaluate(() => window.bench.appendBatches(100, 1_000, 0, 120_000));
  if (measure === 'stream') {
    await ndjsonOf(dataset);
    return page.evaluate(
      ([...given]) => window.bench.readStream(...given),
      [`/data/${dataset}.ndjson`, Number(dataset), 120_000],
    );
  }
  throw new RangeError(`--measure: found ${measure}, expected first, zoom, pan, append or stream`);
}

function addUp({ nodes, samples, timeDeltas }) {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) for (const child of node.children ?? []) byId.get(child).parent = node;
  samples.forEach((id, index) => {
    const ms = timeDeltas[index] / 1000 / rounds;
    const places = [];
    for (let node = byId.get(id); node; node = node.parent) places.push(placeOf(node.callFrame));
    selfMs.set(places[0], (selfMs.get(places[0]) ?? 0) + ms);
    for (const place of new Set(places)) totalMs.set(place, (totalMs.get(place) ?? 0) + ms);
  });
}

function placeOf({ functionName, lineNumber, columnNumber, url }) {
  const name = functionName || '(anonymous)';
  if (!url.startsWith(pages.origin)) return name;
  const { originalSource, originalLine } = map.findEntry(lineNumber, columnNumber);
  if (originalSource === undefined) return name;
  return `${name}  ${originalSource.replace(/^(\.\.\/)+/, '')}:${originalLine + 1}`;
}

function print(title, times) {
  console.log(`\n${title}, ms per round`);
  const most = [...times].sort(([, a], [, b]) => b - a).slice(0, ROWS);
  for (const [place, ms] of most) console.log(`${ms.toFixed(2).padStart(9)}  ${place}`);
}

function sourceMapOf(code) {
  const base64 = /sourceMappingURL=data:application\/json;base64,(\S+)/.exec(code)[1];
  return new SourceMap(JSON.parse(Buffer.from(base64, 'base64').toString()));
}
