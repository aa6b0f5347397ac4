/** Prints what the library weighs (gzip), what is in the CDN file, and fails where a budget is broken. */
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { rollup } from 'rollup';
import { pagePlugins } from './bundle-plugins.mjs';
import { isLanguage, LANGUAGE_FILES } from './language-files.mjs';
import { ROOT } from './run-tool.mjs';

const LIT_AND_D3 = /^(lit|d3)(\/|$)/;

const FIGURES = [
  { name: 'event-timeline.min.js, all included', entry: 'src/define.ts', budgetKb: 60 },
  { name: 'the elements, lit and d3 external', entry: 'src/define.ts', external: LIT_AND_D3, budgetKb: 25 },
  { name: 'parseEdtf alone', entry: 'src/time/parse-edtf.ts', budgetKb: 4 },
  { name: 'core.js alone, all included', entry: 'src/core.ts', budgetKb: null },
  ...LANGUAGE_FILES.map((entry) => ({ name: path.basename(entry, '.ts'), entry, budgetKb: null })),
];

/** As the CDN file is made, of which a page loads no language but its own; 1 kB is 1000 bytes. */
async function gzipKb({ entry, external }) {
  const isExternal = (id, importer) => importer !== undefined && (isLanguage(id) || external?.test(id));
  const bundle = await rollup({ input: entry, external: isExternal, plugins: pagePlugins() });
  const { output } = await bundle.generate({ format: 'es', inlineDynamicImports: true });
  await bundle.close();
  return gzipSync(output[0].code, { level: 9 }).length / 1000;
}

/** Minified kB by package, and by layer for our own, the largest first. */
async function contents(entry) {
  const { metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    conditions: ['production'],
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const kbByPart = new Map();
  for (const [file, { bytesInOutput }] of Object.entries(Object.values(metafile.outputs)[0].inputs)) {
    const part =
      /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(file)?.[1] ?? file.replace(/\/[^/]*$/, '/');
    kbByPart.set(part, (kbByPart.get(part) ?? 0) + bytesInOutput / 1000);
  }
  return [...kbByPart].filter(([, kb]) => kb >= 0.05).sort(([, a], [, b]) => b - a);
}

const row = (name, kb, note = '') => console.log(`  ${name.padEnd(40)}${kb.toFixed(1).padStart(7)} kB  ${note}`);

console.log('gzip');
const over = [];
for (const figure of FIGURES) {
  const kb = await gzipKb(figure);
  const { name, budgetKb } = figure;
  row(name, kb, budgetKb === null ? '' : `of ${budgetKb}`);
  if (budgetKb !== null && kb > budgetKb) over.push({ ...figure, kb });
}

console.log('\nin the CDN file, minified, before gzip');
const parts = await contents('src/define.ts');
for (const [part, kb] of parts) row(part, kb);

for (const { name, kb, budgetKb } of over) {
  console.error(`
${name}: ${kb.toFixed(1)} kB gzip, ${(kb - budgetKb).toFixed(1)} kB over its budget of ${budgetKb} kB.
  The table above says which package or layer grew; \`git stash\` and run again for the figures before your change.
  What has helped: named imports of the small part instead of the large one (d3's scale and axis pull in time-format),
  data tables instead of branches, strings said once. A part that few pages need belongs behind \`import()\` or in an
  entry of its own. A larger budget needs a record in docs/decisions/ that says what readers get for it.`);
  process.exitCode = 1;
}
