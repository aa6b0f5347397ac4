import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { csvParse } from 'd3';

const FOLDER = new URL('../../shared/data/', import.meta.url);
/** As many as the generated records have. */
const LANES = 12;

/** The real files, and how a row becomes a record. */
const FILES = {
  birdstrikes: {
    file: 'birdstrikes.csv',
    toRecord: (row, index) => ({
      id: `strike-${index}`,
      title: `${row['Wildlife Species']}, ${row['Airport Name']}`,
      date: row['Flight Date'],
      lane: row['Phase of flight'] || 'Unknown phase',
      weight: { Substantial: 1, Medium: 0.7, Minor: 0.5, None: 0.2 }[row['Effect Amount of damage']] ?? 0.5,
    }),
  },
  'cisa-kev': {
    file: 'cisa-kev.csv',
    toRecord: (row) => ({
      id: row.cveID,
      title: row.vulnerabilityName,
      date: row.dateAdded,
      end: row.dueDate,
      lane: row.vendorProject,
      weight: row.knownRansomwareCampaignUse === 'Known' ? 0.9 : 0.4,
    }),
  },
};

/** The names of the real files that can be measured. */
export const REAL_FILES = Object.keys(FILES);

/** Returns why a real file cannot be measured, or null. @param {string} name */
export function whyNoFile(name) {
  const { file } = FILES[name];
  return existsSync(new URL(file, FOLDER)) ? null : `../shared/data/${file} does not exist`;
}

/** Reads a real file as records, with its rarer lanes merged into one. @param {string} name */
export async function readRealFile(name) {
  const { file, toRecord } = FILES[name];
  const rows = csvParse(await readFile(fileURLToPath(new URL(file, FOLDER)), 'utf8'));
  return gatherLanes(rows.map(toRecord), LANES);
}

/**
 * Keeps the lanes with the most records and merges all others into one.
 *
 * @param {readonly { lane: string }[]} records
 * @param {number} most the maximum number of lanes, including that one
 */
export function gatherLanes(records, most) {
  const counts = new Map();
  for (const { lane } of records) counts.set(lane, (counts.get(lane) ?? 0) + 1);
  if (counts.size <= most) return records;
  const ranked = [...counts].sort(([, a], [, b]) => b - a);
  const kept = new Set(ranked.slice(0, most - 1).map(([lane]) => lane));
  return records.map((record) => (kept.has(record.lane) ? record : { ...record, lane: 'Others' }));
}
