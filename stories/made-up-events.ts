import type { EventRecord } from '../src/index.js';

export const SHIFTS = ['Night', 'Day', 'Evening'];
const WORDS = ['Pump', 'Valve', 'Fan', 'Boiler', 'Gate', 'Sensor'];
const FAULTS = ['stops', 'leaks', 'reports nonsense', 'runs hot', 'is replaced'];

/** Makes up the log of a plant: busy in bursts, as real logs are, and always the same for a seed. */
export function madeUpEvents(count: number, seed = 1): EventRecord[] {
  const random = seededRandom(seed);
  let at = Date.UTC(2024, 0, 1);
  return Array.from({ length: count }, (_, i) => {
    // Now and then half a week of quiet, else some minutes to some hours.
    at += random() < 0.02 ? random() * 3.5 * 86_400_000 : random() ** 3 * 6 * 3_600_000;
    const title = titleOf(random);
    const lasts = random() < 0.1 ? { end: new Date(at + random() * 86_400_000).toISOString() } : {};
    const date = new Date(at).toISOString();
    return {
      id: `log-${i}`,
      title,
      date,
      lane: pick(SHIFTS, random),
      weight: Math.round(random() ** 4 * 100) / 100,
      ...lasts,
    };
  });
}

/** Makes up a line of such a log. */
export function titleOf(random: () => number): string {
  return `${pick(WORDS, random)} ${1 + Math.floor(random() * 40)} ${pick(FAULTS, random)}`;
}

function pick(list: readonly string[], random: () => number): string {
  return list[Math.floor(random() * list.length)]!;
}

/** A small seeded generator (mulberry32), because stories must look the same every time. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
