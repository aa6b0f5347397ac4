/** Checks the list of test/stories against the stories: each story has a test, and each snapshot is used. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/run-tool.mjs';

const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');
const TESTS = read('test/stories/stories.test.ts');
const files = readdirSync(path.join(ROOT, 'stories')).filter((name) => name.endsWith('.stories.ts'));

test('each story is a test', () => {
  const lost = files.flatMap((file) => {
    const name = new RegExp(`import \\* as (\\w+) from '../../stories/${file.replace('.ts', '.js')}'`).exec(TESTS)?.[1];
    const stories = [...read(`stories/${file}`).matchAll(/^export const (\w+)/gm)].map(([, story]) => story);
    assert.ok(stories.length > 0, file);
    return stories
      .filter((story) => !new RegExp(`\\b${name}\\.${story}\\b`).test(TESTS))
      .map((story) => `${file}: ${story}`);
  });
  assert.deepEqual(lost, []);
});

test('each snapshot is of a test', () => {
  const names = readdirSync(path.join(ROOT, 'test/stories/snapshots')).map((file) => path.parse(file).name);
  assert.ok(names.length > 10);
  assert.deepEqual(
    names.filter((name) => !TESTS.includes(`'${name}'`)),
    [],
  );
});
