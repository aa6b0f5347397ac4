import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { rowsOverlapping } from '../../../src/data/table/rows-overlapping.js';
import { inOrder, type Span } from '../spans-in-order.js';

/** The oracle: half-open, except that a span or a window without length is the time itself. */
function overlaps([start, end]: Span, from: number, to: number): boolean {
  if (start === end) return from === to ? start === from : from <= start && start < to;
  return from === to ? start <= from && from < end : start < to && end > from;
}

function found(spans: readonly Span[], from: number, to: number): number[] {
  const { order, columns } = inOrder(spans);
  return Array.from(rowsOverlapping(order, columns, from, to));
}

const time = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.double({ min: -1e18, max: 1e18, noNaN: true }));
const span = fc.tuple(time, time).map(([a, b]): Span => [Math.min(a, b), Math.max(a, b)]);
const shortSpan = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.nat(3)).map(([a, d]): Span => [a, a + d]);

describe('rowsOverlapping', () => {
  it('finds nothing among nothing', () => {
    expect(found([], -1, 1)).to.deep.equal([]);
  });

  it('finds what overlaps a window, in the order of begins, as a search through all does', () => {
    const spans = fc.oneof(fc.array(span, { maxLength: 60 }), fc.array(shortSpan, { minLength: 200, maxLength: 700 }));
    fc.assert(
      fc.property(spans, fc.array(fc.oneof(span, shortSpan), { minLength: 1, maxLength: 10 }), (all, windows) => {
        const { order, columns } = inOrder(all);
        for (const [from, to] of windows) {
          const expected = [...order].filter((row) => overlaps(all[row]!, from, to));
          expect(Array.from(rowsOverlapping(order, columns, from, to))).to.deep.equal(expected);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('counts an instant in the window that begins at it, not in the one that ends at it', () => {
    const instants: Span[] = [
      [0, 0],
      [-5, -5],
    ];
    expect(found(instants, 0, 1)).to.deep.equal([0]);
    expect(found(instants, -1, 0)).to.deep.equal([]);
    expect(found(instants, -5, -4)).to.deep.equal([1]);
    expect(found(instants, -6, -5)).to.deep.equal([]);
  });

  it('finds a range that began long before the window, among many that did not last', () => {
    const spans: Span[] = Array.from({ length: 5000 }, (_, i): Span => [i, i + 1]);
    spans.push([-1, 1e9]);
    expect(found(spans, 4500, 4501)).to.deep.equal([5000, 4500]);
  });

  it('answers a window without length with what goes on at that time', () => {
    const spans: Span[] = [
      [0, 2],
      [2, 4],
      [2, 2],
    ];
    expect(found(spans, 2, 2)).to.deep.equal([1, 2]);
  });
});
