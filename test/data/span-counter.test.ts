import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { orderByStart } from '../../src/data/record-order.js';
import { SpanCounter } from '../../src/data/span-counter.js';
import { timeSpan } from '../../src/time/instant.js';

const spans = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.nat(20)), { maxLength: 80 });

describe('SpanCounter', () => {
  it('counts what a look at each span counts', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 60 }), (lengths, from, width) => {
        const starts = Float64Array.from(lengths, ([start]) => start);
        const ends = Float64Array.from(lengths, ([start, length]) => start + length);
        const counter = new SpanCounter(starts, ends, orderByStart(starts, ends));
        const until = from + width;
        const isIn = ([start, length]: [number, number]) =>
          start < until && (length === 0 ? start >= from : start + length > from);
        expect(counter.overlapping(timeSpan(from, until))).to.equal(lengths.filter(isIn).length);
        expect(counter.startingFrom(from)).to.equal(lengths.filter(([start]) => start >= from).length);
      }),
    );
  });
});
