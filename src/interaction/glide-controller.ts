import type { ReactiveController } from 'lit';
import type { TimeSpan } from '../time/instant.js';
import { HostFrame } from './host-frame.js';
import { inertia, releaseVelocity, type DragSample, type Inertia } from './inertia.js';
import { moveView } from './move-view.js';
import { prefersReducedMotion } from './reduced-motion.js';
import { sameView } from './same-view.js';
import type { ViewHost } from './view-host.js';

/** Only the last samples of a drag determine its speed at the end. */
const MAX_SAMPLES = 32;
/** From this many px in a 60th of a second on, a glide is visible, so that a press on it is meant to stop it. */
const SEEN_PX = 1;
const FRAME_MS = 1000 / 60;

/** Lets the view glide on after the release of a drag, until it slows down, reaches a limit, or anything else moves the view. */
export class GlideController implements ReactiveController {
  readonly #host: ViewHost;
  readonly #yields: () => boolean;
  #samples: DragSample[] = [];
  readonly #frame: HostFrame;
  /** How far it goes in the next 60th of a second; the steps drawn are shorter where frames follow one another fast. */
  #nextPx = 0;

  /** @param yields returns whether something else is about to move the view */
  constructor(host: ViewHost, yields: () => boolean) {
    this.#host = host;
    this.#frame = new HostFrame(host);
    this.#yields = yields;
    host.addController(this);
  }

  /** Records the position of a drag. */
  follow(sample: DragSample): void {
    this.#samples.push(sample);
    if (this.#samples.length > MAX_SAMPLES) this.#samples.shift();
  }

  /** Starts to glide, at a time on the clock of the samples. */
  release(atMs: number): void {
    const glide = inertia(releaseVelocity(this.#samples, atMs));
    this.stop();
    if (glide.durationMs > 0 && !prefersReducedMotion()) this.#run(glide);
  }

  /** Stops, and forgets the drag so far. @returns whether it was visibly gliding */
  stop(): boolean {
    const isSeen = this.#frame.isDue && Math.abs(this.#nextPx) >= SEEN_PX;
    this.#frame.cancel();
    this.#samples = [];
    return isSeen;
  }

  hostDisconnected(): void {
    this.stop();
  }

  #run(glide: Inertia): void {
    const startedMs = this.#frame.nowMs;
    let donePx = 0;
    let shown: TimeSpan | null = this.#host.currentView;
    this.#nextPx = glide.offsetPx(FRAME_MS);
    const step = (nowMs: number): void => {
      if (this.#yields() || !sameView(this.#host.currentView, shown)) return void this.stop();
      const elapsedMs = nowMs - startedMs;
      const px = glide.offsetPx(elapsedMs);
      const stepPx = px - donePx;
      donePx = px;
      this.#nextPx = glide.offsetPx(elapsedMs + FRAME_MS) - px;
      const moved = stepPx === 0 || moveView(this.#host, { k: 1, x: stepPx }, 0);
      if (!moved || elapsedMs >= glide.durationMs) return void this.stop();
      shown = this.#host.currentView;
      this.#frame.request(step);
    };
    this.#frame.request(step);
  }
}
