import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { arrange } from '../../../src/layout/arrange.js';
import { buildScene } from '../../../src/layout/build-scene.js';
import { isThere } from '../../../src/layout/is-there.js';
import { timeSpan } from '../../../src/time/instant.js';
import { crowdedRecords } from '../crowded-records.js';
import { sampleInput } from '../sample-input.js';

const DAY_MS = 86_400_000;

describe('LanePacking', () => {
  it('finds for a window all that is placed in it, as for a window of many tiles', () => {
    fc.assert(
      fc.property(
        crowdedRecords(300),
        fc.integer({ min: -4, max: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0.1, max: 1, noNaN: true }),
        (records, octaves, place, share) => {
          const input = sampleInput(records, { laneBy: 'actors', heightPx: 900 });
          const whole = input.view;
          const { packings } = arrange(input);
          const lengthMs = whole.end - whole.start;
          const resolution = 2 ** (Math.floor(Math.log2(lengthMs / 1000)) - octaves);
          const start = whole.start + lengthMs * place;
          const view = timeSpan(start, start + resolution * 1000 * share);
          for (const lane of input.lanes.lanes.keys()) {
            const { events } = packings.at(resolution).lane(lane);
            const rowsIn = (asked: typeof view) =>
              events
                .placementsAround(asked)
                .all.filter(({ row }) => isThere(input.lanes.table, row, view))
                .map(({ row, track, side }) => `${row} ${track} ${side}`)
                .sort();
            const narrow = rowsIn(view);
            expect(narrow).to.deep.equal(rowsIn(timeSpan(view.start - lengthMs, view.end + lengthMs)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('does not read the records of events that find no track', () => {
    const dayOf = (day: number) => new Date(Date.UTC(2000, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
    const lanes = ['a', 'b', 'c', 'd', 'e', 'f'];
    const records = lanes.flatMap((lane) => [
      ...Array.from({ length: 10 }, (_, i) => ({ id: `${lane}l${i}`, title: `Long ${i}`, date: '2000/2001', lane })),
      ...Array.from({ length: 150 }, (_, i) => ({ id: `${lane}s${i}`, title: `Short ${i}`, date: dayOf(i * 4), lane })),
    ]);
    const view = timeSpan(Date.UTC(2000, 0, 1), Date.UTC(2002, 0, 1));
    const input = sampleInput(records, { laneBy: 'lane', heightPx: 400, view });
    const { table } = input.lanes;
    const recordAt = table.recordAt.bind(table);
    const read = new Set<string>();
    table.recordAt = (row) => {
      const record = recordAt(row);
      read.add(record.title);
      return record;
    };
    buildScene(input);
    expect([...read].filter((title) => title.startsWith('Short'))).to.have.lengthOf.below(10);
  });
});
