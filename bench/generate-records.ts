import type { EventRecord } from '../src/core.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2014, 0, 1);
const END_MS = Date.UTC(2024, 0, 1);
const LANES = 12;
const RANGE_SHARE = 0.3;
const LONGEST_RANGE_MS = 400 * DAY_MS;

/** The ten years over which the generated records are spread, half-open, ms. */
export const GENERATED_VIEW = { start: START_MS, end: END_MS } as const;

const SUBJECTS = [
  'Harbour',
  'Parliament',
  'Line 4',
  'Archive',
  'Ministry',
  'Reactor 2',
  'Union',
  'Observatory',
  'Border post',
];
const VERBS = ['reports', 'closes', 'answers', 'votes on', 'publishes', 'restarts', 'loses contact with', 'signs'];
const OBJECTS = [
  'the inquiry',
  'a budget of several years',
  'sensor data',
  'its statement',
  'the northern district',
  'talks',
];

/**
 * Generates realistic records: 70 % points and 30 % ranges on 12 lanes over ten years, in clusters of very unequal size
 * (as with incidents, news and commits, a few hold most of them). The same seed gives the same records.
 *
 * @param count how many
 * @param seed any integer
 */
export function generateRecords(count: number, seed: number): EventRecord[] {
  const next = eventNumbers(count, seed);
  return Array.from({ length: count }, (_, row) => {
    const { startMs, endMs, lane, weight, title } = next();
    const record = { id: `e${row}`, title, lane: laneName(lane), weight, date: isoOf(startMs) };
    return endMs === startMs ? record : { ...record, end: isoOf(endMs) };
  });
}

/** The same events as columns, for more of them than fit into a page as records. */
export interface GeneratedColumns {
  /** ms. */
  readonly start: Float64Array;
  /** ms, exclusive; equal to `start` for a point. */
  readonly end: Float64Array;
  /** Into `laneNames`. */
  readonly lane: Uint8Array;
  readonly laneNames: readonly string[];
  /** 0–1. */
  readonly weight: Float32Array;
}

/** Like `generateRecords`, but as columns; ids and titles, most of the bytes, are to be made from the row number. */
export function generateColumns(count: number, seed: number): GeneratedColumns {
  const next = eventNumbers(count, seed);
  const start = new Float64Array(count);
  const end = new Float64Array(count);
  const lane = new Uint8Array(count);
  const weight = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    const event = next();
    start[row] = event.startMs;
    end[row] = event.endMs;
    lane[row] = event.lane;
    weight[row] = event.weight;
  }
  return { start, end, lane, laneNames: Array.from({ length: LANES }, (_, index) => laneName(index)), weight };
}

function eventNumbers(count: number, seed: number) {
  const random = randomNumbers(seed);
  const clusters = makeClusters(Math.max(3, Math.round(Math.sqrt(count) / 2)), random);
  return () => {
    const startMs = Math.round(timeIn(pickCluster(clusters, random()), random) / MINUTE_MS) * MINUTE_MS;
    const title = `${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${pick(OBJECTS, random)}`;
    const lane = Math.floor(random() * LANES);
    const weight = Math.round(random() ** 3 * 1000) / 1000;
    const isRange = random() < RANGE_SHARE;
    // Log-uniform: as many of minutes as of hours, days and months.
    const durationMs = isRange ? Math.round((LONGEST_RANGE_MS / MINUTE_MS) ** random()) * MINUTE_MS : 0;
    return { startMs, endMs: Math.min(END_MS, startMs + durationMs), lane, weight, title };
  };
}

const laneName = (lane: number): string => `Lane ${String(1 + lane).padStart(2, '0')}`;

const isoOf = (ms: number): string => new Date(ms).toISOString().replace('.000', '');

interface Cluster {
  readonly centreMs: number;
  readonly reachMs: number;
  /** The cumulative share of the clusters up to this one, 0–1. */
  readonly upTo: number;
}

function makeClusters(count: number, random: () => number): Cluster[] {
  // Pareto with exponent 1.2: the mean exists, the largest few dwarf the rest.
  const sizes = Array.from({ length: count }, () => (1 - random()) ** (-1 / 1.2));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  let sum = 0;
  return sizes.map((size) => {
    sum += size;
    const centreMs = START_MS + random() * (END_MS - START_MS);
    return { centreMs, reachMs: DAY_MS * 60 ** (random() * 1.4), upTo: sum / total };
  });
}

/**
 * Finds the first cluster whose cumulative share exceeds `at`, by bisection: ten million records have 1,581 clusters.
 */
function pickCluster(clusters: readonly Cluster[], at: number): Cluster {
  let below = 0;
  let above = clusters.length - 1;
  while (below < above) {
    const middle = (below + above) >> 1;
    if (at < clusters[middle]!.upTo) above = middle;
    else below = middle + 1;
  }
  return clusters[below]!;
}

/** Draws a time mostly near the centre, with a long tail on both sides, within the ten years. */
function timeIn({ centreMs, reachMs }: Cluster, random: () => number): number {
  const side = random() < 0.5 ? -1 : 1;
  const awayMs = reachMs * ((1 - random()) ** -0.8 - 1);
  const at = centreMs + side * awayMs;
  return at >= START_MS && at < END_MS - MINUTE_MS ? at : START_MS + random() * (END_MS - START_MS - MINUTE_MS);
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

/** Returns a generator of numbers in [0, 1): mulberry32 (Tommy Ettinger, public domain), reimplemented. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
