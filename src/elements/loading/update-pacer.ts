import { yieldToPage } from '../../data/yield-to-page.js';

export interface PaceOptions {
  /** The least time between two updates, ms. */
  readonly leastMs?: number;
  /** After an update that takes less than this, including the frame that shows it, there is no pause, ms. */
  readonly cheapMs?: number;
  /** The pause after an update, as a multiple of its cost: 5, when absent, leaves five sixths of the time to the page. */
  readonly share?: number;
}

/**
 * Spaces updates out, so that data that change all the time leave the page responsive. The first update is made at once;
 * later requests are merged into one update, which waits in proportion to the cost of the last one: its script, and layout
 * and paint of the frame that shows it.
 */
export class UpdatePacer {
  readonly #update: () => Promise<void> | void;
  readonly #leastMs: number;
  readonly #cheapMs: number;
  readonly #share: number;
  #waitMs = 0;
  #lastMs = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #settled: Promise<void> = Promise.resolve();
  #settle: (() => void) | null = null;
  #isBusy = false;
  #isFrameDue = false;

  /** @param update may return a promise, as when it works in slices: then the next waits for it */
  constructor(update: () => Promise<void> | void, { leastMs = 0, cheapMs = 0, share = 5 }: PaceOptions = {}) {
    this.#update = update;
    this.#leastMs = leastMs;
    this.#cheapMs = cheapMs;
    this.#share = share;
    this.#waitMs = leastMs;
  }

  /** Resolves when no update is waiting. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Whether an update is waiting. */
  get isWaiting(): boolean {
    return this.#settle !== null;
  }

  /** Asks for an update. */
  request(): void {
    if (this.#settle) return;
    const leftMs = this.#leftMs();
    if (leftMs <= 0 && !this.#isBusy) return this.#run();
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    if (!this.#isBusy) this.#timer = setTimeout(() => this.#run(), leftMs);
  }

  /** Updates now; the pause until the next starts here. */
  #run(): void {
    this.cancel();
    this.#lastMs = performance.now();
    const done = this.#update();
    void (done ? this.#waitFor(done) : this.#measure());
  }

  /** Makes the next update wait this long from now, whatever the last one cost. */
  hold(waitMs: number): void {
    this.#lastMs = performance.now();
    this.#waitMs = waitMs;
  }

  /** Drops a waiting update. */
  cancel(): void {
    // Feeds call this for each batch, usually without a timer.
    if (this.#timer !== undefined) clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#settle?.();
    this.#settle = null;
  }

  #leftMs(): number {
    return this.#lastMs + this.#waitMs - performance.now();
  }

  async #waitFor(done: Promise<void>): Promise<void> {
    const begunMs = this.#lastMs;
    this.#isBusy = true;
    try {
      await done;
    } finally {
      this.#isBusy = false;
      this.#lastMs = performance.now();
      this.#waitMs = Math.max(this.#leastMs, this.#share * (this.#lastMs - begunMs));
      if (this.#settle) this.#timer = setTimeout(() => this.#run(), this.#waitMs);
    }
  }

  async #measure(): Promise<void> {
    const begunMs = this.#lastMs;
    this.#waitMs = this.#leastMs;
    await yieldToPage();
    let costMs = performance.now() - begunMs;
    // A hidden page gets no frames to wait for; nor does an iframe off the screen, though that counts as visible.
    if (document.visibilityState === 'visible' && !this.#isFrameDue) {
      this.#isFrameDue = true;
      await new Promise(requestAnimationFrame);
      this.#isFrameDue = false;
      const frameMs = performance.now();
      await yieldToPage();
      costMs += performance.now() - frameMs;
    }
    if (this.#lastMs !== begunMs || costMs < this.#cheapMs) return;
    this.#waitMs = Math.max(this.#leastMs, this.#share * costMs);
  }
}
