/** Checks the list of decisions against the records: none is missing, and each has its true status. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { ROOT } from '../../scripts/run-tool.mjs';

const FOLDER = path.join(ROOT, 'docs/decisions');
const read = (name) => readFileSync(path.join(FOLDER, name), 'utf8');
const records = readdirSync(FOLDER)
  .filter((name) => /^\d{4}-.*\.md$/.test(name))
  .sort()
  .map((file) => {
    const [beginning] = read(file).split('\n## ');
    const [, number, title] = /^# (\d{4}) (.+)$/m.exec(beginning);
    return { file, number, title, beginning };
  });
const listed = [...read('README.md').matchAll(/^\| \[(\d{4})\]\(([^)]+)\) +\| (.+?) +\| (.+?) +\|$/gm)].map(
  ([, number, file, title, status]) => ({ number, file, title, status }),
);

test('the list has every record, in order, under its title', () => {
  assert.ok(records.length > 30);
  assert.deepEqual(
    listed.map(({ number, file, title }) => ({ number, file, title })),
    records.map(({ number, file, title }) => ({ number, file, title })),
  );
});

test('the status of each is what its record says before the first heading', () => {
  for (const [index, { number, beginning }] of records.entries()) {
    const { status } = listed[index];
    const whole = /^Replaced by \[(\d{4})\]/m.exec(beginning)?.[1];
    const parts = [...beginning.matchAll(/\bby \[(\d{4})\]/g)].map(([, by]) => by);
    if (whole) assert.match(status, new RegExp(`^replaced by \\[${whole}\\]`), number);
    else if (parts.length > 0) assert.match(status, new RegExp(`^holds, but for what \\[${parts.at(-1)}\\]`), number);
    else assert.equal(status, 'holds', number);
  }
});

test('a record that replaces another is named there', () => {
  for (const { number, beginning } of records) {
    const [, replaced] = /^Replaces [^[]*\[(\d{4})\]/m.exec(beginning) ?? [];
    if (!replaced) continue;
    const other = records.find((record) => record.number === replaced);
    assert.match(
      other.beginning,
      new RegExp(`eplaced by \\[${number}\\]`),
      `${replaced} does not say that ${number} replaces it`,
    );
  }
});
