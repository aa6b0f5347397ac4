import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  gestureDelta,
  limitTransform,
  mirrorTransform,
  transformBetween,
  type AxisTransform,
} from '../../src/interaction/gesture-delta.js';
import { instant, timeSpan, type TimeSpan } from '../../src/time/instant.js';
import { clampView, limitsFor } from '../../src/time/view/viewport.js';
import { viewAnywhere } from '../time/view-arbitrary.js';

const plot = { x: 120, y: 40, width: 1000, height: 400 };
const place = fc.double({ min: 0, max: 1200, noNaN: true });
const transform: fc.Arbitrary<AxisTransform> = fc.record({
  k: fc.double({ min: 0.1, max: 10, noNaN: true }),
  x: fc.double({ min: -5000, max: 5000, noNaN: true }),
});

/** The transform of a wheel turn: it scales about one fixed place. */
function scaleAbout(atPx: number, k: number): AxisTransform {
  return { k, x: atPx * (1 - k) };
}

function timeAt(view: TimeSpan, px: number): number {
  return view.start + ((px - plot.x) / plot.width) * (view.end - view.start);
}

function pxOf(view: TimeSpan, at: number): number {
  return plot.x + ((at - view.start) / (view.end - view.start)) * plot.width;
}

/** The resolution of a float64 at the times of two views, in px of the second. */
function precisionPx(...views: readonly TimeSpan[]): number {
  const after = views.at(-1)!;
  const furthest = Math.max(...views.flatMap(({ start, end }) => [Math.abs(start), Math.abs(end)]));
  return (8 * Number.EPSILON * furthest * plot.width) / (after.end - after.start) + 1e-6;
}

describe('gestureDelta', () => {
  it('moves each time with the pixel it was drawn at', () => {
    fc.assert(
      fc.property(viewAnywhere, transform, place, (view, { k, x }, px) => {
        const after = gestureDelta(view, plot, { k, x });
        const moved = k * px + x;
        // Far outside the picture nobody sees it, and rounding grows with distance.
        fc.pre(Math.abs(moved) < 1e4 && Math.abs((plot.x - x) / k) < 1e4);
        expect(Math.abs(pxOf(after, timeAt(view, px)) - moved)).to.be.at.most(20 * k * precisionPx(view, after));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the duration when it only pans', () => {
    expect(gestureDelta(timeSpan(0, 100), { x: 0, y: 0, width: 100, height: 50 }, { k: 1, x: 10 })).to.eql(
      timeSpan(-10, 90),
    );
  });

  it('keeps the duration through any number of small pans', () => {
    fc.assert(
      fc.property(
        viewAnywhere,
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 200 }),
        (view, steps) => {
          let panned = view;
          for (const x of steps) panned = gestureDelta(panned, plot, { k: 1, x });
          const furthest = Math.max(...[view, panned].flatMap(({ start, end }) => [Math.abs(start), Math.abs(end)]));
          const lost = Math.abs(panned.end - panned.start - (view.end - view.start));
          // A few float64 steps in all, where the epoch passes a power of two, not one per pan.
          expect(lost).to.be.at.most(4 * Number.EPSILON * Math.max(furthest, view.end - view.start));
        },
      ),
    );
  });

  it('goes as far in two steps as in one', () => {
    fc.assert(
      fc.property(transform, transform, (a, b) => {
        const view = timeSpan(0, 1e6);
        const direct = gestureDelta(view, plot, { k: b.k * a.k, x: b.k * a.x + b.x });
        const stepwise = gestureDelta(gestureDelta(view, plot, a), plot, b);
        const tolerance = 1e-9 * Math.max(1e6, Math.abs(direct.start), Math.abs(direct.end)) * 100;
        expect(stepwise.start).to.be.closeTo(direct.start, tolerance);
        expect(stepwise.end).to.be.closeTo(direct.end, tolerance);
      }),
    );
  });

  it('leaves the view as it is when the gesture has no meaning', () => {
    const view = timeSpan(0, 100);
    for (const to of [
      { k: 0, x: 0 },
      { k: -1, x: 0 },
      { k: NaN, x: 0 },
      { k: Infinity, x: 0 },
      { k: 1, x: NaN },
    ]) {
      expect(gestureDelta(view, plot, to)).to.equal(view);
    }
    expect(gestureDelta(view, { ...plot, width: 0 }, { k: 2, x: 0 })).to.equal(view);
  });
});

describe('mirrorTransform', () => {
  it('moves the mirrored px to the mirror of where the px moves', () => {
    fc.assert(
      fc.property(transform, place, (move, px) => {
        const mirrored = mirrorTransform(move, 1200);
        expect(mirrored.k * (1200 - px) + mirrored.x).to.be.closeTo(1200 - (move.k * px + move.x), 1e-6);
      }),
    );
  });

  it('is its own inverse', () => {
    fc.assert(
      fc.property(transform, (move) => {
        expect(mirrorTransform(mirrorTransform(move, 1200), 1200).x).to.be.closeTo(move.x, 1e-6);
      }),
    );
  });
});

describe('transformBetween', () => {
  it('leads from one state of a gesture to the later one', () => {
    fc.assert(
      fc.property(transform, transform, fc.integer({ min: -1000, max: 1000 }), (from, to, px) => {
        const { k, x } = transformBetween(from, to);
        const expected = to.k * px + to.x;
        const tolerance = 1e-9 * Math.max(1, Math.abs(expected), Math.abs(k * (from.k * px + from.x)), Math.abs(x));
        expect(k * (from.k * px + from.x) + x).to.be.closeTo(expected, tolerance);
      }),
    );
  });
});

describe('limitTransform', () => {
  const limits = limitsFor(timeSpan(0, 1e9));

  it('changes nothing within the limits', () => {
    const move = scaleAbout(500, 1.5);
    expect(limitTransform(move, timeSpan(0, 1e9), plot, limits, 500)).to.equal(move);
  });

  it('keeps the view still when the wheel turns on at a limit', () => {
    for (const [durationMs, k] of [
      [limits.minDurationMs, 2],
      [limits.maxDurationMs, 0.5],
    ] as const) {
      let view = clampView({ start: instant(1e5), end: instant(1e5 + durationMs) }, limits);
      const at = timeAt(view, 900);
      for (let turn = 0; turn < 50; turn++) {
        const move = limitTransform(scaleAbout(900, k), view, plot, limits, 900);
        view = clampView(gestureDelta(view, plot, move), limits);
      }
      expect(pxOf(view, at)).to.be.closeTo(900, 0.01);
    }
  });

  it('brings what was under the fingers to where they are, however far they zoom', () => {
    fc.assert(
      fc.property(transform, place, (move, atPx) => {
        const view = timeSpan(0, limits.minDurationMs * 3);
        const limited = limitTransform(move, view, plot, limits, atPx);
        const cameFromPx = (atPx - move.x) / move.k;
        expect(limited.k * cameFromPx + limited.x).to.be.closeTo(atPx, 1e-6 * Math.max(1, Math.abs(cameFromPx)));
      }),
    );
  });
});
