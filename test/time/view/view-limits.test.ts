import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant, timeSpan } from '../../../src/time/instant.js';
import type { TimeSpan } from '../../../src/time/instant.js';
import { clampView, limitsFor, narrowestMs } from '../../../src/time/view/view-limits.js';
import { viewAnywhere } from '../view-arbitrary.js';

const DAY_MS = 86_400_000;

function duration(view: TimeSpan): number {
  return view.end - view.start;
}

describe('the limits of a view', () => {
  it('give room for three times the extent, and a day around an instant', () => {
    expect(limitsFor(timeSpan(0, 100 * DAY_MS)).maxDurationMs).to.equal(300 * DAY_MS);
    expect(limitsFor(timeSpan(5, 5)).maxDurationMs).to.equal(DAY_MS);
    expect(limitsFor(timeSpan(5, 5)).minDurationMs).to.equal(1);
  });

  it('do not limit panning without events', () => {
    const limits = limitsFor(null);
    const view = timeSpan(1e18, 2e18);
    expect(clampView(view, limits)).to.equal(view);
    expect(duration(clampView(timeSpan(-Infinity, Infinity), limits))).to.be.closeTo(30e9 * 365.2425 * DAY_MS, 1e6);
  });

  it('take an extent that is open on one side by its known end', () => {
    expect(limitsFor({ start: instant(-Infinity), end: instant(7) })).to.include({ earliest: 7, latest: 7 });
  });

  it('allow a millisecond today, and what a float64 resolves in deep time', () => {
    expect(narrowestMs(1.65e12)).to.be.below(1);
    expect(narrowestMs(-1.42e20) / 3_600_000).to.be.closeTo(9, 0.1);
  });

  it('leave a view within them untouched', () => {
    const view = timeSpan(10, 20);
    expect(clampView(view, limitsFor(timeSpan(0, 1000)))).to.equal(view);
  });

  it('widen and narrow a view about its centre', () => {
    const limits = limitsFor(timeSpan(0, 1000 * DAY_MS));
    expect(clampView(timeSpan(100, 100.5), limits)).to.deep.equal(timeSpan(99.75, 100.75));
    expect(clampView(timeSpan(-5000 * DAY_MS, 6000 * DAY_MS), limits)).to.deep.equal(
      timeSpan(-1000 * DAY_MS, 2000 * DAY_MS),
    );
  });

  it('keep a tenth of the view over the extent, on either side', () => {
    const limits = limitsFor(timeSpan(0, 1000));
    expect(clampView(timeSpan(-9000, -8000), limits)).to.deep.equal(timeSpan(-900, 100));
    expect(clampView(timeSpan(8000, 9000), limits)).to.deep.equal(timeSpan(900, 1900));
  });

  it('close the open ends of a view at the extent', () => {
    const limits = limitsFor(timeSpan(0, DAY_MS));
    expect(clampView(timeSpan(-Infinity, Infinity), limits)).to.deep.equal(timeSpan(0, DAY_MS));
    expect(clampView(timeSpan(1000, Infinity), limits)).to.deep.equal(timeSpan(1000, DAY_MS));
    expect(clampView(timeSpan(-Infinity, 2000), limits)).to.deep.equal(timeSpan(0, 2000));
  });

  it('hold for any view and extent, and clamping twice equals clamping once', () => {
    const extent = fc.oneof(
      viewAnywhere,
      viewAnywhere.map((view) => timeSpan(view.start, view.start)),
      fc.constant(null),
    );
    const width = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(viewAnywhere, width, extent, (anywhere, factor, around) => {
        const view = timeSpan(anywhere.start, anywhere.start + duration(anywhere) * factor);
        const limits = limitsFor(around);
        const clamped = clampView(view, limits);
        const slackMs = 16 * Number.EPSILON * Math.max(Math.abs(clamped.start), Math.abs(clamped.end));
        expect(duration(clamped)).to.be.at.least(Math.min(limits.minDurationMs, limits.maxDurationMs) - slackMs);
        expect(duration(clamped)).to.be.at.least(narrowestMs(clamped.start, clamped.end) - slackMs);
        expect(duration(clamped)).to.be.at.most(
          Math.max(limits.maxDurationMs, narrowestMs(clamped.start, clamped.end)) + slackMs,
        );
        expect(clamped.start).to.be.below(limits.latest);
        expect(clamped.end).to.be.above(limits.earliest);
        expect(clampView(clamped, limits)).to.equal(clamped);
      }),
      { numRuns: 5000 },
    );
  });
});
