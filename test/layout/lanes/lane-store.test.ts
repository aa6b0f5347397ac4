import { expect } from '@open-wc/testing';
import { assignLanes, beginOf, BINS_OF_A_TILE, buildEventTable, ceaseOf } from '../../../src/core.js';
import { laneStoreOf } from '../../../src/layout/lanes/memory-lane-store.js';

describe('LaneStore', () => {
  it('can be answered with what core.js exports: counts by tile, and what is under way', () => {
    const dates = Array.from({ length: 600 }, (_, i) => `${1700 + ((i * 37) % 300)}${['', '/..', '~', ''][i % 4]}`);
    const table = buildEventTable(['/1805', '../1710', ...dates].map((date) => ({ title: date, date })));
    const store = laneStoreOf(assignLanes(table, null));
    const binMs = 2 ** 35;
    for (let tile = -3; tile <= 1; tile++) {
      const expected = new Array<number>(BINS_OF_A_TILE).fill(0);
      for (const row of table.byBegin) {
        const bin = Math.floor(beginOf(table, row) / binMs) - tile * BINS_OF_A_TILE;
        if (bin >= 0 && bin < BINS_OF_A_TILE) expected[bin]!++;
      }
      expect(Array.from(store.countsIn(0, binMs, tile)!), `tile ${tile}`).to.deep.equal(expected);
    }
    const at = Date.UTC(1850, 0, 2);
    const { short, long } = store.countUnderWay(0, at, Infinity)!;
    const underWay = Array.from(table.byBegin).filter((row) => beginOf(table, row) < at && ceaseOf(table, row) > at);
    expect(short + long).to.equal(underWay.length);
  });

  it('counts a hundred thousand at one instant and one that spans everything', () => {
    const at = '2000-01-01T00:00:00Z';
    const records = Array.from({ length: 100_000 }, (_, i) => ({ id: `e${i}`, title: 'a', date: at }));
    const table = buildEventTable([...records, { id: 'all', title: 'All', date: '1900/2100' }]);
    const { short, long } = laneStoreOf(assignLanes(table, null)).countUnderWay(0, Date.parse(at) + 500, 35)!;
    expect([short, long]).to.deep.equal([100_000, 1]);
  });
});
