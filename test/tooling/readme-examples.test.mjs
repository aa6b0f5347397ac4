/** Checks the README against the source: its examples run, its tables list what the element has. */
import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { ROOT } from '../../scripts/run-tool.mjs';

const fromTop = (file) => path.join(ROOT, file);
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

/** Runs an example with the source instead of the package. */
async function run(code, name) {
  const outfile = path.join(folder, `${name}.mjs`);
  await build({
    stdin: { contents: code, resolveDir: ROOT },
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
  writeFileSync('events.json', readFileSync(path.join(ROOT, 'stories/data/seed-events.json')));
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

test('the examples are of the right types, where `timeline` is one of the page', () => {
  const given = `const timeline = /** @type {import('event-timeline').EventTimeline} */ (document.querySelector('event-timeline'));\n`;
  const files = examples.map((code, index) => {
    const file = path.join(folder, `example-${index}.mjs`);
    writeFileSync(file, `${/^const timeline/m.test(code) ? '' : given}${code}\nexport {};\n`);
    return file;
  });
  const program = ts.createProgram(files, {
    ...typeOptions(),
    allowJs: true,
    checkJs: true,
    noEmit: true,
    // Examples have no type annotations.
    noImplicitAny: false,
    noUnusedLocals: false,
    types: ['node'],
    typeRoots: [path.join(ROOT, 'node_modules/@types')],
    paths: {
      'event-timeline': [path.join(ROOT, 'src/index.ts')],
      'event-timeline/core.js': [path.join(ROOT, 'src/core.ts')],
      'event-timeline/formats.js': [path.join(ROOT, 'src/formats.ts')],
    },
  });
  const faults = files.flatMap((file) => ts.getPreEmitDiagnostics(program, program.getSourceFile(file)));
  assert.deepEqual(
    faults.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    [],
  );
});

test('what the README says of core.js is in core.js', () => {
  const [, list] = /^`core\.js` also has\n\n((?:- .*\n)+)/m.exec(README);
  const exported = readFileSync(path.join(ROOT, 'src/core.ts'), 'utf8');
  const names = namesIn(list);
  assert.ok(names.length > 20);
  assert.deepEqual(
    names.filter((name) => !new RegExp(`\\b${name}\\b`).test(exported)),
    [],
  );
});

function typeOptions() {
  const { config } = ts.readConfigFile(fromTop('tsconfig.json'), ts.sys.readFile);
  return ts.parseJsonConfigFileContent(config, ts.sys, ROOT).options;
}

/** Returns the rows of the table with this first heading: for each cell, the names in it. */
function tableOf(heading) {
  const [, body] = new RegExp(`^\\| ${heading} +\\|.*\n\\| -.*\n((?:\\|.*\n)+)`, 'm').exec(README) ?? [];
  assert.ok(body, `no table of ${heading}`);
  return body.split('\n').flatMap((row) => {
    const cells = row.split('|').slice(1, -1);
    return cells.length === 0 ? [] : [cells.map(namesIn)];
  });
}
const namesIn = (text) => [...text.matchAll(/`([^`]+)`/g)].map(([, name]) => name);
const documented = (tag) =>
  [...ELEMENT.matchAll(new RegExp(`@${tag} (?:\\{\\w+\\} )?\\[?(-*[\\w-]+)`, 'g'))].map(([, name]) => name);

test('the table of attributes has all those of the element, with their properties, and no others', () => {
  const declared = [...ELEMENT.matchAll(/^ {4}(\w+): \{ (?:type|converter|attribute|noAccessor).*\}/gm)].map(
    ([line, name]) => [/attribute: false/.test(line) ? null : (/attribute: '([\w-]+)'/.exec(line)?.[1] ?? name), name],
  );
  const named = tableOf('attribute').map(([[attribute = null], [property]]) => [attribute, property]);
  assert.ok(declared.length > 10);
  assert.deepEqual(named.sort(byProperty), declared.sort(byProperty));
});
const byProperty = ([, a], [, b]) => (a < b ? -1 : 1);

test('the table of methods has all those of the element, and no others', () => {
  const methods = [...ELEMENT.matchAll(/^ {2}(?:override )?(?:async )?(\w+)\(/gm)].map(([, name]) => name);
  const ofPage = new Set(
    methods.filter((name) => !['constructor', 'connectedCallback', 'disconnectedCallback'].includes(name)),
  );
  const named = tableOf('method').map(([[call]]) => /^\w+/.exec(call)[0]);
  assert.deepEqual(named.sort(), [...ofPage].sort());
});

test('the table of events has all that bubble, each with its fields', () => {
  const fired = [...ELEMENT.matchAll(/@fires \{\w+\} ([\w-]+) - (.*)/g)].map(([, name, text]) => [name, namesIn(text)]);
  const named = tableOf('event').map(([[name], , has]) => [name, has]);
  assert.ok(fired.length > 5);
  for (const [name, has] of named)
    assert.deepEqual(
      has.filter((each) => !fired.find(([of]) => of === name)[1].includes(each)),
      [],
    );
  assert.deepEqual(named.map(([name]) => name).sort(), fired.map(([name]) => name).sort());
  assert.ok(README.includes('`timeline-state`'));
});

test('the list of parts has all those of the element, and no others', () => {
  const [, list] = /^Parts: ([^]*?)\. /m.exec(README);
  assert.deepEqual(namesIn(list).sort(), documented('csspart').sort());
});

test('the table of custom properties has all those of the element', () => {
  const named = tableOf('custom property').flatMap(([names]) => names);
  assert.deepEqual(
    documented('cssproperty').filter((name) => !named.includes(name)),
    [],
  );
  assert.ok(named.length > 15);
});

test('the table of figures has no option that does not exist', () => {
  const types = ['src/render/figure-options.ts', 'src/elements/timeline-figures.ts'];
  const options = types.flatMap((file) => [
    ...readFileSync(path.join(ROOT, file), 'utf8').matchAll(/^ {2}readonly (\w+)\?:/gm),
  ]);
  const known = options.map(([, name]) => name);
  const named = tableOf('option').flatMap(([names]) => names);
  assert.deepEqual(
    named.filter((name) => !known.includes(name)),
    [],
  );
  assert.deepEqual(
    known.filter((name) => !named.includes(name)),
    ['heading'],
  );
});
