import type { LitElement, ReactiveController } from 'lit';
import { EarlyInput } from '../interaction/early-input.js';
import { loadPart } from './load-part.js';
import type { ReaderInput, ReaderInputListener } from './reader-input.js';
import type { Stage } from './stage.js';

/** Loads the module for user input, in parallel with the data; what the user does until then is kept and replayed. */
export class LateInput implements ReactiveController {
  /** Null until it is loaded. */
  current: ReaderInput | null = null;
  /** Resolves when it is loaded, or cannot be. */
  readonly arrival: Promise<void>;
  readonly #host: LitElement;
  readonly #listener: ReaderInputListener;
  #early: EarlyInput | null = null;
  #isSettled = false;

  /** @param failed called when it cannot be loaded */
  constructor(host: LitElement, stage: Stage, listener: ReaderInputListener, failed: (fault: unknown) => void) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    this.arrival = this.#load(stage, failed);
  }

  hostConnected(): void {
    if (!this.#isSettled) this.#early ??= new EarlyInput(this.#host, this.#listener.gestures);
  }

  /** Removes listeners from the window, which would keep the host in memory. */
  hostDisconnected(): void {
    this.#early?.drop();
    this.#early = null;
  }

  /** Acts at once if it is loaded, else when it is; never if it cannot be loaded. */
  async use(act: (input: ReaderInput) => unknown): Promise<void> {
    if (!this.current) await this.arrival;
    if (this.current) await act(this.current);
  }

  async #load(stage: Stage, failed: (fault: unknown) => void): Promise<void> {
    try {
      const load = () => import('./reader-input.js');
      const part = await loadPart('Zoom, keys and tooltips', 'parts/reader-input.js', load);
      this.current = new part.ReaderInput(this.#host, stage, this.#listener);
      const { scene, frame } = stage;
      if (scene) this.current.painted(scene, frame.moving, false);
    } catch (fault) {
      failed(fault);
    }
    this.#isSettled = true;
    this.#early?.replay();
  }
}
