import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partPath } from '../../scripts/parts-beside-the-file.mjs';

describe('the path of a part beside the file for a CDN', () => {
  const CASES = [
    ['is that of a language', '/work/src/elements/strings-de.ts', 'strings-de', 'languages/de.js'],
    ['has the name of its module', '/work/src/elements/panels.ts', 'panels', 'parts/panels.js'],
    ['has the name of its package', '/work/node_modules/hyparquet/src/index.js', 'src', 'parts/hyparquet.js'],
    ['without its scope', '/work/node_modules/@uwdata/flechette/src/index.js', 'src', 'parts/flechette.js'],
    ['of the innermost one', '/work/node_modules/a/node_modules/b/index.js', 'index', 'parts/b.js'],
    ['has the name that rollup found, where several parts share it', null, 'own-field', 'parts/own-field.js'],
  ];
  for (const [what, facadeModuleId, name, expected] of CASES) {
    it(what, () => assert.equal(partPath({ facadeModuleId, name }), expected));
  }
});
