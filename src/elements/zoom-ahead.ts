import { runFor, type Steps } from '../data/in-slices.js';
import { yieldToPage } from '../data/yield-to-page.js';
import { prepareScene } from '../layout/build-scene.js';
import type { LaneAssignment } from '../layout/lanes/lane-assignment.js';
import type { SceneInput } from '../layout/scene-input.js';
import { viewAhead } from '../time/view/view-ahead.js';
import { resolutionOf, type ViewLimits } from '../time/view/viewport.js';

/** After a frame, at most this long; a lane that has been begun is finished. */
const SLICE_MS = 4;

interface Ahead {
  readonly lanes: LaneAssignment;
  readonly resolutionMsPerPx: number;
  /** Null when all are done. */
  steps: Steps<void> | null;
}

/**
 * Packs the resolution that a zoom is about to reach, a few lanes after each frame. Otherwise the first frame at each
 * power of two would have to pack all lanes, which takes several times as long as any other frame.
 */
export class ZoomAhead {
  readonly #sliceMs: number;
  #before: SceneInput | null = null;
  #ahead: Ahead | null = null;

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
    const before = this.#before;
    this.#before = input;
    const view = before && viewAhead(before.view, input.view, plotPx, limits);
    if (!view) return;
    const { lanes } = input;
    const resolutionMsPerPx = resolutionOf(view, plotPx);
    if (this.#ahead?.lanes !== lanes || this.#ahead.resolutionMsPerPx !== resolutionMsPerPx) {
      this.#ahead = { lanes, resolutionMsPerPx, steps: prepareScene({ ...input, view }) };
    }
    const ahead = this.#ahead;
    if (!ahead.steps) return;
    await yieldToPage();
    if (this.#ahead !== ahead) return;
    try {
      if (ahead.steps && runFor(ahead.steps, this.#sliceMs)) ahead.steps = null;
    } catch {
      // A function of the page threw: the frame that needs its result reports it.
      ahead.steps = null;
    }
  }

  /** The movement has ended. */
  rest(): void {
    this.#before = this.#ahead = null;
  }
}
