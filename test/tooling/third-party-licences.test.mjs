import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { licencesOf, packageOf } from '../../scripts/third-party-licences.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';

const inModules = (file) => path.join(ROOT, 'node_modules', file);
const kept = { renderedLength: 10 };

describe('the licences of what is bundled', () => {
  it('knows the package of a file, scoped or nested, and that this project is not one', () => {
    assert.equal(packageOf('/a/node_modules/d3-zoom/src/zoom.js'), '/a/node_modules/d3-zoom');
    assert.equal(packageOf('/a/node_modules/@date-fns/utc/date/mini.js'), '/a/node_modules/@date-fns/utc');
    assert.equal(packageOf('/a/node_modules/d3/node_modules/d3-ease/x.js'), '/a/node_modules/d3/node_modules/d3-ease');
    assert.equal(packageOf('/a/src/core.ts'), null);
    assert.equal(packageOf('\0virtual'), null);
  });

  it('names each package once, with its version, its copyright and its licence in full', () => {
    const text = licencesOf({
      [inModules('lit-html/lit-html.js')]: kept,
      [inModules('lit-html/directive.js')]: kept,
      [inModules('d3-zoom/src/zoom.js')]: kept,
    });
    assert.match(text, /^d3-zoom \d+\.\d+\.\d+ \(ISC\)$[^]*^lit-html \d+\.\d+\.\d+ \(BSD-3-Clause\)$/m);
    assert.equal(text.match(/^lit-html /gm).length, 1);
    assert.match(text, /Copyright 2010-\d+ Mike Bostock/);
    assert.match(text, /Copyright \(c\) 2017 Google LLC/);
    assert.match(text, /Redistributions in binary form must reproduce/);
  });

  it('gives a licence once for packages that share it to the letter', () => {
    const text = licencesOf({
      [inModules('lit-html/lit-html.js')]: kept,
      [inModules('lit-element/lit-element.js')]: kept,
    });
    assert.match(text, /^lit-element .*\nlit-html .*\n/m);
    assert.equal(text.match(/Google LLC/g).length, 1);
  });

  it('leaves out a package of which nothing is left', () => {
    const text = licencesOf({
      [inModules('d3-zoom/src/zoom.js')]: kept,
      [inModules('lit/index.js')]: { renderedLength: 0 },
    });
    assert.doesNotMatch(text, /^lit /m);
  });

  it('fails where a package has no licence to keep', () => {
    assert.throws(() => licencesOf({ [inModules('no-such-package/index.js')]: kept }), /no-such-package/);
  });
});
