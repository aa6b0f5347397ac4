import { defineElements } from './define-elements.js';

type Panels = Parameters<typeof defineElements>[0];

let arrival: Promise<void> = Promise.resolve();

/**
 * Says that the panels are registered as soon as they have been loaded, and not yet.
 *
 * @param loading rejected when they cannot be had
 */
export function definePanelsLate(loading: Promise<Panels>): void {
  arrival = loading.then(defineElements, (cause: unknown) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(
      `Buttons, key and details of the timeline could not be loaded, so it goes without them: ${why} ` +
        'Expected parts/panels.js beside the script of event-timeline.',
      { cause },
    );
  });
  // Told by each timeline; where there is none, by nobody.
  arrival.catch(() => undefined);
}

/** Resolves when the panels are registered (at once where nobody said that they come late); rejected when they cannot be had. */
export function panelsArrived(): Promise<void> {
  return arrival;
}
