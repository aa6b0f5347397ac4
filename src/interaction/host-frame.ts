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
  /** Of the window that was asked: by the time of the call the host may be in another. */
  #cancel: (() => void) | null = null;

  constructor(host: PlacedHost) {
    this.#host = host;
  }

  get isDue(): boolean {
    return this.#cancel !== null;
  }

  /** The time on the clock that frames are told: each window has its own. */
  get nowMs(): number {
    return windowOf(this.#host).performance.now();
  }

  /** Calls back in the next frame, in place of any callback that is still due. */
  request(draw: (nowMs: number) => void): void {
    this.cancel();
    const page = windowOf(this.#host);
    const id = page.requestAnimationFrame((nowMs) => {
      this.#cancel = null;
      draw(nowMs);
    });
    this.#cancel = () => page.cancelAnimationFrame(id);
  }

  cancel(): void {
    this.#cancel?.();
    this.#cancel = null;
  }
}
