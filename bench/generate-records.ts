import { instant, type EventRecord, type TimeSpan } from '../src/core.js';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
const START_MS = Date.UTC(2014, 0, 1);
const END_MS = Date.UTC(2024, 0, 1);
const LANES = 12;
const RANGE_SHARE = 0.3;
const LONGEST_RANGE_MS = 400 * DAY_MS;

/** The ten years that the generated records are spread over. */
export const GENERATED_VIEW: TimeSpan = { start: instant(START_MS), end: instant(END_MS) };

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
 * Makes records that look like those people bring: 70 % points and 30 % ranges on 12 lanes over ten years, gathered in
 * clusters of very unequal size (a few hold most, as incidents, news and commits do). The same for the same seed.
 *
 * @param count how many
 * @param seed any integer
 */
export function generateRecords(count: number, seed: number): EventRecord[] {
  const random = randomNumbers(seed);
  const clusters = makeClusters(Math.max(3, Math.round(Math.sqrt(count) / 2)), random);
  return Array.from({ length: count }, (_, row) => {
    const startMs = Math.round(timeIn(pickCluster(clusters, random()), random) / MINUTE_MS) * MINUTE_MS;
    const record = {
      id: `e${row}`,
      title: `${pick(SUBJECTS, random)} ${pick(VERBS, random)} ${pick(OBJECTS, random)}`,
      lane: `Lane ${String(1 + Math.floor(random() * LANES)).padStart(2, '0')}`,
      weight: Math.round(random() ** 3 * 1000) / 1000,
      date: new Date(startMs).toISOString().replace('.000', ''),
    };
    if (random() >= RANGE_SHARE) return record;
    // As many of minutes as of hours, of days and of months.
    const durationMs = Math.round((LONGEST_RANGE_MS / MINUTE_MS) ** random()) * MINUTE_MS;
    return { ...record, end: new Date(Math.min(END_MS, startMs + durationMs)).toISOString().replace('.000', '') };
  });
}

interface Cluster {
  readonly centreMs: number;
  readonly reachMs: number;
  /** The sum of the shares up to this cluster's, of 1. */
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

function pickCluster(clusters: readonly Cluster[], at: number): Cluster {
  return clusters.find(({ upTo }) => at < upTo) ?? clusters.at(-1)!;
}

/** Near the centre mostly, with a long tail to both sides; kept within the ten years. */
function timeIn({ centreMs, reachMs }: Cluster, random: () => number): number {
  const side = random() < 0.5 ? -1 : 1;
  const awayMs = reachMs * ((1 - random()) ** -0.8 - 1);
  const at = centreMs + side * awayMs;
  return at >= START_MS && at < END_MS - MINUTE_MS ? at : START_MS + random() * (END_MS - START_MS - MINUTE_MS);
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

/** Numbers in [0, 1) from a seed: mulberry32 (Tommy Ettinger, public domain), written anew. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
}
