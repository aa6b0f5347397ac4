import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { timeSpan } from '../../../src/time/instant.js';
import { timeScale } from '../../../src/time/view/time-scale.js';
import { viewAnywhere } from '../view-arbitrary.js';

describe('a time scale', () => {
  it('maps a view to its width', () => {
    const scale = timeScale(timeSpan(1000, 3000), 200);
    expect(scale.msPerPx).to.equal(10);
    expect([1000, 2000, 3000, 500].map((at) => scale.toPx(at))).to.deep.equal([0, 100, 200, -50]);
    expect([0, 100, 200, -50].map((px) => scale.toTime(px))).to.deep.equal([1000, 2000, 3000, 500]);
  });

  it('maps open ends outside the picture', () => {
    const scale = timeScale(timeSpan(0, 1), 100);
    expect(scale.toPx(-Infinity)).to.equal(-Infinity);
    expect(scale.toPx(Infinity)).to.equal(Infinity);
  });

  it('maps each place back from its time, from deep time to a millisecond', () => {
    fc.assert(
      fc.property(viewAnywhere, fc.double({ min: 0, max: 1000, noNaN: true }), (view, px) => {
        const scale = timeScale(view, 1000);
        const stepPx = (Number.EPSILON * Math.max(Math.abs(view.start), Math.abs(view.end))) / scale.msPerPx;
        expect(Math.abs(scale.toPx(scale.toTime(px)) - px)).to.be.at.most(stepPx + 1e-9);
      }),
      { numRuns: 1000 },
    );
  });

  it('places neighbours a minute apart in deep time to a thousandth of a pixel', () => {
    const now = Date.UTC(2022, 1, 5);
    const scale = timeScale(timeSpan(now, now + 60_000), 1000);
    expect(scale.toPx(now + 30_000)).to.be.closeTo(500, 0.001);
  });

  it('refuses a view without a scale', () => {
    expect(() => timeScale(timeSpan(5, 5), 100)).to.throw(RangeError, 'found a view from 5 to 5 on 100 px');
    expect(() => timeScale(timeSpan(0, Infinity), 100)).to.throw(RangeError);
    expect(() => timeScale(timeSpan(0, 1), 0)).to.throw(RangeError);
    expect(() => timeScale(timeSpan(0, 1), NaN)).to.throw(RangeError);
  });
});
