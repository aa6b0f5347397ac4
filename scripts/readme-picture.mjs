/**
 * Draws the README's picture, light and dark, from the records of the first story, as a server would draw it. Run it
 * after the drawing has changed: `node scripts/readme-picture.mjs`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './import-typescript.mjs';
import { ROOT } from './run-tool.mjs';

const RECORDS = 'stories/data/seed-events.json';
const FOLDER = 'docs/images';
const WIDTH_PX = 1000;

/** Draws both versions. @returns {Promise<{ file: string, svg: string }[]>} */
export async function drawPictures() {
  // From the source: `dist/` may be older.
  const core = await importTypeScript('src/core.ts');
  const { records, title } = core.validateRecords(JSON.parse(readFileSync(path.join(ROOT, RECORDS), 'utf8')));
  return ['light', 'dark'].map((theme) => ({
    file: path.join(FOLDER, `japan-sanctions-${theme}.svg`),
    svg: `${core.renderFigure(records, { theme, title, widthPx: WIDTH_PX })}\n`,
  }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(path.join(ROOT, FOLDER), { recursive: true });
  for (const { file, svg } of await drawPictures()) {
    writeFileSync(path.join(ROOT, file), svg);
    console.log(file);
  }
}
