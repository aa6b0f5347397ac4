import { defineElements } from '../define-elements.js';

let arrival: Promise<void> = Promise.resolve();

/** Registers the panels once `loading` resolves. */
export function definePanelsLate(loading: Promise<Parameters<typeof defineElements>[0]>): void {
  arrival = loading.then(defineElements);
  // Timelines report why the panels are missing; without one, nobody misses them.
  arrival.catch(() => undefined);
}

/** Resolves when the panels are registered (at once unless `definePanelsLate` was called); rejected when they cannot be loaded. */
export function panelsArrived(): Promise<void> {
  return arrival;
}
