/** Prints what the library weighs (gzip), what is in the CDN file, and fails where a budget is broken. */
import { SourceMap } from 'node:module';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { rollup } from 'rollup';
import { pagePlugins } from './bundle-plugins.mjs';
import { isLanguage, LANGUAGE_FILES } from './language-files.mjs';

const LIT_AND_D3 = /^(lit|d3)(\/|$)/;

const FIGURES = [
  // What both have come to; docs/decisions/0025 says of what they are made, and what the goals would take.
  { name: 'event-timeline.min.js, with English', entry: 'src/define.ts', budgetKb: 75, goalKb: 60 },
  {
    name: 'the elements, lit and d3 external',
    entry: 'src/define.ts',
    external: LIT_AND_D3,
    budgetKb: 62,
    goalKb: 25,
  },
  { name: 'parseEdtf alone', entry: 'src/time/parse-edtf.ts', budgetKb: 4 },
  { name: 'core.js alone, all included', entry: 'src/core.ts', budgetKb: null },
  ...LANGUAGE_FILES.map((entry) => ({ name: path.basename(entry, '.ts'), entry, budgetKb: null })),
];

/** As the CDN file is made, of which a page loads no language but its own. */
async function bundle({ entry, external }) {
  const isExternal = (id, importer) => importer !== undefined && (isLanguage(id) || external?.test(id));
  const made = await rollup({ input: entry, external: isExternal, plugins: pagePlugins() });
  const { output } = await made.generate({ format: 'es', inlineDynamicImports: true, sourcemap: true });
  await made.close();
  return output[0];
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

console.log('gzip');
const over = [];
for (const figure of FIGURES) {
  const kb = gzipKb(await bundle(figure));
  const { name, budgetKb, goalKb } = figure;
  row(
    name,
    kb,
    budgetKb === null ? '' : `of ${budgetKb}${goalKb && kb > goalKb ? `, goal ${goalKb}: not reached` : ''}`,
  );
  if (budgetKb !== null && kb > budgetKb) over.push({ ...figure, kb });
}

console.log('\nin the CDN file, minified, before gzip');
const parts = contents(await bundle(FIGURES[0]));
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
