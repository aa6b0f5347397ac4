import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { numbersFrom } from '../seeded-numbers.js';

const DAY_MS = 86_400_000;
const LANES = ['north', 'south', 'east'];

/**
 * Hundreds of clustered records, far more than fit in rows: instants, days and ranges of all lengths, a tenth of them
 * with open or unknown ends, some with several actors, some with a claim of another day.
 */
export function crowdedRecords(most = 500): fc.Arbitrary<EventRecord[]> {
  return fc
    .record({ seed: fc.integer(), count: fc.integer({ min: 50, max: most }), heaps: fc.integer({ min: 1, max: 6 }) })
    .map(({ seed, count, heaps }) => {
      const random = numbersFrom(seed);
      const centres = Array.from({ length: heaps }, () => random() * 3000);
      return Array.from({ length: count }, (_, i) => {
        const centre = centres[Math.floor(random() * heaps)]!;
        const day = Math.floor(centre + (random() - 0.5) ** 3 * 400);
        const first = LANES[Math.floor(random() * 3)]!;
        const actors = random() < 0.2 ? LANES : [first];
        const weight = Math.round(random() * 10) / 10;
        const record = { id: `e${i}`, title: `Event ${i}`, actors, weight, date: dateFrom(random, day) };
        const claimed = dayText(day + Math.floor((random() - 0.5) * 400));
        return random() < 0.1 ? { ...record, claims: [{ date: claimed }] } : record;
      });
    });
}

function dateFrom(random: () => number, day: number): string {
  const kind = random();
  const text = dayText(day);
  if (kind < 0.3) return `${text}T${String(Math.floor(random() * 24)).padStart(2, '0')}:30:00Z`;
  if (kind < 0.5) return text;
  if (kind < 0.9) return `${text}/${dayText(day + Math.floor(random() ** 4 * 1500))}`;
  return [`${text}/..`, `../${text}`, `/${text}`, `${text}/`][Math.floor(random() * 4)]!;
}

function dayText(day: number): string {
  return new Date(Date.UTC(2015, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
}
