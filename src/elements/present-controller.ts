import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { instant } from '../time/instant.js';
import type { Stage } from './stage.js';

/** The line of the present moves once in so long, and no more often than a px at a time. */
const LINE_MS = 60_000;
/** So does a window that follows the present. */
const FOLLOW_MS = 1_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Tells the stage what time it is, as often as that shows: while the present is in the window, or the window follows it.
 * Between two steps nothing is drawn; a step is a jump of a px or so, which is no motion that could disturb.
 */
export class PresentController implements ReactiveController {
  readonly #stage: Stage;
  #timer = 0;
  #isConnected = false;

  constructor(host: ReactiveControllerHost, stage: Stage) {
    this.#stage = stage;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isConnected = true;
    this.#step();
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    clearTimeout(this.#timer);
  }

  /** Looks whether the window, which may be another now, shows the present. */
  painted(): void {
    if (!this.#isConnected) return;
    const sinceMs = Date.now() - (this.#stage.now ?? -Infinity);
    const stepMs = this.#stepMs();
    if (stepMs === null) clearTimeout(this.#timer);
    else if (sinceMs < 0 || sinceMs >= stepMs) this.#step();
    else this.#wait(stepMs - sinceMs);
  }

  readonly #step = (): void => {
    this.#stage.setNow(instant(Date.now()));
    const stepMs = this.#stepMs();
    if (stepMs !== null) this.#wait(stepMs);
  };

  /** How long the present stays where it is in the window; null when it never comes into it. */
  #stepMs(): number | null {
    const { currentView: view, plot, isFollowing } = this.#stage;
    if (!view || !plot) return isFollowing ? FOLLOW_MS : null;
    const now = Date.now();
    const pxMs = (view.end - view.start) / Math.max(plot.width, 1);
    if (isFollowing) return Math.max(FOLLOW_MS, pxMs);
    return view.end <= now ? null : Math.max(LINE_MS, pxMs, view.start - now);
  }

  #wait(waitMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(this.#step, Math.min(waitMs, LONGEST_TIMER_MS));
  }
}
