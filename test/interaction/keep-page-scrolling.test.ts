import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { keepPageScrolling } from '../../src/interaction/keep-page-scrolling.js';
import { touch, type Finger } from './test-surface.js';

const coordinate = fc.integer({ min: -500, max: 500 });

describe('keepPageScrolling', () => {
  let isCooperative: boolean;
  let surface: SVGSVGElement;
  let heard: number;

  beforeEach(() => {
    isCooperative = true;
    heard = 0;
    surface = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    keepPageScrolling(surface, new AbortController().signal, () => isCooperative);
    surface.addEventListener('touchmove', () => heard++);
  });

  const start = (...fingers: Finger[]) => touch(surface, 'touchstart', fingers);
  /** @returns whether later listeners heard the movement */
  const move = (x: number, y: number) => {
    const before = heard;
    touch(surface, 'touchmove', [[x, y]]);
    return heard > before;
  };

  it('holds back a finger that has not clearly moved', () => {
    start([100, 100]);
    expect(move(103, 104)).to.equal(false);
  });

  it('leaves to the page what first goes up or down', () => {
    start([100, 100]);
    expect([move(103, 120), move(300, 120)]).to.eql([false, false]);
  });

  it('passes on what first goes sideways', () => {
    start([100, 100]);
    expect([move(80, 110), move(80, 300)]).to.eql([true, true]);
  });

  it('passes on two fingers at once, and everything where the timeline takes all gestures', () => {
    start([100, 100], [200, 100]);
    expect(move(100, 300)).to.equal(true);
    start([100, 100]);
    isCooperative = false;
    expect(move(100, 300)).to.equal(true);
  });

  it('decides once for each touch', () => {
    let decisions = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(coordinate, coordinate)), (places) => {
        start([0, 0]);
        const decided = places.findIndex(([x, y]) => Math.max(Math.abs(x), Math.abs(y)) >= 6);
        const moves = places.map(([x, y]) => move(x, y));
        expect(moves.slice(0, Math.max(decided, 0))).to.not.include(true);
        if (decided < 0) return;
        decisions++;
        expect(new Set(moves.slice(decided)).size).to.equal(1);
      }),
    );
    expect(decisions).to.be.above(50);
  });
});
