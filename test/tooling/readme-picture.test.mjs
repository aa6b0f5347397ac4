/** Checks the picture of the README against the source. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { drawPictures } from '../../scripts/readme-picture.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';

test('the picture of the README is what is drawn today', async () => {
  const pictures = await drawPictures();
  assert.equal(pictures.length, 2);
  for (const { file, svg } of pictures) {
    const isSame = readFileSync(path.join(ROOT, file), 'utf8') === svg;
    assert.ok(isSame, `${file} is not: run node scripts/readme-picture.mjs, and look at it`);
  }
});
