/** Checks that every relative link in the documents leads to a file, and every anchor to a heading. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/run-tool.mjs';

/** Markdown links and images, and addresses in embedded HTML. */
const LINKS = [/!?\[[^\]]*\]\(([^)\s]+)(?:\s+"[^"]*")?\)/g, /\b(?:src|srcset|href)="([^"]+)"/g];
/** Absolute addresses: with a scheme, or from the root of a site. */
const ELSEWHERE = /^(?:[a-z][a-z0-9+.-]*:|\/)/i;

const FOLDERS = ['docs', 'stories', 'test', 'bench', 'scripts', 'src'];

const documents = [
  ...readdirSync(ROOT),
  ...FOLDERS.flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true }).map((name) => path.join(folder, name)),
  ),
].filter((name) => name.endsWith('.md'));

for (const document of documents) {
  test(`every relative link of ${document} leads somewhere`, () => {
    const broken = relativeLinksOf(read(document)).filter((link) => !resolves(link, document));
    assert.deepEqual(broken, []);
  });
}

for (const document of documents) {
  test(`every name that ${document} links to a source file is in that file`, () => {
    const lost = namedLinksOf(read(document)).filter(([name, file]) => {
      const target = path.join(ROOT, path.dirname(document), file);
      return existsSync(target) && !new RegExp(`\\b${name}\\b`).test(readFileSync(target, 'utf8'));
    });
    assert.deepEqual(lost, []);
  });
}

test('there are documents to check', () => {
  for (const name of [
    'README.md',
    'CHANGELOG.md',
    'CONTRIBUTING.md',
    path.join('docs', 'life-of-an-event.md'),
    path.join('stories', 'data', 'README.md'),
  ]) {
    assert.ok(documents.includes(name), name);
  }
});

test('a link to nothing is found, and one in a code block is not taken for a link', () => {
  const text = 'A [link](no/such-file.md#part) and\n```html\n<a href="example.html">\n```\n`<img src="x.svg">`';
  assert.deepEqual(relativeLinksOf(text), ['no/such-file.md#part']);
  assert.ok(!resolves('no/such-file.md', 'README.md'));
  assert.ok(!resolves('#no-such-heading', 'README.md'));
});

test('the explanation of the figures of the bench copies none of them', () => {
  const [, explained] = read(path.join('docs', 'performance.md')).split('\n## How to read them\n');
  assert.deepEqual(explained.match(/\b\d[\d.,]* ?(?:ms|s|×)(?![\w-])/g) ?? [], []);
});

function read(document) {
  return readFileSync(path.join(ROOT, document), 'utf8');
}

function relativeLinksOf(markdown) {
  const prose = markdown.replace(/^ *(```+)[^]*?^ *\1$/gm, '').replace(/`[^`\n]*`(?!\])/g, '');
  return LINKS.flatMap((pattern) => [...prose.matchAll(pattern)].map(([, link]) => link)).filter(
    (link) => !ELSEWHERE.test(link),
  );
}

/** Links such as [`zoomAt`](src/time/viewport.ts). */
function namedLinksOf(markdown) {
  return [...markdown.matchAll(/\[`(\w+)`\]\(([^)\s#]+\.(?:ts|mjs))\)/g)].map(([, name, file]) => [name, file]);
}

function resolves(link, from) {
  const [file, anchor] = link.split('#');
  const target = file === '' ? from : path.join(path.dirname(from), decodeURIComponent(file));
  if (!existsSync(path.join(ROOT, target))) return false;
  return anchor === undefined || !target.endsWith('.md') || anchorsOf(read(target)).has(anchor);
}

/** Makes anchors like GitHub: lower case, no punctuation, hyphens for spaces, a number for repeated headings. */
function anchorsOf(markdown) {
  const anchors = new Set();
  for (const [, heading] of markdown.matchAll(/^#{1,6} (.+)$/gm)) {
    const anchor = anchorOf(heading);
    let again = 0;
    while (anchors.has(again === 0 ? anchor : `${anchor}-${again}`)) again++;
    anchors.add(again === 0 ? anchor : `${anchor}-${again}`);
  }
  return anchors;
}

function anchorOf(heading) {
  return heading
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');
}
