import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { CeasedCounter } from '../../../src/data/table/ceased-counter.js';
import { inOrder, type Span } from '../spans-in-order.js';

const HOUR_MS = 3_600_000;

describe('CeasedCounter', () => {
  it('counts what a look at each span counts, whether spans last a moment, a day or years', () => {
    const length = fc.oneof(fc.nat(3), fc.integer({ min: 20, max: 30 }), fc.integer({ min: 0, max: 900 }));
    const span = fc.tuple(fc.integer({ min: -50, max: 50 }), length).map(([at, hours]): Span => [at, at + hours]);
    const hours = fc.integer({ min: -60, max: 200 });
    fc.assert(
      fc.property(fc.array(span, { maxLength: 80 }), hours, (all, at) => {
        const spans = all.map(([from, to]): Span => [from * HOUR_MS, to * HOUR_MS]);
        const { order, longByCease, columns } = inOrder(spans);
        const counter = new CeasedCounter(order, longByCease, columns);
        const time = at * HOUR_MS;
        const hasCeased = ([start, end]: Span) => (start === end ? end < time : end <= time);
        expect(counter.ceasedBy(time)).to.equal(spans.filter(hasCeased).length);
      }),
      { numRuns: 500 },
    );
  });

  it('counts among many chunks of spans', () => {
    const spans = Array.from({ length: 20_000 }, (_, i): Span => [i * HOUR_MS, (i + (i % 50)) * HOUR_MS]);
    const { order, longByCease, columns } = inOrder(spans);
    const counter = new CeasedCounter(order, longByCease, columns);
    for (const at of [-1, 0, 1, 5000, 12_345, 19_999, 30_000]) {
      const time = at * HOUR_MS;
      const expected = spans.filter(([start, end]) => (start === end ? end < time : end <= time)).length;
      expect(counter.ceasedBy(time)).to.equal(expected);
    }
  });
});
