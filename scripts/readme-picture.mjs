/**
 * Draws the picture of the README, light and dark, from the records of its first story: what `<event-timeline>` shows, as a
 * server would draw it. Run it when the drawing has changed: `node scripts/readme-picture.mjs`.
 */
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './run-tool.mjs';

const RECORDS = 'stories/data/seed-events.json';
const FOLDER = 'docs/images';
const WIDTH_PX = 1000;
const FONT_ROOM = 1.1;

const core = await importCore();
const { records, title } = core.validateRecords(JSON.parse(readFileSync(path.join(ROOT, RECORDS), 'utf8')));
const timezone = 'UTC';
const lanes = core.assignLanes(core.buildEventTable(records, { timezone }), null);
const box = { lanes, widthPx: WIDTH_PX, text: roomy(core.estimatedTextMeasurer()), locale: 'en', timezone };
const heightPx = core.naturalHeight(box);
const scene = core.buildScene({ ...box, heightPx, view: core.fitView({ ...box, heightPx }) });
mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
for (const theme of ['light', 'dark']) {
  const file = path.join(FOLDER, `japan-sanctions-${theme}.svg`);
  writeFileSync(path.join(ROOT, file), `${core.renderSvg(scene, { theme, title })}\n`);
  console.log(file);
}

/** The reader's font is not known, and may be wider than the average that is estimated. */
function roomy(text) {
  return { ...text, widthPx: (...args) => text.widthPx(...args) * FONT_ROOM };
}

/** From the source and not from `dist/`, which may be older than what is to be shown. */
async function importCore() {
  const entryPoints = [path.join(ROOT, 'src/core.ts')];
  const { outputFiles } = await build({
    entryPoints,
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`);
}
