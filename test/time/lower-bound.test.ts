import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { lowerBound } from '../../src/time/lower-bound.js';

describe('lowerBound', () => {
  it('finds what a linear search finds', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.integer({ min: -25, max: 25 }), (numbers, bound) => {
        const sorted = numbers.sort((a, b) => a - b);
        expect(lowerBound(sorted.length, (i) => sorted[i]! < bound)).to.equal(sorted.filter((n) => n < bound).length);
      }),
    );
  });
});
