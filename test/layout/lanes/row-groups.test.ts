import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { buildEventTable } from '../../../src/data/build-event-table.js';
import { RowGroups } from '../../../src/layout/lanes/row-groups.js';
import { TopRows } from '../../../src/layout/lanes/top-rows.js';
import { rankOrder } from '../../../src/layout/packing/event-rank.js';
import { crowdedRecords } from '../crowded-records.js';

const FEW = 3;

describe('RowGroups', () => {
  it('adds the first by rank of any range of places', () => {
    fc.assert(
      fc.property(crowdedRecords(400), fc.nat(), fc.nat(), (records, a, b) => {
        const { columns, byBegin } = buildEventTable(records, { timezone: 'UTC' });
        const rows = Uint32Array.from(byBegin);
        const groups = new RowGroups(rows, columns.reach);
        const order = rankOrder(columns);
        groups.rememberBest(rows, columns, order);
        const [from, until] = [a % rows.length, b % (rows.length + 1)].sort((x, y) => x - y) as [number, number];
        const top = new TopRows(FEW, columns.weights.codes, order);
        groups.addRange(from, until, rows, top);
        const inRange = Array.from(groups.places.subarray(from, until), (place) => rows[place]!);
        expect(top.rows).to.deep.equal(inRange.sort(order).slice(0, FEW));
        for (let group = 0; group < groups.reaches.length; group++) {
          const best = new TopRows(FEW, columns.weights.codes, order);
          groups.addBest(group, rows, best);
          const all = groups.places.subarray(groups.fromOf(group), groups.ends[group]);
          const sorted = Array.from(all, (place) => rows[place]!).sort(order);
          expect(best.rows).to.deep.equal(sorted.slice(0, FEW));
          expect(groups.firstOf(group, rows)).to.equal(sorted[0]);
        }
      }),
      { numRuns: 40, endOnFailure: true },
    );
  });

  it('compares few of many rows of equal weight', () => {
    const records = Array.from({ length: 4096 }, (_, i) => ({
      title: 'a',
      date: new Date(Date.UTC(2000, 0, 1) + ((i * 7919) % 4096) * 60_000).toISOString(),
    }));
    const { columns, byBegin } = buildEventTable(records, { timezone: 'UTC' });
    const rows = Uint32Array.from(byBegin);
    const groups = new RowGroups(rows, columns.reach);
    groups.rememberBest(rows, columns, rankOrder(columns));
    let compared = 0;
    const counted = (a: number, b: number) => {
      compared++;
      return rankOrder(columns)(a, b);
    };
    groups.addRange(5, 4000, rows, new TopRows(FEW, columns.weights.codes, counted));
    expect(compared).to.be.below(1000);
  });
});
