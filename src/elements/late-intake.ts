import type { ReactiveControllerHost } from 'lit';
import type { IntakeTarget } from './intake-controller.js';
import { loadPart } from './load-part.js';

/** Loads what lets a reader bring data, once a page allows it: most never do. */
export class LateIntake {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: IntakeTarget;
  readonly #failed: (fault: Error) => void;
  #isLoaded = false;

  /** @param failed told when it cannot be had */
  constructor(host: ReactiveControllerHost & HTMLElement, target: IntakeTarget, failed: (fault: Error) => void) {
    this.#host = host;
    this.#target = target;
    this.#failed = failed;
  }

  /** Loads it if it is wanted for the first time. */
  async allow(isAllowed: boolean): Promise<void> {
    if (!isAllowed || this.#isLoaded) return;
    this.#isLoaded = true;
    try {
      const load = () => import('./intake-controller.js');
      const { IntakeController } = await loadPart('Opening of files', 'parts/intake-controller.js', load);
      new IntakeController(this.#host, this.#target);
    } catch (fault) {
      this.#failed(fault as Error);
    }
    this.#host.requestUpdate();
  }
}
