/** Prints the gzip sizes of the library and the contents of the CDN file; fails when a budget is exceeded. */
import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { pagePlugins } from './bundle-plugins.mjs';
import { cdnBundle } from './cdn-bundle.mjs';
import { pageBundles } from './page-bundle.mjs';

const MAIN = 'event-timeline.min.js';
const LIT = /^(@?lit)([-/]|$)/;

/**
 * The current sizes and up to half a kB of room, so that none grows unnoticed and a renamed variable does not fail;
 * docs/decisions/0031 says what they consist of and what the goals would take.
 */
const BUDGETS_KB = {
  main: 101.9,
  elements: 96.2,
  parseEdtf: 4,
  'event-timeline.classic.js': 161.4,
  'embed.js': 322.2,
  'embed-generator.js': 9,
};
const GOALS_KB = { main: 60, elements: 25 };

/** Bundles the CDN file and the parts beside it, as the build does. */
async function cdnFiles(external) {
  const made = await rollup({ ...cdnBundle, external: (id, importer) => importer !== undefined && external?.test(id) });
  const { output } = await made.generate({ ...cdnBundle.output, sourcemap: true });
  await made.close();
  return output.filter(({ type }) => type === 'chunk');
}

/** Bundles one module with everything it imports. */
async function bundle(input) {
  const made = await rollup({ input, plugins: pagePlugins() });
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true });
  await made.close();
  return output[0];
}

/** Bundles a script without imports, as the build does. */
async function alone(options) {
  const made = await rollup(options);
  const { output } = await made.generate(options.output);
  await made.close();
  return { made: output[0], name: path.basename(options.output.file) };
}

/** 1 kB is 1000 bytes. */
const gzipKb = ({ code }) => gzipSync(code, { level: 9 }).length / 1000;

/** Adds up minified kB by package, and by layer for our own code, largest first, using the source map. */
function contents({ code, map }) {
  const sources = new SourceMap(map);
  const kbByPart = new Map();
  for (const [lineNumber, line] of code.split('\n').entries()) {
    for (let column = 0; column < line.length; column++) {
      const part = partOf(sources.findEntry(lineNumber, column).originalSource ?? '');
      kbByPart.set(part, (kbByPart.get(part) ?? 0) + 1 / 1000);
    }
  }
  return [...kbByPart].filter(([, kb]) => kb >= 0.05).sort(([, a], [, b]) => b - a);
}

function partOf(source) {
  const dependency = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1];
  return dependency ?? source.replace(/^(\.\.\/)+/, '').replace(/[^/]*$/, '');
}

const row = (name, kb, note = '') => console.log(`  ${name.padEnd(40)}${kb.toFixed(1).padStart(7)} kB  ${note}`);

const over = [];

/** Prints a size with its budget and its goal. */
function figure(name, kb, budgetKb = Infinity, goalKb = 0) {
  const goal = kb > goalKb && goalKb > 0 ? `, goal ${goalKb} not reached` : '';
  row(name, kb, budgetKb === Infinity ? '' : `of ${budgetKb}${goal}`);
  if (kb > budgetKb) over.push({ name, kb, budgetKb });
}

const files = await cdnFiles();
const main = files.find(({ fileName }) => fileName === MAIN);
const parts = files.filter((file) => file !== main);

console.log('gzip: the CDN file, with which a page draws');
figure(`${MAIN}, with English`, gzipKb(main), BUDGETS_KB.main, GOALS_KB.main);
const [withoutLit] = await cdnFiles(LIT);
figure('the same without Lit', gzipKb(withoutLit), BUDGETS_KB.elements, GOALS_KB.elements);

console.log('\ngzip: the parts beside it, each loaded when needed');
for (const part of parts) row(part.fileName, gzipKb(part));
row(
  'the CDN file and all parts',
  files.reduce((sum, file) => sum + gzipKb(file), 0),
);

console.log('\ngzip: self-contained files, with all languages and licences');
for (const { made, name } of await Promise.all(pageBundles.map(alone))) figure(name, gzipKb(made), BUDGETS_KB[name]);

console.log('\ngzip: single modules, with everything they import');
figure('parseEdtf', gzipKb(await bundle('src/time/edtf/parse-edtf.ts')), BUDGETS_KB.parseEdtf);
figure('core.js', gzipKb(await bundle('src/core.ts')));

console.log(
  '\ngzip: single formats, with everything they import (14 kB of it is the validation of records, which the elements include anyway)',
);
const loader = readFileSync(new URL('../src/data/formats/load-format.ts', import.meta.url), 'utf8');
for (const [, format] of loader.matchAll(/import\('\.\/([\w/-]+)\.js'\)/g)) {
  row(format.split('/').at(-1), gzipKb(await bundle(`src/data/formats/${format}.ts`)));
}

console.log('\ncontents of the CDN file, minified, before gzip');
for (const [part, kb] of contents(main)) row(part, kb);

for (const { name, kb, budgetKb } of over) {
  console.error(`
${name}: ${kb.toFixed(1)} kB gzip, ${Math.ceil((kb - budgetKb) * 1000)} bytes over its budget of ${budgetKb} kB.
  The table above shows which package or layer grew; \`git stash\` and run again to see the sizes before your change.
  What has helped: moving what a first frame does not need behind \`import()\`, which makes it a file of its own; named
  imports of a small part instead of a large one; tables instead of branches; no repeated strings.
  A larger budget needs a record in docs/decisions/ that says what readers get for it.`);
  process.exitCode = 1;
}
