import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** An element whose surface may appear late (after the first render) and be replaced. */
export interface SurfaceHost extends ReactiveControllerHost {
  readonly surface: SVGSVGElement | null;
}

/** Attaches listeners to the host's surface while the host is connected. */
export class SurfaceController implements ReactiveController {
  readonly #host: SurfaceHost;
  readonly #attach: (surface: SVGSVGElement, signal: AbortSignal) => void;
  #connected = false;
  #surface: SVGSVGElement | null = null;
  #abort: AbortController | null = null;

  /** @param attach adds listeners to a surface; the signal removes them */
  constructor(host: SurfaceHost, attach: (surface: SVGSVGElement, signal: AbortSignal) => void) {
    this.#host = host;
    this.#attach = attach;
    host.addController(this);
  }

  hostConnected(): void {
    this.#connected = true;
    this.#follow(this.#host.surface);
  }

  hostUpdated(): void {
    // A pending update may still run after the host has left the page.
    if (this.#connected) this.#follow(this.#host.surface);
  }

  hostDisconnected(): void {
    this.#connected = false;
    this.#follow(null);
  }

  #follow(surface: SVGSVGElement | null): void {
    if (surface === this.#surface) return;
    this.#abort?.abort();
    this.#abort = null;
    this.#surface = surface;
    if (!surface) return;
    this.#abort = new AbortController();
    this.#attach(surface, this.#abort.signal);
  }
}
