import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventRecord } from '../../src/data/event-record.js';
import { buildScene } from '../../src/layout/build-scene.js';
import { NEUTRAL } from '../../src/layout/color-index.js';
import { colorEntries } from '../../src/render/legend-entries.js';
import { randomRecords } from '../layout/random-records.js';
import { sampleInput } from '../layout/sample-input.js';

const CATEGORIES = ['war', 'peace', 'trade'];

/** Some with a category, some with an empty one, some without. */
const categorised = fc
  .tuple(randomRecords(80), fc.array(fc.option(fc.constantFrom('', ...CATEGORIES)), { minLength: 80, maxLength: 80 }))
  .map(([records, categories]) =>
    records.map((record, i): EventRecord => {
      const category = categories[i];
      return category === null || category === undefined ? record : { ...record, category };
    }),
  )
  .filter((records) => records.some(({ category }) => category));

describe('the colours of a scene and their key', () => {
  for (const laneBy of [null, 'lane', 'category']) {
    it(`agree with lanes by ${laneBy}`, () => {
      fc.assert(
        fc.property(categorised, (records) => {
          const input = sampleInput(records, { laneBy });
          const scene = buildScene(input);
          const key = new Map(colorEntries(input.lanes).map(({ category, colorIndex }) => [category, colorIndex]));
          const meant = (category: string | undefined) => key.get(category || null);
          for (const { row, colorIndex } of [...scene.marks, ...scene.backgrounds]) {
            const { category } = input.lanes.table.recordAt(row);
            // Backgrounds without a category are neutral, and have no entry in the key.
            expect(colorIndex).to.equal(meant(category) ?? NEUTRAL);
          }
          for (const { lane, colorIndex } of [...scene.clusters, ...scene.densities]) {
            const meantByLane = laneBy === 'category' ? meant(input.lanes.lanes[lane]!.key) : NEUTRAL;
            expect(colorIndex).to.equal(meantByLane);
          }
        }),
        { numRuns: 60 },
      );
    });
  }

  it('are those of the lanes where no event has a category, and need no key', () => {
    const records = Array.from({ length: 2_000 }, (_, i) => ({
      title: `${i}`,
      date: `2020-01-0${(i % 9) + 1}`,
      lane: `${i % 3}`,
    }));
    const input = sampleInput(records, { laneBy: 'lane' });
    const scene = buildScene(input);
    const crowds = [...scene.clusters, ...scene.densities];
    expect(crowds.length).to.be.above(2);
    for (const { lane, colorIndex } of [...crowds, ...scene.marks]) expect(colorIndex).to.equal(lane);
    expect(colorEntries(input.lanes)).to.deep.equal([]);
  });
});
