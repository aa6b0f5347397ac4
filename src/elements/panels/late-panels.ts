import { defineElements } from '../define-elements.js';

let arrival: Promise<void> = Promise.resolve();

/** Registers the panels once `loading` resolves. */
export function definePanelsLate(loading: Promise<Parameters<typeof defineElements>[0]>): void {
  arrival = loading.then(defineElements);
  // A timeline tells why they do not come; where there is none, nobody misses them.
  arrival.catch(() => undefined);
}

/** Resolves when the panels are registered (at once where nobody said that they come late); rejected when they cannot be had. */
export function panelsArrived(): Promise<void> {
  return arrival;
}
