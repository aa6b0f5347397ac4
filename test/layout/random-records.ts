import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';

const DAY_MS = 86_400_000;
const day = (offset: number) => new Date(Date.UTC(2020, 0, 1) + offset * DAY_MS).toISOString().slice(0, 10);

const dateText = fc.oneof(
  { weight: 5, arbitrary: fc.nat(900).map(day) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.nat(900), fc.nat(200)).map(([start, length]) => `${day(start)}/${day(start + length)}`),
  },
  { weight: 2, arbitrary: fc.nat(900).map((offset) => day(offset).slice(0, 7)) },
  { weight: 1, arbitrary: fc.nat(900).map((offset) => `${day(offset)}/..`) },
  { weight: 1, arbitrary: fc.nat(900).map((offset) => `../${day(offset)}`) },
  { weight: 1, arbitrary: fc.nat(900).map((offset) => `/${day(offset)}`) },
  { weight: 1, arbitrary: fc.nat(900).map((offset) => `${day(offset)}/`) },
  { weight: 1, arbitrary: fc.nat(900).map((offset) => `${day(offset)}~`) },
);

/** Lists of records of every kind of knowledge, on a few lanes. */
export function randomRecords(maxLength = 60): fc.Arbitrary<EventRecord[]> {
  const record = fc.record(
    {
      title: fc.string({ minLength: 1, maxLength: 40 }),
      date: dateText,
      lane: fc.constantFrom('north', 'south', 'east'),
      weight: fc.constantFrom(0.1, 0.5, 0.9),
      claims: fc.array(fc.record({ date: fc.nat(900).map(day) }), { minLength: 1, maxLength: 2 }),
      kind: fc.constantFrom('event', 'event', 'event', 'background', 'marker'),
    },
    { requiredKeys: ['title', 'date'] },
  );
  return fc
    .array(record, { minLength: 1, maxLength })
    .map((records) => records.map((each, i) => ({ ...each, id: `e${i}` })));
}
