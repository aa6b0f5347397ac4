import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { inertia, releaseVelocity } from '../../src/interaction/inertia.js';

const velocity = fc.double({ min: -20, max: 20, noNaN: true });
const elapsed = fc.double({ min: 0, max: 10_000, noNaN: true });

describe('inertia', () => {
  it('continues in its direction, never back, ever more slowly', () => {
    fc.assert(
      fc.property(velocity, elapsed, fc.double({ min: 1, max: 100, noNaN: true }), (speed, ms, stepMs) => {
        const glide = inertia(speed);
        const first = glide.offsetPx(ms + stepMs) - glide.offsetPx(ms);
        const second = glide.offsetPx(ms + 2 * stepMs) - glide.offsetPx(ms + stepMs);
        expect(first * Math.sign(speed)).to.be.at.least(0);
        expect(Math.abs(second)).to.be.at.most(Math.abs(first) + 1e-9);
      }),
    );
  });

  it('starts at the place and the speed of the release', () => {
    const glide = inertia(1.5);
    expect(glide.offsetPx(0)).to.equal(0);
    expect(glide.offsetPx(0.01) / 0.01).to.be.closeTo(1.5, 0.001);
  });

  it('stops, and then stays still', () => {
    fc.assert(
      fc.property(velocity, (speed) => {
        const glide = inertia(speed);
        expect(glide.durationMs).to.be.within(0, 3000);
        expect(glide.offsetPx(glide.durationMs + 1000)).to.equal(glide.offsetPx(glide.durationMs));
      }),
    );
  });

  it('does not start when it is too slow to be seen', () => {
    expect(inertia(0).durationMs).to.equal(0);
    expect(inertia(-0.01).durationMs).to.equal(0);
  });
});

describe('releaseVelocity', () => {
  it('measures px per ms, with a sign', () => {
    const samples = [0, 16, 32, 48].map((timeMs) => ({ timeMs, px: 100 - timeMs * 2 }));
    expect(releaseVelocity(samples, 48)).to.equal(-2);
  });

  it('ignores how the drag began', () => {
    const samples = [
      { timeMs: 0, px: 0 },
      { timeMs: 500, px: 900 },
      { timeMs: 540, px: 904 },
    ];
    expect(releaseVelocity(samples, 540)).to.be.closeTo(0.1, 1e-9);
  });

  it('measures the last two samples of a page that has a frame every 50 ms', () => {
    const samples = [0, 50, 100, 150].map((timeMs) => ({ timeMs, px: timeMs * 2 }));
    expect(releaseVelocity(samples, 200)).to.equal(1);
  });

  it('is zero when the drag was held still before the release', () => {
    const samples = [
      { timeMs: 0, px: 0 },
      { timeMs: 16, px: 80 },
    ];
    expect(releaseVelocity(samples, 300)).to.equal(0);
  });

  it('is zero for no samples, one, or two at the same time', () => {
    expect(releaseVelocity([], 5)).to.equal(0);
    expect(releaseVelocity([{ timeMs: 1, px: 1 }], 5)).to.equal(0);
    expect(
      releaseVelocity(
        [
          { timeMs: 1, px: 1 },
          { timeMs: 1, px: 9 },
        ],
        1,
      ),
    ).to.equal(0);
  });
});
