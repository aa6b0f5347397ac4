import type { ReactiveController, ReactiveControllerHost } from 'lit';

const SHOWN_MS = 1500;

/** Shows a hint on how to zoom, for a moment, after a user has tried in vain. */
export class HintController implements ReactiveController {
  shown = false;
  readonly #host: ReactiveControllerHost;
  #timer = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  show(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#set(false), SHOWN_MS);
    this.#set(true);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.shown = false;
  }

  #set(shown: boolean): void {
    if (shown === this.shown) return;
    this.shown = shown;
    this.#host.requestUpdate();
  }
}
