import { expect } from '@open-wc/testing';
import { ZoomAnchor } from '../../src/interaction/zoom-anchor.js';
import { instant, timeSpan } from '../../src/time/instant.js';
import { limitsFor } from '../../src/time/view/viewport.js';
import { placeAtOrigin, TestSurface } from './test-surface.js';

const AGE_MS = 13.8e9 * 365.2425 * 86_400_000;

describe('zooming about a resting pointer', () => {
  for (const dir of ['ltr', 'rtl'] as const) {
    it(`keeps the time under it, from 13.8 billion years to a millisecond and back, in ${dir}`, async () => {
      const host = await placeAtOrigin(new TestSurface());
      host.dir = dir;
      host.currentView = timeSpan(-AGE_MS, 5e12);
      host.viewLimits = limitsFor(host.currentView);
      const anchor = new ZoomAnchor(host);
      const px = host.pxOf(Date.UTC(2022, 1, 5, 14, 3));
      const at = host.timeAt(px);
      for (let turn = 0; turn < 160; turn++) {
        anchor.zoom(2 ** 0.5, px);
        expect(host.pxOf(at)).to.be.closeTo(px, 0.5);
      }
      expect(host.currentView.end - host.currentView.start).to.be.closeTo(1, 1e-3);
      let turns = 0;
      for (; host.currentView.end - host.currentView.start < AGE_MS / 2; turns++) {
        anchor.zoom(2 ** -0.5, px);
        expect(host.pxOf(at)).to.be.closeTo(px, 0.5);
      }
      expect(turns).to.be.above(100);
    });
  }

  it('takes the time again when the view was moved under it', async () => {
    const host = await placeAtOrigin(new TestSurface());
    const anchor = new ZoomAnchor(host);
    anchor.zoom(2, 300);
    host.currentView = timeSpan(5e9, 6e9);
    const at = host.timeAt(300);
    anchor.zoom(2, 300);
    expect(host.pxOf(at)).to.be.closeTo(300, 1e-6);
  });

  it('requests nothing at a limit', async () => {
    const host = await placeAtOrigin(new TestSurface());
    host.currentView = { start: instant(0), end: instant(host.viewLimits.minDurationMs) };
    new ZoomAnchor(host).zoom(2, 300);
    expect(host.causes).to.eql([]);
  });
});
