import type { ReactiveController } from 'lit';
import { HostFrame, type PlacedHost } from './host-frame.js';

/** How long after the last change of the view the picture counts as moving, ms. */
const REST_AFTER_MS = 120;

/** What a frame is drawn by. */
export interface FrameHost extends PlacedHost {
  /** Lays out and paints once; reads `moving` of the controller to know how much to draw. */
  renderFrame(): void;
}

/**
 * Gathers any number of requests into one animation frame.
 *
 * While the view moves frames are drawn as asked for, with `moving` true; when it has rested for 120 ms one more
 * frame is drawn with `moving` false, in which there is time for the rest of the labels.
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

  /** Whether the view changed a moment ago and may change again at once. */
  get moving(): boolean {
    return this.#moving;
  }

  /**
   * Resolves when all that was asked for is drawn and nothing moves; at once when that is so now, and in a page that nobody
   * sees, where nothing is drawn.
   */
  get settled(): Promise<void> {
    return this.#host.ownerDocument.hidden ? Promise.resolve() : this.#settled;
  }

  /** Asks for a frame. @param why `view` when the view changed, which may be one step of a movement */
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

  /** A frame that was asked for comes when the page is seen again. */
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
      // A frame that throws must not leave those who wait for it waiting.
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
