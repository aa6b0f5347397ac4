/** Holds the README to the source: its examples run, its tables name what the element has. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';

const fromTop = (file) => fileURLToPath(new URL(`../../${file}`, import.meta.url));
const README = readFileSync(fromTop('README.md'), 'utf8');
const ELEMENT = readFileSync(fromTop('src/elements/event-timeline.ts'), 'utf8');

const examples = [...README.matchAll(/^```js\n([^]*?)^```/gm)].map(([, code]) => code);
const exampleWith = (text) => examples.find((code) => code.includes(text)) ?? assert.fail(`no example with ${text}`);

let folder;
const here = process.cwd();
before(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'event-timeline-readme-'));
  process.chdir(folder);
});
after(() => {
  process.chdir(here);
  rmSync(folder, { recursive: true });
});

/** Runs an example with the source in place of the package. */
async function run(code, name) {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    stdin: { contents: code, resolveDir: fromTop('.') },
    alias: { 'event-timeline/core.js': fromTop('src/core.ts') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'silent',
  });
  return import(pathToFileURL(outfile).href);
}

test('the example for servers writes the picture', async () => {
  writeFileSync('events.json', readFileSync(fromTop('stories/data/seed-events.json')));
  await run(exampleWith('renderFigure('), 'server');
  assert.match(readFileSync('figure.html', 'utf8'), /<table>[^]*US asks Japan to consider sanctions/);
  const svg = readFileSync('figure.svg', 'utf8');
  assert.match(svg, /^<svg [^]*<\/svg>$/);
  assert.match(svg, /US asks Japan to consider sanctions/);
});

test('the example with dates gives what its comments say', async () => {
  const lines = exampleWith('formatEdtf(parseEdtf').split('\n');
  const said = lines.map((line) => /^(.+); \/\/ (.+)$/.exec(line)).filter(Boolean);
  assert.ok(said.length > 1);
  const asserted = said.map(([, expression, value]) => `[${expression}, ${value}]`).join(',');
  const [imported] = lines;
  const { pairs } = await run(`${imported}\nexport const pairs = [${asserted}];`, 'dates');
  for (const [found, expected] of pairs) assert.deepEqual(found, expected);
});

test('every attribute, event, part and custom property of the element is in the README', () => {
  const attributes = [...ELEMENT.matchAll(/^ {4}(\w+): \{ (?:type|converter).*?\}/gm)].map(
    ([declared, name]) => /attribute: '([\w-]+)'/.exec(declared)?.[1] ?? name,
  );
  const documented = [...ELEMENT.matchAll(/@(?:csspart|cssproperty|fires)\s+(?:\{\w+\}\s+)?\[?(-*[\w-]+)/g)];
  const names = [...attributes, ...documented.map(([, name]) => name)];
  assert.ok(names.includes('lane-by') && names.includes('timeline-select') && names.includes('--timeline-text-color'));
  assert.deepEqual(
    names.filter((name) => !README.includes(`\`${name}\``)),
    [],
  );
});
