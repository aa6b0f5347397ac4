import { aTimeout, expect, nextFrame } from '@open-wc/testing';
import { yieldToPage } from '../../../src/data/yield-to-page.js';
import { UpdatePacer } from '../../../src/elements/loading/update-pacer.js';
import { hurryTimers, type HurriedTimers } from '../../data/hurried-timers.js';

/** Longer than a busy machine takes from one line of a test to the next. */
const LONG_MS = 60_000;

describe('UpdatePacer', () => {
  let timers: HurriedTimers;
  beforeEach(() => (timers = hurryTimers((ms) => ms > LONG_MS / 2)));
  afterEach(() => timers.restore());

  it('makes the first update at once, and a single one for all requested meanwhile', async () => {
    let updates = 0;
    const pacer = new UpdatePacer(
      () => {
        updates++;
      },
      { leastMs: LONG_MS },
    );
    pacer.request();
    expect(updates).to.equal(1);
    for (let i = 0; i < 10; i++) pacer.request();
    expect(updates).to.equal(1);
    await pacer.settled;
    expect(updates).to.equal(2);
    await pacer.settled;
    expect(updates).to.equal(2);
  });

  it('makes each update at once where none costs much', async () => {
    let updates = 0;
    const pacer = new UpdatePacer(
      () => {
        updates++;
      },
      { cheapMs: 1e6 },
    );
    for (let i = 1; i <= 5; i++) {
      pacer.request();
      expect(updates).to.equal(i);
      await nextFrame();
    }
  });

  it('lets the next update wait for the end of a slow one', async () => {
    let end = () => {};
    let updates = 0;
    const pacer = new UpdatePacer(() => {
      updates++;
      return new Promise<void>((resolve) => (end = resolve));
    });
    pacer.request();
    pacer.request();
    // Ends after any timer already set without a delay.
    await aTimeout(0);
    expect(updates).to.equal(1);
    end();
    await pacer.settled;
    expect(updates).to.equal(2);
  });

  it('drops a waiting update when cancelled, and leaves nobody waiting', async () => {
    let updates = 0;
    const pacer = new UpdatePacer(
      () => {
        updates++;
      },
      { leastMs: LONG_MS },
    );
    pacer.request();
    pacer.request();
    pacer.cancel();
    await pacer.settled;
    // Ends after the cancelled timer would have.
    await aTimeout(0);
    expect(updates).to.equal(1);
    expect(timers.count).to.equal(1);
  });

  it('waits as long as told before the next update', async () => {
    let updates = 0;
    const pacer = new UpdatePacer(() => {
      updates++;
    });
    pacer.hold(LONG_MS);
    pacer.request();
    expect(updates).to.equal(0);
    await pacer.settled;
    expect(updates).to.equal(1);
    expect(timers.count).to.equal(1);
  });

  it('waits for one frame at a time on a page that gets none', async () => {
    // By then the pacers of earlier tests have requested their last frame.
    await yieldToPage();
    await nextFrame();
    await nextFrame();
    const { requestAnimationFrame } = window;
    let asked = 0;
    window.requestAnimationFrame = () => ++asked;
    try {
      let updates = 0;
      const pacer = new UpdatePacer(
        () => {
          updates++;
        },
        { leastMs: 5 },
      );
      while (updates < 5) {
        pacer.request();
        await pacer.settled;
        // As the pacer does before it requests a frame.
        await yieldToPage();
      }
      expect(asked).to.equal(1);
    } finally {
      window.requestAnimationFrame = requestAnimationFrame;
    }
  });
});
