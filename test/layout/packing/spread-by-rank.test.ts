import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import { buildScene } from '../../../src/layout/build-scene.js';
import { rankOrder } from '../../../src/layout/packing/event-rank.js';
import { spreadByRank } from '../../../src/layout/packing/spread-by-rank.js';
import { numbersFrom } from '../../seeded-numbers.js';
import { sampleInput } from '../sample-input.js';

const DAY_MS = 86_400_000;
const FIRST_MS = Date.UTC(2020, 0, 1);

/** Events that only their time orders. */
function alike(count: number, lanes: number) {
  const random = numbersFrom(count);
  return Array.from({ length: count }, (_, i) => ({
    id: `e${i}`,
    title: `Event number ${i} of them`,
    lane: `Lane ${i % lanes}`,
    date: new Date(FIRST_MS + random() * 3000 * DAY_MS).toISOString(),
  }));
}

describe('the labels of events that only their time orders', () => {
  for (const [count, lanes] of [
    [300, 12],
    [2000, 12],
    [3000, 6],
    [400, 28],
  ] as const) {
    it(`are in every part of the window: ${count} events on ${lanes} lanes`, () => {
      const input = sampleInput(alike(count, lanes), { laneBy: 'lane', widthPx: 1200, heightPx: 900 });
      const { marks, plot } = buildScene(input);
      const labels = [0, 0, 0, 0];
      for (const { x, label } of marks) {
        const quarter = Math.floor(((x - plot.x) / plot.width) * 4);
        if (label) labels[Math.min(quarter, 3)]!++;
      }
      const all = labels.reduce((sum, each) => sum + each);
      expect(all, 'labels').to.be.greaterThan(12);
      for (const each of labels) expect(each, `of ${labels.join(', ')}`).to.be.greaterThan(all / 10);
    });
  }
});

describe('spreadByRank', () => {
  it('takes more equal events than a call can have arguments', () => {
    const { columns } = buildEventTable([{ title: 'a', date: '2020-01-01' }]);
    const alike = Array.from({ length: 200_000 }, (_, bucket) => ({ row: 0, bucket }));
    expect(spreadByRank(alike, columns)).to.have.length(alike.length);
  });

  const weighted = fc.array(
    fc.record({ weight: fc.constantFrom(0, 0.5, 1), day: fc.nat(40), bucket: fc.integer({ min: -9, max: 40 }) }),
    { maxLength: 60 },
  );

  it('keeps all events, heavier ones first, and gives each bucket its turn', () => {
    fc.assert(
      fc.property(weighted, (given) => {
        const { columns } = buildEventTable(
          given.map(({ weight, day }, i) => ({
            title: `${i}`,
            weight,
            date: new Date(FIRST_MS + day * DAY_MS).toISOString(),
          })),
        );
        const events = given.map(({ bucket, weight }, row) => ({ row, bucket, weight }));
        const spread = spreadByRank(events, columns);
        expect(spread.toSorted((a, b) => a.row - b.row)).to.deep.equal(events);
        const rank = rankOrder(columns);
        const turns = new Map<string, number>();
        let last = { weight: Infinity, turn: 0 };
        for (const { row, bucket, weight } of spread) {
          expect(weight).to.be.at.most(last.weight);
          const turn = turns.get(`${weight} ${bucket}`) ?? 0;
          turns.set(`${weight} ${bucket}`, turn + 1);
          if (weight === last.weight) expect(turn, 'no second before all firsts').to.be.at.least(last.turn);
          last = { weight, turn };
          const before = spread.filter((each) => each.bucket === bucket && each.weight === weight)[turn - 1];
          if (before) expect(rank(before.row, row), 'in order of rank within a bucket').to.be.below(0);
        }
      }),
    );
  });
});
