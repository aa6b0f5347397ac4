import { expect } from '@open-wc/testing';
import { TopRows } from '../../../src/layout/lanes/top-rows.js';
import { numbersFrom } from '../../seeded-numbers.js';

const COUNT = 5000;

function compared(few: number, ranks: readonly number[]): { rows: readonly number[]; comparisons: number } {
  let comparisons = 0;
  const top = new TopRows(few, new Uint8Array(ranks.length), (a, b) => {
    comparisons++;
    return ranks[a]! - ranks[b]! || a - b;
  });
  for (const row of ranks.keys()) top.add(row);
  return { rows: top.rows, comparisons };
}

describe('TopRows', () => {
  const random = numbersFrom(1);
  for (const [name, ranks] of [
    ['in their order', Array.from({ length: COUNT }, (_, i) => i)],
    ['each before all that came', Array.from({ length: COUNT }, (_, i) => -i)],
    ['in any order', Array.from({ length: COUNT }, () => Math.floor(random() * 100))],
  ] as const) {
    it(`finds what a sort finds, with a dozen comparisons per row, of rows that come ${name}`, () => {
      for (const few of [1, 3, 1000]) {
        const { rows, comparisons } = compared(few, ranks);
        const sorted = [...ranks.keys()].sort((a, b) => ranks[a]! - ranks[b]! || a - b);
        expect(rows).to.deep.equal(sorted.slice(0, few));
        expect(comparisons).to.be.below(COUNT * 12);
      }
    });
  }
});
