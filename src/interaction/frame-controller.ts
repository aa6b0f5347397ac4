import type { ReactiveController } from 'lit';
import { HostFrame, type PlacedHost } from './host-frame.js';

/** How long after the last change of the view the picture counts as moving, ms. */
const REST_AFTER_MS = 120;

/** Draws the frames. */
export interface FrameHost extends PlacedHost {
  /** Lays out and paints once; reads `moving` of the controller to know how much to draw. */
  renderFrame(): void;
}

/**
 * Gathers any number of requests into one animation frame.
 *
 * While the view moves, frames are drawn as requested, with `moving` true; once it has rested for 120 ms, one more frame is
 * drawn with `moving` false, which has time for the remaining labels.
 */
export class FrameController implements ReactiveController {
  readonly #host: FrameHost;
  readonly #frame: HostFrame;
  /** The document whose visibility is listened to: by the time the host has left, it may belong to another. */
  #page: Document | null = null;
  #restTimer = 0;
  #lastMoveMs = -Infinity;
  #moving = false;
  #settled: Promise<void> = Promise.resolve();
  #settle: (() => void) | null = null;

  constructor(host: FrameHost) {
    this.#host = host;
    this.#frame = new HostFrame(host);
    host.addController(this);
  }

  /** Whether the view has just changed and may change again at once. */
  get moving(): boolean {
    return this.#moving;
  }

  /**
   * Resolves when all requested frames are drawn and nothing moves; at once in a hidden page, where nothing is drawn.
   */
  get settled(): Promise<void> {
    return this.#host.ownerDocument.hidden ? Promise.resolve() : this.#settled;
  }

  /** Requests a frame. @param why `view` when the view has changed, which may be one step of a movement */
  request(why: 'view' | 'content' = 'content'): void {
    if (why === 'view') {
      this.#moving = true;
      this.#lastMoveMs = performance.now();
    }
    if (!this.#settle) this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.#schedule();
  }

  hostConnected(): void {
    this.#page = this.#host.ownerDocument;
    this.#page.addEventListener('visibilitychange', this.#hide);
    // A frame requested before may have been asked from another window.
    if (this.#frame.isDue) this.#frame.request(this.#draw);
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('visibilitychange', this.#hide);
    this.#frame.cancel();
    clearTimeout(this.#restTimer);
    this.#restTimer = 0;
    this.#moving = false;
    this.#finish();
  }

  /** A frame that is still due is drawn when the page becomes visible again. */
  readonly #hide = (): void => {
    if (this.#host.ownerDocument.hidden) this.#finish();
  };

  #schedule(): void {
    if (!this.#frame.isDue) this.#frame.request(this.#draw);
  }

  readonly #draw = (): void => {
    try {
      this.#host.renderFrame();
    } finally {
      // Even if it throws, so that `settled` resolves.
      this.#afterFrame();
    }
  };

  #afterFrame(): void {
    if (this.#frame.isDue) return;
    if (this.#moving) this.#waitForRest();
    else this.#finish();
  }

  #waitForRest(): void {
    if (this.#restTimer !== 0) return;
    const leftMs = this.#lastMoveMs + REST_AFTER_MS - performance.now();
    this.#restTimer = window.setTimeout(
      () => {
        this.#restTimer = 0;
        // Where frames take longer than that, one that is due still shows a step.
        if (this.#frame.isDue) return;
        if (performance.now() - this.#lastMoveMs < REST_AFTER_MS) return this.#waitForRest();
        this.#moving = false;
        this.#schedule();
      },
      Math.max(1, Math.ceil(leftMs)),
    );
  }

  #finish(): void {
    this.#settle?.();
    this.#settle = null;
  }
}
