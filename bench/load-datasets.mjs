import { readFile } from 'node:fs/promises';
import { csvFormat } from 'd3';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { importTypeScript } from '../scripts/import-typescript.mjs';
import { REAL_FILES, readRealFile, whyNoFile } from './real-files.mjs';

/** Fixed, so that every run has the same records. */
const GENERATOR_SEED = 20_220_205;
/** The fields of generated records, in the order of CSV columns. */
const COLUMNS = ['id', 'title', 'lane', 'weight', 'date', 'end'];
/** More than this do not fit into a page as records, so the page generates columns itself. */
const MAX_RECORDS = 1_000_000;
/** How many lines of a stream are written at once. */
const LINES_AT_ONCE = 1_000;
/** The span of the six seed records, with a little room. */
const SEED_VIEW = { start: Date.UTC(2021, 11, 28), end: Date.UTC(2022, 1, 10) };

const { generateRecords, GENERATED_VIEW } = await importTypeScript('bench/generate-records.ts');

/**
 * Returns where a page gets a dataset, and which view it shows.
 *
 * @param {string} name `seed`, `empty`, a number of generated records, or a real file
 * @returns {Promise<import('./page/datasets.js').DatasetSource>}
 */
export async function sourceOf(name) {
  const url = `/data/${name}.json`;
  if (name === 'seed') return { url, columns: null, view: SEED_VIEW, hasLanes: false };
  if (name === 'empty') return { url, columns: null, view: GENERATED_VIEW, hasLanes: true };
  if (REAL_FILES.includes(name)) return { url, columns: null, view: viewOf(await recordsOf(name)), hasLanes: true };
  const count = countIn(name);
  if (count > MAX_RECORDS)
    return { url: null, columns: { count, seed: GENERATOR_SEED }, view: GENERATED_VIEW, hasLanes: true };
  return { url, columns: null, view: GENERATED_VIEW, hasLanes: true };
}

/** Returns why a dataset cannot be measured, or null. @param {string} name */
export function whyNoDataset(name) {
  return REAL_FILES.includes(name) ? whyNoFile(name) : null;
}

const texts = new Map();

/** Returns a dataset as JSON, made once per run. @param {string} name @returns {Promise<Buffer>} */
export async function jsonOf(name) {
  return made(name, async () => Buffer.from(JSON.stringify(await recordsOf(name))));
}

/** Returns a dataset as NDJSON, in parts. @param {string} name @returns {Promise<readonly Buffer[]>} */
export async function ndjsonOf(name) {
  return made(`${name}.ndjson`, async () => {
    const records = await recordsOf(name);
    const parts = [];
    for (let from = 0; from < records.length; from += LINES_AT_ONCE) {
      const lines = records.slice(from, from + LINES_AT_ONCE).map((record) => `${JSON.stringify(record)}\n`);
      parts.push(Buffer.from(lines.join('')));
    }
    return parts;
  });
}

/** Returns a dataset as CSV with ISO 8601 dates, made once per run. @param {string} name @returns {Promise<Buffer>} */
export async function csvOf(name) {
  return made(`${name}.csv`, async () => Buffer.from(csvFormat(await recordsOf(name), COLUMNS)));
}

/**
 * Returns a dataset as Parquet with the writer's defaults (Snappy), made once per run.
 *
 * @param {string} name
 * @returns {Promise<Buffer>}
 */
export async function parquetOf(name) {
  return made(`${name}.parquet`, async () => {
    const records = await recordsOf(name);
    const column = (field, type, valueOf) => ({ name: field, type, data: records.map(valueOf) });
    const time = (value) => (value === undefined ? null : new Date(value));
    const columnData = [
      ...['id', 'title', 'lane'].map((field) => column(field, 'STRING', (record) => record[field])),
      column('weight', 'DOUBLE', ({ weight }) => weight),
      column('date', 'TIMESTAMP', ({ date }) => time(date)),
      column('end', 'TIMESTAMP', ({ end }) => time(end)),
    ];
    return Buffer.from(parquetWriteBuffer({ columnData }));
  });
}

async function made(key, make) {
  if (!texts.has(key)) texts.set(key, await make());
  return texts.get(key);
}

async function recordsOf(name) {
  if (name === 'empty') return [];
  if (name === 'seed') {
    const file = new URL('../stories/data/seed-events.json', import.meta.url);
    return JSON.parse(await readFile(file, 'utf8')).events;
  }
  return REAL_FILES.includes(name) ? readRealFile(name) : generateRecords(countIn(name), GENERATOR_SEED);
}

function countIn(name) {
  const count = Number(name);
  if (!Number.isSafeInteger(count) || count < 1) {
    throw new RangeError(`dataset: found ${name}, expected seed, empty, ${REAL_FILES.join(', ')} or a count`);
  }
  return count;
}

function viewOf(records) {
  const times = records.flatMap(({ date, end }) => [Date.parse(date), Date.parse(end ?? date)]);
  const [start, end] = times.reduce(
    ([low, high], time) => [Math.min(low, time), Math.max(high, time)],
    [Infinity, -Infinity],
  );
  return { start, end };
}
