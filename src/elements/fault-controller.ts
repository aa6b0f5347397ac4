import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { TimelineErrorEvent } from './timeline-events.js';

/**
 * Keeps what is wrong with a timeline itself: an attribute that cannot be read, a part that cannot be loaded. Each fault is
 * told once, by `timeline-error` after the host's update, for as long as it holds.
 */
export class FaultController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #byPlace = new Map<string, Error>();
  #untold: Error[] = [];

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** Those that hold now. */
  get all(): readonly Error[] {
    return [...this.#byPlace.values()];
  }

  has(place: string): boolean {
    return this.#byPlace.has(place);
  }

  /** Gives what an attribute says, or the fallback, with a fault of that place. */
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

  /** Takes what is wrong in a place, instead of what was; null when nothing is. */
  note(place: string, fault: Error | null): void {
    if (fault && fault.message !== this.#byPlace.get(place)?.message) this.#untold.push(fault);
    if (fault) this.#byPlace.set(place, fault);
    else this.#byPlace.delete(place);
  }

  /** Takes note of a part that cannot be had. */
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
