import type { ReactiveControllerHost } from 'lit';
import type { OpenDataTarget } from './open-data-controller.js';
import { loadPart } from '../load-part.js';

/** Loads the module that lets users open data, once a page allows it: most never do. */
export class LateOpenData {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #target: OpenDataTarget;
  readonly #failed: (fault: Error) => void;
  #isLoaded = false;

  /** @param failed called when it cannot be loaded */
  constructor(host: ReactiveControllerHost & HTMLElement, target: OpenDataTarget, failed: (fault: Error) => void) {
    this.#host = host;
    this.#target = target;
    this.#failed = failed;
  }

  /** Loads it when it is allowed for the first time. */
  async allow(isAllowed: boolean): Promise<void> {
    if (!isAllowed || this.#isLoaded) return;
    this.#isLoaded = true;
    try {
      const load = () => import('./open-data-controller.js');
      const { OpenDataController } = await loadPart('Opening of files', 'parts/open-data-controller.js', load);
      new OpenDataController(this.#host, this.#target);
    } catch (fault) {
      this.#failed(fault as Error);
    }
    this.#host.requestUpdate();
  }
}
