import { HostFrame, type PlacedHost } from '../interaction/host-frame.js';
import { sameView } from '../interaction/same-view.js';
import type { TimeSpan } from '../time/instant.js';

/** How long after an event a page may still hand back its view: this many ms, or this many frames where those take longer. */
const BEHIND_MS = 250;
const BEHIND_FRAMES = 5;

interface ToldView {
  readonly view: TimeSpan;
  readonly ms: number;
  /** How many frames have begun since. */
  frames: number;
}

/**
 * Remembers the views of the user that the page was told of lately. A page that keeps the view in its own state hands each of
 * them back, at once or after some frames: that is no request, and must not stop what the user started.
 */
export class ToldViews {
  readonly #frame: HostFrame;
  #told: ToldView[] = [];

  constructor(host: PlacedHost) {
    this.#frame = new HostFrame(host);
  }

  add(view: TimeSpan): void {
    this.#told = [...this.#told.filter(isRecent), { view, ms: performance.now(), frames: 0 }];
    if (!this.#frame.isDue) this.#countFrames();
  }

  clear(): void {
    this.#told = [];
  }

  /** Whether the page is handing back a view that it was told of lately, or that is still shown. */
  isHandedBack(span: TimeSpan | null, shown: TimeSpan | null): boolean {
    const told = this.#told.findLast(({ view }) => sameView(view, span));
    return !!told && (isRecent(told) || sameView(span, shown));
  }

  #countFrames(): void {
    this.#frame.request(() => {
      for (const told of this.#told) told.frames++;
      if (this.#told.some(({ frames }) => frames < BEHIND_FRAMES)) this.#countFrames();
    });
  }
}

function isRecent({ ms, frames }: ToldView): boolean {
  return frames < BEHIND_FRAMES || performance.now() - ms < BEHIND_MS;
}
