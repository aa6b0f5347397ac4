import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { partPath } from '../../scripts/parts-beside-the-file.mjs';

describe('the path of a part beside the file for a CDN', () => {
  const CASES = [
    ['is that of a language', 'strings-de', ['/work/src/elements/strings/strings-de.ts'], 'languages/de.js'],
    ['has the name of its module', 'panels', ['/work/src/elements/panels/panels.ts'], 'parts/panels.js'],
    [
      'has the name of the package that it is',
      'src',
      ['/work/node_modules/hyparquet/src/rle.js', '/work/node_modules/hyparquet/src/index.js'],
      'parts/hyparquet.js',
    ],
    ['without its scope', 'src', ['/work/node_modules/@uwdata/flechette/src/index.js'], 'parts/flechette.js'],
    ['of the innermost one', 'index', ['/work/node_modules/a/node_modules/b/index.js'], 'parts/b.js'],
    [
      'has the name of ours that a package is bundled with',
      'page-codecs',
      ['/work/node_modules/fzstd/index.mjs', '/work/src/page-codecs.ts'],
      'parts/page-codecs.js',
    ],
  ];
  for (const [what, name, moduleIds, expected] of CASES) {
    it(what, () => assert.equal(partPath({ facadeModuleId: moduleIds.at(-1), moduleIds, name }), expected));
  }

  it('has the name that rollup found, or of its package, where several parts share it', () => {
    const shared = (name, ...moduleIds) => partPath({ facadeModuleId: null, moduleIds, name });
    assert.equal(shared('own-field', '/work/src/own-field.ts'), 'parts/own-field.js');
    assert.equal(shared('index', '/work/node_modules/fzstd/esm/index.mjs'), 'parts/fzstd.js');
  });
});
