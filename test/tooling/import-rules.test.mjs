import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ESLint } from 'eslint';

const eslint = new ESLint();

/** Returns what the linter says about one import, as if it were in an existing file of the source. */
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
