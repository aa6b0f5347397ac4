import type { LitElement, ReactiveController } from 'lit';
import { EarlyInput } from '../interaction/early-input.js';
import { loadPart } from './load-part.js';
import type { ReaderInput, ReaderInputListener } from './reader-input.js';
import type { Stage } from './stage.js';

/** Loads what a reader acts on a timeline with, beside its data; what the reader does before it is here is kept for it. */
export class LateInput implements ReactiveController {
  /** Null until it has been loaded. */
  current: ReaderInput | null = null;
  /** Resolves when it is here, or cannot be had. */
  readonly arrival: Promise<void>;
  readonly #host: LitElement;
  readonly #listener: ReaderInputListener;
  #early: EarlyInput | null = null;
  #isSettled = false;

  /** @param failed told when it cannot be had */
  constructor(host: LitElement, stage: Stage, listener: ReaderInputListener, failed: (fault: unknown) => void) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
    this.arrival = this.#load(stage, failed);
  }

  hostConnected(): void {
    if (!this.#isSettled) this.#early ??= new EarlyInput(this.#host, this.#listener.gestures);
  }

  /** What is heard on the window would keep it there. */
  hostDisconnected(): void {
    this.#early?.drop();
    this.#early = null;
  }

  /** Does something at once, or as soon as there is a reader's input; never where it cannot be had. */
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
      if (scene) this.current.focus.painted(scene, frame.moving, false);
    } catch (fault) {
      failed(fault);
    }
    this.#isSettled = true;
    this.#early?.replay();
  }
}
