import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TimelineErrorEvent } from './timeline-events.js';

/**
 * Keeps the faults of a timeline itself: an attribute that cannot be read, a part that cannot be loaded. Each is reported
 * once for as long as it lasts, by `timeline-error` after the host's update.
 */
export class FaultController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #byPlace = new Map<string, Error>();
  #untold: Error[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The current faults. */
  get all(): readonly Error[] {
    return [...this.#byPlace.values()];
  }

  has(place: string): boolean {
    return this.#byPlace.has(place);
  }

  /** Returns the value of an attribute; if it cannot be read, notes a fault in that place and returns the fallback. */
  read<T>(place: string, reader: () => T, fallback: T): T {
    try {
      const value = reader();
      this.note(place, null);
      return value;
    } catch (fault) {
      this.note(place, fault as Error);
      return fallback;
    }
  }

  /** Replaces the fault in a place; null when there is none. */
  note(place: string, fault: Error | null): void {
    if (fault && fault.message !== this.#byPlace.get(place)?.message) this.#untold.push(fault);
    if (fault) this.#byPlace.set(place, fault);
    else this.#byPlace.delete(place);
  }

  /** Notes a part that cannot be loaded. */
  readonly miss = (fault: unknown): void => {
    const error = fault as Error;
    this.note(error.message, error);
    this.#host.requestUpdate();
  };

  hostUpdated(): void {
    const untold = this.#untold;
    this.#untold = [];
    for (const fault of untold) this.#host.dispatchEvent(new TimelineErrorEvent([], fault));
  }
}
