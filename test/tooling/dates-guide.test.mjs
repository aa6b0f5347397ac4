/** Holds the guide to dates to the source: each date that it shows reads as it says. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { importTypeScript } from '../../scripts/import-typescript.mjs';

const GUIDE = readFileSync(new URL('../../docs/dates.md', import.meta.url), 'utf8');
const rows = [...GUIDE.matchAll(/^\| [^|]+ \| `([^`]+)` +\| ([^|]+?) +\|$/gm)];

test('each date of the guide reads as its table says', async () => {
  const { formatEdtf, parseEdtf } = await importTypeScript('src/core.ts');
  assert.ok(rows.length > 20, `${rows.length} rows`);
  for (const [, date, words] of rows) assert.equal(formatEdtf(parseEdtf(date), { locale: 'en' }), words, date);
});

test('the date known from a report alone reads as the guide says', async () => {
  const { describeRecord } = await importTypeScript('src/data/words/describe-record.ts');
  const [, fields] = /`("date": "[^`]+)`/.exec(GUIDE);
  const [, words] = /readers see "([^"]+)"/.exec(GUIDE);
  const record = JSON.parse(`{ "title": "A request", ${fields} }`);
  assert.equal(describeRecord(record, { locale: 'en', timezone: 'UTC' }), `A request, ${words}`);
});
