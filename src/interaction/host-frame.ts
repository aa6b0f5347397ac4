import type { ReactiveControllerHost } from 'lit';

/** A host of controllers that knows in which document it is: an element, which may be moved to another, or a part of one. */
export interface PlacedHost extends ReactiveControllerHost {
  readonly ownerDocument: Document;
}

/** Returns the window that a node is shown in, which need not be that of this script: an iframe, a picture-in-picture. */
export function windowOf({ ownerDocument }: { readonly ownerDocument: Document }): Window {
  return ownerDocument.defaultView ?? window;
}

/** Asks for one animation frame at a time, from the window that the host is shown in. */
export class HostFrame {
  readonly #host: PlacedHost;
  /** The window that was asked last: by the time of `cancel` the host may be in another. */
  #asked: Window | null = null;
  #id = 0;

  constructor(host: PlacedHost) {
    this.#host = host;
  }

  get isDue(): boolean {
    return this.#id !== 0;
  }

  /** The time on the clock that frames are told: each window has its own. */
  get nowMs(): number {
    return windowOf(this.#host).performance.now();
  }

  /** Calls back in the next frame, in place of any callback that is still due. */
  request(draw: (nowMs: number) => void): void {
    this.cancel();
    this.#asked = windowOf(this.#host);
    this.#id = this.#asked.requestAnimationFrame((nowMs) => {
      this.#id = 0;
      draw(nowMs);
    });
  }

  cancel(): void {
    this.#asked?.cancelAnimationFrame(this.#id);
    this.#id = 0;
  }
}
