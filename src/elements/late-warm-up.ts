import type { LitElement, ReactiveController } from 'lit';
import { runInSlices } from '../data/in-slices.js';
import { pageIsIdle } from './page-is-idle.js';
import type { WarmUpContext, warmUpSteps } from './warm-up.js';

/** State that all timelines of a page share. */
interface PageWarmth {
  /** Whether one of them has drawn events, or has warmed up for them. */
  isWarm: boolean;
  isUnderWay: boolean;
  /** Loads the module that warms up. */
  readonly load: () => Promise<{ readonly warmUpSteps: typeof warmUpSteps }>;
}

const PAGE: PageWarmth = { isWarm: false, isUnderWay: false, load: () => import('./warm-up.js') };

/**
 * Warms a page up for its first picture while a timeline waits for its data and the page is idle: a picture of up to a
 * thousand events then takes half the time.
 */
export class LateWarmUp implements ReactiveController {
  readonly #host: LitElement;
  readonly #awaited: () => WarmUpContext | null;
  readonly #page: PageWarmth;
  #abort = new AbortController();

  /** @param awaited returns what the picture will be drawn with; null when there is something to draw already, or soon */
  constructor(host: LitElement, awaited: () => WarmUpContext | null, page = PAGE) {
    this.#host = host;
    this.#awaited = awaited;
    this.#page = page;
    host.addController(this);
  }

  hostUpdated(): void {
    const page = this.#page;
    if (page.isWarm) return;
    page.isWarm = this.#awaited() === null;
    if (page.isWarm) this.#abort.abort();
    else if (!page.isUnderWay) void this.#warmUp();
  }

  hostDisconnected(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async #warmUp(): Promise<void> {
    const page = this.#page;
    const { signal } = this.#abort;
    page.isUnderWay = true;
    try {
      await pageIsIdle();
      const awaited = this.#awaited();
      if (!awaited || signal.aborted) return;
      const part = await page.load();
      await runInSlices(part.warmUpSteps(this.#host, awaited), { signal });
    } catch {
      // A failure only delays the picture: it is not tried again.
    } finally {
      page.isUnderWay = false;
    }
    page.isWarm ||= !signal.aborted;
  }
}
