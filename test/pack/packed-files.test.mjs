import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { packageOf } from '../../scripts/third-party-licences.mjs';
import { ROOT } from '../../scripts/run-tool.mjs';
import { unpackPackage } from './unpacked.mjs';

const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** Files that the README and docs/embedding.md tell people to copy or link to. */
const PROMISED = [
  'event-timeline.min.js',
  'event-timeline.classic.js',
  'parts/reader-input.js',
  'languages/de.js',
  'embed.html',
  'embed.js',
  'embed-generator.html',
  'embed-generator.js',
  'embed-generator.css',
  'event-record.schema.json',
  'custom-elements.json',
  'THIRD-PARTY-LICENCES.txt',
];
/** Self-contained files: `build` embeds one in pages, a frame loads the other. */
const ALONE = ['event-timeline.classic.js', 'embed.js'];

describe('what is packed', () => {
  let unpacked;
  const read = (file) => readFileSync(path.join(unpacked.dist, file), 'utf8');
  before(async () => {
    unpacked = await unpackPackage();
  });
  after(() => unpacked?.remove());

  it('has each file that the documents mention', () => {
    assert.deepEqual(
      PROMISED.filter((file) => !existsSync(path.join(unpacked.dist, file))),
      [],
    );
  });

  it('names its version, its licence and those of others in each file for pages', () => {
    const files = ['event-timeline.min.js', ...filesOf('parts'), ...filesOf('languages')];
    for (const file of files) {
      const banner = `/*! event-timeline ${version}, MIT licence; of others in it: THIRD-PARTY-LICENCES.txt */`;
      assert.ok(read(file).includes(banner), file);
    }
  });

  it('keeps the licence of each package in the file for a CDN and its parts', () => {
    const licences = read('THIRD-PARTY-LICENCES.txt');
    const packages = packagesOf(['.', 'parts', 'languages'].flatMap(filesOf));
    assert.ok(packages.includes('lit-html') && packages.includes('d3-zoom') && packages.includes('hyparquet'));
    assert.deepEqual(
      packages.filter((name) => !licences.split('\n').some((line) => line.startsWith(`${name} `))),
      [],
    );
  });

  for (const file of ALONE) {
    it(`keeps them in ${file} itself, with our own`, () => {
      const [comment] = read(file).split('*/', 1);
      for (const text of ['Permission is hereby granted', 'Google LLC', 'Mike Bostock', 'Sasha Koss', version]) {
        assert.ok(comment.includes(text), text);
      }
    });
  }

  it('is ASCII where pages load it as a classic script: a page may be in another encoding than UTF-8', () => {
    for (const file of [...ALONE, 'embed-generator.js']) {
      assert.equal(/.{0,40}[^\0-\x7f].{0,20}/.exec(read(file))?.[0], undefined, file);
    }
  });

  it('declares types for existing modules only', () => {
    const declared = readdirSync(unpacked.dist, { recursive: true }).filter((name) => name.endsWith('.d.ts'));
    const lost = declared.filter((name) => {
      const module = path.join(unpacked.dist, name.replace(/\.d\.ts$/, '.js'));
      return !existsSync(module) && /^export (declare )?(abstract )?(class|function|const) /m.test(read(name));
    });
    assert.deepEqual(lost, []);
  });

  function filesOf(folder) {
    const names = readdirSync(path.join(unpacked.dist, folder)).filter((name) => name.endsWith('.js'));
    return names.map((name) => path.join(folder, name));
  }

  /** Finds packages by source maps, independently of how the licences are collected. */
  function packagesOf(files) {
    const maps = files.map((file) => `${file}.map`).filter((file) => existsSync(path.join(unpacked.dist, file)));
    const folders = maps.flatMap((file) => JSON.parse(read(file)).sources.map(packageOf)).filter(Boolean);
    return [...new Set(folders.map((folder) => folder.replace(/.*node_modules\//, '')))];
  }
});
