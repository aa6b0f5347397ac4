import { aTimeout, expect, fixture, html, nextFrame } from '@open-wc/testing';
import { LitElement } from 'lit';
import '../../src/define.js';
import { runToEnd, type Steps } from '../../src/data/in-slices.js';
import type { EventTimeline } from '../../src/elements/event-timeline.js';
import { LateWarmUp } from '../../src/elements/late-warm-up.js';
import { warmUpSteps, type WarmUpContext } from '../../src/elements/warm-up.js';
import { until } from './timeline-fixture.js';

const CONTEXT: WarmUpContext = { locale: 'en', timezone: 'UTC', dir: 'ltr' };

describe('warmUpSteps', () => {
  const contexts: WarmUpContext[] = [
    CONTEXT,
    { locale: 'ja', timezone: 'Asia/Tokyo', dir: 'ltr' },
    { locale: 'ar', timezone: 'America/St_Johns', dir: 'rtl' },
  ];
  for (const context of contexts) {
    it(`draws in ${context.locale}, changes nothing in the timeline and nothing of the page`, async () => {
      const timeline = await fixture<EventTimeline>(html`<event-timeline></event-timeline>`);
      const told: string[] = [];
      for (const type of ['timeline-load', 'timeline-error', 'timeline-state']) {
        timeline.addEventListener(type, () => told.push(type));
      }
      const paints = countPaints();
      const before = [timeline.shadowRoot!.innerHTML, document.documentElement.outerHTML];
      runToEnd(warmUpSteps(timeline, context));
      expect([timeline.shadowRoot!.innerHTML, document.documentElement.outerHTML]).to.deep.equal(before);
      expect(paints.end()).to.be.greaterThan(100);
      await nextFrame();
      expect(told).to.deep.equal([]);
    });
  }

  it('pauses often enough to hold nobody up', async () => {
    const timeline = await fixture<EventTimeline>(html`<event-timeline></event-timeline>`);
    const steps = [...warmUpSteps(timeline, CONTEXT)];
    expect(steps.length).to.be.greaterThan(12);
  });
});

describe('LateWarmUp', () => {
  let idle: Idle;
  beforeEach(() => {
    idle = idleByHand();
  });
  afterEach(() => {
    idle.restore();
  });

  it('warms a page up once, when it is idle', async () => {
    const page = pageOf(3);
    const [first, second] = [await hostOn(page), await hostOn(page)];
    expect([page.loads, page.steps]).to.deep.equal([0, 0]);
    idle.come();
    await until(() => page.isWarm);
    expect(page).to.include({ loads: 1, steps: 3, isWarm: true, isUnderWay: false });
    for (const host of [first, second, await hostOn(page)]) await updated(host);
    expect([idle.waited, page.loads]).to.deep.equal([1, 1]);
  });

  it('leaves a page alone whose timeline has something to draw', async () => {
    const page = pageOf(3);
    await updated(await hostOn(page, null));
    expect(idle.waited).to.equal(0);
    expect(page).to.include({ loads: 0, isWarm: true });
  });

  it('stops when there is something to draw', async () => {
    const page = pageOf(Infinity);
    const host = await hostOn(page);
    idle.come();
    await until(() => page.steps > 0);
    host.awaited = null;
    await updated(host);
    await until(() => !page.isUnderWay);
    expect(page.isWarm).to.equal(true);
  });

  it('stops when the timeline is removed, and starts again with the next', async () => {
    const page = pageOf(Infinity);
    const host = await hostOn(page);
    idle.come();
    await until(() => page.steps > 0);
    host.remove();
    await until(() => !page.isUnderWay);
    expect(page.isWarm).to.equal(false);
    const next = await hostOn(page);
    idle.come();
    await until(() => page.loads === 2);
    next.remove();
    await until(() => !page.isUnderWay);
  });

  it('gives up silently when a step fails, and does not try again', async () => {
    const page = pageOf(0);
    const steps = (function* (): Steps<void> {
      yield;
      throw new Error('no such font');
    })();
    const failing = { ...page, load: () => page.load().then(() => ({ warmUpSteps: () => steps })) };
    const unhandled: PromiseRejectionEvent[] = [];
    const note = (event: PromiseRejectionEvent) => (event.preventDefault(), unhandled.push(event));
    window.addEventListener('unhandledrejection', note);
    const host = await hostOn(failing);
    idle.come();
    await until(() => failing.isWarm);
    await updated(host);
    // The browser reports an unhandled rejection after the task in which it happened.
    await aTimeout(0);
    window.removeEventListener('unhandledrejection', note);
    expect(unhandled).to.have.length(0);
    expect([idle.waited, page.loads]).to.deep.equal([1, 1]);
    expect(failing).to.include({ isWarm: true, isUnderWay: false });
  });

  it('does without the file when it is missing, and does not request it again', async () => {
    const page = pageOf(0);
    const missing = { ...page, load: () => page.load().then(() => Promise.reject(new TypeError('no such file'))) };
    const host = await hostOn(missing);
    idle.come();
    await until(() => missing.isWarm);
    await updated(host);
    expect([idle.waited, page.loads]).to.deep.equal([1, 1]);
    expect(missing.isUnderWay).to.equal(false);
  });
});

/** A page that is idle when the test says so, whatever the browser thinks. */
interface Idle {
  /** How often a wait was started. */
  readonly waited: number;
  come(): void;
  restore(): void;
}

function idleByHand(): Idle {
  const own = Object.getOwnPropertyDescriptor(window, 'requestIdleCallback');
  const waiting: IdleRequestCallback[] = [];
  let waited = 0;
  const value = (callback: IdleRequestCallback) => {
    waited++;
    return waiting.push(callback);
  };
  Object.defineProperty(window, 'requestIdleCallback', { configurable: true, writable: true, value });
  return {
    get waited() {
      return waited;
    },
    come: () => {
      for (const callback of waiting.splice(0)) callback({ didTimeout: false, timeRemaining: () => 50 });
    },
    restore: () => {
      if (own) Object.defineProperty(window, 'requestIdleCallback', own);
      else Reflect.deleteProperty(window, 'requestIdleCallback');
    },
  };
}

async function updated(host: LitElement): Promise<void> {
  host.requestUpdate();
  await host.updateComplete;
}

class WaitingHost extends LitElement {
  awaited: WarmUpContext | null = CONTEXT;
}
customElements.define('waiting-host', WaitingHost);

function pageOf(stepCount: number) {
  const page = {
    isWarm: false,
    isUnderWay: false,
    loads: 0,
    steps: 0,
    load() {
      page.loads++;
      return Promise.resolve({ warmUpSteps });
    },
  };
  function* warmUpSteps(): Steps<void> {
    for (let step = 0; step < stepCount; step++) {
      page.steps++;
      yield;
    }
  }
  return page;
}

async function hostOn(page: ConstructorParameters<typeof LateWarmUp>[2], awaited: WarmUpContext | null = CONTEXT) {
  const host = new WaitingHost();
  host.awaited = awaited;
  new LateWarmUp(host, () => host.awaited, page);
  await fixture(html`${host}`);
  return host;
}

/** Counts the SVG nodes that are created, wherever they are put. */
function countPaints() {
  const make = document.createElementNS;
  let count = 0;
  document.createElementNS = function (this: Document, ...given: Parameters<typeof make>) {
    count++;
    return make.apply(this, given);
  } as typeof make;
  return {
    end() {
      document.createElementNS = make;
      return count;
    },
  };
}
