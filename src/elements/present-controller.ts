import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { instant } from '../time/instant.js';
import type { Stage } from './stage.js';

/** The line of the present moves this often, but at least by one px at a time, ms. */
const LINE_MS = 60_000;
/** The same for a view that follows the present. */
const FOLLOW_MS = 1_000;
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Tells the stage the time as often as it makes a visible difference: while the present is in the view, or the view follows
 * it. Nothing is drawn between two steps; a step is a jump of about a px, too small to disturb as motion.
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

  /** Checks whether the view, which may have changed, shows the present. */
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

  /** How long the present stays where it is in the view; null when it never gets there. */
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
