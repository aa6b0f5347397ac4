import { expect } from '@open-wc/testing';
import type { EventRecord } from '../../../src/data/event-record.js';
import { beginOf } from '../../../src/data/table/presence.js';
import { TableIntake } from '../../../src/data/table-intake.js';
import { fullestBinsOf, takeOverBuckets } from '../../../src/layout/lanes/fullest-bins.js';
import { assignLanes, type LaneAssignment } from '../../../src/layout/lanes/lane-assignment.js';
import { numbersFrom } from '../../seeded-numbers.js';

const DAY_MS = 86_400_000;
const START = Date.UTC(2000, 0, 1);

/** The oracle: counts all bins. */
function fullestByCounting({ table, lanes }: LaneAssignment, binMs: number): number[] {
  const counts = new Map<number, number>();
  for (const row of lanes[0]!.rows) {
    const bin = Math.floor(beginOf(table, row) / binMs);
    if (Number.isFinite(bin)) counts.set(bin, (counts.get(bin) ?? 0) + 1);
  }
  return [...counts.values(), 0, 0, 0].sort((a, b) => b - a).slice(0, 3);
}

describe('the fullest bins of many rows', () => {
  for (const year of [-66_000_000, -4_500_000_000, 1900, 2040])
    it(`are found where all begin together, in ${year}`, () => {
      const date = year < 0 ? `Y${year}` : `${year}-01-01`;
      const records = Array.from({ length: 9000 }, (_, i): EventRecord => ({ id: `e${i}`, title: 'x', date }));
      const intake = new TableIntake();
      intake.add(records);
      const { lanes, table } = assignLanes(intake.table(), null);
      // Two steps for each value closer than a float64 resolves would take half a minute, more than a test has.
      expect(fullestBinsOf(lanes[0]!.rows, table, 2 ** 40)).to.deep.equal([9000, 0, 0]);
    });

  it('are those that all the bins would give, whatever is added and removed', () => {
    const random = numbersFrom(7);
    const intake = new TableIntake();
    let next = 0;
    const add = (count: number, from: number, days: number) =>
      intake.add(
        Array.from({ length: count }, (): EventRecord => {
          const date = new Date(START + (from + Math.floor(random() ** 3 * days)) * DAY_MS).toISOString().slice(0, 10);
          return { id: `e${next++}`, title: 'x', date: random() < 0.01 ? `../${date}` : date };
        }),
      );
    add(10_000, 0, 4000);
    let lanes = assignLanes(intake.table(), null);
    const changes = [
      () => add(500, 0, 4000),
      // At the end and beyond it, like a feed.
      () => add(900, 3900, 100),
      () => add(900, 3990, 50),
      () => intake.remove(Array.from({ length: 1200 }, (_, i) => `e${i * 5}`)),
      // Before all others, and so much later that buckets are wider.
      () => add(300, -200, 10),
      () => add(300, 9000, 3000),
      () => add(1000, 0, 12_000),
    ];
    for (const change of [() => undefined, ...changes]) {
      change();
      const former = lanes;
      lanes = assignLanes(intake.table(), null, former);
      takeOverBuckets(former.lanes[0]!.rows, lanes.lanes[0]!.rows, lanes.table);
      for (const exponent of [31, 32, 34, 36, 40]) {
        const found = fullestBinsOf(lanes.lanes[0]!.rows, lanes.table, 2 ** exponent);
        expect(found, `2^${exponent} ms`).to.deep.equal(fullestByCounting(lanes, 2 ** exponent));
      }
    }
  });
});
