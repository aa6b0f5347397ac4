import { easeCubicInOut } from 'd3';
import type { ReactiveController } from 'lit';
import type { TimeSpan } from '../time/instant.js';
import { interpolateView } from '../time/view/viewport.js';
import { HostFrame } from './host-frame.js';
import { prefersReducedMotion } from './reduced-motion.js';
import { sameView } from './same-view.js';
import type { ViewCause, ViewHost } from './view-host.js';

export interface AnimateOptions {
  /** 200 when absent. */
  readonly durationMs?: number;
  readonly cause: ViewCause;
}

/** A key step that follows the last one this soon continues at an even pace: the key is being held, ms. */
const HELD_MS = 50;

/**
 * Leads the eye from one view to another. Motion explains and never delays: it is short, yields to anything else that changes
 * the view, and becomes a jump if the user prefers reduced motion or the page is hidden.
 */
export class ViewAnimationController implements ReactiveController {
  readonly #host: ViewHost;
  readonly #frame: HostFrame;
  #target: TimeSpan | null = null;
  #finish: (() => void) | null = null;
  /** When the last key step ended. */
  #steppedMs = -Infinity;

  constructor(host: ViewHost) {
    this.#host = host;
    this.#frame = new HostFrame(host);
    host.addController(this);
  }

  /** Where a running animation leads, so that a second step adds to the first; null when none runs. */
  get target(): TimeSpan | null {
    return this.#target;
  }

  /**
   * Moves the view there. A running animation is cancelled.
   *
   * @returns a promise that resolves when the view is there, or the animation was cancelled
   */
  animateTo(view: TimeSpan, { durationMs = 200, cause }: AnimateOptions): Promise<void> {
    this.cancel();
    const from = this.#host.currentView;
    if (!from || durationMs <= 0 || this.#host.ownerDocument.hidden || prefersReducedMotion()) {
      this.#host.requestView(view, cause);
      return Promise.resolve();
    }
    this.#target = view;
    const done = new Promise<void>((resolve) => (this.#finish = resolve));
    this.#run(from, view, durationMs, cause);
    return done;
  }

  /** Stops where it is. */
  cancel(): void {
    this.#frame.cancel();
    this.#target = null;
    const finish = this.#finish;
    this.#finish = null;
    finish?.();
  }

  hostDisconnected(): void {
    this.cancel();
  }

  #run(from: TimeSpan, to: TimeSpan, durationMs: number, cause: ViewCause): void {
    const viewAt = interpolateView(from, to);
    let startedMs = this.#frame.nowMs;
    const ease = cause === 'key' && startedMs - this.#steppedMs < HELD_MS ? evenly : easeCubicInOut;
    let shown = this.#host.currentView;
    const step = (nowMs: number): void => {
      // Anything that has moved the view meanwhile (the wheel, the host page) takes precedence.
      if (!sameView(this.#host.currentView, shown)) return this.cancel();
      // A busy page is told the times of frames that are long past.
      startedMs = Math.min(startedMs, nowMs);
      const progress = Math.min(1, (nowMs - startedMs) / durationMs);
      if (progress === 1) {
        if (cause === 'key') this.#steppedMs = nowMs;
        this.#host.requestView(to, cause);
        return this.cancel();
      }
      this.#frame.request(step);
      this.#host.requestView(viewAt(ease(progress)), cause);
      shown = this.#host.currentView;
    };
    this.#frame.request(step);
  }
}

function evenly(progress: number): number {
  return progress;
}
