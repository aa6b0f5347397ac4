import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { orderByStart } from '../../src/data/record-order.js';

describe('orderByStart', () => {
  it('orders by start, then by end descending, then by row, as a comparator does', () => {
    const time = fc.oneof(
      fc.integer({ min: -2, max: 2 }),
      fc.double({ noNaN: true }),
      fc.constantFrom(Infinity, -Infinity),
    );
    const spans = fc.oneof(
      fc.array(fc.tuple(time, time), { maxLength: 40 }),
      fc.array(fc.tuple(fc.nat(1), fc.integer({ min: -3, max: 3 })), { minLength: 60, maxLength: 200 }),
    );
    fc.assert(
      fc.property(spans, (pairs) => {
        const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0);
        const expected = pairs
          .map((_, row) => row)
          .sort((a, b) => compare(pairs[a]![0], pairs[b]![0]) || compare(pairs[b]![1], pairs[a]![1]) || a - b);
        const starts = Float64Array.from(pairs, ([start]) => start);
        const ends = Float64Array.from(pairs, ([, end]) => end);
        expect(Array.from(orderByStart(starts, ends))).to.deep.equal(expected);
      }),
      { numRuns: 500 },
    );
  });
});
