/** Prints what the library weighs (gzip), what is in the CDN file, and fails where a budget is broken. */
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

/** What a figure has come to, not to grow unseen; docs/decisions/0031 says of what they are made, and what the goals would take. */
const BUDGETS_KB = {
  main: 99.2,
  elements: 93.6,
  parseEdtf: 4,
  'event-timeline.classic.js': 155.6,
  'embed.js': 307.8,
  'embed-generator.js': 9,
};
const GOALS_KB = { main: 60, elements: 25 };

/** The file for a CDN and the parts beside it, as the build makes them. */
async function cdnFiles(external) {
  const made = await rollup({ ...cdnBundle, external: (id, importer) => importer !== undefined && external?.test(id) });
  const { output } = await made.generate({ ...cdnBundle.output, sourcemap: true });
  await made.close();
  return output.filter(({ type }) => type === 'chunk');
}

/** One module with all that it needs. */
async function bundle(input) {
  const made = await rollup({ input, plugins: pagePlugins() });
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true });
  await made.close();
  return output[0];
}

/** A script without imports, as the build makes it. */
async function alone(options) {
  const made = await rollup(options);
  const { output } = await made.generate(options.output);
  await made.close();
  return { made: output[0], name: path.basename(options.output.file) };
}

/** 1 kB is 1000 bytes. */
const gzipKb = ({ code }) => gzipSync(code, { level: 9 }).length / 1000;

/** Minified kB by package, and by layer for our own, the largest first: each character is of the source its map names. */
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

/** Prints a figure beside its budget and its goal. */
function figure(name, kb, budgetKb = Infinity, goalKb = 0) {
  const goal = kb > goalKb && goalKb > 0 ? `, goal ${goalKb}: not reached` : '';
  row(name, kb, budgetKb === Infinity ? '' : `of ${budgetKb}${goal}`);
  if (kb > budgetKb) over.push({ name, kb, budgetKb });
}

const files = await cdnFiles();
const main = files.find(({ fileName }) => fileName === MAIN);
const parts = files.filter((file) => file !== main);

console.log('gzip: the file for a CDN, with which a page draws');
figure(`${MAIN}, with English`, gzipKb(main), BUDGETS_KB.main, GOALS_KB.main);
const [withoutLit] = await cdnFiles(LIT);
figure('the same, lit external', gzipKb(withoutLit), BUDGETS_KB.elements, GOALS_KB.elements);

console.log('\ngzip: the parts beside it, each loaded when it is needed');
for (const part of parts) row(part.fileName, gzipKb(part));
row(
  'the file and all parts',
  files.reduce((sum, file) => sum + gzipKb(file), 0),
);

console.log('\ngzip: files that go about alone, all languages and licences in them');
for (const { made, name } of await Promise.all(pageBundles.map(alone))) figure(name, gzipKb(made), BUDGETS_KB[name]);

console.log('\ngzip: modules alone, with all that they need');
figure('parseEdtf', gzipKb(await bundle('src/time/edtf/parse-edtf.ts')), BUDGETS_KB.parseEdtf);
figure('core.js', gzipKb(await bundle('src/core.ts')));

console.log(
  '\ngzip: formats, each alone with all that it needs (the validation of records, which the elements have anyway, is 14 kB of it)',
);
const loader = readFileSync(new URL('../src/data/formats/load-format.ts', import.meta.url), 'utf8');
for (const [, format] of loader.matchAll(/import\('\.\/([\w/-]+)\.js'\)/g)) {
  row(format.split('/').at(-1), gzipKb(await bundle(`src/data/formats/${format}.ts`)));
}

console.log('\nin the file for a CDN, minified, before gzip');
for (const [part, kb] of contents(main)) row(part, kb);

for (const { name, kb, budgetKb } of over) {
  console.error(`
${name}: ${kb.toFixed(1)} kB gzip, ${(kb - budgetKb).toFixed(1)} kB over its budget of ${budgetKb} kB.
  The table above says which package or layer grew; \`git stash\` and run again for the figures before your change.
  What has helped: what a page can draw without behind \`import()\`, which becomes a file beside the main one by itself;
  named imports of the small part instead of the large one, data tables instead of branches, strings said once.
  A larger budget needs a record in docs/decisions/ that says what readers get for it.`);
  process.exitCode = 1;
}
