import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { isAnyFree, takeFirstFree, type TrackOccupancy } from '../../../src/layout/packing/track-occupancy.js';

describe('the occupancy of tracks', () => {
  it('takes a range on the first track where it meets no other, and says before whether there is one', () => {
    const range = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 60 }), fc.integer({ min: 1, max: 4 }), (ranges, most) => {
        const tracks: TrackOccupancy[] = [];
        const taken = Array.from({ length: most }, (): [number, number][] => []);
        for (const [x0, length] of ranges) {
          const x1 = x0 + length;
          const first = taken.findIndex((track) => track.every(([from, until]) => until <= x0 || from >= x1));
          expect(isAnyFree(tracks, x0, x1, most)).to.equal(first >= 0);
          expect(takeFirstFree(tracks, x0, x1, most)).to.equal(first);
          taken[first]?.push([x0, x1]);
        }
      }),
    );
  });
});
