import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { instant, timeSpan } from '../../../src/time/instant.js';
import { timeScale } from '../../../src/time/view/time-scale.js';
import { viewAhead } from '../../../src/time/view/view-ahead.js';
import { coarsestMsPerPx, limitsFor, panBy, resolutionOf, zoomAt } from '../../../src/time/view/viewport.js';
import { viewAnywhere } from '../view-arbitrary.js';

const WIDTH_PX = 1000;
const LIMITS = limitsFor(null);

describe('the view ahead of a zoom', () => {
  it('is at the next resolution in the direction of the zoom, and keeps the time that the zoom keeps', () => {
    const view = fc.tuple(
      fc.double({ min: -1e13, max: 1e13, noNaN: true }),
      fc.double({ min: 1e4, max: 1e14, noNaN: true }),
    );
    const factor = fc.oneof(
      fc.double({ min: 1.01, max: 1.9, noNaN: true }),
      fc.double({ min: 0.6, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(view, factor, fc.double({ min: 0, max: WIDTH_PX, noNaN: true }), ([start, ms], by, px) => {
        const before = timeSpan(start, start + ms);
        const at = timeScale(before, WIDTH_PX).toTime(px);
        const now = zoomAt(before, by, at);
        const ahead = viewAhead(before, now, WIDTH_PX, LIMITS)!;
        const resolution = resolutionOf(now, WIDTH_PX);
        expect(resolutionOf(ahead, WIDTH_PX)).to.equal(by > 1 ? resolution / 2 : coarsestMsPerPx(resolution));
        expect(timeScale(ahead, WIDTH_PX).toPx(at)).to.be.closeTo(px, 0.5);
      }),
      { numRuns: 2000 },
    );
  });

  it('is none while panning, at any epoch', () => {
    fc.assert(
      fc.property(viewAnywhere, fc.double({ min: -2, max: 2, noNaN: true }), (view, widths) => {
        const moved = panBy(view, Math.round(widths * 100) * ((view.end - view.start) / 128));
        expect(viewAhead(view, moved, WIDTH_PX, LIMITS)).to.equal(null);
      }),
      { numRuns: 2000 },
    );
  });

  it('is none where the limits end the zoom before', () => {
    const limits = limitsFor(timeSpan(0, 86_400_000));
    const at = instant(43_200_000);
    const zoomed = (view: ReturnType<typeof timeSpan>, by: number) =>
      viewAhead(view, zoomAt(view, by, at), WIDTH_PX, limits);
    const narrow = timeSpan(at - 0.6, at + 0.6);
    expect(zoomed(narrow, 1.1)).to.equal(null);
    const wide = timeSpan(at - 1.2 * 86_400_000, at + 1.2 * 86_400_000);
    expect(zoomed(wide, 1 / 1.1)).to.equal(null);
  });
});
