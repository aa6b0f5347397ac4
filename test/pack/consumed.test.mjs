import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { toolPath } from '../../scripts/run-tool.mjs';
import { makeConsumer, runIn } from './consumer.mjs';
import { serveFolder } from './served-folder.mjs';
import { drawnEvents, launchChromium, openWatched } from './watched-page.mjs';

const IDS = ['landed', 'landing', 'launch', 'splashdown'];

describe('the package, installed in an empty project', () => {
  let consumer;
  before(async () => {
    consumer = await makeConsumer();
  });
  after(() => consumer?.remove());

  const bundle = (name) =>
    build({
      absWorkingDir: consumer.folder,
      entryPoints: [`${name}.ts`],
      outfile: `${name}.js`,
      bundle: true,
      minify: true,
      format: 'esm',
      logLevel: 'error',
    });

  for (const resolution of ['bundler', 'nodenext']) {
    it(`has types that hold with moduleResolution ${resolution}`, async () => {
      await runIn(consumer.folder, [toolPath('typescript', 'tsc'), '--project', `tsconfig.${resolution}.json`]);
    });
  }

  it('draws every event in a bundled page, without a message in the console', async () => {
    await bundle('application');
    const server = await serveFolder(consumer.folder);
    const browser = await launchChromium();
    try {
      const { page, complaints } = await openWatched(browser, `${server.origin}/application.html`);
      assert.deepEqual(await drawnEvents(page, 'event-timeline', IDS.length), IDS);
      assert.deepEqual(await complaints(), []);
    } finally {
      await browser.close();
      server.close();
    }
  });

  it('brings no element into a bundle that only parses dates', async () => {
    await bundle('only-parse');
    const code = readFileSync(path.join(consumer.folder, 'only-parse.js'));
    const gzipBytes = gzipSync(code).length;
    assert.ok(!/litElement|customElements/.test(String(code)), 'Lit is in the bundle');
    assert.ok(gzipBytes < 4_500, `found ${gzipBytes} bytes gzip, expected less than 4500`);
  });

  it('draws on a server, and can be imported there as a whole', async () => {
    const svg = await runIn(consumer.folder, ['server.js']);
    assert.match(svg, /^<svg [^>]*>[\s\S]*Moon landing[\s\S]*<\/svg>\s*$/);
  });

  it('brings the command event-timeline, which gives help, draws and builds', async () => {
    const command = async (...args) => {
      const shell = process.platform === 'win32';
      const options = { cwd: consumer.folder, shell, timeout: 120_000 };
      return (await promisify(execFile)('npx', ['--no-install', 'event-timeline', ...args], options)).stdout;
    };
    assert.match(await command('--help'), /event-timeline view FILE[\s\S]*Exit codes/);
    writeFileSync(path.join(consumer.folder, 'events.json'), '[{"title": "Moon landing", "date": "1969-07-20"}]');
    assert.match(await command('render', 'events.json'), /^<svg [^>]*>[\s\S]*Moon landing[\s\S]*<\/svg>\s*$/);
    await command('build', 'events.json', '-o', 'page.html');
    assert.match(
      readFileSync(path.join(consumer.folder, 'page.html'), 'utf8'),
      /<event-timeline [^>]*>[\s\S]*Moon landing/,
    );
  });

  it('lets nothing be imported but its entry points', async () => {
    for (const hidden of ['dist/index.js', 'dist/elements/event-timeline.js', 'src/index.ts', 'index.js', 'define']) {
      await assert.rejects(
        runIn(consumer.folder, ['--input-type=module', '--eval', `await import('event-timeline/${hidden}')`]),
        /ERR_PACKAGE_PATH_NOT_EXPORTED/,
        hidden,
      );
    }
  });
});
