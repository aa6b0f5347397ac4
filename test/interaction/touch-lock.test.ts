import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { followTouch, lockTouch } from '../../src/interaction/touch-lock.js';

const coordinate = fc.integer({ min: -500, max: 500 });

describe('a touch', () => {
  it('belongs to nobody until it has clearly moved', () => {
    expect(followTouch(lockTouch(1, 100, 100), 103, 104).owner).to.equal('undecided');
  });

  it('is the page’s when it first goes up or down', () => {
    expect(followTouch(lockTouch(1, 100, 100), 103, 120).owner).to.equal('page');
  });

  it('is the timeline’s when it first goes sideways', () => {
    expect(followTouch(lockTouch(1, 100, 100), 80, 110).owner).to.equal('timeline');
  });

  it('is the timeline’s at once with two fingers', () => {
    expect(followTouch(lockTouch(2, 100, 100), 100, 300).owner).to.equal('timeline');
  });

  it('never changes hands', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate)), (places) => {
        let lock = lockTouch(1, 0, 0);
        for (const [x, y] of places) {
          const next = followTouch(lock, x, y);
          if (lock.owner !== 'undecided') expect(next.owner).to.equal(lock.owner);
          lock = next;
        }
      }),
    );
  });
});
