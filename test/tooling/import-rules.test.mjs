import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';
import { LAYER_ZONES } from '../../scripts/layer-rules.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';

/** Relative imports of a module, static or dynamic. */
const IMPORTED = /(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g;

const eslint = new ESLint();

/** Returns what the linter reports for an import in one of our existing files. */
async function messagesFor(file, imported) {
  const [result] = await eslint.lintText(`import * as found from '${imported}';\nexport const kept = found;\n`, {
    filePath: file,
  });
  const rules = ['import-x/no-restricted-paths', 'no-restricted-imports'];
  return result.messages
    .filter(({ ruleId, severity }) => rules.includes(ruleId) && severity === 2)
    .map(({ message }) => message);
}

const FORBIDDEN = [
  ['src/time/civil.ts', '../data/event-record.js', /time\/ may not import data\/: time is arithmetic/],
  ['src/data/event-table.ts', '../layout/scene.js', /data\/ may not import layout\//],
  ['src/layout/pick.ts', '../render/render-svg.js', /layout\/ may not import render\/: layout turns data into a Scene/],
  ['src/layout/pick.ts', '../elements/event-timeline.js', /layout\/ may not import elements\//],
  [
    'src/render/render-svg.ts',
    '../interaction/wheel-intent.js',
    /render\/ may not import interaction\/: a painter knows the Scene/,
  ],
  [
    'src/interaction/wheel-intent.ts',
    '../render/render-svg.js',
    /interaction\/ may not import render\/: a gesture becomes/,
  ],
  ['src/render/render-svg.ts', '../elements/event-timeline.js', /render\/ may not import elements\//],
  ['src/elements/event-timeline.ts', '../index.js', /elements\/ may not import an entry point/],
  ['src/core.ts', './elements/event-timeline.js', /core\.ts and formats\.ts run in workers and on servers/],
  ['src/formats.ts', './interaction/wheel-intent.js', /core\.ts and formats\.ts run in workers and on servers/],
  ['src/core.ts', 'lit', /Only elements\/ and the controllers of interaction\/ know Lit/],
  ['src/render/render-svg.ts', 'lit/html.js', /Only elements\/ and the controllers of interaction\/ know Lit/],
  ['src/time/civil.ts', 'd3-time', /d3 is for interaction\//],
  ['src/data/event-table.ts', 'd3', /d3 is for interaction\//],
  ['src/elements/event-timeline.ts', 'd3', /d3 is for interaction\//],
  ['src/core.ts', 'd3', /d3 is for interaction\//],
  ['src/elements/event-timeline.ts', 'date-fns', /Calendars and zones live in time\//],
];

const ALLOWED = [
  ['src/time/civil.ts', './instant.js'],
  ['src/time/zone.ts', '@date-fns/utc'],
  ['src/data/event-table.ts', '../time/instant.js'],
  ['src/layout/pick.ts', '../data/event-table.js'],
  ['src/render/render-svg.ts', '../layout/scene.js'],
  ['src/interaction/wheel-intent.ts', 'd3'],
  ['src/elements/event-timeline.ts', '../render/render-svg.js'],
  ['src/elements/event-timeline.ts', 'lit'],
  ['src/define.ts', './elements/event-timeline.js'],
];

describe('the import rules', () => {
  for (const [file, imported, expected] of FORBIDDEN) {
    it(`make "${imported}" in ${file} an error that gives the reason`, async () => {
      const messages = await messagesFor(file, imported);
      assert.equal(messages.length, 1, messages.join('\n'));
      assert.match(messages[0], expected);
    });
  }

  for (const [file, imported] of ALLOWED) {
    it(`allow "${imported}" in ${file}`, async () => {
      assert.deepEqual(await messagesFor(file, imported), []);
    });
  }
});

describe('the tests of a layer', () => {
  for (const layer of ['time', 'data', 'layout', 'render', 'interaction']) {
    const forbidden = LAYER_ZONES.filter(({ target }) => target === `./src/${layer}`).flatMap(({ from }) => from);

    it(`import nothing that ${layer}/ itself may not import`, () => {
      const folder = path.join(ROOT, 'test', layer);
      const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts'));
      assert.ok(files.length > 0);
      const wrong = files.flatMap((name) => {
        const file = path.join(folder, name);
        return [...readFileSync(file, 'utf8').matchAll(IMPORTED)]
          .map(([, to]) => `./${path.relative(ROOT, path.join(path.dirname(file), to))}`)
          .filter((to) => forbidden.some((from) => to.startsWith(`${from}/`)))
          .map((to) => `${layer}/${name}: ${to}`);
      });
      assert.deepEqual(wrong, []);
    });
  }
});
