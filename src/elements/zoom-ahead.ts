import { runFor, type Steps } from '../data/in-slices.js';
import { prepareScene } from '../layout/build-scene.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { SceneInput } from '../layout/scene-input.js';
import { viewAhead } from '../time/view/view-ahead.js';
import { resolutionOf, type ViewLimits } from '../time/view/viewport.js';
import { pageIsIdle } from './page-is-idle.js';

/** At most this long at a time: a reader may act at any moment. */
const SLICE_MS = 5;

const spareTimeOfPage = async () => Math.min(await pageIsIdle(), SLICE_MS);

/**
 * Packs the resolution that a zoom is about to reach, tile by tile in the time that frames leave. Otherwise the first
 * frame at each power of two would have to pack all lanes, which takes several times as long as any other frame. What a
 * movement leaves is done after it: readers zoom in bursts.
 */
export class ZoomAhead {
  readonly #spareTime: () => Promise<number>;
  /** The last frame of a movement; null at rest. */
  #before: SceneInput | null = null;
  #lanes: LaneAssignment | null = null;
  /** The resolution that the zoom leads to. */
  #next = NaN;
  /** What is left to do, by resolution. */
  readonly #left = new Map<number, Steps<void>>();
  #isFinishing = false;

  /** @param spareTime waits until the page is idle, and says for how long, ms */
  constructor(spareTime = spareTimeOfPage) {
    this.#spareTime = spareTime;
  }

  /**
   * A frame of a movement was drawn. If the page is idle before the next one, some of the work is done.
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
    const spareMs = await this.#spareTime();
    if (this.#before === input) this.#work(resolution, spareMs);
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
      const spareMs = await this.#spareTime();
      if (this.#before) break;
      this.#work(resolution, spareMs);
    }
    this.#isFinishing = false;
  }

  #showing(lanes: LaneAssignment): void {
    if (lanes === this.#lanes) return;
    this.#lanes = lanes;
    this.#left.clear();
    this.#next = NaN;
  }

  #work(resolution: number, spareMs: number): void {
    const steps = this.#left.get(resolution);
    try {
      if (steps && !runFor(steps, spareMs)) return;
    } catch {
      // A function of the page threw: the frame that needs its result reports it.
    }
    this.#left.delete(resolution);
  }
}
