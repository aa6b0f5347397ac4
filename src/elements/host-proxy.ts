import type { ReactiveController } from 'lit';
import type { PlacedHost } from '../interaction/host-frame.js';

/**
 * Lets a part of an element be the host of controllers, so that what they ask of their host stays out of the
 * element's public interface. They live as long as the element is connected.
 */
export class HostProxy implements PlacedHost {
  readonly #element: PlacedHost;

  constructor(element: PlacedHost) {
    this.#element = element;
  }

  addController(controller: ReactiveController): void {
    this.#element.addController(controller);
  }

  removeController(controller: ReactiveController): void {
    this.#element.removeController(controller);
  }

  requestUpdate(): void {
    this.#element.requestUpdate();
  }

  get ownerDocument(): Document {
    return this.#element.ownerDocument;
  }

  get updateComplete(): Promise<boolean> {
    return this.#element.updateComplete;
  }
}
