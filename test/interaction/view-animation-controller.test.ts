import { expect } from '@open-wc/testing';
import { ViewAnimationController } from '../../src/interaction/view-animation-controller.js';
import { timeSpan } from '../../src/time/instant.js';
import { anotherPage, hidePage, nextFrame, placeAtOrigin, preferReducedMotion, TestSurface } from './test-surface.js';

class AnimatedSurface extends TestSurface {
  readonly animation = new ViewAnimationController(this);
}
customElements.define('animated-surface', AnimatedSurface);

const there = timeSpan(2e9, 3e9);

describe('a view animation', () => {
  let host: AnimatedSurface;
  beforeEach(async () => {
    host = await placeAtOrigin(new AnimatedSurface());
  });
  afterEach(() => preferReducedMotion(false));

  it('arrives exactly at the target, by steps that only narrow', async () => {
    const durations: number[] = [];
    const requestView = host.requestView.bind(host);
    host.requestView = (next, cause) => {
      requestView(next, cause);
      durations.push(next.end - next.start);
    };
    const done = host.animation.animateTo(there, { cause: 'user' });
    expect(host.animation.target).to.equal(there);
    await done;
    expect(host.currentView).to.eql(there);
    expect(host.animation.target).to.equal(null);
    expect(durations).to.eql([...durations].sort((a, b) => b - a));
    expect(new Set(host.causes)).to.eql(new Set(['user']));
  });

  it('jumps when the user wants less motion', () => {
    preferReducedMotion(true);
    void host.animation.animateTo(there, { cause: 'key' });
    expect(host.currentView).to.eql(there);
    expect(host.causes).to.eql(['key']);
  });

  it('moves step by step in another window while the page of its script is hidden', async () => {
    const page = await anotherPage();
    page.body.append(host);
    // A frame each 50 ms, however long it really takes.
    const view = page.defaultView!;
    const { requestAnimationFrame } = view;
    let ms = 0;
    view.performance.now = () => ms;
    view.requestAnimationFrame = (draw) => requestAnimationFrame.call(view, () => draw((ms += 50)));
    const show = hidePage();
    try {
      await host.animation.animateTo(there, { cause: 'api' });
      expect(host.currentView).to.eql(there);
      expect(host.causes).to.have.length(4);
    } finally {
      show();
      host.remove();
    }
  });

  it('gives way to whatever else moves the view', async () => {
    const done = host.animation.animateTo(there, { durationMs: 10_000, cause: 'api' });
    await nextFrame();
    host.currentView = timeSpan(5, 6);
    await done;
    expect(host.currentView).to.eql(timeSpan(5, 6));
  });

  it('gives way to the next animation', async () => {
    const first = host.animation.animateTo(there, { durationMs: 10_000, cause: 'api' });
    const elsewhere = timeSpan(0, 1e9);
    const second = host.animation.animateTo(elsewhere, { cause: 'api' });
    await first;
    expect(host.animation.target).to.equal(elsewhere);
    await second;
    expect(host.currentView).to.eql(elsewhere);
  });

  it('continues at an even pace from the last step of a held key', () => {
    const { requestAnimationFrame } = window;
    const { now } = performance;
    let ms = now.call(performance);
    let frame: FrameRequestCallback | null = null;
    window.requestAnimationFrame = (callback) => {
      frame = callback;
      return 1;
    };
    performance.now = () => ms;
    const nextMs = (afterMs: number) => frame!((ms += afterMs));
    try {
      const begin = host.currentView!;
      const lengthMs = begin.end - begin.start;
      const shares = [0, 1, 2].map((step) => {
        const from = host.currentView!.start;
        void host.animation.animateTo(timeSpan((step + 1) * 1e9, (step + 1) * 1e9 + lengthMs), { cause: 'key' });
        nextMs(20);
        const gone = host.currentView!.start - from;
        nextMs(200);
        expect(host.animation.target).to.equal(null);
        // The last step comes some time after the second.
        ms += step === 1 ? 500 : 30;
        return gone / (host.currentView!.start - from);
      });
      expect(shares[0], 'begins slowly').to.be.below(0.03);
      expect(shares[1], 'goes on').to.be.closeTo(0.1, 0.03);
      expect(shares[2], 'begins anew').to.be.below(0.03);
    } finally {
      Object.assign(window, { requestAnimationFrame });
      Object.assign(performance, { now });
    }
  });

  it('moves from its second frame on where frames are told times long before it began', () => {
    const { requestAnimationFrame } = window;
    let frame: FrameRequestCallback | null = null;
    window.requestAnimationFrame = (callback) => {
      frame = callback;
      return 1;
    };
    try {
      const begin = host.currentView!;
      void host.animation.animateTo(there, { cause: 'key' });
      const longAgoMs = performance.now() - 500;
      frame!(longAgoMs);
      expect(host.currentView).to.eql(begin);
      frame!(longAgoMs + 100);
      expect(host.currentView!.start).to.be.within(begin.start + 1, there.start - 1);
      frame!(longAgoMs + 200);
      expect(host.currentView).to.eql(there);
    } finally {
      Object.assign(window, { requestAnimationFrame });
    }
  });

  it('stops where it is when cancelled', async () => {
    const done = host.animation.animateTo(there, { durationMs: 10_000, cause: 'api' });
    host.animation.cancel();
    await done;
    await nextFrame();
    expect(host.causes).to.eql([]);
  });

  it('ends when its host leaves the page', async () => {
    const done = host.animation.animateTo(there, { durationMs: 10_000, cause: 'api' });
    host.remove();
    await done;
    expect(host.animation.target).to.equal(null);
  });

  it('shows the view at once when there was none before', async () => {
    host.currentView = null;
    await host.animation.animateTo(there, { cause: 'api' });
    expect(host.currentView).to.eql(there);
  });
});
