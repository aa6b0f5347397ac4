import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant, timeSpan } from '../../../src/time/instant.js';
import { timeScale } from '../../../src/time/view/time-scale.js';
import { limitsFor, panBy, resolutionOf, zoomAt } from '../../../src/time/view/viewport.js';
import { viewAnywhere } from '../view-arbitrary.js';

const WIDTH_PX = 1000;
const YEAR_MS = 365.2425 * 86_400_000;

describe('zooming', () => {
  it('keeps the time under the pointer, from billions of years to a millisecond', () => {
    const factor = fc.double({ min: 0.2, max: 5, noNaN: true });
    fc.assert(
      fc.property(viewAnywhere, factor, fc.double({ min: 0, max: WIDTH_PX, noNaN: true }), (view, by, px) => {
        const at = timeScale(view, WIDTH_PX).toTime(px);
        const zoomed = zoomAt(view, by, at);
        const after = timeScale(zoomed, WIDTH_PX);
        // Only the resolution of a float64 at this epoch, in px of the zoomed view, may be lost.
        const stepsPx =
          (2 * Number.EPSILON * Math.max(Math.abs(at), Math.abs(zoomed.start), Math.abs(zoomed.end))) / after.msPerPx;
        expect(Math.abs(after.toPx(at) - timeScale(view, WIDTH_PX).toPx(at))).to.be.at.most(stepsPx + 1e-6);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps it all the way from 4.5 billion years to a millisecond and back', () => {
    const at = instant(Date.UTC(2022, 1, 5, 14, 3));
    let view = timeSpan(at - 3e9 * YEAR_MS, at + 1.5e9 * YEAR_MS);
    const px = timeScale(view, WIDTH_PX).toPx(at);
    while (view.end - view.start > 1) {
      view = zoomAt(view, 1.25, at);
      expect(timeScale(view, WIDTH_PX).toPx(at)).to.be.closeTo(px, 0.5);
    }
    while (view.end - view.start < 4.5e9 * YEAR_MS) {
      view = zoomAt(view, 1 / 1.25, at);
      expect(timeScale(view, WIDTH_PX).toPx(at)).to.be.closeTo(px, 0.5);
    }
  });

  it('stops at its limits without creeping towards the pointer', () => {
    const limits = limitsFor(timeSpan(0, 1e9));
    let view = timeSpan(0, 1e6);
    const at = instant(9e5);
    for (let turn = 0; turn < 200; turn++) view = zoomAt(view, 1.5, at, limits);
    expect(view.end - view.start).to.be.closeTo(1, 0.01);
    expect(timeScale(view, WIDTH_PX).toPx(at)).to.be.closeTo(900, 0.01);
    for (let turn = 0; turn < 200; turn++) view = zoomAt(view, 1 / 1.5, at, limits);
    expect(view.end - view.start).to.be.closeTo(3e9, 1);
    expect(zoomAt(view, 0.5, at, limits)).to.equal(view);
  });

  it('refuses a faulty factor', () => {
    for (const factor of [0, -1, NaN, Infinity]) {
      expect(() => zoomAt(timeSpan(0, 1), factor, instant(0))).to.throw(RangeError, `found a factor of ${factor}`);
    }
  });
});

describe('panning', () => {
  it('moves both ends and keeps the duration', () => {
    expect(panBy(timeSpan(0, 100), 30)).to.deep.equal(timeSpan(30, 130));
    expect(panBy(timeSpan(0, 100), -30)).to.deep.equal(timeSpan(-30, 70));
  });

  it('does not change the resolution, even at exact powers of two', () => {
    const pan = fc.double({ min: -1e13, max: 1e13, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), pan, (power, ms) => {
        const view = timeSpan(1.65e12, 1.65e12 + 2 ** power * WIDTH_PX);
        expect(resolutionOf(panBy(view, ms), WIDTH_PX)).to.equal(2 ** power);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the resolution of a view', () => {
  it('is the power of two at or below its ms per px', () => {
    fc.assert(
      fc.property(viewAnywhere, fc.integer({ min: 1, max: 5000 }), (view, widthPx) => {
        const resolution = resolutionOf(view, widthPx);
        const msPerPx = (view.end - view.start) / widthPx;
        expect(Number.isInteger(Math.log2(resolution))).to.equal(true);
        expect(resolution).to.be.at.most(msPerPx * 1.01);
        expect(resolution * 2).to.be.above(msPerPx);
      }),
    );
  });

  it('is exact at every power of two', () => {
    for (let power = -30; power <= 60; power++) {
      expect(resolutionOf(timeSpan(0, 2 ** power), 1)).to.equal(2 ** power);
      expect(resolutionOf(timeSpan(0, 1.9999 * 2 ** power), 1)).to.equal(2 ** power);
    }
  });

  it('refuses an empty view or box', () => {
    expect(() => resolutionOf(timeSpan(1, 1), 100)).to.throw(RangeError);
    expect(() => resolutionOf(timeSpan(0, 1), 0)).to.throw(RangeError);
    // No number lies between its pixels.
    expect(() => resolutionOf(timeSpan(0, 1e-320), 100)).to.throw(RangeError);
    expect(() => resolutionOf(timeSpan(-Infinity, 0), 100)).to.throw(RangeError);
  });
});
