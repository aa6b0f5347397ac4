import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant, timeSpan } from '../../../src/time/instant.js';
import { interpolateView } from '../../../src/time/view/interpolate-view.js';
import { zoomAt } from '../../../src/time/view/viewport.js';
import { viewAnywhere } from '../view-arbitrary.js';

const STEPS = Array.from({ length: 101 }, (_, step) => step / 100);

describe('the path between two views', () => {
  it('begins and ends exactly at them', () => {
    fc.assert(
      fc.property(viewAnywhere, viewAnywhere, (from, to) => {
        const path = interpolateView(from, to);
        expect(path(0)).to.deep.equal(from);
        expect(path(1)).to.deep.equal(to);
        expect(path(-0.1)).to.deep.equal(from);
        expect(path(1.1)).to.deep.equal(to);
      }),
    );
  });

  it('is made of views, and arrives without a jump', () => {
    fc.assert(
      fc.property(viewAnywhere, viewAnywhere, (from, to) => {
        const path = interpolateView(from, to);
        for (const t of STEPS) {
          const view = path(t);
          expect(view.end, `at ${t}`).to.be.above(view.start);
          expect(Number.isFinite(view.start) && Number.isFinite(view.end)).to.equal(true);
        }
        for (const [near, end] of [
          [path(1e-9), from],
          [path(1 - 1e-9), to],
        ] as const) {
          const widthMs = end.end - end.start;
          const stepMs = 4 * Number.EPSILON * Math.max(Math.abs(end.start), Math.abs(end.end));
          expect(Math.abs(near.start - end.start)).to.be.at.most(1e-5 * widthMs + stepMs);
          expect(Math.abs(near.end - end.end)).to.be.at.most(1e-5 * widthMs + stepMs);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('runs evenly in log space, about a fixed time, where one view contains the other', () => {
    const from = timeSpan(0, 1000);
    const at = instant(250);
    const to = zoomAt(from, 16, at);
    const path = interpolateView(from, to);
    for (const t of STEPS) {
      const view = path(t);
      expect(view.end - view.start).to.be.closeTo(1000 / 16 ** t, 1e-6);
      expect((at - view.start) / (view.end - view.start)).to.be.closeTo(0.25, 1e-9);
    }
  });

  it('zooms from 13.8 billion years to a millisecond without losing its place', () => {
    const at = Date.UTC(2022, 1, 5);
    const path = interpolateView(timeSpan(-4.35e20, 2e18), timeSpan(at, at + 1));
    for (const t of STEPS) {
      const view = path(t);
      expect(view.start).to.be.at.most(at);
      expect(view.end).to.be.at.least(at + 1);
    }
  });

  it('zooms out on the way when the views are far apart', () => {
    const path = interpolateView(timeSpan(0, 10), timeSpan(1e6, 1e6 + 10));
    const middle = path(0.5);
    expect(middle.end - middle.start).to.be.above(1e5);
    expect(middle.start).to.be.closeTo(1e6 - middle.end + 10, 1);
  });

  it('hardly zooms out when they touch', () => {
    const path = interpolateView(timeSpan(0, 100), timeSpan(30, 130));
    for (const t of STEPS) expect(path(t).end - path(t).start).to.be.within(99.99, 110);
    expect(path(0.5).start).to.be.within(5, 20);
  });

  it('always moves on towards its end', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (away, width) => {
          const path = interpolateView(timeSpan(0, 100), timeSpan(away + 100, away + 100 + width));
          let previous = -Infinity;
          for (const t of STEPS) {
            const centre = (path(t).start + path(t).end) / 2;
            expect(centre).to.be.at.least(previous - 1e-6 * (path(t).end - path(t).start));
            previous = centre;
          }
        },
      ),
    );
  });
});
