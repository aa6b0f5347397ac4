import { expect } from '@open-wc/testing';
import { GlideController } from '../../src/interaction/glide-controller.js';
import { placeAtOrigin, TestSurface } from './test-surface.js';

/** A document of a window whose frames come when the test says so. */
function pageOfFrames() {
  let due: FrameRequestCallback | null = null;
  const view = {
    performance: { now: () => 1000 },
    requestAnimationFrame: (draw: FrameRequestCallback) => {
      due = draw;
      return 1;
    },
    cancelAnimationFrame: () => (due = null),
    matchMedia: window.matchMedia.bind(window),
  };
  const draw = (nowMs: number) => {
    const drawn = due;
    due = null;
    drawn?.(nowMs);
  };
  return { page: { defaultView: view } as unknown as Document, draw };
}

/** A glide from a drag of 1 px/ms, released at 1000 on the clock of its frames. */
async function releasedGlide() {
  const { page, draw } = pageOfFrames();
  const surface = await placeAtOrigin(new TestSurface());
  Object.defineProperty(surface, 'ownerDocument', { value: page });
  const glide = new GlideController(surface, () => false);
  for (const timeMs of [900, 920, 940]) glide.follow({ timeMs, px: timeMs });
  glide.release(950);
  return { glide, draw };
}

describe('gliding', () => {
  for (const firstMs of [999.9, 1000, 1000.1]) {
    it(`counts as visible from the first frame on, which may be drawn at ${firstMs} for a release at 1000`, async () => {
      const { glide, draw } = await releasedGlide();
      draw(firstMs);
      expect(glide.stop()).to.equal(true);
    });
  }

  it('no longer counts as visible when it has nearly stopped', async () => {
    const { glide, draw } = await releasedGlide();
    draw(1010);
    draw(2200);
    expect(glide.stop()).to.equal(false);
  });
});
