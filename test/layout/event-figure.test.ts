import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { sampleInput } from './sample-input.js';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const text = fc.tuple(day, fc.constantFrom(10, 16, 24)).map(([date, length]) => {
  const iso = date.toISOString();
  return length === 24 ? iso : iso.slice(0, length);
});
const date = fc.oneof(
  text,
  day,
  day.map((each) => each.getTime()),
  fc.tuple(text, text).map((sides) => sides.sort().join('/')),
);
const endAfter = (start: unknown) => (typeof start === 'string' && start.length === 10 ? '2031-05-06' : undefined);

describe('figureOf', () => {
  it('draws what it need not read again as what it reads', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(date, fc.boolean()), { minLength: 1, maxLength: 8 }), (dates) => {
        const records = dates.map(([each, hasEnd], i): EventRecord => {
          const end = hasEnd ? endAfter(each) : undefined;
          return { id: `e${i}`, title: `Event ${i}`, date: each, ...(end === undefined ? {} : { end }) };
        });
        // A record with a list of claims, be it empty, is read.
        const read = records.map((record) => ({ ...record, claims: [] }));
        expect(buildScene(sampleInput(records))).to.deep.equal(buildScene(sampleInput(read)));
      }),
    );
  });
});
