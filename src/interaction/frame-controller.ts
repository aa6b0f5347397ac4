import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How long after the last change of the view the picture counts as moving, ms. */
const REST_AFTER_MS = 120;

/** What a frame is drawn by. */
export interface FrameHost extends ReactiveControllerHost {
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
  #frame = 0;
  #restTimer = 0;
  #lastMoveMs = -Infinity;
  #moving = false;
  #settled: Promise<void> = Promise.resolve();
  #settle: (() => void) | null = null;

  constructor(host: FrameHost) {
    this.#host = host;
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
    return document.hidden ? Promise.resolve() : this.#settled;
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
    document.addEventListener('visibilitychange', this.#hide);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#hide);
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#restTimer);
    this.#frame = 0;
    this.#restTimer = 0;
    this.#moving = false;
    this.#finish();
  }

  /** A frame that was asked for comes when the page is seen again. */
  readonly #hide = (): void => {
    if (document.hidden) this.#finish();
  };

  #schedule(): void {
    if (this.#frame === 0) this.#frame = requestAnimationFrame(this.#draw);
  }

  readonly #draw = (): void => {
    this.#frame = 0;
    try {
      this.#host.renderFrame();
    } finally {
      // A frame that throws must not leave those who wait for it waiting.
      this.#afterFrame();
    }
  };

  #afterFrame(): void {
    if (this.#frame !== 0) return;
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
