import path from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import { BOX } from './plan.mjs';

const BENCH = path.dirname(fileURLToPath(import.meta.url));

/**
 * Bundles a page for each subject as an application would ship it (minified, with production builds of the libraries),
 * and the worker that reads files.
 *
 * @param {readonly string[]} subjects names of files in `subjects/`, without extension
 * @param {{ readable?: boolean }} [options] `readable`: not minified and with source maps, for profiling
 * @returns {Promise<Map<string, { type: string, body: string | Uint8Array }>>} the files to serve, by path
 */
export async function buildPages(subjects, { readable = false } = {}) {
  const files = new Map();
  for (const subject of subjects) {
    files.set(`/${subject}.html`, { type: 'text/html; charset=utf-8', body: pageOf(subject) });
    files.set(`/${subject}.js`, script(await bundle(pageCode(subject), readable)));
  }
  files.set('/reading-worker.js', script(await bundle(WORKER_CODE, readable)));
  return files;
}

const script = (body) => ({ type: 'text/javascript; charset=utf-8', body });

const WORKER_CODE = `import { serveReading } from './page/reading-worker.ts';
  serveReading();`;

const pageCode = (subject) => `import { subject } from './subjects/${subject}.ts';
  import { serveSubject } from './page/bench-page.ts';
  serveSubject(subject);`;

async function bundle(contents, readable) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: BENCH, loader: 'ts' },
    bundle: true,
    minify: !readable,
    sourcemap: readable ? 'inline' : false,
    format: 'esm',
    target: 'es2022',
    conditions: ['production', 'browser'],
    // event-drops was bundled for webpack, where the global object has this name.
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    write: false,
    logLevel: 'warning',
  });
  return outputFiles[0].contents;
}

const pageOf = (subject) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${subject}</title>
<link rel="icon" href="data:,">
<style>
  body { margin: 0; font: 16px/1.4 sans-serif; }
  #box { inline-size: ${BOX.width}px; block-size: ${BOX.height}px; }
</style>
<div id="box"></div>
<script type="module" src="/${subject}.js"></script>
</html>
`;
