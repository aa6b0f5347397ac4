import { runFor, type Steps } from '../data/in-slices.js';
import { yieldToPage } from '../data/yield-to-page.js';
import { prepareScene } from '../layout/build-scene.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { SceneInput } from '../layout/scene-input.js';
import { viewAhead } from '../time/view/view-ahead.js';
import { resolutionOf, type ViewLimits } from '../time/view/viewport.js';
import { pageIsIdle } from './page-is-idle.js';

/** After a frame, at most this long: with the frame itself, less than a frame of a screen lasts. */
const SLICE_MS = 5;

/**
 * Packs the resolution that a zoom is about to reach, a few lanes after each frame. Otherwise the first frame at each
 * power of two would have to pack all lanes, which takes several times as long as any other frame. What a movement
 * leaves is done while the page is idle: readers zoom in bursts.
 */
export class ZoomAhead {
  readonly #sliceMs: number;
  /** The last frame of a movement; null at rest. */
  #before: SceneInput | null = null;
  #lanes: LaneAssignment | null = null;
  /** The resolution that the zoom leads to. */
  #next = NaN;
  /** What is left to do, by resolution. */
  readonly #left = new Map<number, Steps<void>>();
  #isFinishing = false;

  constructor(sliceMs = SLICE_MS) {
    this.#sliceMs = sliceMs;
  }

  /**
   * A frame of a movement was drawn; the work begins once it is on the screen.
   *
   * @param plotPx width of what shows the view
   * @returns a promise of the end of the work after this frame
   */
  async drawn(input: SceneInput, plotPx: number, limits: ViewLimits): Promise<void> {
    this.#showing(input.lanes);
    const before = this.#before;
    this.#before = input;
    const view = before && viewAhead(before.view, input.view, plotPx, limits);
    if (!view) return;
    const resolution = resolutionOf(view, plotPx);
    if (resolution !== this.#next) this.#left.set(resolution, prepareScene({ ...input, view }));
    this.#next = resolution;
    if (!this.#left.has(resolution)) return;
    await yieldToPage();
    if (this.#before === input) this.#work(resolution);
  }

  /**
   * The movement has ended: what it has left is done while the page is idle, until the next one.
   *
   * @param lanes what is shown now
   */
  async rest(lanes: LaneAssignment): Promise<void> {
    this.#showing(lanes);
    this.#before = null;
    if (this.#isFinishing) return;
    this.#isFinishing = true;
    for (let [resolution] = this.#left.keys(); resolution !== undefined; [resolution] = this.#left.keys()) {
      await pageIsIdle();
      if (this.#before) break;
      this.#work(resolution);
    }
    this.#isFinishing = false;
  }

  #showing(lanes: LaneAssignment): void {
    if (lanes === this.#lanes) return;
    this.#lanes = lanes;
    this.#left.clear();
    this.#next = NaN;
  }

  #work(resolution: number): void {
    const steps = this.#left.get(resolution);
    try {
      if (steps && !runFor(steps, this.#sliceMs)) return;
    } catch {
      // A function of the page threw: the frame that needs its result reports it.
    }
    this.#left.delete(resolution);
  }
}
